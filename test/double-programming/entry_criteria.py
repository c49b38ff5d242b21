"""Adverse events, entry criteria of NCT05631717 and classifications of lupus a second time.

Partial dates are tried at the days on which an answer could change; unknown answers are tried as yes and as no.
"""

from datetime import date, timedelta
from fractions import Fraction as F
from itertools import product

from values import parse

DAY = timedelta(1)
FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)


def days_of(text):
    """The first and the last day that a date as recorded may mean."""
    if text is None:
        return FIRST, LAST
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts)
    if len(parts) == 2:
        following = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
        return date(parts[0], parts[1], 1), following - DAY
    return date(parts[0], 1, 1), date(parts[0], 12, 31)


def candidates(bounds, *points):
    first, last = bounds
    near = [point + timedelta(k) for point in points for k in (-1, 0, 1)]
    return sorted({first, last} | {day for day in near if first <= day <= last})


# Adverse events: SDTM's severities in order, the flag and the criteria of ICH E2A.
ORDER = {"mild": 1, "moderate": 2, "severe": 3}
CRITERIA = ("AESDTH", "AESLIFE", "AESHOSP", "AESDISAB", "AESCONG", "AESMIE")


def emergence(given):
    event, treatment, options = given["event"], given["treatment"], given["options"]
    if treatment.get("start") is None:
        return {"treatmentEmergent": "notTreated"}
    begin = date.fromisoformat(treatment["start"])
    lag = options["lagDays"]
    end = LAST if lag is None or treatment.get("end") is None else date.fromisoformat(treatment["end"]) + timedelta(int(lag))
    starts = candidates(days_of(event.get("start")), begin, end)
    stops = [LAST] if event.get("ongoing") else candidates(days_of(event.get("end")), begin, end)
    severities = lambda name: [event[name]] if event.get(name) is not None else list(ORDER)
    found = set()
    for start, (stop, at_start, worst) in product(starts, product(stops + starts, severities("severityAtStart"), severities("severity"))):
        low, high = (LAST, LAST) if event.get("ongoing") else days_of(event.get("end"))
        if stop < start or not low <= stop <= high:
            continue
        worse = options.get("worsening") != "notCollected" and ORDER[worst] > ORDER[at_start]
        if begin <= start <= end:
            found.add("yes")
        else:
            found.add("yes" if start < begin and stop >= begin and worse else "no")
    if len(found) == 1:
        return {"treatmentEmergent": found.pop()}
    return {"treatmentEmergent": "yes" if options.get("openTiming") == "conservative" else "unknown"}


def seriousness(given):
    row = given["row"]
    said = {"Y": "yes", "N": "no"}
    by_flag = said.get(row.get("AESER", ""), "unknown")
    answers = [row.get(name, "") for name in CRITERIA]
    by_criteria = "yes" if "Y" in answers else "no" if all(answer == "N" for answer in answers) else "unknown"
    return {"byFlag": by_flag, "byCriteria": by_criteria, "contradicts": "unknown" not in (by_flag, by_criteria) and by_flag != by_criteria}


# Entry criteria: True, False or None for open; an exclusion is passed where it does not hold.
WINDOWS = {
    "E1": ("bCellDepletion", 24, "screening"), "E2": ("immunosuppressantChange", 12, "screening"), "E3": ("biologicOrSmallMolecule", 4, "screening"),
    "E4": ("apheresis", 12, "screening"), "E6a": ("severeInfection", 4, "randomisation"),
    "E6b": ("infectionInHospitalWithIvAntibiotics", 4, "screening"), "E6c": ("treatedInfection", 2, "screening"),
    "E7": ("majorSurgery", 12, "screening"), "E8": ("liveVaccine", 12, "randomisation"),
}
IDS = ["I1", "I2", "I3", "I4", "I5", "I6", "I7", "E1", "E2", "E3", "E4", "E5", "E6a", "E6b", "E6c", "E7", "E8", "E9", "E10"]


def either(*parts):
    return True if True in parts else None if None in parts else False


def both(*parts):
    return False if False in parts else None if None in parts else True


def negated(part):
    return None if part is None else not part


def window_met(subject, history, weeks, anchor):
    """Whether anything recorded has a day from so many weeks before the anchor up to the day before it."""
    record = (subject.get("histories") or {}).get(history) or {}
    anchor_day = subject.get(anchor)
    answers = []
    for entry in record.get("entries") or []:
        if anchor_day is None:
            answers.append(None)
            continue
        last = date.fromisoformat(anchor_day)
        first = last - timedelta(7 * weeks)
        start_days = days_of(entry.get("start"))
        end_days = (LAST, LAST) if entry.get("ongoing") else start_days if "end" not in entry else days_of(entry["end"])
        found = set()
        for start in candidates(start_days, first, last):
            ends = [start] if "end" not in entry and not entry.get("ongoing") else candidates(end_days, first, last) + [start]
            for end in ends:
                if start <= end and (end_days[0] <= end <= end_days[1]):
                    found.add(start < last and end >= first)
        answers.append(found.pop() if len(found) == 1 else None)
    return either(*answers, False if record.get("isComplete") else None)


def completed_years(birth, day):
    """Who is born on 29 February completes a year on 1 March where there is no 29th."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def age_met(subject, least):
    if subject.get("birth") is None or subject.get("consentDate") is None:
        ages = [subject["age"]] if subject.get("age") is not None else None
    else:
        births, consents = days_of(subject["birth"]), days_of(subject["consentDate"])
        youngest, oldest = completed_years(births[1], consents[0]), completed_years(births[0], consents[1])
        ages = range(youngest, oldest + 1)
    if ages is None:
        return None
    found = {least <= int(age) <= 65 for age in ages}
    return found.pop() if len(found) == 1 else None


def above(visit, measure, limit, inclusive=False):
    """None where it leaves both; "absent" where nothing was measured."""
    if not visit or visit.get(measure) is None:
        return "absent"
    interval = parse(visit[measure]["value"])
    limit = F(limit)
    holds = lambda x: x >= limit if inclusive else x > limit
    low = interval.low if interval.low_in else interval.low + F(1, 10**9)
    high = None if interval.high is None else interval.high if interval.high_in else interval.high - F(1, 10**9)
    found = {holds(low), True if high is None else holds(high)}
    return found.pop() if len(found) == 1 else None


def eligibility(given):
    subject = given["subject"]
    facts, visit = subject.get("facts") or {}, subject.get("visit")
    least = 19 if given["definition"] == "nct05631717-eligibility" else 18
    fertile = facts.get("childbearingPotential")
    only_if_fertile = lambda part: True if fertile is False or part is True else part if fertile is True else None
    proteins = [found for found in (above(visit, "upcr", 1), above(visit, "urineProtein24h", 1)) if found != "absent"]
    score = above(visit, "sledai2k", 6, inclusive=True)
    malignancy = (subject.get("histories") or {}).get("malignancy") or {}
    passed = {
        "I1": {"met": True, "notMet": False, "unknown": None}[classified("acr-1997", (subject.get("items") or {}).get("acr-1997") or {})["verdict"]],
        "I2": age_met(subject, least),
        "I3": None if score == "absent" else score,
        "I4": either(*proteins) if proteins else None,
        "I5": only_if_fertile(facts.get("agreesToContraception")),
        "I6": only_if_fertile(both(facts.get("urinePregnancyTestNegative"), facts.get("serumPregnancyTestNegative"))),
        "I7": facts.get("consent"),
        "E5": negated(facts.get("severeUncontrolledDisease")),
        "E9": False if malignancy.get("entries") else True if malignancy.get("isComplete") else None,
        "E10": negated(either(facts.get("pregnant"), facts.get("lactating"))),
    }
    beside = {"E7": "surgeryNeededDuringStudy", "E8": "liveVaccineExpected"}
    for name, window in WINDOWS.items():
        met = window_met(subject, *window)
        passed[name] = negated(either(met, facts.get(beside[name])) if name in beside else met)
    fails = [name for name in IDS if passed[name] is False]
    open_ones = [name for name in IDS if passed[name] is None]
    return {"eligibility": "notEligible" if fails else "undetermined" if open_ones else "eligible", "fails": fails, "open": open_ones}


# Classifications. ACR 1997: 4 of 11. SLICC 2012: 4 with one clinical and one immunologic, or nephritis by biopsy with ANA or anti-dsDNA.
ACR = "malarRash discoidRash photosensitivity oralUlcers arthritis serositis renal neurologic haematologic immunologic antinuclearAntibody".split()
SLICC_CLINICAL = (
    "acuteCutaneous chronicCutaneous oralOrNasalUlcers alopecia synovitis serositis renal neurologic haemolyticAnaemia leukopeniaOrLymphopenia thrombocytopenia"
).split()
SLICC_IMMUNOLOGIC = "ana antiDsDna antiSm antiphospholipid lowComplement directCoombs".split()
# EULAR/ACR 2019: the weight of each item by domain; the highest of a domain counts, and at least one clinical domain.
EULAR_CLINICAL = (
    {"fever": 2}, {"leukopenia": 3, "thrombocytopenia": 4, "autoimmuneHaemolysis": 4}, {"delirium": 2, "psychosis": 3, "seizure": 5},
    {"alopecia": 2, "oralUlcers": 2, "subacuteOrDiscoid": 4, "acuteCutaneous": 6}, {"effusion": 5, "acutePericarditis": 6}, {"joints": 6},
    {"proteinuria": 4, "classTwoOrFive": 8, "classThreeOrFour": 10},
)
EULAR_IMMUNOLOGIC = ({"antiphospholipid": 2}, {"lowC3OrC4": 3, "lowC3AndC4": 4}, {"antiDsDnaOrSm": 6})


def acr(has):
    points = sum(has(key) for key in ACR)
    return points, points >= 4


def slicc(has):
    clinical, immunologic = sum(map(has, SLICC_CLINICAL)), sum(map(has, SLICC_IMMUNOLOGIC))
    by_biopsy = has("biopsyProvenNephritis") and (has("ana") or has("antiDsDna"))
    return clinical + immunologic, by_biopsy or (clinical + immunologic >= 4 and clinical >= 1 and immunologic >= 1)


def eular(has):
    best = lambda domain: max([0] + [weight for key, weight in domain.items() if has(key)])
    clinical = sum(map(best, EULAR_CLINICAL))
    points = clinical + sum(map(best, EULAR_IMMUNOLOGIC))
    return points, has("ana") and points >= 10 and clinical > 0


SETS = {"acr-1997": acr, "slicc-2012": slicc, "eular-acr-2019": eular}


def classified(name, items):
    """More items never make it less: so all that is open absent, and all of it present, are the two ends."""
    low, certain = SETS[name](lambda key: items.get(key) is True)
    high, possible = SETS[name](lambda key: items.get(key) is not False)
    return {"verdict": "met" if certain else "unknown" if possible else "notMet", "low": low, "high": high}


def sle_classification(given):
    return classified(given["classification"], given["items"])
