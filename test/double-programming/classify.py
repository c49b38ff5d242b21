"""All responses that the recorded data leave possible."""

import inspect
from itertools import product

from logic import Term, reachable, trees, variables_of
from values import UNITS, interval_of

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
)
SEDIMENT = ("redCellCasts", "whiteCellCasts", "activeSediment")


class Record:
    """Names the numbers of one record: Record("followUp").upcr."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, measure):
        if measure not in UNITS:
            raise AttributeError(measure)
        return Term((self._name, measure, "value"))


start = Record("baseline")
before = Record("preFlare")
now = Record("followUp")
following = Record("next")


def flag_of(follow_up, name):
    group = "events" if name in EVENTS else "sediment"
    value = ((follow_up or {}).get(group) or {}).get(name)
    if value not in (None, True, False):
        raise ValueError("%s %r is not a boolean" % (name, value))
    return value


class Definition:
    """Named comparisons, and a rule that turns them (and named flags) into a response.

    The rule's parameters are the names of the comparisons, and the events and sediment
    findings of the follow-up it asks for. It is always called with complete data.
    """

    def __init__(self, id, responses, comparisons, rule):
        self.id = id
        self.responses = responses
        self.comparisons = comparisons
        self.rule = rule
        self.names = list(inspect.signature(rule).parameters)
        bits = {name: 1 << i for i, name in enumerate(self.names)}
        unused = set(comparisons) - set(self.names)
        if unused:
            raise ValueError("%s does not use %s" % (id, sorted(unused)))
        self.flags = [(n, bits[n]) for n in self.names if n not in comparisons]
        for name, _ in self.flags:
            if name not in EVENTS + SEDIMENT:
                raise ValueError("%s: %s is neither a comparison nor a flag" % (id, name))
        self.trees = [
            (root, variables_of(root), {}) for root in trees([(bits[n], c) for n, c in comparisons.items()])
        ]
        self._responses_by_mask = {}
        self._possible_by_sets = {}

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
        return self.possible_from(
            lambda variable: interval_of(records[variable[0]], variable[1], variable[2]),
            lambda name: flag_of(follow_up, name),
        )

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


def classify(definition, baseline, follow_up):
    baseline, follow_up = baseline or {}, follow_up or {}
    records = {
        "baseline": baseline,
        "preFlare": baseline.get("preFlare"),
        "followUp": follow_up,
        "next": follow_up.get("next"),
    }
    return answer(definition.possible(records, follow_up))


def answer(possible):
    return {"response": possible[0] if len(possible) == 1 else "NE", "possible": possible}
