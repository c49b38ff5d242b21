"""How the rows of the newer hand-checked tests are written.

A table gives for each definition a record that meets it, and rows. A row is the expected response (or
the list of possible ones, best first) and what is different in it from that record. A name by itself is
a value of the follow-up; with _0 at the end it is one of the baseline, with _p of the measurement before
the flare, with _n of the one that follows. None takes a value away.
"""

from classify import EVENTS, SEDIMENT, classify

MEASURES = {
    "upcr": ("upcr", "g/g"),
    "up24": ("urineProtein24h", "g/d"),
    "scr": ("serumCreatinine", "mg/dL"),
    "egfr": ("egfr", "mL/min/{1.73_m2}"),
    "gc": ("prednisoneEquivalent", "mg/d"),
    "alb": ("serumAlbumin", "g/dL"),
    "rbc": ("urineRedCells", "/[HPF]"),
    "wbc": ("urineWhiteCells", "/[HPF]"),
    "conc": ("urineRedCellConcentration", "/uL"),
    "pga": ("physicianGlobal", "{0-3}"),
    "sledai": ("sledai2k", "{score}"),
    "clinical": ("sledai2kWithoutSerology", "{score}"),
    "selena": ("selenaSledai", "{score}"),
    "selenaClinical": ("selenaSledaiWithoutSerology", "{score}"),
    "sleDas": ("sleDas", "{score}"),
    "A": ("bilag2004A", "{count}"),
    "B": ("bilag2004B", "{count}"),
    "newA": ("bilag2004NewA", "{count}"),
    "newB": ("bilag2004NewB", "{count}"),
    "newC": ("bilag2004NewC", "{count}"),
    "notImproved": ("bilag2004NotImproved", "{count}"),
}

KNOWN = set(MEASURES) | set(EVENTS) | set(SEDIMENT) | {"date", "doses"}


class at:
    """A value with another unit than the usual one, or with an end of its reference range."""

    def __init__(self, value, unit=None, low=None, high=None):
        self.value = value
        self.unit = unit
        self.ends = {name: end for name, end in (("low", low), ("high", high)) if end is not None}


def _quantity(value, unit):
    if not isinstance(value, at):
        value = at(value)
    quantity = {"value": value.value, "unit": value.unit or unit}
    if value.ends:
        quantity["referenceRange"] = value.ends
    return quantity


def dose(start, end, value, unit="mg/d"):
    return {"start": start, "end": end, "prednisoneEquivalent": {"value": value, "unit": unit}}


def no(*names):
    """Events or findings that were looked for and did not occur."""
    return {name: False for name in names}


def records_of(given):
    """(baseline, follow-up) of a flat row."""
    places = {"": {}, "_0": {}, "_p": {}, "_n": {}}
    for key, value in given.items():
        place = key[-2:] if key[-2:] in places else ""
        name, record = key[: len(key) - len(place)], places[place]
        # A misspelt key must not read as a value that is not there, also where it takes one away.
        if name not in KNOWN:
            raise KeyError("%r is no measure, event, finding, date or doses of a row" % key)
        if value is None:
            continue
        if name in ("date", "doses"):
            record[name] = value
        elif name in EVENTS:
            record.setdefault("events", {})[name] = value
        elif name in SEDIMENT:
            record.setdefault("sediment", {})[name] = value
        else:
            measure, unit = MEASURES[name]
            record[measure] = _quantity(value, unit)
    baseline, follow_up = places["_0"], places[""]
    if places["_p"]:
        baseline["preFlare"] = places["_p"]
    if places["_n"]:
        follow_up["next"] = places["_n"]
    return baseline, follow_up


def row_of(start, expected, changes):
    given = dict(start)
    given.update(changes)
    possible = [expected] if isinstance(expected, str) else list(expected)
    return records_of(given) + (possible,)


def wrong_rows(definition, rows):
    """What differs: (number of the row, expected, got)."""
    start, wrong = rows[0], []
    for i, (expected, changes) in enumerate(rows[1:], 1):
        baseline, follow_up, possible = row_of(start, expected, changes)
        response = possible[0] if len(possible) == 1 else "NE"
        got = classify(definition, baseline, follow_up)
        if got != {"response": response, "possible": possible}:
            wrong.append((i, changes, possible, got))
    return wrong


class HandChecked:
    """Mixed into a test case with ROWS and TABLE; a definition of the table may bring its own rows."""

    def rows(self):
        own = {name: definition.rows for name, definition in self.TABLE.items() if definition.rows is not None}
        self.assertFalse(set(own) & set(self.ROWS), "rows in two places")
        return {**self.ROWS, **own}

    def test_rows(self):
        for name, rows in self.rows().items():
            with self.subTest(definition=name):
                self.assertEqual(wrong_rows(self.TABLE[name], rows), [])

    def test_every_definition_has_rows_and_every_response_a_row(self):
        self.assertEqual(set(self.rows()), set(self.TABLE))
        for name, rows in self.rows().items():
            with self.subTest(definition=name):
                reached = {expected for expected, _ in rows[1:] if isinstance(expected, str)}
                self.assertEqual(reached, set(self.TABLE[name].responses))

    def test_every_response_is_possible_without_data(self):
        for name, definition in self.TABLE.items():
            with self.subTest(definition=name):
                self.assertEqual(classify(definition, None, None)["possible"], list(definition.responses))
