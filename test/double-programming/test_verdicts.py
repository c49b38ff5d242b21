"""Verdicts on single comparisons and flags, worked out by hand."""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from all_definitions import ALL  # noqa: E402
from classify import verdicts  # noqa: E402


def upcr(value, unit="g/g"):
    return {"upcr": {"value": value, "unit": unit}}


class Verdicts(unittest.TestCase):
    def of(self, id, baseline, follow_up, *names):
        found = verdicts(ALL[id], baseline, follow_up)
        return [found[name] for name in names]

    def test_on_and_beside_a_limit(self):
        # below 0.5 g/g; below half of 2 g/g
        for value, expected in (("0.49", [True, True]), ("0.5", [False, True]), ("1", [False, False])):
            found = self.of("nct05631717", upcr("2"), upcr(value), "upcr_low", "upcr_down_50")
            self.assertEqual(found, expected, value)

    def test_behind_a_sign(self):
        # "<0.5" is below 0.5; "<0.6" may be; ">0.5" is not, though nothing says how much it is
        for value, expected in (("<0.5", True), ("<0.6", None), (">0.5", False)):
            self.assertEqual(self.of("nct05631717", {}, upcr(value), "upcr_low"), [expected], value)

    def test_missing_is_open_even_where_every_number_would_do(self):
        # 0 is at most 125 % of any baseline
        zero = {"serumCreatinine": {"value": "0", "unit": "mg/dL"}}
        self.assertEqual(self.of("nct05631717", {}, zero, "scr_125", "scr_normal"), [None, True])
        self.assertEqual(self.of("nct05631717", {}, {}, "upcr_low", "otherDeterioration"), [None, None])

    def test_the_lower_of_two_is_asked_of_each(self):
        def egfr(value):
            return {"egfr": {"value": value, "unit": "mL/min/{1.73_m2}"}}

        # 90 % of 100 is 90
        names = ["egfr_90_of_screening, followUp", "egfr_90_of_screening, next"]
        follow_up = dict(egfr("90"), next=egfr("89"))
        self.assertEqual(self.of("im101075-crr", egfr("100"), follow_up, *names), [True, False])
        self.assertEqual(self.of("im101075-crr", egfr("100"), egfr("90"), *names), [True, None])

    def test_a_limit_in_two_units_is_that_of_the_unit_reported(self):
        # kdigo2024 prints 0.5 g/g and 50 mg/mmol; 52 mg/mmol is 0.46 g/g
        names = [name for name in verdicts(ALL["kdigo2024"], {}, {}) if "upcr" in name]
        in_mg = dict(zip(names, self.of("kdigo2024", {}, upcr("52", "mg/mmol"), *names)))
        in_g = dict(zip(names, self.of("kdigo2024", {}, upcr("0.46"), *names)))
        self.assertEqual({name for name in names if in_mg[name] != in_g[name]}, {"upcr_low"})
        self.assertEqual((in_mg["upcr_low"], in_g["upcr_low"]), (False, True))


if __name__ == "__main__":
    unittest.main()
