"""All responses that the recorded data leave possible."""

import inspect
from fractions import Fraction
from functools import partial
from itertools import product

from logic import Comparison, Term, reachable, trees, variables_of
from values import ANY, UNITS, UPCR_FAMILIES, Interval, interval_of, upcr_family

EVENTS = (
    "rescueTherapy",
    "otherDeterioration",
    "treatmentDiscontinued",
    "prohibitedMedication",
    "death",
    "dialysis",
    "treatmentFailure",
    "earlyWithdrawal",
    "extrarenalActivity",
    "adverseEventAffectingEgfr",
    "majorOrganActivity",
    "haemolyticAnaemia",
    "gastrointestinalActivity",
    "newDiseaseActivity",
    "treatmentBeyondMaintenance",
    "investigationalDrug",
    "newBilagActivity",
    "laterNewBilagActivity",
    "flareWithin4Months",
    "flareWithin1Year",
)
SEDIMENT = ("redCellCasts", "whiteCellCasts", "activeSediment")
# the sediment of the measurement that follows
NEXT_SEDIMENT = {"nextRedCellCasts": "redCellCasts", "nextWhiteCellCasts": "whiteCellCasts"}


class Record:
    """Names the numbers of one record: Record("followUp").upcr.

    Instead of a name it may be given something that works a number out of the records
    (LowerOf below, AverageDose in doses.py).
    """

    def __init__(self, source):
        self._source = source

    def __getattr__(self, measure):
        if measure not in UNITS:
            raise AttributeError(measure)
        return Term((self._source, measure, "value"))


class LowerOf:
    """The lower of the two values of a measure in two records.

    Both values are at least a limit exactly if the lower one is. If each may be anywhere in
    its interval, so may the lower one between the lower of the two low and of the two high ends.
    A rule that asks for the lower value must not ask for either of the two by itself.
    """

    def __init__(self, one, other):
        self.names = (one, other)

    def interval(self, records, measure):
        a, b = [interval_of(records[name], measure, "value") for name in self.names]
        if a is b:
            return a
        low = min(a.low, b.low)
        low_in = any(x.low == low and x.low_in for x in (a, b))
        ends = [x for x in (a, b) if x.high is not None]
        if not ends:
            return Interval(low, low_in, None, False)
        high = min(x.high for x in ends)
        # at this end both values have to reach it, or lie above it
        high_in = all(x.high_in for x in ends if x.high == high)
        return Interval(low, low_in, high, high_in)


class Recorded:
    """Whether anything was recorded of a measure, in one record or in several; a value behind a sign was.

    That is no finding of the patient: no completion of the record changes it.
    """

    def __init__(self, *terms):
        self.places = [term.variable[:2] for term in terms]

    def verdict(self, records):
        return any((records[source] or {}).get(measure) is not None for source, measure in self.places)


def as_measured(*alternatives):
    """At least one of those that were recorded is met; where none was recorded, of all of them.

    Each alternative is a pair: whether it was recorded, whether it is met.
    """
    recorded = [met for was_recorded, met in alternatives if was_recorded]
    return any(recorded or [met for _, met in alternatives])


start = Record("baseline")
before = Record("preFlare")
now = Record("followUp")
following = Record("next")
lower_of_both = Record(LowerOf("followUp", "next"))


def flag_of(follow_up, name):
    follow_up = follow_up or {}
    if name in NEXT_SEDIMENT:
        follow_up, name = follow_up.get("next") or {}, NEXT_SEDIMENT[name]
    group = "events" if name in EVENTS else "sediment"
    value = (follow_up.get(group) or {}).get(name)
    if value not in (None, True, False):
        raise ValueError("%s %r is not a boolean" % (name, value))
    return value


def domain_of(records, variable):
    source, measure, part = variable
    if isinstance(source, str):
        return interval_of(records[source], measure, part)
    return source.interval(records, measure)


class Definition:
    """Named comparisons, and a rule that turns them (and named flags) into a response.

    The rule's parameters are the names of the comparisons, and the events and sediment
    findings of the follow-up it asks for. It is always called with complete data.
    A rule on the doses of a window of days (doses.py) stands among the comparisons. It is
    met, not met, or open, as a flag is. So does Recorded, which is never open and no criterion.
    """

    def __init__(self, id, responses, comparisons, rule):
        self.id = id
        self.responses = responses
        self.rule = rule
        self.names = list(inspect.signature(rule).parameters)
        bits = {name: 1 << i for i, name in enumerate(self.names)}
        unused = set(comparisons) - set(self.names)
        if unused:
            raise ValueError("%s does not use %s" % (id, sorted(unused)))
        self.windows = {n: c for n, c in comparisons.items() if not isinstance(c, Comparison)}
        self.comparisons = comparisons = {n: c for n, c in comparisons.items() if n not in self.windows}
        self.flags = [(n, bits[n]) for n in self.names if n not in comparisons]
        for name, _ in self.flags:
            if name not in EVENTS + SEDIMENT and name not in NEXT_SEDIMENT and name not in self.windows:
                raise ValueError("%s: %s is neither a comparison nor a flag" % (id, name))
        self.trees = [
            (root, variables_of(root), {}) for root in trees([(bits[n], c) for n, c in comparisons.items()])
        ]
        self._alone = [(name, trees([(1, c)])[0]) for name, c in self._single_comparisons()]
        self._responses_by_mask = {}
        self._possible_by_sets = {}

    def _single_comparisons(self):
        """The comparisons by name; one of the lower of two numbers is one of each of the two."""
        for name, comparison in self.comparisons.items():
            source, measure, part = comparison.left
            if isinstance(source, LowerOf):
                for record in source.names:
                    yield "%s, %s" % (name, record), comparison.of((record, measure, part))
            else:
                yield name, comparison

    def _response(self, mask):
        response = self._responses_by_mask.get(mask)
        if response is None:
            response = self.rule(*[bool(mask >> i & 1) for i in range(len(self.names))])
            if response not in self.responses:
                raise ValueError("%s gives %r" % (self.id, response))
            self._responses_by_mask[mask] = response
        return response

    def possible(self, records, follow_up):
        """records: the four assessments by name; a dictionary of quantities each, or None."""
        return self.possible_from(partial(domain_of, records), partial(self._flag, records, follow_up))

    def _flag(self, records, follow_up, name):
        window = self.windows.get(name)
        return flag_of(follow_up, name) if window is None else window.verdict(records)

    def verdicts(self, records, follow_up):
        """Each comparison and flag by itself: True, False, or None if it is open or one of its numbers is missing."""
        found = {
            name: self._flag(records, follow_up, name)
            for name, _ in self.flags
            if not isinstance(self.windows.get(name), Recorded)
        }
        for name, root in self._alone:
            domains = {variable: domain_of(records, variable) for variable in variables_of(root)}
            sides = {None} if ANY in domains.values() else {bool(mask) for mask in reachable(root, domains)}
            found[name] = sides.pop() if len(sides) == 1 else None
        return found

    def possible_from(self, domain_of, flag):
        sets = []
        for root, variables, cache in self.trees:
            domains = {v: domain_of(v) for v in variables}
            key = tuple(domains.values())  # equal quantities share one interval object
            masks = cache.get(key)
            if masks is None:
                masks = cache[key] = reachable(root, domains)
            sets.append(masks)
        for name, bit in self.flags:
            value = flag(name)
            sets.append(frozenset((0, bit) if value is None else (bit if value else 0,)))
        sets = tuple(sets)
        possible = self._possible_by_sets.get(sets)
        if possible is None:
            masks = {0}
            for more in sets:
                masks = {a | b for a, b in product(masks, more)}
            reached = {self._response(m) for m in masks}
            possible = self._possible_by_sets[sets] = tuple(r for r in self.responses if r in reached)
        return list(possible)


class DefinitionInTwoUnits:
    """A definition whose limits of UPCR are printed in g/g and in mg/mmol.

    The limit in the unit in which the UPCR of the follow-up was reported is the one used. Without
    a unit the missing value may be reported in either, so what either allows is possible.
    `comparisons` is called with a function that chooses between the two printed limits.
    """

    def __init__(self, id, responses, comparisons, rule):
        self.id = id
        self.responses = responses
        self.by_family = {}
        for family in UPCR_FAMILIES:

            def printed(g_per_g, mg_per_mmol, family=family):
                x = {"g/g": g_per_g, "mg/mmol": mg_per_mmol}[family]
                return Fraction(x) * UNITS["upcr"][family]

            self.by_family[family] = Definition(id, responses, comparisons(printed), rule)

    def _in_each(self, records):
        """The definition in each unit in which the UPCR of the follow-up may be."""
        upcr = (records["followUp"] or {}).get("upcr") or {}
        if upcr.get("value") is not None or upcr.get("unit") is not None:
            return [self.by_family[upcr_family(upcr.get("unit"))]]
        return list(self.by_family.values())

    def possible(self, records, follow_up):
        reached = set()
        for definition in self._in_each(records):
            reached.update(definition.possible(records, follow_up))
        return [r for r in self.responses if r in reached]

    def verdicts(self, records, follow_up):
        one, *others = [definition.verdicts(records, follow_up) for definition in self._in_each(records)]
        return {name: one[name] if all(other[name] == one[name] for other in others) else None for name in one}


def register(definitions):
    """A decorator that makes a definition of a rule and adds it to a table of definitions.

    @definition(id, *responses, **comparisons); instead of the comparisons, in_two_units.
    rows: its rows worked out by hand, as hand_rows.py says, where they do not stand in a test_hand_checked*.py.
    """

    def definition(id, *responses, in_two_units=None, rows=None, **comparisons):
        def add(rule):
            if id in definitions:
                raise ValueError("%s is defined twice" % id)
            if in_two_units is None:
                definitions[id] = Definition(id, responses, comparisons, rule)
            else:
                definitions[id] = DefinitionInTwoUnits(id, responses, in_two_units, rule)
            definitions[id].rows = rows
            return rule

        return add

    return definition


def records_of(baseline, follow_up):
    baseline, follow_up = baseline or {}, follow_up or {}
    return {
        "baseline": baseline,
        "preFlare": baseline.get("preFlare"),
        "followUp": follow_up,
        "next": follow_up.get("next"),
    }


def classify(definition, baseline, follow_up):
    return answer(definition.possible(records_of(baseline, follow_up), follow_up))


def verdicts(definition, baseline, follow_up):
    """By the names of the definition's comparisons and flags: True, False or None."""
    return definition.verdicts(records_of(baseline, follow_up), follow_up)


def answer(possible):
    return {"response": possible[0] if len(possible) == 1 else "NE", "possible": possible}
