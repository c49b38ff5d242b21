import { type Exact, exact } from "../measurement/quantity.js";
import { termKey } from "./termKey.js";

// Terms of CDISC's FREQ list and the usual abbreviations. In a fortnight each of them is a whole number of doses.
// What is rarer than once a week is left out on purpose: its average over the days says little of any of them.
const terms: Readonly<Record<string, readonly string[]>> = {
  "14": ["qd", "od", "daily", "oncedaily", "onceaday", "everyday", "1timeperday", "q24h", "qam", "qpm", "qhs"],
  "28": ["bid", "bd", "twicedaily", "twiceaday", "2timesperday", "q12h"],
  "42": ["tid", "tds", "threetimesdaily", "threetimesaday", "3timesperday", "q8h"],
  "56": ["qid", "qds", "fourtimesdaily", "fourtimesaday", "4timesperday", "q6h"],
  "70": ["5timesperday"],
  "84": ["6timesperday", "q4h"],
  "7": ["qod", "q2d", "q48h", "everyotherday", "every2days", "alternatedays"],
  "2": ["qw", "q1w", "weekly", "onceweekly", "onceaweek", "everyweek", "1timeperweek"],
  "4": ["2timesperweek"],
  "6": ["3timesperweek", "tiw"],
  "8": ["4timesperweek"],
  "10": ["5timesperweek"],
  "12": ["6timesperweek"],
};

/** How many doses a recorded frequency makes in 14 days; undefined where it gives no number ("PRN", "ONCE", "UNKNOWN"). */
export function dosesPerFortnight(frequency: string): Exact | undefined {
  const key = termKey(frequency);
  const doses = Object.keys(terms).find((number) => terms[number]?.includes(key));
  return doses === undefined ? undefined : exact(doses);
}
