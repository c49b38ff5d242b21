"""Rules on the doses of a window of days.

Doses that overlap add up, and what is recorded for a day counts as all that was taken on it.
A day without a recorded dose is unknown. A dose begins on its first day and includes its last;
without a last day it went on up to the visit, and nothing is known of the days after that. Its amount is one number, if unknown or censored too: the same
on all of its days.
"""

import datetime
import re
from fractions import Fraction

from values import ANY, Interval, interval_of

# of a date with a time of day the date counts
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T.*)?\Z")


def day_number(text):
    if not isinstance(text, str) or _DATE.match(text) is None:
        raise ValueError("%r is not a date" % (text,))
    return datetime.date(int(text[:4]), int(text[5:7]), int(text[8:10])).toordinal()


class Days:
    """The days from `first` to `last` after the date of a record, both included.

    With `up_to_visit` they end with the day of the follow-up, if that is earlier.
    """

    def __init__(self, record, first, last, up_to_visit=False):
        self.record = record
        self.first = first
        self.last = last
        self.up_to_visit = up_to_visit

    def doses(self, records):
        """For each day the recorded amounts, as intervals. None without a date, a day, or the list of doses."""
        follow_up = records["followUp"] or {}
        date, visit = (records[self.record] or {}).get("date"), follow_up.get("date")
        recorded = follow_up.get("doses")
        if date is None or recorded is None or (self.up_to_visit and visit is None):
            return None
        first, last = day_number(date) + self.first, day_number(date) + self.last
        if self.up_to_visit:
            last = min(last, day_number(visit))
        if last < first:
            return None
        days = [[] for _ in range(last - first + 1)]
        for dose in recorded:
            begins, end = day_number(dose.get("start")), dose.get("end")
            if end is not None:
                ends = day_number(end)
                if ends < begins:
                    raise ValueError("the dose of %s ends before it begins" % dose["start"])
            else:
                # it was taken on its first day in any case
                ends = begins if visit is None else max(begins, day_number(visit))
            amount = interval_of(dose, "prednisoneEquivalent", "value")
            for day in range(max(first, begins), min(last, ends) + 1):
                days[day - first].append(amount)
        return days


def total(amounts):
    """The interval of a sum. Amounts that are summed more than once are one number: the ends stay the same."""
    bounded = all(a.high is not None for a in amounts)
    return Interval(
        sum((a.low for a in amounts), Fraction(0)),
        all(a.low_in for a in amounts),
        sum((a.high for a in amounts), Fraction(0)) if bounded else None,
        bounded and all(a.high_in for a in amounts),
    )


class NotAbove:
    """The doses of a window are not above a limit, on so many days in a row or in all.

    A dose of exactly the limit is above it if `below` is true. More of a drug can only add days
    above the limit. So the least amounts, with 0 on the days without a record, decide whether the
    rule can be met, and the greatest whether it can be missed.
    """

    def __init__(self, days, limit, below=False, in_a_row=1, in_all=1):
        self.days = days
        self.limit = Fraction(limit)
        self.below = below
        self.in_a_row = in_a_row
        self.in_all = in_all

    def _above_for_certain(self, dose):
        if self.below or not dose.low_in:
            return dose.low >= self.limit
        return dose.low > self.limit

    def _above_perhaps(self, dose):
        if dose.high is None or dose.high > self.limit:
            return True
        return self.below and dose.high_in and dose.high == self.limit

    def _met(self, above):
        run = longest = 0
        for day in above:
            run = run + 1 if day else 0
            longest = max(longest, run)
        return longest < self.in_a_row and sum(above) < self.in_all

    def verdict(self, records):
        """True, False, or None if the rule is open."""
        days = self.days.doses(records)
        if days is None:
            return None
        sums = [total(amounts) if amounts else None for amounts in days]
        if not self._met([dose is not None and self._above_for_certain(dose) for dose in sums]):
            return False
        if self._met([dose is None or self._above_perhaps(dose) for dose in sums]):
            return True
        return None


class AverageDose:
    """The sum of the daily doses of a window by the number of its days."""

    def __init__(self, days):
        self.days = days

    def interval(self, records, measure):
        days = self.days.doses(records)
        if days is None:
            return ANY
        amounts = [amount for day in days for amount in (day or [ANY])]
        sums = total(amounts)
        high = None if sums.high is None else sums.high / len(days)
        return Interval(sums.low / len(days), sums.low_in, high, sums.high_in)
