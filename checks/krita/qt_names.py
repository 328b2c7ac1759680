"""Whether all that the bridge names of Qt is there: `qt_names.py PyQt6 FILE…`. Krita 6 brings PyQt6, in which an
enum's values have no short names."""
import ast
import functools
import importlib
import sys

MODULES = ("QtCore", "QtGui", "QtWidgets")


def chain(node):
    """QtCore.Qt.Key as its words; empty where it is something else."""
    words = []
    while isinstance(node, ast.Attribute):
        words.insert(0, node.attr)
        node = node.value
    return [node.id] + words if isinstance(node, ast.Name) and node.id in MODULES else []


def names(file):
    with open(file, encoding="utf-8") as source:
        tree = ast.parse(source.read(), file)
    inner = {node.value for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return {tuple(chain(node)) for node in ast.walk(tree) if chain(node) and node not in inner}


binding, found = sys.argv[1], set()
modules = {name: importlib.import_module("%s.%s" % (binding, name)) for name in MODULES}
for place in sys.argv[2:]:
    found |= names(place)
missing = []
for words in sorted(found):
    try:
        functools.reduce(getattr, words[1:], modules[words[0]])
    except AttributeError:
        missing.append(".".join(words))
if len(found) < 40:
    missing.append("only %d names were found to look for" % len(found))
print("%d names%s" % (len(found), ", missing: " + ", ".join(missing) if missing else ""))
sys.exit(bool(missing))
