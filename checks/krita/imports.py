"""Runs inside Krita: its own importer takes the archive, and the artist says yes to everything."""
import os

from krita import Krita
from plugin_importer.plugin_importer_extension import PluginImporterExtension
from PyQt5.QtWidgets import QApplication


class Importer(PluginImporterExtension):
    faults = []

    def confirm_activate(self, plugins):
        print("%s - Krita's own importer takes the archive (%s)" % (
            "ok" if [one["name"] for one in plugins] == ["shirushi"] and plugins[0]["action"] else "not ok", plugins))
        return True

    def display_errors(self, error):
        print("not ok - Krita's own importer takes the archive (%s)" % error)


Importer(Krita.instance()).do_import(os.environ["SHIRUSHI_TEST_ZIP"])
quitting = True  # as an artist quits it: Krita writes its settings then
QApplication.instance().closeAllWindows()
