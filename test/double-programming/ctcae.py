"""CTCAE laboratory grades a second time: version 5.0 of 27 November 2017, and 4.03.

Plain rules on complete numbers, from the printed text. What is not recorded (range, baseline, whether a subject fasted) and what a sign
leaves open is tried at every number where a comparison could change; the grades that any of them gives are the possible ones. Exactly on a
limit is the milder grade, except where the text prints otherwise. Limits that are printed in two units are no conversions of one another.
"""

from fractions import Fraction as F
from itertools import product

from values import parse

CELLS = {"10*9/L": F(1), "10*3/uL": F(1), "/nL": F(1), "/uL": F(1000)}
FACTORS = [F(x) for x in ("0.25", "0.5", "0.75", "1", "1.5", "2", "2.5", "3", "5", "6", "10", "20")]
HUGE = F(10**9)


class Case:
    """One complete record: value, limits of the range, baseline with its own range, facts, and amounts of the unit."""

    def __init__(self, **known):
        self.__dict__.update(known)


def steps(value, first, limits, high=True, names=(1, 2, 3, 4)):
    """The grade beyond the first limit (of the range), then beyond each printed number."""
    found = 0
    for name, limit in zip(names, (first,) + tuple(limits)):
        if limit is not None and (value > limit if high else value < limit):
            found = max(found, name)
    return {found}


def up(*limits, names=(1, 2, 3, 4)):
    return lambda c: steps(c.v, c.uln, [F(x) for x in limits], True, names)


def down(*limits, names=(1, 2, 3, 4)):
    return lambda c: steps(c.v, c.lln, [F(x) for x in limits], False, names)


def multiples(*factors):
    return lambda c: steps(c.v, c.uln, [F(f) * c.uln for f in factors])


def liver(first, included, *factors):
    """Version 5.0: by the upper limit where the baseline was normal, by the baseline where it was abnormal."""

    def grade(c):
        if c.base <= c.base_uln:
            return multiples(*factors)(c)
        found = 0
        begin = F(first) * c.base
        if c.v >= begin if included else c.v > begin:
            found = 1
        for name, f in zip((2, 3, 4), factors):
            if c.v > F(f) * c.base:
                found = name
        return {found}

    return grade


def creatinine(rise_counts):
    def grade(c):
        if c.v > 6 * c.uln:
            return {4}
        if c.v > 3 * c.uln or c.v > 3 * c.base:
            return {3}
        if c.v > F(3, 2) * c.uln or c.v > F(3, 2) * c.base:
            return {2}
        return {1} if c.v > c.uln or (rise_counts and c.v > c.base) else {0}

    return grade


def kidney_injury(rise, absolute):
    def grade(c):
        if c.v > 3 * c.base or c.v > F(absolute):
            return {3}
        if c.v > 2 * c.base:
            return {2}
        return {1} if c.v > c.base + F(rise) or c.v >= F(3, 2) * c.base else {0}

    return grade


def haemoglobin_rise(from_baseline):
    def grade(c):
        start = c.base if from_baseline and c.base > c.base_uln else c.uln
        return {0 if c.v <= start else 1 if c.v <= start + c.two else 2 if c.v <= start + c.four else 3}

    return grade


def inr(version):
    def grade(c):
        printed = (F("1.2"), F("1.5"), F("2.5")) if version == 5 else (c.uln, F("1.5") * c.uln, F("2.5") * c.uln)
        found = sum(c.v > limit for limit in printed)
        if c.anticoagulated:
            found = max(found, sum(c.v > f * c.base for f in (F(1), F("1.5"), F("2.5"))))
        return {found}

    return grade


def fibrinogen(fifty):
    def grade(c):
        if c.base >= c.base_lln:
            found = sum(c.v < f * c.lln for f in (F(1), F("0.75"), F("0.5"), F("0.25")))
        else:
            found = 1 if c.v < c.base else 0
            for name, rest in ((2, "0.75"), (3, "0.5"), (4, "0.25")):
                if c.v <= F(rest) * c.base:
                    found = name
        return {4} if c.v < F(fifty) else {found}

    return grade


def potassium_low(c):
    return {4} if c.v < F("2.5") else {3} if c.v < 3 else {1, 2} if c.v < c.lln else {0}


def sodium_low_5(c):
    """125 to 129 is grade 2 or 3 by symptoms, 120 to 124 grade 3; what lies between the whole numbers is printed nowhere."""
    if c.v < 120:
        return {4}
    if c.v <= 124:
        return {3}
    if c.v <= 129:
        return {2, 3}
    if c.v < 130:
        return {1, 2, 3} if c.v < c.lln else {0, 2, 3}
    return {1} if c.v < c.lln else {0}


def sodium_low_403(c):
    return {4} if c.v < 120 else {3} if c.v < 130 else {1} if c.v < c.lln else {0}


def glucose_high(second, third, fourth):
    def grade(c):
        if c.v > F(fourth):
            return {4}
        if c.v > F(third):
            return {3}
        if not c.fasting:
            return {0}
        return {2} if c.v > F(second) else {1} if c.v > c.uln else {0}

    return grade


def from_first(first, *limits):
    return lambda c: {0 if c.v < F(first) else 1 + sum(c.v > F(x) for x in limits)}


def urate(fourth):
    """Consequences tell grades 1 and 3 apart."""
    return lambda c: {4} if fourth is not None and c.v > F(fourth) else {1, 3} if c.v > c.uln else {0}


def protein(one, three_and_half):
    return lambda c: {3} if c.v >= F(three_and_half) else {2} if c.v >= F(one) else {1} if c.v >= c.uln else {0}


def cells(*limits, names=(1, 2, 3, 4)):
    return lambda scale: down(*[F(x) * scale for x in limits], names=names)


NOT_NUMERIC = None
BOTH, V5, V403 = ("ctcae-5.0", "ctcae-4.03"), ("ctcae-5.0",), ("ctcae-4.03",)


def two(mmol, mg):
    """The same rule with the numbers printed for each unit."""
    return {"mmol/L": mmol, "mg/dL": mg}


def any_unit(rule, *units):
    return {unit: rule for unit in units}


def counts(make):
    return {unit: make(scale) for unit, scale in CELLS.items()}


ENZYMES = ("U/L", "ukat/L")
TERMS = [
    ("Anemia", "haemoglobin", "low", BOTH, {"g/L": down("100", "80"), "g/dL": down("10", "8"), "mmol/L": down("6.2", "4.9")}),
    ("Hemoglobin increased", "haemoglobin", "high", V5, any_unit(haemoglobin_rise(False), "g/L", "g/dL", "mmol/L")),
    ("Hemoglobin increased", "haemoglobin", "high", V403, any_unit(haemoglobin_rise(True), "g/L", "g/dL", "mmol/L")),
    ("White blood cell decreased", "leukocytes", "low", BOTH, counts(cells("3", "2", "1"))),
    ("Neutrophil count decreased", "neutrophils", "low", BOTH, counts(cells("1.5", "1", "0.5"))),
    ("Lymphocyte count decreased", "lymphocytes", "low", BOTH, counts(cells("0.8", "0.5", "0.2"))),
    ("Platelet count decreased", "platelets", "low", BOTH, counts(cells("75", "50", "25"))),
    ("Lymphocyte count increased", "lymphocytes", "high", BOTH, counts(lambda k: lambda c: {3} if c.v > 20 * k else {2} if c.v > 4 * k else {0})),
    ("Leukocytosis", "leukocytes", "high", BOTH, counts(lambda k: lambda c: {3} if c.v > 100 * k else {0})),
    ("Eosinophilia", "eosinophils", "high", V5, counts(lambda k: lambda c: {1} if c.v > c.uln and c.v > c.base else {0})),
    ("Creatinine increased", "serumCreatinine", "high", V5, any_unit(creatinine(False), "mg/dL", "umol/L")),
    ("Creatinine increased", "serumCreatinine", "high", V403, any_unit(creatinine(True), "mg/dL", "umol/L")),
    # 0.3 and 4.0 mg/dL at 88.4 umol/L for 1 mg/dL
    ("Acute kidney injury", "serumCreatinine", "high", V403, {"mg/dL": kidney_injury("0.3", "4"), "umol/L": kidney_injury("26.52", "353.6")}),
    ("Proteinuria", "urineProtein24h", "high", V5, {"g/d": protein("1", "3.5"), "mg/d": protein("1000", "3500")}),
    ("Proteinuria", "urineProteinDipstick", "high", V5, any_unit(lambda c: {3} if c.v >= 4 else {2} if c.v >= 2 else {1} if c.v >= 1 else {0}, "{plus}")),
    ("Chronic kidney disease", "egfr", "low", V5, any_unit(down("60", "30", "15"), "mL/min/{1.73_m2}")),
    ("Alanine aminotransferase increased", "alt", "high", V5, any_unit(liver("1.5", True, 3, 5, 20), *ENZYMES)),
    ("Alanine aminotransferase increased", "alt", "high", V403, any_unit(multiples(3, 5, 20), *ENZYMES)),
    ("Aspartate aminotransferase increased", "ast", "high", V5, any_unit(liver("1.5", True, 3, 5, 20), *ENZYMES)),
    ("Aspartate aminotransferase increased", "ast", "high", V403, any_unit(multiples(3, 5, 20), *ENZYMES)),
    ("Alkaline phosphatase increased", "alkalinePhosphatase", "high", V5, any_unit(liver(2, True, "2.5", 5, 20), *ENZYMES)),
    ("Alkaline phosphatase increased", "alkalinePhosphatase", "high", V403, any_unit(multiples("2.5", 5, 20), *ENZYMES)),
    ("GGT increased", "ggt", "high", V5, any_unit(liver(2, True, "2.5", 5, 20), *ENZYMES)),
    ("GGT increased", "ggt", "high", V403, any_unit(multiples("2.5", 5, 20), *ENZYMES)),
    ("Blood bilirubin increased", "bilirubin", "high", V5, any_unit(liver(1, False, "1.5", 3, 10), "mg/dL", "umol/L")),
    ("Blood bilirubin increased", "bilirubin", "high", V403, any_unit(multiples("1.5", 3, 10), "mg/dL", "umol/L")),
    ("CPK increased", "creatineKinase", "high", BOTH, any_unit(multiples("2.5", 5, 10), *ENZYMES)),
    ("INR increased", "inr", "high", V5, any_unit(inr(5), "{INR}")),
    ("INR increased", "inr", "high", V403, any_unit(inr(4), "{INR}")),
    ("Activated partial thromboplastin time prolonged", "aptt", "high", BOTH, any_unit(multiples("1.5", "2.5"), "s")),
    ("Fibrinogen decreased", "fibrinogen", "low", V5, {"g/L": fibrinogen("0.5"), "mg/dL": fibrinogen("50")}),
    ("Hyperkalemia", "potassium", "high", BOTH, any_unit(up("5.5", "6", "7"), "mmol/L")),
    ("Hypokalemia", "potassium", "low", BOTH, any_unit(potassium_low, "mmol/L")),
    ("Hypernatremia", "sodium", "high", BOTH, any_unit(up("150", "155", "160"), "mmol/L")),
    ("Hyponatremia", "sodium", "low", V5, any_unit(sodium_low_5, "mmol/L")),
    ("Hyponatremia", "sodium", "low", V403, any_unit(sodium_low_403, "mmol/L")),
    ("Hypercalcemia", "calciumCorrected", "high", BOTH, two(up("2.9", "3.1", "3.4"), up("11.5", "12.5", "13.5"))),
    ("Hypocalcemia", "calciumCorrected", "low", BOTH, two(down("2", "1.75", "1.5"), down("8", "7", "6"))),
    ("Hypercalcemia", "calciumIonised", "high", BOTH, any_unit(up("1.5", "1.6", "1.8"), "mmol/L")),
    ("Hypocalcemia", "calciumIonised", "low", BOTH, any_unit(down("1", "0.9", "0.8"), "mmol/L")),
    ("Hypermagnesemia", "magnesium", "high", BOTH, two(up("1.23", "3.3", names=(1, 3, 4)), up("3", "8", names=(1, 3, 4)))),
    ("Hypomagnesemia", "magnesium", "low", BOTH, two(down("0.5", "0.4", "0.3"), down("1.2", "0.9", "0.7"))),
    ("Hypoglycemia", "glucose", "low", BOTH, two(down("3", "2.2", "1.7"), down("55", "40", "30"))),
    ("Hyperglycemia", "glucose", "high", V403, two(glucose_high("8.9", "13.9", "27.8"), glucose_high("160", "250", "500"))),
    ("Hyperglycemia", "glucose", "high", V5, two(NOT_NUMERIC, NOT_NUMERIC)),
    ("Hypophosphatemia", "phosphate", "low", V403, two(down("0.8", "0.6", "0.3"), down("2.5", "2", "1"))),
    ("Hypophosphatemia", "phosphate", "low", V5, two(NOT_NUMERIC, NOT_NUMERIC)),
    ("Hypoalbuminemia", "serumAlbumin", "low", BOTH, {"g/L": down("30", "20"), "g/dL": down("3", "2")}),
    ("Hyperuricemia", "urate", "high", V5, any_unit(urate(None), "mg/dL", "mmol/L", "umol/L")),
    ("Hyperuricemia", "urate", "high", V403, {"mg/dL": urate("10"), "mmol/L": urate("0.59"), "umol/L": urate("590")}),
    ("Cholesterol high", "cholesterol", "high", BOTH, two(up("7.75", "10.34", "12.92"), up("300", "400", "500"))),
    ("Hypertriglyceridemia", "triglycerides", "high", BOTH, two(from_first("1.71", "3.42", "5.7", "11.4"), from_first("150", "300", "500", "1000"))),
]

PRINTED = sorted({F(x) for x in (
    "0.2 0.3 0.4 0.5 0.59 0.6 0.7 0.8 0.9 1 1.2 1.23 1.5 1.6 1.7 1.71 1.75 1.8 2 2.2 2.5 2.9 3 3.1 3.3 3.4 3.42 3.5 4 4.9 5.5 5.7 6 6.2 7 7.75 8 8.9 10"
    " 10.34 11.4 11.5 12.5 12.92 13.5 13.9 15 20 25 27.8 30 40 50 55 60 75 80 100 120 124 125 129 130 150 155 160 200 250 300 353.6 400 500 590 1000"
    " 1500 2000 3000 3500 4000 20000 25000 50000 75000 100000 800").split()})


def pieces(interval, points):
    """The points within an interval and one number between each two of them."""
    inside = sorted(p for p in set(points) if interval.contains(p))
    ends = [interval.low] + inside + [interval.high if interval.high is not None else max([interval.low] + inside) * 2 + 1]
    between = [(a + b) / 2 for a, b in zip(ends, ends[1:]) if b > a]
    return [x for x in inside + between if interval.contains(x)]


def quantity(raw):
    """(interval, low, high of its range) of a quantity."""
    interval = parse(raw["value"])
    span = raw.get("referenceRange") or {}
    end = lambda name: None if span.get(name) is None else F(str(span[name]))
    return interval, end("low"), end("high")


def around(value, factors):
    """What a limit or a baseline may be so that every comparison with the value comes out in both ways."""
    near = [value / f for f in factors]
    eps = value / 10**7 if value else F(1, 10**9)
    return [x for p in near for x in (p - eps, p, p + eps) if x > 0] + [F(1, 10**9), HUGE]


BY_BASELINE = ("haemoglobin", "serumCreatinine", "eosinophils", "alt", "ast", "alkalinePhosphatase", "ggt", "bilirubin", "inr", "fibrinogen")


def records(given, direction):
    """Every complete record that the input leaves, as far as a rule of this direction could tell them apart."""
    options = given["options"]
    value = dict(given["value"])
    if options.get("range") is not None:
        value["referenceRange"] = options["range"]
    interval, lln, uln = quantity(value)
    edge = lln if direction == "low" else uln
    stated = options.get("baseline") if given["test"] in BY_BASELINE else "thisRecord"
    base = base_edge = None
    if isinstance(stated, dict):
        base_interval, base_lln, base_uln = quantity(stated)
        base, base_edge = base_interval.low, base_lln if direction == "low" else base_uln
    known = [x for x in (edge, base) if x is not None]
    amounts = {"g/L": (F(20), F(40)), "g/dL": (F(2), F(4))}.get(value["unit"]) if given["test"] == "haemoglobin" else ()
    rises = list(amounts or ()) + ([F("0.3"), F("26.52")] if given["test"] == "serumCreatinine" else [])
    # haemoglobin is held against amounts, not against multiples
    factors = [F(1)] if given["test"] == "haemoglobin" else FACTORS
    points = PRINTED + [f * x for f in factors for x in known] + [x + rise for x in known for rise in rises]
    for v in ([interval.low] if interval.is_point else pieces(interval, points)):
        tries = []
        if edge is None or (base is None and stated != "thisRecord"):
            nudge = v / 10**7 if v else F(1, 10**9)
            tries = around(v, factors) + [v - rise + d for rise in rises for d in (-nudge, 0, nudge) if v - rise + d > 0]
        for limit in [edge] if edge is not None else tries:
            for b, b_edge in baselines(v, limit, stated, base, base_edge, tries, direction):
                for fasting, anticoagulated, (small, large) in product(*(facts(given, name) for name in ("fasting", "anticoagulated")), rise_amounts(amounts)):
                    yield Case(
                        v=v, lln=limit, uln=limit, base=b, base_lln=b_edge, base_uln=b_edge,
                        fasting=fasting, anticoagulated=anticoagulated, two=small, four=large,
                    )


ASKED = {"fasting": "glucose", "anticoagulated": "inr"}


def facts(given, name):
    answer = given["options"].get(name)
    return [True, False] if answer is None and given["test"] == ASKED[name] else [answer]


def rise_amounts(amounts):
    """2 and 4 g/dL; in a unit in which they are not printed they may be anything, the second more than the first."""
    if amounts is None:
        return [(F(1, 10**9), F(1, 10**8)), (F(1, 10**9), HUGE), (HUGE, 2 * HUGE)]
    return [amounts if len(amounts) == 2 else (F(0), F(0))]


def baselines(v, limit, stated, base, base_edge, tries, direction):
    if stated == "thisRecord":
        # graded by its range: against itself it is neither above nor abnormal
        return [(v, v)]
    if base is None:
        return [(b, limit) for b in tries]
    if base_edge is not None:
        return [(base, base_edge)]
    return [(base, base), (base, base + base / 10**9 if direction == "low" else base - base / 10**9)]


def toxicity_grade(given):
    version, unit = given["options"]["version"], given["value"]["unit"]
    terms = [term for term in TERMS if term[1] == given["test"] and version in term[3]]
    cases = {direction: list(records(given, direction)) for direction in {term[2] for term in terms}}
    found = []
    for name, _, direction, _, by_unit in terms:
        rule = by_unit[unit]
        grades = set() if rule is None else set().union(*(rule(case) for case in cases[direction]))
        found.append({"term": name, "direction": direction, "grades": sorted(grades)})
    return {"terms": sorted(found, key=lambda one: one["term"])}
