"""Quantities as exact sets of numbers.

Every recorded value becomes an Interval of exact fractions in one canonical unit
per measure: a plain number is a single point, "<0.1" is everything from 0 up to
but excluding 0.1, "4 to 8" everything from 4 to 8 with both ends, and a missing
value is everything from 0 upwards.
"""

import re
from fractions import Fraction
from functools import lru_cache


class Interval:
    """All numbers between low and high; high None means no upper end."""

    __slots__ = ("low", "low_in", "high", "high_in")

    def __init__(self, low, low_in, high, high_in):
        self.low = low
        self.low_in = low_in
        self.high = high
        self.high_in = high_in

    @property
    def is_point(self):
        return self.low == self.high

    def contains(self, x):
        if x < self.low or (x == self.low and not self.low_in):
            return False
        if self.high is None:
            return True
        return x < self.high or (x == self.high and self.high_in)

    def __repr__(self):
        return "%s%s, %s%s" % (
            "[" if self.low_in else "(",
            self.low,
            "oo" if self.high is None else self.high,
            "]" if self.high_in else ")",
        )


ANY = Interval(Fraction(0), True, None, False)


def point(x):
    return Interval(x, True, x, True)


# How many canonical units one of the unit is. The first unit of each measure is the canonical one.
_CREATININE = Fraction("88.4")  # umol/L in 1 mg/dL
_UPCR = Fraction("113.12")  # mg/mmol in 1 g/g, of protein or of albumin
_CELLS = {"10*9/L": Fraction(1), "10*3/uL": Fraction(1), "/nL": Fraction(1), "/uL": Fraction(1, 1000)}
UNITS = {
    "serumCreatinine": {"mg/dL": Fraction(1), "umol/L": 1 / _CREATININE},
    "upcr": {
        "g/g": Fraction(1),
        "mg/mg": Fraction(1),
        "mg/g": Fraction(1, 1000),
        "mg/mmol": 1 / _UPCR,
        "g/mol": 1 / _UPCR,
    },
    "uacr": {
        "mg/mmol": Fraction(1),
        "g/mol": Fraction(1),
        "mg/g": _UPCR / 1000,
        "g/g": _UPCR,
        "mg/mg": _UPCR,
    },
    "urineProtein24h": {"g/d": Fraction(1), "mg/d": Fraction(1, 1000)},
    "egfr": {"mL/min/{1.73_m2}": Fraction(1)},
    "prednisoneEquivalent": {"mg/d": Fraction(1)},
    "serumAlbumin": {"g/dL": Fraction(1), "g/L": Fraction(1, 10)},
    "urineRedCells": {"/[HPF]": Fraction(1)},
    "urineWhiteCells": {"/[HPF]": Fraction(1)},
    "urineRedCellConcentration": {"/uL": Fraction(1), "/mL": Fraction(1, 1000)},
    "platelets": dict(_CELLS),
    "leukocytes": dict(_CELLS),
    "systolicBloodPressure": {"mm[Hg]": Fraction(1)},
    "diastolicBloodPressure": {"mm[Hg]": Fraction(1)},
    "sledai2k": {"{score}": Fraction(1)},
    "sledai2kWithoutSerology": {"{score}": Fraction(1)},
    "selenaSledai": {"{score}": Fraction(1)},
    "selenaSledaiWithoutSerology": {"{score}": Fraction(1)},
    "sleDas": {"{score}": Fraction(1)},
    # systems at grade A or B; systems that have newly got the grade; systems not improved, as BICLA asks
    "bilag2004A": {"{count}": Fraction(1)},
    "bilag2004B": {"{count}": Fraction(1)},
    "bilag2004NewA": {"{count}": Fraction(1)},
    "bilag2004NewB": {"{count}": Fraction(1)},
    "bilag2004NewC": {"{count}": Fraction(1)},
    "bilag2004NotImproved": {"{count}": Fraction(1)},
    # the lines of all three lengths are mapped linearly to 0-3
    "physicianGlobal": {"{0-3}": Fraction(1), "{0-10}": Fraction(3, 10), "{0-100}": Fraction(3, 100)},
}
SPELLINGS = {
    "\u00b5mol/L": "umol/L",
    "\u03bcmol/L": "umol/L",
    "g/(24.h)": "g/d",
    "g/24h": "g/d",
    "g/day": "g/d",
    "mg/(24.h)": "mg/d",
    "mg/24h": "mg/d",
    "mg/day": "mg/d",
    "mL/min/1.73m2": "mL/min/{1.73_m2}",
    "mm": "{0-100}",  # a line of 100 mm; no other measure here is a length
}

# Limits that are printed in two units are no conversions of one another: units of one family share a limit.
UPCR_FAMILIES = {"g/g": ("g/g", "mg/mg", "mg/g"), "mg/mmol": ("mg/mmol", "g/mol")}

_BETWEEN = re.compile(r"([0-9]+(?:\.[0-9]+)?) to ([0-9]+(?:\.[0-9]+)?)\Z")
_NUMBER = re.compile(r"(<=|>=|<|>)?([0-9]+(?:\.[0-9]+)?)\Z")


def read(value):
    """(sign or "", number) of a recorded number or string."""
    if isinstance(value, (int, float, Fraction)) and not isinstance(value, bool):
        # the shortest decimal that reads back as this number
        x = value if isinstance(value, Fraction) else Fraction(repr(value))
        if x < 0:
            raise ValueError("negative value %r" % (value,))
        return "", x
    match = _NUMBER.match(value) if isinstance(value, str) else None
    if match is None:
        raise ValueError("%r is not a plain decimal" % (value,))
    return match.group(1) or "", Fraction(match.group(2))


def read_between(value):
    """(low, high) of a string as "4 to 8", or None."""
    match = _BETWEEN.match(value) if isinstance(value, str) else None
    if match is None:
        return None
    low, high = Fraction(match.group(1)), Fraction(match.group(2))
    if low > high:
        raise ValueError("%r ends before it begins" % (value,))
    return low, high


def parse(value):
    """The interval a recorded number or string stands for, in the unit it was recorded in."""
    ends = read_between(value)
    if ends is not None:
        return Interval(ends[0], True, ends[1], True)
    sign, x = read(value)
    if not sign:
        return point(x)
    if sign in (">", ">="):
        return Interval(x, sign == ">=", None, False)
    if x == 0 and sign == "<":
        raise ValueError("%r leaves no possible value" % (value,))
    return Interval(Fraction(0), True, x, sign == "<=")


def unit_factor(measure, unit):
    table = UNITS[measure]
    unit = SPELLINGS.get(unit, unit)
    if unit not in table:
        raise ValueError("unit %r is not one of %s" % (unit, measure))
    return table[unit]


def upcr_family(unit):
    """The family of a unit of UPCR, "g/g" or "mg/mmol"."""
    unit = SPELLINGS.get(unit, unit)
    for family, units in UPCR_FAMILIES.items():
        if unit in units:
            return family
    raise ValueError("unit %r is not one of upcr" % (unit,))


@lru_cache(maxsize=None)
def _canonical(measure, value_type, value, unit):
    del value_type  # only keeps 1, 1.0 and True apart in the cache
    raw, factor = parse(value), unit_factor(measure, unit)
    high = None if raw.high is None else raw.high * factor
    return Interval(raw.low * factor, raw.low_in, high, raw.high_in)


def interval_of(record, measure, part):
    """The possible numbers of one part ("value", "low" or "high") of a measure in a record.

    "low" and "high" are the limits of the reference range that stands on the record.
    """
    quantity = record.get(measure) if record else None
    if quantity is None:
        return ANY
    if part == "value":
        value = quantity.get("value")
    else:
        value = (quantity.get("referenceRange") or {}).get(part)
    if value is None:
        return ANY
    return _canonical(measure, type(value), value, quantity.get("unit"))
