"""The renal grade of BILAG-2004 from values, as one registry's code has it.

A limb is a list of comparisons that all have to hold. A feature is a list of limbs, one of
which is enough. What a limb or a feature can be is a set of booleans: one if it is decided, two
if not. The features are taken as independent of one another, and every combination of what they
can be is graded.
"""

from functools import lru_cache
from itertools import product

from classify import Record
from logic import percent, reachable, trees, variables_of
from values import UNITS, interval_of

GRADES = "ABCDE"
MEASURES = (
    "urineProtein24h",
    "upcr",
    "uacr",
    "serumCreatinine",
    "egfr",
    "systolicBloodPressure",
    "diastolicBloodPressure",
)
FLAGS = ("acceleratedHypertension", "activeSediment", "activeNephritis", "nephroticSyndrome", "previouslyInvolved")
QUANTITATIVE = ("urineProtein24h", "upcr", "uacr")
NOT_MET = frozenset((False,))
UNKNOWN = frozenset((True, False))

now = Record("current")
last = Record("previous")


class Limb:
    def __init__(self, *comparisons):
        self.met = (1 << len(comparisons)) - 1
        self.trees = [
            (root, variables_of(root)) for root in trees([(1 << i, c) for i, c in enumerate(comparisons)])
        ]

    def verdicts(self, records):
        masks = {0}
        for root, variables in self.trees:
            domains = {v: interval_of(records[v[0]], v[1], v[2]) for v in variables}
            masks = {a | b for a, b in product(masks, reachable(root, domains))}
        return frozenset(mask == self.met for mask in masks)


def any_of(limbs):
    """Met as soon as one is, unknown if none is met and one is unknown."""
    return frozenset(any(choice) for choice in product(*limbs))


def mg_per_mmol(x):
    return x * UNITS["upcr"]["mg/mmol"]


def umol_per_litre(x):
    return x * UNITS["serumCreatinine"]["umol/L"]


# --- proteinuria: what is recorded decides, each measure against its own previous value ---------

# a fall by exactly 25 % is no improvement for protein, and is one for albumin
_NOT_IMPROVED = {
    "urineProtein24h": now.urineProtein24h >= percent(75, last.urineProtein24h),
    "upcr": now.upcr >= percent(75, last.upcr),
    "uacr": now.uacr > percent(75, last.uacr),
}
_SEVERE = {
    "urineProtein24h": now.urineProtein24h > "1",
    "upcr": now.upcr > mg_per_mmol(100),
    "uacr": now.uacr > "100",
}
_MODERATE = {
    "urineProtein24h": now.urineProtein24h >= "0.5",
    "upcr": now.upcr >= mg_per_mmol(50),
    "uacr": now.uacr >= "50",
}
_MILD = {
    "urineProtein24h": now.urineProtein24h > "0.25",
    "upcr": now.upcr > mg_per_mmol(25),
    "uacr": now.uacr >= "25",
}
SEVERE = {m: Limb(_SEVERE[m], _NOT_IMPROVED[m]) for m in QUANTITATIVE}
MODERATE = {m: Limb(_MODERATE[m], _NOT_IMPROVED[m]) for m in QUANTITATIVE}
MILD = {m: Limb(_MILD[m]) for m in QUANTITATIVE}
# at a first visit what is above its limit counts as not improved
SEVERE_AT_FIRST = {m: Limb(_SEVERE[m]) for m in QUANTITATIVE}
MODERATE_AT_FIRST = {m: Limb(_MODERATE[m]) for m in QUANTITATIVE}
MILD_AT_FIRST = dict(MILD, uacr=Limb(now.uacr > "25"))


def _dipstick(visit):
    level = visit.get("dipstickProtein")
    if level is None:
        return range(4)
    if isinstance(level, bool) or level not in range(4):
        raise ValueError("dipstickProtein %r is not a level" % (level,))
    return (level,)


def _proteinuria(records):
    """The verdicts on the features of A, of B and of C."""
    current, previous = records["current"], records["previous"]
    recorded = [m for m in QUANTITATIVE if (current.get(m) or {}).get("value") is not None]
    if recorded:
        if previous is None:
            tables = (SEVERE_AT_FIRST, MODERATE_AT_FIRST, MILD_AT_FIRST)
        else:
            tables = (SEVERE, MODERATE, MILD)
        return tuple(any_of([table[m].verdicts(records) for m in recorded]) for table in tables)
    if current.get("dipstickProtein") is None:
        return UNKNOWN, UNKNOWN, UNKNOWN
    # without a previous visit the level before is as unknown as without a previous dipstick
    pairs = list(product(_dipstick(current), _dipstick(previous or {})))
    return (
        frozenset(level - before >= 2 for level, before in pairs),
        frozenset(level - before >= 1 and level >= 2 for level, before in pairs),
        frozenset(level > 0 for level, _ in pairs),
    )


# --- function and blood pressure ----------------------------------------------------------------

_SCR_HIGH = now.serumCreatinine > umol_per_litre(130)
SCR_HIGH = Limb(_SCR_HIGH)
SCR_130_PERCENT = Limb(_SCR_HIGH, now.serumCreatinine >= percent(130, last.serumCreatinine))
SCR_115_PERCENT = Limb(_SCR_HIGH, now.serumCreatinine >= percent(115, last.serumCreatinine))
GFR_FALLEN = Limb(now.egfr < "80", now.egfr < percent(67, last.egfr))
GFR_50 = Limb(now.egfr < "50")
GFR_50_FROM_ABOVE = Limb(now.egfr < "50", last.egfr > "50")
BLOOD_PRESSURE = Limb(
    now.systolicBloodPressure > "140",
    now.diastolicBloodPressure > "90",
    now.systolicBloodPressure >= last.systolicBloodPressure + "30",
    now.diastolicBloodPressure >= last.diastolicBloodPressure + "15",
)


def _function(records):
    """The verdicts on impaired function, and on the milder rise of creatinine."""
    previous = records["previous"]
    if previous is None:
        # creatinine above the limit counts as risen; nothing is there for GFR to have fallen from
        risen = SCR_HIGH.verdicts(records)
        return any_of([risen, NOT_MET, GFR_50.verdicts(records)]), risen
    # "previous above 50 or not measured"
    measured = (previous.get("egfr") or {}).get("value") is not None
    impaired = any_of(
        [
            SCR_130_PERCENT.verdicts(records),
            GFR_FALLEN.verdicts(records),
            (GFR_50_FROM_ABOVE if measured else GFR_50).verdicts(records),
        ]
    )
    return impaired, SCR_115_PERCENT.verdicts(records)


# --- the grade ----------------------------------------------------------------------------------


def grade(
    severe_proteinuria, accelerated_hypertension, impaired_function, sediment, nephritis, nephrotic,
    moderate_proteinuria, creatinine_115, mild_proteinuria, rising_pressure, previously_involved,
):  # fmt: skip
    of_a = (severe_proteinuria, accelerated_hypertension, impaired_function, sediment, nephritis, nephrotic)
    if sum(of_a) >= 2 and (severe_proteinuria or sediment or nephritis):
        return "A"
    if any(of_a) or moderate_proteinuria or creatinine_115:
        return "B"
    if mild_proteinuria or rising_pressure:
        return "C"
    return "D" if previously_involved else "E"


@lru_cache(maxsize=None)
def _possible(verdicts):
    reached = {grade(*choice) for choice in product(*verdicts)}
    return "".join(g for g in GRADES if g in reached)


def _flag(visit, name):
    value = visit.get(name)
    if value is None:
        return UNKNOWN
    if value is not True and value is not False:
        raise ValueError("%s %r is not a boolean" % (name, value))
    return frozenset((value,))


def _checked(visit):
    for key in visit:
        if key not in MEASURES + FLAGS + ("dipstickProtein",):
            raise ValueError("%r is not part of the renal grade" % (key,))
    return visit


def bilag2004_renal(current, previous):
    """previous is None at a first visit, and a visit otherwise, if need be an empty one."""
    records = {"current": _checked(current or {}), "previous": None if previous is None else _checked(previous)}
    severe, moderate, mild = _proteinuria(records)
    impaired, risen = _function(records)
    flags = [_flag(records["current"], name) for name in FLAGS]
    hypertension, sediment, nephritis, nephrotic, involved = flags
    pressure = NOT_MET if previous is None else BLOOD_PRESSURE.verdicts(records)
    possible = _possible(
        (severe, hypertension, impaired, sediment, nephritis, nephrotic, moderate, risen, mild, pressure, involved)
    )
    return {"grade": possible if len(possible) == 1 else None, "possible": list(possible)}
