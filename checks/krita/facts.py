"""Facts, each of which goes on a line of its own, and what they are held to."""
import os
import sys
import traceback


def line(words):
    """Krita's own Python may print no more than ASCII."""
    sys.stdout.flush()
    os.write(1, (words + "\n").encode("utf-8"))


def told(name, test, *arguments):
    """Says how it went; whether it went well."""
    try:
        said = test(*arguments)
        line("ok - %s%s" % (name, " (%s)" % said if said else ""))
        return True
    except BaseException as fault:
        traceback.print_exc()
        line("not ok - %s (%s: %s)" % (name, type(fault).__name__, str(fault).replace("\n", "; ")))
        return False


def equal(got, expected, what="value"):
    if got != expected:
        raise AssertionError("%s: expected %r, got %r" % (what, expected, got))


def near(got, expected, most, what):
    equal(len(got), len(expected), what + ": length")
    worst = max(abs(a - b) for a, b in zip(got, expected))
    if worst > most:
        raise AssertionError("%s: differs by %d of 255, more than %d" % (what, worst, most))
    return worst


def within(seconds, most, what):
    if seconds > most:
        raise AssertionError("%s took %.2f s, more than %.2f" % (what, seconds, most))
    return "%.2f s" % seconds


def row(what, figures, promised="", unit="ms"):
    """A line of a table: the median, and least and most."""
    figures = sorted(figures)
    said = "%.3g %s" % (figures[len(figures) // 2], unit)
    if len(figures) > 1:
        said += " (%.3g…%.3g)" % (figures[0], figures[-1])
    line("| %s | %s | %s |" % (what, said, promised))
