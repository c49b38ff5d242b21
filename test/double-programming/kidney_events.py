"""Kidney events over a course, from the printed rules, with the lowest value so far where the library asks every earlier value.

python3 kidney_events.py < rows.json: every row has a definition, a course (day and values of each visit) and the library's answer. Prints
what disagrees and the count. A result below a limit of quantification is tried at many values below it: a finding is known if all of them agree.
"""

import json
import sys
from datetime import date
from fractions import Fraction

YES, NO, OPEN = "yes", "no", "open"


# Whatever a missing value may be: every rule holds from some value on, or up to one.
ANYTHING = [Fraction(0), Fraction(10**6)]


def points(text):
    """Every value that a result may stand for."""
    if text is None:
        return ANYTHING
    if text.startswith("<"):
        limit = Fraction(text[1:])
        return [limit * k / 50 for k in range(50)] + [limit * Fraction(999999, 1000000)]
    return [Fraction(text)]


def of_all(truths):
    truths = set(truths)
    return OPEN if len(truths) > 1 else YES if truths.pop() else NO


def flag(value):
    return OPEN if value is None else YES if value else NO


def both(*parts):
    return NO if NO in parts else OPEN if OPEN in parts else YES


def either(*parts):
    return YES if YES in parts else OPEN if OPEN in parts else NO


class Course:
    def __init__(self, row):
        self.baseline = row["baseline"]
        self.visits = sorted(row["visits"], key=lambda visit: visit["day"])
        self.events = row["events"]
        self.recorded = set(row["recorded"]) | {event["event"] for event in row["events"]}

    def now(self, i, measure):
        return points(self.visits[i].get(measure))

    def limit(self, i, measure, holds):
        return of_all(holds(value) for value in self.now(i, measure))

    def best(self, i, measure, start, within=None):
        """The lowest value measured from start (-1 is the baseline) to before visit i; the highest of eGFR."""
        rows = ([(0, self.baseline)] if start < 0 else []) + [(v["day"], v) for v in self.visits[max(start, 0):i]]
        if within is not None:
            rows = [(day, row) for day, row in rows if self.visits[i]["day"] - day <= within]
        known = [points(row.get(measure)) for _, row in rows if row.get(measure) is not None]
        if not known:
            return None
        pick = max if measure == "egfr" else min
        found = known[0]
        for other in known[1:]:
            found = sorted({pick(a, b) for a in found for b in other})
        return found

    def against_best(self, i, measure, start, holds, within=None):
        before = self.best(i, measure, start, within)
        return OPEN if before is None else of_all(holds(b, n) for b in before for n in self.now(i, measure))

    def against_baseline(self, i, measure, holds):
        return of_all(holds(b, n) for b in points(self.baseline.get(measure)) for n in self.now(i, measure))

    def event(self, i, name):
        if name not in self.recorded:
            return OPEN
        return flag(any(e["event"] == name and e["day"] <= self.visits[i]["day"] for e in self.events))


def casts(course, i):
    return either(flag(course.visits[i].get("redCellCasts")), flag(course.visits[i].get("whiteCellCasts")))


def doubled_upcr(course, i, start):
    return course.against_best(i, "upcr", start, lambda b, n: n >= 2 * b)


def aurora(course, i, start):
    return course.against_best(i, "upcr", start, lambda b, n: n > 1 if b < Fraction("0.2") else b <= 1 and n > 2)


def alms_nephritic(course, i, start):
    more = course.against_best(i, "urineRedCells", start, lambda b, n: n > 5 and n > b)
    creatinine = course.against_best(i, "serumCreatinine", start, lambda b, n: n >= Fraction("1.25") * b)
    return both(creatinine, either(doubled_upcr(course, i, start), more, casts(course, i)))


def kdigo(grade):
    def creatinine(b, n):
        least, most = ("0.2", "1") if b < 2 else ("0.4", "1.5")
        return n - b > Fraction(most) if grade == "severe" else n - b >= Fraction(least)

    def proteinuria(b, n):
        if grade == "severe":
            return n - b > 5
        return n >= 1 if b < Fraction("0.5") else n >= 2 if b <= 1 else n >= 2 * b

    def judge(course, i, start):
        if grade == "mild":
            blood = course.against_best(i, "urineRedCells", start, lambda b, n: b < 5 and n > 15)
            return both(blood, either(casts(course, i), OPEN))
        return either(course.against_best(i, "serumCreatinine", start, creatinine), course.against_best(i, "upcr", start, proteinuria))

    return judge


def maintain(part):
    def judge(course, i, start):
        if part == "creatinine":
            return course.against_best(i, "serumCreatinine", start, lambda b, n: n >= Fraction("1.33") * b)
        if part == "nephrotic":
            protein = course.against_best(i, "urineProtein24h", start, lambda b, n: b < Fraction("3.5") <= n)
            return both(protein, course.limit(i, "serumAlbumin", lambda n: n < 30))
        tripled = course.against_best(i, "urineProtein24h", start, lambda b, n: n >= 3 * b, within=92)
        return both(tripled, course.limit(i, "urineRedCells", lambda n: n > 5), OPEN)

    return judge


def moroni_proteinuric(course, i, start):
    return course.against_best(i, "urineProtein24h", start, lambda b, n: n - b >= 2 if b < Fraction("3.5") else n >= 2 * b)


def moroni_nephritic(course, i, start):
    creatinine = course.against_best(i, "serumCreatinine", start, lambda b, n: n >= Fraction("1.3") * b)
    return both(creatinine, flag(course.visits[i].get("activeSediment")))


def category(cells):
    return sum(cells > top for top in (5, 10, 25, 50))


def paediatric_nephritic(course, i, start):
    lost = course.against_best(i, "egfr", start, lambda b, n: n < 95 and (b >= 95 or n < Fraction("0.9") * b))
    blood = course.against_best(i, "urineRedCells", start, lambda b, n: category(n) - category(b) >= 2 or (n > 50 >= b))
    return both(lost, blood)


def paediatric_response(course, i):
    limits = (("upcr", lambda n: n <= Fraction("0.2")), ("egfr", lambda n: n >= 95), ("urineRedCells", lambda n: n <= 5))
    return both(*(course.limit(i, measure, holds) for measure, holds in limits))


def doubled(course, i, start):
    return course.against_best(i, "serumCreatinine", start, lambda b, n: n >= 2 * b)


def from_baseline(measure, holds):
    return lambda course, i, start: course.against_baseline(i, measure, holds)


def happened(name):
    judge = lambda course, i, start: course.event(i, name)
    judge.event = name
    return judge


def part(name, judge, after=None, lasting=None):
    return {"name": name, "judge": judge, "after": after, "lasting": lasting}


ADEQUATE = (lambda course, i: course.limit(i, "upcr", lambda n: n <= Fraction("0.7")), (1, 1))
ALMS = [part("proteinuricFlare", doubled_upcr), part("nephriticFlare", alms_nephritic)]
REPRODUCIBLE = (3, 8)
RULES = {
    "aurora2-renal-flare": [part("proteinuricFlare", aurora, after=ADEQUATE)],
    "alms-maintenance-flare": ALMS,
    "alms-maintenance-failure": [
        part("death", happened("death")), part("dialysis", happened("dialysis")), part("creatinineDoubling", doubled, lasting=(1, 28)), *ALMS,
        part("rescueTherapy", happened("rescueTherapy")),
    ],
    "kdigo2012-relapse": [part("severeRelapse", kdigo("severe")), part("moderateRelapse", kdigo("moderate")), part("mildRelapse", kdigo("mild"))],
    "maintain-flare": [
        part("nephroticFlare", maintain("nephrotic")), part("renalImpairment", maintain("creatinine")), part("proteinuricFlare", maintain("tripled")),
    ],
    "moroni-flare": [part("nephriticFlare", moroni_nephritic), part("proteinuricFlare", moroni_proteinuric)],
    "moroni-kidney-function-impairment": [
        part("functionImpairment", lambda c, i, s: c.against_best(i, "egfr", s, lambda b, n: n <= Fraction("0.7") * b), lasting=(2, 90)),
    ],
    "paediatric-flare-2024": [
        part("nephriticFlare", paediatric_nephritic, lasting=REPRODUCIBLE),
        part("proteinuricFlare", lambda c, i, s: c.limit(i, "upcr", lambda n: n > Fraction("0.5")), after=(paediatric_response, None), lasting=REPRODUCIBLE),
    ],
    "corapi2015-failure": [
        part("death", happened("death")), part("dialysis", happened("dialysis")),
        part("creatinineDoubling", from_baseline("serumCreatinine", lambda b, n: n >= 2 * b), lasting=(1, 28)),
        part("egfrHalved", from_baseline("egfr", lambda b, n: 2 * n <= b)), part("treatedFlare", happened("rescueTherapy")),
    ],
    "nobility-unfavourable": [
        part("death", happened("death")), part("treatmentFailure", happened("treatmentFailure")),
        part("creatinineDoubling", from_baseline("serumCreatinine", lambda b, n: n >= 2 * b)),
    ],
}


def lasting_from(shown, days, rule):
    """The first visit from which a finding lasts and the visit that shows it, by trying every pair."""
    for first, value in enumerate(shown):
        if value != YES:
            continue
        if rule is None:
            return first, first
        later, least = rule
        for last in range(first + 1, len(shown)):
            if shown[last] == NO:
                break
            count = sum(one == YES for one in shown[first + 1:last + 1])
            if shown[last] == YES and count >= later and days[last] - days[first] >= least:
                return first, last
    return None


def shown_by(course, days, component):
    judge, count = component["judge"], len(days)
    if component["after"] is None:
        return [judge(course, i, -1) for i in range(count)]
    state, rule = component["after"]
    seen = [state(course, i) for i in range(count)]
    known = lasting_from(seen, days, rule)
    perhaps = lasting_from([YES if one == OPEN else one for one in seen], days, rule)
    shown = []
    for i in range(count):
        sure = judge(course, i, known[0]) if known is not None and i > known[1] else NO
        # after the earliest visit that may have sustained the state, though it is not known to have
        if sure == NO and perhaps is not None and i > perhaps[1] and judge(course, i, perhaps[0]) != NO:
            sure = OPEN
        shown.append(sure)
    return shown


def answer(row):
    course = Course(row)
    days = [visit["day"] for visit in course.visits]
    found, all_shown = [], []
    for order, component in enumerate(RULES[row["definition"]]):
        shown = shown_by(course, days, component)
        all_shown.append(shown)
        name = getattr(component["judge"], "event", None)
        if name is not None:
            dated = [event["day"] for event in course.events if event["event"] == name]
            if dated:
                found.append((min(dated), order, component["name"]))
            continue
        lasts = lasting_from(shown, days, component["lasting"])
        if lasts is not None:
            found.append((days[lasts[0]], order, component["name"]))
    day, _, cause = min(found) if found else (None, None, None)
    without = [d for i, d in enumerate(days) if (day is None or d < day) and all(shown[i] == NO for shown in all_shown)]
    return {"cause": cause, "day": day, "lastDayWithout": without[-1] if without else None}


USUAL = {"upcr": "g/g", "urineProtein24h": "g/d", "serumCreatinine": "mg/dL", "egfr": "mL/min/{1.73_m2}", "serumAlbumin": "g/L", "urineRedCells": "/[HPF]"}


def kidney_event(given):
    """The input of a vector: a course with dates and quantities, in the one unit of each measure that the rules here have."""
    course = given["course"]
    origin = date.fromisoformat(course["baseline"]["date"])
    day = lambda text: (date.fromisoformat(text) - origin).days

    def shown(assessment):
        found = dict(assessment.get("sediment") or {})
        for measure, unit in USUAL.items():
            quantity = assessment.get(measure)
            if quantity is not None:
                if quantity["unit"] != unit:
                    raise ValueError("unit %r of %s" % (quantity["unit"], measure))
                found[measure] = quantity["value"]
        return found

    found = answer({
        "definition": given["definition"],
        "baseline": shown(course["baseline"]),
        "visits": [dict(shown(visit), day=day(visit["date"])) for visit in course["visits"]],
        "events": [{"event": event["event"], "day": day(event["date"])} for event in course["events"]],
        "recorded": course["eventsRecorded"],
    })
    return {"cause": found["cause"], "days": found["day"], "lastDayWithout": found["lastDayWithout"]}


def main():
    rows = json.load(sys.stdin)
    wrong = 0
    for row in rows:
        mine = answer(row)
        if mine != row["expected"]:
            wrong += 1
            if wrong <= 10:
                print(json.dumps({"row": row, "mine": mine}))
    print("%d rows, %d definitions, %d disagreements" % (len(rows), len({row["definition"] for row in rows}), wrong))
    return 1 if wrong or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
