"""Prints what the bridge's calls cost beside Krita's own, and what an open docker costs: run by inside.py
where SHIRUSHI_TEST_MORE names this file."""
import time


def timed(what):
    at = time.perf_counter()
    result = what()
    return (time.perf_counter() - at) * 1000, result


def figures():
    wide = high = 4096
    told, document = new("RGBA", "U8", "", wide, high)
    picture, data = told["id"], os.urandom(1 << 20) * 64
    for _ in range(3):
        node = document.createNode("own", "paintlayer")
        own = [timed(lambda: node.setPixelData(data, 0, 0, wide, high))[0],
               timed(lambda: document.rootNode().addChildNode(node, None))[0]]
        document.waitForDone()
        settle(0.5)
        raster = palette.put("in", data, wide, high)
        bridge, _ = timed(lambda: palette.ask("insert", document=picture, border=NO_BORDER, layers=[layer("AI", 0, 0, raster)]))
        print("# apply 4096x4096: %.0f ms; Krita's setPixelData %.0f ms and addChildNode %.0f ms" % (bridge, *own), flush=True)
        settle(0.5)
        own, _ = timed(lambda: document.pixelData(0, 0, wide, high))
        bridge, raster = timed(lambda: palette.ask("canvas", document=picture, x=0, y=0, width=wide, height=high))
        print("# canvas 4096x4096: %.0f ms; Krita's pixelData %.0f ms" % (bridge, own), flush=True)
        palette.take(raster)
        settle(0.5)
    close(document)
    told, document = new("RGBA", "U16", "", 1024, 1024)
    data = os.urandom(1 << 20) * 4
    raster = palette.put("in", data, 1024, 1024)
    bridge, _ = timed(lambda: palette.ask("insert", document=told["id"], border=NO_BORDER, layers=[layer("AI", 0, 0, raster)]))
    node = document.topLevelNodes()[-1]
    deep = node.pixelData(0, 0, 1024, 1024)
    node = document.createNode("own", "paintlayer")
    own = [timed(lambda: node.setPixelData(deep, 0, 0, 1024, 1024))[0], timed(lambda: document.rootNode().addChildNode(node, None))[0]]
    print("# apply 1024x1024, 16-bit: %.0f ms; Krita's setPixelData %.0f ms and addChildNode %.0f ms" % (bridge, *own), flush=True)
    close(document)
    told, document = new()
    for number in range(500):
        document.rootNode().addChildNode(document.createNode("layer %d" % number, "paintlayer"), None)
    settle(2)
    bridge = shirushi.docker.bridge()
    walk, _ = timed(lambda: bridge._calls("layers", {"document": told["id"]}))
    walk_again, _ = timed(lambda: bridge._calls("layers", {"document": told["id"]}))
    look, _ = timed(bridge._watch.look)
    print("# 500 layers: layers %.1f ms, again %.1f ms; a look twice a second %.1f ms" % (walk, walk_again, look), flush=True)
    close(document)
    told, document = new()
    settle(2)
    for name, seen in (("closed", False), ("open", True)):
        docker.setVisible(seen)
        settle(1)
        before = time.process_time()
        loop(20)
        print("# the docker %s for 20 s: %.2f s of CPU" % (name, time.process_time() - before), flush=True)
    close(document)


def loop(seconds):
    from PyQt5.QtCore import QEventLoop, QTimer
    loop = QEventLoop()
    QTimer.singleShot(seconds * 1000, loop.quit)
    loop.exec_()


figures()
