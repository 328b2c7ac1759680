"""Runs inside Krita: a bridge that somebody installed is loaded, and does nothing until it is asked."""
import importlib
import os
import subprocess

from krita import Krita

dockers = [one for one in Krita.instance().dockers() if one.objectName() == "shirushi"]
way = os.environ["SHIRUSHI_TEST_WAY"]


def check(name, good):
    print("%s - %s" % ("ok" if good else "not ok", name), flush=True)


title = dockers[0].windowTitle() if len(dockers) == 1 else "%d of them" % len(dockers)
check("the docker is listed in Krita, %s (%s)" % (way, title), title == "AI Palette")
check("it is off at first, %s" % way, not any(one.isVisible() for one in dockers))
action = Krita.instance().action("shirushi_toggle")
check("its key is F8, %s" % way, action is not None and action.shortcut().toString() == "F8")
launcher = os.environ["SHIRUSHI_TEST_LAUNCHER"]
words = importlib.import_module("shirushi.process").command()
check("it knows how the palette is started, %s" % way, launcher in words)
for command in ("install", "remove"):
    said = subprocess.run([launcher, "host", command, "krita"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          universal_newlines=True)
    check("host %s is refused while Krita is open, %s" % (command, way), (said.returncode, said.stdout, said.stderr) == (
        3, "", "shirushi: Krita is open: close it first, and then do this again\n"))
