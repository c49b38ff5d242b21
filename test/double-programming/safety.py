"""Safety rules a second time: CTCAE laboratory grades, treatment emergence, washout windows.

Written from the printed limits. Plain rules on complete data, exact fractions; what is missing is tried at every value where a
comparison could change. Reads cases as JSON from standard input and prints each disagreement.
"""
import json
import sys
from datetime import date, timedelta
from fractions import Fraction as F

EPS = F(1, 10**9)


def above(value, *limits):
    """The grade by limits that begin beyond their number: 0 at or below the first."""
    return sum(1 for limit in limits if value > limit)


def below(value, *limits):
    return sum(1 for limit in limits if value < limit)


def skip(grade, *names):
    """The n-th step as the grade that the term has."""
    return {0} if grade == 0 else {names[grade - 1]}


def liver(value, uln, base, base_uln, first, inclusive, *factors):
    if base_uln is not None and base > base_uln:
        begins = value >= first * base if inclusive else value > first * base
        beyond = above(value, *[f * base for f in factors])
        return {beyond + 1 if beyond else (1 if begins else 0)}
    return {above(value, uln, *[f * uln for f in factors])}


def ofuln(v, uln, *factors):
    return {above(v, uln, *[f * uln for f in factors])}


def creatinine(version, v, uln, base):
    if v > 6 * uln:
        return {4}
    if v > 3 * uln or v > 3 * base:
        return {3}
    if v > F(3, 2) * uln or v > F(3, 2) * base:
        return {2}
    if v > uln or (version == "ctcae-4.03" and v > base):
        return {1}
    return {0}


def low_steps(v, lln, *limits):
    """The highest grade whose number the value is below; the first is the lower limit of normal."""
    hits = [i + 1 for i, limit in enumerate((lln,) + limits) if v < limit]
    return {max(hits, default=0)}


def high_steps(v, uln, *limits):
    hits = [i + 1 for i, limit in enumerate((uln,) + limits) if v > limit]
    return {max(hits, default=0)}


def sodium_low(version, v, lln):
    if v < 120:
        return {4}
    if version == "ctcae-4.03":
        return {3} if v < 130 else ({1} if v < lln else {0})
    if v <= 124:
        return {3}
    if v <= 129:
        return {2, 3}
    if v < 130:
        return {1, 2, 3} if v < lln else {0, 1, 2, 3} - {1}
    return {1} if v < lln else {0}


def potassium_low(v, lln):
    if v < F(5, 2):
        return {4}
    if v < 3:
        return {3}
    return {1, 2} if v < lln else {0}


def magnesium_high(v, uln):
    return {4} if v > F(33, 10) else {3} if v > F(123, 100) else {1} if v > uln else {0}


def glucose_high(v, uln, fasting):
    if v > F(278, 10):
        return {4}
    if v > F(139, 10):
        return {3}
    if not fasting:
        return {0}
    return {2} if v > F(89, 10) else {1} if v > uln else {0}


def grades(test, direction, version, v, lln, uln, base, base_lln, base_uln, fasting):
    d = F
    if test in ("alt", "ast") and direction == "high":
        args = (v, uln, base, base_uln if version == "ctcae-5.0" else None, F(3, 2), True, 3, 5, 20)
        return liver(*args)
    if test in ("alkalinePhosphatase", "ggt"):
        return liver(v, uln, base, base_uln if version == "ctcae-5.0" else None, 2, True, F(5, 2), 5, 20)
    if test == "bilirubin":
        return liver(v, uln, base, base_uln if version == "ctcae-5.0" else None, 1, False, F(3, 2), 3, 10)
    if test == "creatineKinase":
        return ofuln(v, uln, F(5, 2), 5, 10)
    if test == "serumCreatinine":
        return creatinine(version, v, uln, base)
    table = {
        ("haemoglobin", "low"): lambda: low_steps(v, lln, 100, 80),
        ("leukocytes", "low"): lambda: low_steps(v, lln, 3, 2, 1),
        ("neutrophils", "low"): lambda: low_steps(v, lln, d(3, 2), 1, d(1, 2)),
        ("lymphocytes", "low"): lambda: low_steps(v, lln, d(8, 10), d(1, 2), d(2, 10)),
        ("lymphocytes", "high"): lambda: {3} if v > 20 else {2} if v > 4 else {0},
        ("platelets", "low"): lambda: low_steps(v, lln, 75, 50, 25),
        ("serumAlbumin", "low"): lambda: low_steps(v, lln, 30, 20),
        ("potassium", "high"): lambda: high_steps(v, uln, d(11, 2), 6, 7),
        ("potassium", "low"): lambda: potassium_low(v, lln),
        ("sodium", "high"): lambda: high_steps(v, uln, 150, 155, 160),
        ("sodium", "low"): lambda: sodium_low(version, v, lln),
        ("calciumCorrected", "high"): lambda: high_steps(v, uln, d(29, 10), d(31, 10), d(34, 10)),
        ("calciumCorrected", "low"): lambda: low_steps(v, lln, 2, d(7, 4), d(3, 2)),
        ("magnesium", "high"): lambda: magnesium_high(v, uln),
        ("magnesium", "low"): lambda: low_steps(v, lln, d(1, 2), d(4, 10), d(3, 10)),
        ("glucose", "low"): lambda: low_steps(v, lln, 3, d(22, 10), d(17, 10)),
        ("glucose", "high"): lambda: glucose_high(v, uln, fasting) if version == "ctcae-4.03" else set(),
        ("phosphate", "low"): lambda: low_steps(v, lln, d(8, 10), d(6, 10), d(3, 10)) if version == "ctcae-4.03" else set(),
        ("cholesterol", "high"): lambda: high_steps(v, uln, d(775, 100), d(1034, 100), d(1292, 100)),
        ("triglycerides", "high"): lambda: {0} if v < d(171, 100) else {1 + above(v, d(342, 100), d(57, 10), d(114, 10))},
    }
    return table[(test, direction)]()


FACTORS = [F(1), F(3, 2), F(2), F(5, 2), F(3), F(5), F(6), F(10), F(20)]


def around(v):
    """Values of a limit or a baseline at which some comparison with v changes."""
    points = [v / f for f in FACTORS]
    return [p + e for p in points for e in (-EPS * p, 0, EPS * p) if p + e > 0] + [F(1, 10**12), F(10**12)]


def check_grade(case):
    v = F(case["value"])
    number = lambda name: None if case.get(name) is None else F(case[name])
    lln, uln, base, base_high = number("low"), number("high"), number("baseline"), number("baselineHigh")
    # What a term does not ask for need not be tried.
    asks_baseline = case["test"] in ("alt", "ast", "alkalinePhosphatase", "ggt", "bilirubin", "serumCreatinine")
    lows = [lln] if lln is not None else around(v) if case["direction"] == "low" else [v]
    highs = [uln] if uln is not None else around(v) if case["direction"] == "high" else [v]
    bases = [base] if base is not None else around(v) if asks_baseline else [v]
    facts = [case["fasting"]] if case.get("fasting") is not None else [True, False]
    found = set()
    for low in lows:
        for high in highs:
            for b in bases:
                # A baseline without a range of its own: of a missing one the range is that of the value, of a recorded one nothing is known.
                own = [base_high] if base_high is not None else ([high] if base is None else [b - b / 10**6, b])
                for base_uln in own:
                    for fasting in facts:
                        found |= grades(case["test"], case["direction"], case["version"], v, low, high, b, None, base_uln, fasting)
    return sorted(found)


def days_of(text, least, most):
    """The days that a partial date may mean, at most from least to most."""
    if text is None:
        return (least, most)
    parts = [int(p) for p in text.split("-")]
    if len(parts) == 3:
        day = date(*parts)
        return (day, day)
    if len(parts) == 2:
        first = date(parts[0], parts[1], 1)
        following = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
        return (first, following - timedelta(1))
    return (date(parts[0], 1, 1), date(parts[0], 12, 31))


def candidates(bounds, *points):
    first, last = bounds
    near = [p + timedelta(k) for p in points for k in (-1, 0, 1)]
    return [first, last] + [p for p in near if first <= p <= last]


ORDER = {"mild": 1, "moderate": 2, "severe": 3}


def check_emergence(case):
    first = date.fromisoformat(case["from"])
    last = date.fromisoformat(case["until"])
    least, most = date(2000, 1, 1), date(2050, 1, 1)
    window_end = most if case["lagDays"] is None else last + timedelta(case["lagDays"])
    starts = candidates(days_of(case["start"], least, most), first, window_end)
    ends = candidates(days_of(case["end"], least, most), first, window_end)
    severities = lambda name: [case[name]] if case[name] is not None else list(ORDER)
    found = set()
    for s in starts:
        for e in ends + [s]:
            low, high = days_of(case["end"], least, most)
            if e < s or not low <= e <= high:
                continue
            for initial in severities("severityAtStart"):
                for worst in severities("severity"):
                    worse = case["worsening"] == "recorded" and ORDER[worst] > ORDER[initial]
                    if first <= s <= window_end and e >= first:
                        found.add("yes")
                    elif s < first and e >= first and worse:
                        found.add("yes")
                    else:
                        found.add("no")
    return found.pop() if len(found) == 1 else "unknown"


def check_window(case):
    anchor = date.fromisoformat(case["anchor"])
    first = anchor - timedelta(7 * case["weeks"])
    found = set()
    least, most = date(1990, 1, 1), date(2050, 1, 1)
    start_bounds, end_bounds = days_of(case["start"], least, most), days_of(case["end"], least, most)
    for s in candidates(start_bounds, first, anchor):
        for e in candidates(end_bounds, first, anchor) + [s]:
            if e >= s and end_bounds[0] <= e <= end_bounds[1]:
                found.add("met" if s < anchor and e >= first else "notMet")
    return found.pop() if len(found) == 1 else "unknown"


CHECKS = {"grade": check_grade, "emergence": check_emergence, "window": check_window}

if __name__ == "__main__":
    cases = json.load(sys.stdin)
    wrong = [(case, answer) for case in cases for answer in [CHECKS[case["kind"]](case)] if answer != case["expected"]]
    for case, answer in wrong[:30]:
        print("DISAGREES", json.dumps(case), "here", answer)
    print(f"{len(cases)} checked, {len(wrong)} disagreements")
    sys.exit(1 if wrong else 0)
