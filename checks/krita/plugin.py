"""A plugin of Krita's that runs the file that SHIRUSHI_TEST_INSIDE names, and then ends Krita.

Krita puts off much of what follows a change of layers until it is in no handler of an event any more.
So the file runs when Qt has left its loop, with all windows open, and turns the loop itself; only a file
about quitting, which SHIRUSHI_TEST_QUITS says, runs within it."""
import os
import runpy
import sys
import traceback

from krita import Extension, Krita
from PyQt5.QtCore import QTimer
from PyQt5.QtWidgets import QApplication


class Test(Extension):
    def setup(self):
        pass

    def createActions(self, window):
        if "SHIRUSHI_TEST_QUITS" in os.environ:
            QTimer.singleShot(1000, self.quits)
        else:
            QApplication.instance().aboutToQuit.connect(self.run)
            self.timer = QTimer()
            self.timer.timeout.connect(lambda: QApplication.exit(0))
            self.timer.start(1000)  # Again and again: while Krita starts there is no loop to be left.

    def run(self):
        self.timer.stop()
        code = 1
        try:
            runpy.run_path(os.environ["SHIRUSHI_TEST_INSIDE"])
            code = 0
        except BaseException:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)

    def quits(self):
        self.left = runpy.run_path(os.environ["SHIRUSHI_TEST_INSIDE"])  # What it made lives until Krita has ended.


Krita.instance().addExtension(Test(Krita.instance()))
