"""FDA's outlier levels of 2025, limits of vital signs, and rules for potential liver injury a second time.

Plain rules on complete numbers; what is missing or behind a sign is tried at numbers on both sides of every comparison. Levels are
cumulative, so the answer is the least and the greatest level that the record allows.
"""

from datetime import date
from fractions import Fraction as F

from ctcae import pieces, quantity

TINY = F(1, 10**9)
HUGE = F(10**9)


def over(*limits):
    return [lambda c, x=F(x): c["v"] > x for x in limits]


def under(*limits):
    return [lambda c, x=F(x): c["v"] < x for x in limits]


def least(*limits):
    return [lambda c, x=F(x): c["v"] >= x for x in limits]


def most(*limits):
    return [lambda c, x=F(x): c["v"] <= x for x in limits]


def uln(*factors):
    return [lambda c, f=F(f): c["v"] > f * c["high"] for f in factors]


def of_sex(sex, *limits):
    return [lambda c, x=F(x): c["sex"] == sex and c["v"] < x for x in limits]


def fasting(*limits):
    return [lambda c, x=F(x): c["fasting"] and c["v"] >= x for x in limits]


def not_fasting(*limits):
    return [lambda c, x=F(x): not c["fasting"] and c["v"] >= x for x in limits]


def changed(relation, *amounts):
    if relation == "rise":
        return [lambda c, a=F(a): c["v"] > c["base"] + a for a in amounts]
    return [lambda c, a=F(a): c["v"] + a < c["base"] for a in amounts]


def baseline_times(relation, *factors):
    if relation == ">=":
        return [lambda c, f=F(f): c["v"] >= f * c["base"] for f in factors]
    return [lambda c, f=F(f): c["v"] <= f * c["base"] for f in factors]


CELLS = {"10*9/L": 1, "10*3/uL": 1, "/nL": 1, "/uL": 1000}
GRAMS = {"g/dL": 1, "g/L": 10}
ENZYMES = ("U/L", "ukat/L")


def cells(make, *limits):
    return {unit: make(*[F(x) * k for x in limits]) for unit, k in CELLS.items()}


def grams(make, *limits):
    return {unit: make(*[F(x) * k for x in limits]) for unit, k in GRAMS.items()}


def multiples(units, *factors):
    return {unit: uln(*factors) for unit in units}


# id: (test, {unit in which it is printed: rules from level 1 on}, the level of the first rule)
OUTLIERS = {
    "sodium-low": ("sodium", {"mmol/L": under(132, 130, 125)}, 1), "sodium-high": ("sodium", {"mmol/L": over(150, 155, 160)}, 1),
    "potassium-low": ("potassium", {"mmol/L": under("3.6", "3.4", "3.0")}, 1), "potassium-high": ("potassium", {"mmol/L": over("5.5", 6, "6.5")}, 1),
    "chloride-low": ("chloride", {"mmol/L": under(95, 88, 80)}, 1), "chloride-high": ("chloride", {"mmol/L": over(108, 112, 115)}, 1),
    "bicarbonate-low": ("bicarbonate", {"mmol/L": under(20, 18, 15)}, 1), "bicarbonate-high": ("bicarbonate", {"mmol/L": over(30)}, 3),
    "urea-nitrogen-high": ("ureaNitrogen", {"mg/dL": over(23, 27, 31)}, 1),
    "glucose-low": ("glucose", {"mg/dL": under(70, 54)}, 1), "glucose-high-fasting": ("glucose", {"mg/dL": fasting(100, 126)}, 1),
    "glucose-high-random": ("glucose", {"mg/dL": not_fasting(200)}, 2),
    "calcium-low": ("calcium", {"mg/dL": under("8.4", "8.0", "7.5")}, 1), "calcium-high": ("calcium", {"mg/dL": over("10.5", "11.0", "12.0")}, 1),
    "magnesium-low": ("magnesium", {"mg/dL": under("1.5", "1.2", "0.9")}, 1), "magnesium-high": ("magnesium", {"mg/dL": over("2.3", "4.0", "7.0")}, 1),
    "phosphate-low": ("phosphate", {"mg/dL": under("2.5", "2.0", "1.4")}, 1),
    "total-protein-low": ("totalProtein", grams(under, "6.0", "5.4", "5.0"), 1), "albumin-low": ("serumAlbumin", grams(under, "3.1", "2.5", "2.0"), 1),
    "creatine-kinase-high": ("creatineKinase", multiples(ENZYMES, 3, 5, 10), 1),
    "amylase-high": ("amylase", multiples(ENZYMES, "1.1", "1.5", "3.0"), 1), "lipase-high": ("lipase", multiples(ENZYMES, "1.1", "1.5", "3.0"), 1),
    "creatinine-high": ("serumCreatinine", {unit: baseline_times(">=", "1.5", 2, 3) for unit in ("mg/dL", "umol/L")}, 1),
    "egfr-decrease": ("egfr", {"mL/min/{1.73_m2}": baseline_times("<=", "0.75", "0.5", "0.25")}, 1),
    "alkaline-phosphatase-high": ("alkalinePhosphatase", multiples(ENZYMES, "1.5", 2, 3), 1),
    "alt-high": ("alt", multiples(ENZYMES, 3, 5, 10), 1), "ast-high": ("ast", multiples(ENZYMES, 3, 5, 10), 1),
    "bilirubin-high": ("bilirubin", multiples(("mg/dL", "umol/L"), "1.5", 2, 3), 1),
    "cholesterol-high": ("cholesterol", {"mg/dL": over(200, 240, 300)}, 1), "ldl-cholesterol-high": ("ldlCholesterol", {"mg/dL": over(130, 160, 190)}, 1),
    "triglycerides-high": ("triglycerides", {"mg/dL": over(150, 300, 500)}, 1),
    "leukocytes-low": ("leukocytes", cells(under, "3.5", "3.0", "1.0"), 1), "leukocytes-high": ("leukocytes", cells(over, "10.8", "13.0", "15.0"), 1),
    "haemoglobin-fall": ("haemoglobin", grams(lambda *a: changed("fall", *a), "1.5", 2), 2),
    "haemoglobin-rise": ("haemoglobin", grams(lambda *a: changed("rise", *a), 2, 3), 2),
    "platelets-low": ("platelets", cells(under, 140, 125, 100), 1),
    "lymphocytes-low": ("lymphocytes", cells(under, 1, "0.75", "0.5"), 1), "lymphocytes-high": ("lymphocytes", cells(over, 4, 10, 20), 1),
    "neutrophils-low": ("neutrophils", cells(under, 2, 1, "0.5"), 1),
    "prothrombin-time-high": ("prothrombinTime", {"s": uln("1.1", "1.3", "1.5")}, 1), "aptt-high": ("aptt", {"s": uln("1.0", "1.21", "1.41")}, 1),
}


def first_below(sex, first, others):
    """Level 1 of haemoglobin is a band whose upper end belongs to it; the next levels lie below their number."""
    return [lambda c, x=F(first): c["sex"] == sex and c["v"] <= x] + of_sex(sex, *others)


for _sex, _first, _others in (("male", "13.5", ("12.5", "10.5")), ("female", "12.0", ("11", "9.5"))):
    OUTLIERS["haemoglobin-low-%s" % _sex] = (
        "haemoglobin", {unit: first_below(_sex, F(_first) * k, [F(x) * k for x in _others]) for unit, k in GRAMS.items()}, 1,
    )


def levels_over(rules, first, cases):
    found = [max([0] + [first + i for i, rule in enumerate(rules) if rule(case)]) for case in cases]
    return min(found), max(found)


def tries(v):
    factors = ("0.25", "0.5", "0.75", "1", "1.1", "1.21", "1.3", "1.41", "1.5", "2", "3", "5", "10")
    near = [v / F(f) for f in factors] + [v - F(x) for x in ("1.5", "2", "3", "15", "20", "30")] + [v + F(x) for x in ("1.5", "2", "15", "20")]
    return [x + d for x in near for d in (-TINY, 0, TINY) if x + d > 0] + [TINY, HUGE]


def outlier_levels(given):
    options = given["options"]
    value = dict(given["value"])
    if options.get("range") is not None:
        value["referenceRange"] = options["range"]
    interval, _, high = quantity(value)
    base = None if options.get("baseline") is None else quantity(options["baseline"])[0].low
    answers = []
    for name, (test, by_unit, first) in OUTLIERS.items():
        if test != given["test"]:
            continue
        rules = by_unit.get(value["unit"])
        if rules is None:
            # Printed in another unit only: nothing is known, but what the sex, the meal or the baseline excludes. A fall is one below baseline.
            last = 2 if name.startswith("glucose") else 3
            excluded = {
                "glucose-high-fasting": options.get("fasting") is False, "glucose-high-random": options.get("fasting") is True,
                "haemoglobin-low-male": options.get("sex") == "female", "haemoglobin-low-female": options.get("sex") == "male",
                "haemoglobin-fall": base is not None and interval.low >= base,
                "haemoglobin-rise": base is not None and interval.high is not None and interval.high <= base,
            }.get(name, False)
            answers.append({"id": "fda-stf-2025/" + name, "level": 0, "levelPossible": 0 if excluded else last})
            continue
        known = [x for x in (high, base) if x is not None]
        points = [F(x) for x in PRINTED] + [x * F(f) for x in known for f in ("0.25", "0.5", "0.75", "1", "1.1", "1.21", "1.3", "1.41", "1.5", "2", "3", "5", "10")]
        points += [x + F(s) for x in known for s in ("-30", "-20", "-15", "-3", "-2", "-1.5", "2", "3", "20", "30")]
        # What no rule of the test asks for need not be tried.
        cases = []
        for v in [interval.low] if interval.is_point else pieces(interval, points):
            for upper in [high] if high is not None or test not in BY_HIGH else tries(v):
                for b in [base] if base is not None or test not in BY_BASELINE else tries(v):
                    for sex in [options.get("sex")] if options.get("sex") or test != "haemoglobin" else ["male", "female"]:
                        for fast in [options.get("fasting")] if options.get("fasting") is not None or test != "glucose" else [True, False]:
                            cases.append({"v": v, "high": upper, "base": b, "sex": sex, "fasting": fast})
        low, top = levels_over(rules, first, cases)
        answers.append({"id": "fda-stf-2025/" + name, "level": low, "levelPossible": top})
    return {"levels": answers}


BY_BASELINE = ("serumCreatinine", "egfr", "haemoglobin")
BY_HIGH = ("creatineKinase", "amylase", "lipase", "alkalinePhosphatase", "alt", "ast", "bilirubin", "prothrombinTime", "aptt")
PRINTED = (
    "132 130 125 150 155 160 3.6 3.4 3.0 5.5 6 6.5 95 88 80 108 112 115 20 18 15 30 23 27 31 70 54 100 126 200 8.4 8.0 7.5 10.5 11.0 12.0 1.5 1.2 0.9 2.3"
    " 4.0 7.0 2.5 2.0 1.4 6.0 5.4 5.0 3.1 60 54 50 31 25 240 300 130 160 190 500 3.5 1.0 10.8 13.0 3500 3000 1000 10800 13000 15000 13.5 12.5 9.5 135 105"
    " 120 110 140 140000 125000 100000 0.75 0.5 750 10 4000 10000 20000 2000"
).split()


def value_and_change(value, change, up=True):
    if up:
        return [lambda c: c["v"] >= F(value) and c["v"] >= c["base"] + F(change)]
    return [lambda c: c["v"] <= F(value) and c["v"] + F(change) <= c["base"]]


def percent(*parts):
    """A rise (or fall, below 0) of at least so many per cent of baseline."""
    return [lambda c, p=F(p): 100 * (c["v"] - c["base"]) >= p * c["base"] if p > 0 else 100 * (c["v"] - c["base"]) <= p * c["base"] for p in parts]


# limit: rules from its first level on, and that level; for fever the last is open, since it asks how long it lasted
VITAL = {
    "clin-rheumatol-2009/systolic-high": (value_and_change(180, 20), 1), "clin-rheumatol-2009/systolic-low": (value_and_change(90, 20, False), 1),
    "clin-rheumatol-2009/diastolic-high": (value_and_change(105, 15), 1), "clin-rheumatol-2009/diastolic-low": (value_and_change(50, 15, False), 1),
    "clin-rheumatol-2009/pulse-high": (value_and_change(120, 15), 1), "clin-rheumatol-2009/pulse-low": (value_and_change(50, 15, False), 1),
    "clin-rheumatol-2009/weight-high": (percent(10), 1), "clin-rheumatol-2009/weight-low": (percent(-10), 1),
    "fda-stf-2025/systolic-high": (least(120, 140, 160, 180), 1), "fda-stf-2025/systolic-low": (under(90), 1),
    "fda-stf-2025/diastolic-high": (least(80, 90, 110, 120), 1), "fda-stf-2025/diastolic-low": (under(60), 1),
    "ctcae-5.0/systolic-high": (least(120, 140, 160), 1), "ctcae-5.0/diastolic-high": (least(80, 90, 100), 1),
    "ctcae-5.0/weight-high": (percent(5, 10, 20), 1), "ctcae-5.0/weight-low": (percent(-5, -10, -20), 1),
    "ctcae-5.0/temperature-high": (least(38) + over(39, 40), 1), "ctcae-5.0/temperature-low": (most(35, 32, 28), 2),
    "pmc8961198/systolic-high": (least(141, 160, 180), 1), "pmc8961198/systolic-low": (most(89, 84, 79), 1),
    "pmc8961198/pulse-high": (least(101, 116, 131), 1), "pmc8961198/pulse-low": (most(54, 49, 39), 1),
}


def vital_sign_level(given):
    v = F(given["value"]["value"])
    rules, first = VITAL[given["limit"]]
    stated = given["baseline"]
    bases = [F(stated["value"])] if stated is not None else [v * F(f) for f in ("0.5", "0.8", "0.9", "1", "1.2", "2")] + [TINY, HUGE] + [v + x for x in (-21, -20, 20, 21)]
    low, top = levels_over(rules, first, [{"v": v, "base": b} for b in bases if b > 0])
    if given["limit"] == "ctcae-5.0/temperature-high" and top == 3:
        top = 4  # above 40.0 for more than 24 hours
    return {"level": low, "levelPossible": top}


# aminotransferase, bilirubin (relation, multiple of the upper limit), phosphatase below, days from one to the other
LIVER = {
    "fda-stf-2025": ((">=", 3), (">=", 2), None, (0, None)), "fda-2009-listing": ((">", 3), (">=", 2), 2, None),
    "fda-2009-narrative": ((">=", 3), (">", 2), 2, None), "admiral-adlbhy": ((">=", 3), (">=", 2), None, (0, 14)),
}


def reaches(raw, relation, factor):
    """The truths that a result leaves of "at least" or "above" so many times its upper limit; not measured shows nothing."""
    if raw is None:
        return {False}
    interval, _, high = quantity(raw)
    truths = set()
    for upper in [high] if high is not None else [TINY, HUGE]:
        limit = factor * upper
        for v in [interval.low] if interval.is_point else pieces(interval, [limit]):
            truths.add(v >= limit if relation == ">=" else v > limit)
    return truths


def liver_injury(given):
    rule = LIVER[given["options"]["rule"]]
    first, last = rule[3] if rule[3] is not None else (-given["options"]["withinDays"], given["options"]["withinDays"])
    certain = possible = False
    for one in given["records"]:
        for other in given["records"]:
            apart = (date.fromisoformat(other["date"]) - date.fromisoformat(one["date"])).days
            if apart < first or (last is not None and apart > last):
                continue
            for test in ("alt", "ast"):
                truths = [reaches(one.get(test), *rule[0]), reaches(other.get("bilirubin"), *rule[1])]
                if rule[2] is not None:
                    phosphatase = other.get("alkalinePhosphatase") or one.get("alkalinePhosphatase")
                    truths.append({True, False} if phosphatase is None else {not t for t in reaches(phosphatase, ">=", rule[2])})
                if all(True in t for t in truths):
                    possible = True
                    certain = certain or all(t == {True} for t in truths)
    return {"verdict": "met" if certain else "unknown" if possible else "notMet"}
