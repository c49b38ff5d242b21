"""BILAG-2004: points for the grades of the nine systems, and how the grades changed."""

from itertools import product

from sri import GRADES, SYSTEMS

POINTS = {
    "yee2010": {"A": 12, "B": 8, "C": 1, "D": 0, "E": 0},
    "classic": {"A": 9, "B": 3, "C": 1, "D": 0, "E": 0},
}
CHANGES = ("newA", "newB", "worsenedToC", "unchanged", "improved")


def possible_grades(grades, system):
    grade = grades.get(system)
    if grade is None:
        return GRADES
    if grade not in tuple(GRADES):
        raise ValueError("%s %r is not a BILAG-2004 grade" % (system, grade))
    return grade


def _checked(grades):
    grades = grades or {}
    for system in grades:
        if system not in SYSTEMS:
            raise ValueError("%r is not a BILAG-2004 system" % (system,))
    return grades


def bilag2004_score(grades, scheme):
    """The total, and the lowest and highest total that unrecorded grades allow."""
    grades, points = _checked(grades), POINTS[scheme or "yee2010"]
    low = high = 0
    unknown = False
    for system in SYSTEMS:
        possible = [points[grade] for grade in possible_grades(grades, system)]
        unknown = unknown or len(possible) > 1
        low += min(possible)
        high += max(possible)
    return {"total": None if unknown else low, "low": low, "high": high}


def change(was, is_now):
    if is_now == was or (was in "DE" and is_now in "DE"):
        return "unchanged"
    if is_now > was:  # later in the alphabet: milder
        return "improved"
    return {"A": "newA", "B": "newB", "C": "worsenedToC"}[is_now]


def bilag2004_change(previous, current):
    previous, current = _checked(previous), _checked(current)
    answer = {"newA": [], "newB": [], "worsened": [], "unchanged": [], "improved": [], "open": []}
    for system in SYSTEMS:
        was, is_now = possible_grades(previous, system), possible_grades(current, system)
        reached = {change(a, b) for a, b in product(was, is_now)}
        if len(was) > 1 or len(is_now) > 1:
            answer["open"].append({"system": system, "possible": [c for c in CHANGES if c in reached]})
            continue
        (only,) = reached
        if only != "worsenedToC":
            answer[only].append(system)
        if only in ("newA", "newB", "worsenedToC"):
            answer["worsened"].append(system)
    return answer
