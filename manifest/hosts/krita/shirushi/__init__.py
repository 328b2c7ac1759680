"""Shirushi's bridge in Krita: a docker with the palette, and a key that opens it."""
from krita import DockWidgetFactory, DockWidgetFactoryBase, Extension, Krita

from .docker import Docker, bridge
from .words import say

DOCKER = "shirushi"


class Toggle(Extension):
    def setup(self):
        pass

    def createActions(self, window):
        # Its default key is in actions/shirushi.action, where the artist may change it.
        action = window.createAction("shirushi_toggle", say("name"), "tools/scripts")
        action.triggered.connect(lambda *_: self._pressed())

    def _pressed(self):
        # Of the window in front; to ask that for its children would take 50 ms.
        for docker in [one for one in Krita.instance().dockers() if isinstance(one, Docker)]:
            seen = docker.isVisible()
            docker.show()
            docker.raise_()
            # Where nothing was seen the key opens, and never closes what it has just opened.
            bridge().toggle(not seen)


# Minimized is Krita's word for a docker that is off at first.
Krita.instance().addExtension(Toggle(Krita.instance()))
Krita.instance().addDockWidgetFactory(
    DockWidgetFactory(DOCKER, DockWidgetFactoryBase.DockPosition.DockMinimized, Docker))
