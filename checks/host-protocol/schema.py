"""As much of JSON Schema as manifest/schema/host-protocol.schema.json uses, and what breaks it."""
import json
import os
import re

PLACE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../manifest/schema/host-protocol.schema.json")
with open(PLACE, encoding="utf-8") as file:
    DEFINED = json.load(file)["$defs"]

NUMBER = lambda value: isinstance(value, (int, float)) and not isinstance(value, bool)
TYPES = {"object": lambda value: isinstance(value, dict), "array": lambda value: isinstance(value, list),
         "string": lambda value: isinstance(value, str), "boolean": lambda value: isinstance(value, bool),
         "null": lambda value: value is None, "number": NUMBER,
         "integer": lambda value: NUMBER(value) and value == int(value)}
BOUNDS = {"minimum": lambda value, bound: value >= bound, "maximum": lambda value, bound: value <= bound,
          "minLength": lambda value, bound: len(value) >= bound, "maxLength": lambda value, bound: len(value) <= bound,
          "minItems": lambda value, bound: len(value) >= bound, "maxItems": lambda value, bound: len(value) <= bound,
          "pattern": lambda value, bound: re.search(bound, value) is not None}
KNOWN = {"$ref", "oneOf", "type", "const", "enum", "properties", "required", "items", "description", *BOUNDS}


def resolved(schema):
    while isinstance(schema, dict) and "$ref" in schema:
        schema = DEFINED[schema["$ref"].rsplit("/", 1)[1]]
    return schema


def fault(value, schema, where="it"):
    """What is wrong with a value, in words; None where nothing is."""
    schema = resolved(schema)
    if schema is True:
        return None
    unknown = set(schema) - KNOWN
    if unknown:
        raise NotImplementedError("the schema says %s, which is not understood here" % unknown)
    if "oneOf" in schema:
        fits = sum(fault(value, one) is None for one in schema["oneOf"])
        return None if fits == 1 else "%s fits %d of %d possibilities" % (where, fits, len(schema["oneOf"]))
    if "const" in schema and value != schema["const"] or "enum" in schema and value not in schema["enum"]:
        return "%s is %r" % (where, value)
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(TYPES[kind](value) for kind in kinds):
        return "%s is no %s" % (where, " or ".join(kinds))
    for name, holds in BOUNDS.items():
        if name in schema and value is not None and not holds(value, schema[name]):
            return "%s breaks its %s" % (where, name)
    return _inner(value, schema, where)


def _inner(value, schema, where):
    if isinstance(value, dict):
        for name in schema.get("required", ()):
            if name not in value:
                return "%s has no %s" % (where, name)
        for name, inner in schema.get("properties", {}).items():
            found = fault(value[name], inner, name) if name in value else None
            if found:
                return found
    elif isinstance(value, list) and "items" in schema:
        return next(filter(None, (fault(one, schema["items"], where) for one in value)), None)
    return None


def broken(good, schema):
    """Pairs of words and a value that breaks the schema in one place; good holds it."""
    schema = resolved(schema)
    if isinstance(good, dict):
        for name in schema.get("required", ()):
            yield "no " + name, {key: value for key, value in good.items() if key != name}
        for name, inner in schema.get("properties", {}).items():
            if name in good:
                for words, value in broken(good[name], inner):
                    yield "%s: %s" % (name, words), dict(good, **{name: value})
    elif isinstance(good, list) and good:
        for words, value in broken(good[0], schema["items"]):
            yield words, [value, *good[1:]]
    for wrong in (None, True, 7, 1.5, "no", [], {}, float(1 << 70), -1, "", 1 << 40, "x" * 300, "../x"):
        if fault(wrong, schema) is not None:
            yield json.dumps(wrong)[:20], wrong
