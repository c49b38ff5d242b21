"""SLE-DAS: a sum of fixed points and of three curves of logarithms.

The logarithms are computed with 50 digits, the rest exactly. A sum that comes nearer to a limit
of the categories, or to half-way between two numbers of three decimals, than that allows for is
an error, unless it lies there exactly (as without logarithms, or with that of 1, it may).
"""

from decimal import Context, Decimal
from fractions import Fraction
from math import floor

from values import ANY, interval_of

CONTEXT = Context(prec=50)
DOUBT = Fraction(1, 10**40)
INTERCEPT = Fraction("0.366")
FLAGS = {
    "arthritis": "3.132",
    "mucocutaneousVasculitis": "4.408",
    "alopecia": "0.973",
    "mucosalUlcers": "2.769",
    "lowComplement": "0.754",
    "antiDsDna": "0.956",
    "neuropsychiatric": "18",
    "systemicVasculitis": "18",
    "cardiopulmonary": "18",
    "myositis": "9",
    "serositis": "6",
    "haemolyticAnaemia": "9",
}
RASH = {"none": "0", "localised": "3.138", "generalised": "3.887"}
SWOLLEN_JOINT = Fraction("0.454")
NUMBERS = ("swollenJoints28", "urineProtein24h", "upcr", "platelets", "leukocytes")
REMISSION = Fraction("2.08")  # at most
MILD = Fraction("7.64")  # at most


def curve(intercept, slope):
    def points(x):
        logarithm = CONTEXT.ln(CONTEXT.divide(Decimal(x.numerator), Decimal(x.denominator)))
        return Fraction(intercept) + Fraction(slope) * Fraction(logarithm)

    return points


PROTEINURIA = curve("-17.584", "3.811")
PLATELETS = curve("26.105", "-5.577")
LEUKOCYTES = curve("6.118", "-5.058")

# Each of the following gives the least and the greatest points; None is no upper end. Where an
# end is approached but not reached it is the value that the points approach.


def scored_above(interval, limit, points):
    """0 up to the limit, above it positive and rising."""
    if interval.high is not None and interval.high <= limit:
        return Fraction(0), Fraction(0)
    none_at_all = interval.low < limit or (interval.low == limit and interval.low_in)
    least = Fraction(0) if none_at_all else points(interval.low)
    return least, None if interval.high is None else points(interval.high)


def scored_below(interval, limit, points):
    """0 from the limit upwards, below it positive and falling, without bound towards 0."""
    if interval.low >= limit:
        return Fraction(0), Fraction(0)
    if interval.high == 0:
        raise ValueError("0 has no logarithm")
    high = interval.high
    none_at_all = high is None or high > limit or (high == limit and interval.high_in)
    least = Fraction(0) if none_at_all else points(high)
    return least, None if interval.low == 0 else points(interval.low)


def one_of(choices):
    return min(choices), max(choices)


def _proteinuria(items):
    """In mg a day or mg/g, which are scored alike; the 24-hour collection first."""
    for measure in ("urineProtein24h", "upcr"):
        if (items.get(measure) or {}).get("value") is not None:
            grams = interval_of(items, measure, "value")
            return scored_above(grams, Fraction(1, 2), lambda g: PROTEINURIA(1000 * g))
    return scored_above(ANY, Fraction(1, 2), PROTEINURIA)


def _parts(items):
    for name, points in FLAGS.items():
        present = items.get(name)
        if present is not None and present is not True and present is not False:
            raise ValueError("%s %r is not a boolean" % (name, present))
        yield one_of([Fraction(points) * p for p in ((False, True) if present is None else (present,))])
    rash = items.get("rash")
    yield one_of([Fraction(p) for p in (RASH.values() if rash is None else (RASH[rash],))])
    joints = items.get("swollenJoints28")
    if joints is not None and (isinstance(joints, bool) or joints not in range(29)):
        raise ValueError("swollenJoints28 %r is not a count" % (joints,))
    yield one_of([SWOLLEN_JOINT * n for n in (range(29) if joints is None else (joints,))])
    yield _proteinuria(items)
    yield scored_below(interval_of(items, "platelets", "value"), Fraction(100), PLATELETS)
    yield scored_below(interval_of(items, "leukocytes", "value"), Fraction(3), LEUKOCYTES)


def beyond_doubt(x, limit):
    if 0 < abs(x - limit) < DOUBT:
        raise ArithmeticError("50 digits do not tell on which side of %s" % limit)
    return x


def rounded(x):
    """To three decimals, half upwards. A whole number is an int, as in JSON."""
    if x is None:
        return None
    beyond_doubt(x, Fraction(floor(x * 1000), 1000) + Fraction(1, 2000))
    x = Fraction(floor(x * 1000 + Fraction(1, 2)), 1000)
    return int(x) if x.denominator == 1 else x


def category(low, high):
    for x in (low,) if high is None else (low, high):
        beyond_doubt(x, REMISSION)
        beyond_doubt(x, MILD)
    # (a lower end that is approached but not reached can lie on neither limit: the fixed points
    # and the curve's end at 1, the only decimal with a decimal logarithm, add up to neither)
    if low > MILD:
        return "moderateOrSevere"
    if high is None:
        return None
    if high <= REMISSION:
        return "remission"
    return "mild" if low > REMISSION and high <= MILD else None


def sle_das(items):
    items = items or {}
    for key in items:
        if key not in FLAGS and key not in NUMBERS and key != "rash":
            raise ValueError("%r is not an item of SLE-DAS" % (key,))
    parts = list(_parts(items))
    low = INTERCEPT + sum(least for least, _ in parts)
    unbounded = any(greatest is None for _, greatest in parts)
    high = None if unbounded else INTERCEPT + sum(greatest for _, greatest in parts)
    total = low if low == high else None
    return {"total": rounded(total), "low": rounded(low), "high": rounded(high), "category": category(low, high)}
