"""Every definition by its id."""

from definitions import DEFINITIONS
from definitions_activity import ACTIVITY
from definitions_cohorts import COHORTS
from definitions_doses import DOSES
from definitions_guidelines import GUIDELINES
from definitions_trials import TRIALS

ALL = {}
for _table in (DEFINITIONS, TRIALS, GUIDELINES, COHORTS, DOSES, ACTIVITY):
    for _id, _definition in _table.items():
        if _id in ALL:
            raise ValueError("%s is defined twice" % _id)
        ALL[_id] = _definition
