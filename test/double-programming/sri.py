"""SRI-4 to SRI-8 on SLEDAI-2K, BILAG-2004 grades and the physician's global assessment."""

from fractions import Fraction
from itertools import product

from classify import Definition, answer, now, start
from sledai2k import sledai2k
from values import Interval, interval_of

SYSTEMS = (
    "constitutional",
    "mucocutaneous",
    "neuropsychiatric",
    "musculoskeletal",
    "cardiorespiratory",
    "gastrointestinal",
    "ophthalmic",
    "renal",
    "haematological",
)
GRADES = "ABCDE"


def _two_parts(points):
    def rule(fallen, global_stable):
        return "SRI" if fallen and global_stable else "NR"

    return Definition(
        "sri-%d" % points,
        ("SRI", "NR"),
        {
            "fallen": now.sledai2k <= start.sledai2k + -points,
            # a rise of exactly 0.30 of 3 is a worsening
            "global_stable": now.physicianGlobal < start.physicianGlobal + "0.3",
        },
        rule,
    )


RULES = {points: _two_parts(points) for points in (4, 5, 6, 7, 8)}


def _grades(assessment, system):
    grade = (assessment.get("bilag2004") or {}).get(system)
    if grade is None:
        return GRADES
    if grade not in GRADES or len(grade) != 1:
        raise ValueError("%s %r is not a BILAG-2004 grade" % (system, grade))
    return grade


def bilag_outcomes(baseline, follow_up):
    """Whether 'no new A and at most one new B' can be true, and whether it can be false."""
    states = {(False, 0)}  # (a new A somewhere, new B counted up to 2)
    for system in SYSTEMS:
        changes = set()
        for was, is_now in product(_grades(baseline, system), _grades(follow_up, system)):
            changes.add((is_now == "A" and was != "A", is_now == "B" and was in "CDE"))
        states = {(a or new_a, min(2, b + new_b)) for (a, b), (new_a, new_b) in product(states, changes)}
    return {not a and b <= 1 for a, b in states}


def _domain(assessment, measure):
    if measure == "sledai2k" and (assessment.get("sledai2k") or {}).get("value") is None:
        descriptors = assessment.get("sledai2kDescriptors")
        if descriptors is not None:
            score = sledai2k(descriptors)
            # totals in between may be out of reach, but both ends are not,
            # and one limit on the change asks for no more
            return Interval(Fraction(score["low"]), True, Fraction(score["high"]), True)
    return interval_of(assessment, measure, "value")


def sri(options, baseline, follow_up):
    baseline, follow_up = baseline or {}, follow_up or {}
    records = {"baseline": baseline, "followUp": follow_up}
    rest = RULES[options["points"]].possible_from(lambda v: _domain(records[v[0]], v[1]), None)
    bilag = bilag_outcomes(baseline, follow_up)
    possible = []
    if True in bilag and "SRI" in rest:
        possible.append("SRI")
    if False in bilag or "NR" in rest:
        possible.append("NR")
    return answer(possible)
