"""The eight descriptors of SLEDAI-2K that values decide. Every limit is strict."""

from fractions import Fraction

from logic import representatives
from values import ANY, Interval, interval_of, parse

KEYS = (
    "haematuria",
    "proteinuria",
    "pyuria",
    "lowComplement",
    "increasedDnaBinding",
    "fever",
    "thrombocytopenia",
    "leukopenia",
)
COMPLEMENT = ("c3", "c4", "ch50")
PROTEINURIA = ("urineProtein24h", "upcr")  # both in the canonical units g/d and g/g: the limit is 0.5
MEASURES = (
    PROTEINURIA
    + COMPLEMENT
    + ("urineRedCells", "urineWhiteCells", "platelets", "leukocytes", "temperature", "antiDna")
)
EITHER = {True, False}


def above(interval, limit):
    """The answers that the numbers of the interval give to 'above the limit'."""
    limit = Fraction(limit)
    return {x > limit for x in representatives(interval, {limit})}


def below(interval, limit):
    limit = Fraction(limit)
    return {x < limit for x in representatives(interval, {limit})}


def _temperature(laboratory):
    """In degrees Celsius, exactly: 100.4 [degF] is 38."""
    quantity = laboratory.get("temperature") or {}
    if quantity.get("value") is None:
        return ANY
    raw, unit = parse(quantity["value"]), quantity.get("unit")
    if unit == "Cel":
        return raw
    if unit != "[degF]":
        raise ValueError("unit %r is not one of temperature" % (unit,))
    celsius = [None if x is None else (x - 32) * Fraction(5, 9) for x in (raw.low, raw.high)]
    return Interval(celsius[0], raw.low_in, celsius[1], raw.high_in)


def _beside_range(laboratory, test, part, comparison):
    """A value against one end of its own reference range, in whatever unit both are."""
    quantity = laboratory.get(test) or {}
    limit = (quantity.get("referenceRange") or {}).get(part)
    if quantity.get("value") is None or limit is None:
        return EITHER
    limit = parse(limit)
    if not limit.is_point:
        raise ValueError("the reference range of %s is not a number" % test)
    return comparison(parse(quantity["value"]), limit.low)


def from_laboratory(laboratory, options):
    laboratory, options = laboratory or {}, options or {}
    for key in laboratory:
        if key not in MEASURES:
            raise ValueError("%r decides no descriptor" % (key,))
    for key in options:
        if key not in ("proteinuriaBy", "complementBy", "exclusions"):
            raise ValueError("%r is not an option" % (key,))
    proteinuria_by = options.get("proteinuriaBy") or "urineProtein24h"
    complement_by = options.get("complementBy")
    complement_by = COMPLEMENT if complement_by is None else complement_by
    exclusions = options.get("exclusions") or {}
    if proteinuria_by not in PROTEINURIA:
        raise ValueError("proteinuria by %r" % (proteinuria_by,))
    if not complement_by or not set(complement_by) <= set(COMPLEMENT):
        raise ValueError("complement by %r" % (complement_by,))
    for key, excluded in exclusions.items():
        if key not in KEYS or excluded not in (None, True, False):
            raise ValueError("exclusion %r %r" % (key, excluded))

    def value(measure):
        return interval_of(laboratory, measure, "value")

    complement = [_beside_range(laboratory, test, "low", below) for test in complement_by]
    if {True} in complement:
        low_complement = {True}
    elif all(answers == {False} for answers in complement):
        low_complement = {False}
    else:
        low_complement = EITHER
    answers = {
        "haematuria": above(value("urineRedCells"), "5"),
        "proteinuria": above(value(proteinuria_by), "0.5"),
        "pyuria": above(value("urineWhiteCells"), "5"),
        "lowComplement": low_complement,
        "increasedDnaBinding": _beside_range(laboratory, "antiDna", "high", above),
        "fever": above(_temperature(laboratory), "38"),
        "thrombocytopenia": below(value("platelets"), "100"),
        "leukopenia": below(value("leukocytes"), "3"),
    }
    descriptors = {}
    for key in KEYS:
        if exclusions.get(key):
            descriptors[key] = False  # due to another cause, whatever the value
        elif len(answers[key]) == 1:
            descriptors[key] = True in answers[key]
    return {"descriptors": descriptors}
