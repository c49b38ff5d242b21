"""Which combinations of comparisons can be true at once.

A rule is built from comparisons of one number with a constant, or with a factor
times another number plus a constant. Some of the numbers are known only as an
interval. Where each lies in it does not matter, only on which side of each limit
it lies: so every interval is cut at its critical points (the limits, and the images
of the other numbers' critical points), and one representative of each piece is
tried, the critical points themselves included. That misses nothing, because between
two neighbouring critical points no comparison can change.
"""

from copy import copy
from fractions import Fraction
from itertools import product

_OPERATORS = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


class Term:
    """factor x number + offset; the number is named by (record, measure, part)."""

    def __init__(self, variable, factor=Fraction(1), offset=Fraction(0)):
        self.variable = variable
        self.factor = factor
        self.offset = offset

    @property
    def lower(self):
        """The lower limit of the reference range that stands beside this value."""
        return Term(self.variable[:2] + ("low",))

    @property
    def upper(self):
        """The upper limit of the reference range that stands beside this value."""
        return Term(self.variable[:2] + ("high",))

    def __add__(self, constant):
        return Term(self.variable, self.factor, self.offset + Fraction(constant))

    def __lt__(self, other):
        return Comparison(self, "<", other)

    def __le__(self, other):
        return Comparison(self, "<=", other)

    def __gt__(self, other):
        return Comparison(self, ">", other)

    def __ge__(self, other):
        return Comparison(self, ">=", other)


def percent(p, term):
    """p per cent of a term."""
    share = Fraction(p, 100)
    return Term(term.variable, share * term.factor, share * term.offset)


class Comparison:
    """left (operator) factor x right + offset; without a right, left (operator) offset."""

    def __init__(self, left, operator, right):
        if left.factor != 1 or left.offset != 0:
            raise ValueError("the left of a comparison is a number as it is")
        self.left = left.variable
        self.test = _OPERATORS[operator]
        if isinstance(right, Term):
            self.right, self.factor, self.offset = right.variable, right.factor, right.offset
            if self.factor <= 0 or self.right == self.left:
                raise ValueError("not a comparison of two numbers")
        else:
            self.right, self.factor, self.offset = None, None, Fraction(right)

    def of(self, left):
        """The same comparison of another number."""
        other = copy(self)
        other.left = left
        return other

    def holds(self, left, right=None):
        if self.right is None:
            return self.test(left, self.offset)
        return self.test(left, self.factor * right + self.offset)

    def image(self, variable, x):
        """Where the other number meets the limit when `variable` is x."""
        return (x - self.offset) / self.factor if variable == self.left else self.factor * x + self.offset


class Node:
    """A number, its comparisons with constants, and the numbers it is compared with."""

    def __init__(self, variable):
        self.variable = variable
        self.constants = []  # (bit, comparison with a constant)
        self.links = []  # comparisons with the parent: (bit, comparison)
        self.children = []

    def crossings(self):
        """Where two limits between this number and its parent meet, seen by the parent."""
        for i, (_, a) in enumerate(self.links):
            for _, b in self.links[:i]:
                # both as lines left = factor x right + offset, or turned round
                if a.left == b.left:
                    slope, gap = a.factor - b.factor, b.offset - a.offset
                    if slope == 0:
                        continue
                    right = gap / slope
                    left = a.factor * right + a.offset
                else:  # left = fa*right + oa and right = fb*left + ob
                    slope = 1 - a.factor * b.factor
                    if slope == 0:
                        continue
                    left = (a.factor * b.offset + a.offset) / slope
                    right = b.factor * left + b.offset
                yield right if a.left == self.variable else left


def trees(comparisons):
    """One tree for each group of numbers that are compared with one another.

    comparisons is a list of (bit, Comparison).
    """
    variables = []
    for _, c in comparisons:
        for v in (c.left, c.right):
            if v is not None and v not in variables:
                variables.append(v)
    seen, roots = set(), []

    def grow(variable):
        seen.add(variable)
        node = Node(variable)
        node.constants = [(b, c) for b, c in comparisons if c.right is None and c.left == variable]
        links = {}
        for bit, c in comparisons:
            if c.right is not None and variable in (c.left, c.right):
                links.setdefault(c.right if c.left == variable else c.left, []).append((bit, c))
        return node, links

    def build(variable, parent):
        node, links = grow(variable)
        for other, between in links.items():
            if other == parent:
                continue
            if other in seen:
                raise ValueError("the comparisons run in a circle")
            child = build(other, variable)
            child.links = between
            node.children.append(child)
        return node

    for v in variables:
        if v not in seen:
            roots.append(build(v, None))
    return roots


def variables_of(node):
    names = [node.variable]
    for child in node.children:
        names.extend(variables_of(child))
    return names


def representatives(interval, points):
    """One number of each piece into which the points cut the interval, and the points."""
    if interval.is_point:
        return [interval.low]
    cut = {p for p in points if p > interval.low and (interval.high is None or p < interval.high)}
    cut.add(interval.low)
    if interval.high is not None:
        cut.add(interval.high)
    cut = sorted(cut)
    chosen = []
    for i, p in enumerate(cut):
        if interval.contains(p):
            chosen.append(p)
        if i + 1 < len(cut):
            chosen.append((p + cut[i + 1]) / 2)
    if interval.high is None:
        chosen.append(cut[-1] + 1)
    return chosen


def _critical(node, domains, table):
    """The critical points of every number in the tree that do not depend on its parent."""
    domain = domains[node.variable]
    points = {c.offset for _, c in node.constants}
    points.add(domain.low)
    if domain.high is not None:
        points.add(domain.high)
    for child in node.children:
        below = _critical(child, domains, table)
        for _, link in child.links:
            points.update(link.image(child.variable, p) for p in below)
        points.update(child.crossings())
    # what lies outside the interval cannot be reached
    points = {p for p in points if p >= domain.low and (domain.high is None or p <= domain.high)}
    table[node.variable] = points
    return points


def _explore(node, domains, table, parent, parent_value):
    points = table[node.variable]
    if node.links:
        points = points | {link.image(parent, parent_value) for _, link in node.links}
    found = set()
    for x in representatives(domains[node.variable], points):
        mask = 0
        for bit, c in node.constants:
            if c.holds(x):
                mask |= bit
        for bit, c in node.links:
            if c.holds(x, parent_value) if c.left == node.variable else c.holds(parent_value, x):
                mask |= bit
        combined = {mask}
        for child in node.children:
            below = _explore(child, domains, table, node.variable, x)
            combined = {a | b for a, b in product(combined, below)}
        found |= combined
    return found


def reachable(root, domains):
    """Every set of comparisons of a tree that can be true at once, as bit masks."""
    table = {}
    _critical(root, domains, table)
    return frozenset(_explore(root, domains, table, None, None))
