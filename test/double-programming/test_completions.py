"""The search for possible responses against brute force.

Records with gaps are made at random. Each gap is then filled with very many numbers, without
regard to which comparison they matter for: multiples of every limit, factor and recorded
number of that measure, and the numbers just beside them. The responses of these complete
records must be exactly the ones that the search calls possible.
"""

import os
import random
import sys
import unittest
from fractions import Fraction
from itertools import product

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from definitions import DEFINITIONS  # noqa: E402
from values import ANY, Interval, point  # noqa: E402

BESIDE = Fraction(1, 10**6)  # of what is recorded
CLOSER = Fraction(1, 10**9)  # of what a gap is filled with


def numbers_of(definition):
    found = []
    for c in definition.comparisons.values():
        found += [v for v in (c.left, c.right) if v is not None and v not in found]
    return found


def blunt_grid(definition, measure, known, steps, beside=CLOSER):
    """Limits and recorded numbers of a measure, multiplied and divided by its factors, and their neighbours."""
    comparisons = [c for c in definition.comparisons.values() if c.left[1] == measure]
    points = {Fraction(0)} | set(known)
    points |= {c.offset for c in comparisons}
    maps = {(c.factor, c.offset) for c in comparisons if c.right is not None}
    for _ in range(steps):
        points |= {f * p + o for p in points for f, o in maps} | {(p - o) / f for p in points for f, o in maps}
    points |= {p + d for p in points for d in (beside, -beside)}
    points.add(max(points) + 1000)
    return sorted(p for p in points if p >= 0)


def response(definition, values, flags):
    truth = {
        name: c.holds(values[c.left], None if c.right is None else values[c.right])
        for name, c in definition.comparisons.items()
    }
    truth.update(flags)
    return definition.rule(**truth)


def random_domain(rng, candidates):
    x = rng.choice(candidates)
    kind = rng.random()
    if kind < 0.35:
        return ANY
    if kind < 0.5:
        y = rng.choice(candidates)
        return Interval(min(x, y), True, max(x, y), True)
    if kind < 0.75:
        return Interval(Fraction(0), True, x, True) if x == 0 or rng.random() < 0.5 else Interval(Fraction(0), True, x, False)
    return Interval(x, rng.random() < 0.5, None, False)


class Completions(unittest.TestCase):
    SAMPLES = int(os.environ.get("SAMPLES", "12"))

    def compare(self, definition, rng, gaps):
        numbers = numbers_of(definition)
        candidates = {}
        for v in numbers:
            candidates[v] = [p for p in blunt_grid(definition, v[1], [Fraction(2)], 1, BESIDE) if p > 0]
        open_numbers = rng.sample(numbers, min(gaps, len(numbers)))
        domains, known = {}, {}
        for v in numbers:
            if v in open_numbers:
                domains[v] = random_domain(rng, candidates[v])
            else:
                known[v] = rng.choice(candidates[v])
                domains[v] = point(known[v])
        flags = {name: rng.choice((True, False, False, None)) for name, _ in definition.flags}
        grids = []
        for v in open_numbers:
            ends = [e for w in open_numbers for e in (domains[w].low, domains[w].high) if w[1] == v[1] and e is not None]
            recorded = [x for w, x in known.items() if w[1] == v[1]]
            steps = 3 if gaps == 1 else 1
            grid = blunt_grid(definition, v[1], recorded + ends, steps)
            grids.append([p for p in grid if domains[v].contains(p)])
        reached = set()
        for choice in product(*[(True, False) if f is None else (f,) for f in flags.values()]):
            chosen_flags = dict(zip(flags, choice))
            for filled in product(*grids):
                values = dict(known)
                values.update(zip(open_numbers, filled))
                reached.add(response(definition, values, chosen_flags))
                if len(reached) == len(definition.responses):
                    break
        possible = definition.possible_from(domains.__getitem__, flags.__getitem__)
        self.assertEqual(possible, [r for r in definition.responses if r in reached], (definition.id, domains, flags))

    def test_one_gap(self):
        rng = random.Random(20240601)
        for definition in DEFINITIONS.values():
            for _ in range(self.SAMPLES * 4):
                self.compare(definition, rng, 1)

    def test_two_gaps(self):
        rng = random.Random(20240602)
        for definition in DEFINITIONS.values():
            for _ in range(self.SAMPLES):
                self.compare(definition, rng, 2)


if __name__ == "__main__":
    unittest.main()
