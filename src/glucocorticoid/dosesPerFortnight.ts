import { type Exact, exact } from "../measurement/quantity.js";
import { termKey } from "./termKey.js";

// The terms of CDISC's controlled terminology, codelist FREQ (C71113), as NCI EVS publishes it, in the order of that list: QD, BID,
// TID, QID, QAM, QPM, QHS, QN, QOD, Q2D, Q7D, Q2H to Q24H, "EVERY WEEK", "EVERY AFTERNOON", "EVERY EVENING", "n TIMES PER DAY", "n
// TIMES PER WEEK". Beside them the abbreviations of prescriptions (OD, BD, TDS, QDS, EOD, HS, AM, PM, QW, QWK, BIW, TIW) and the
// same said in words. In a fortnight each of them is a whole number of doses. What is rarer than once a week (EVERY 2 WEEKS, QM) is
// left out on purpose: its average over the days says little of any of them. OD is "once daily" in prescriptions; the right eye it
// means elsewhere is no route of these.
const terms: Readonly<Record<string, readonly string[]>> = {
  "14": [
    "qd", "od", "daily", "perday", "oncedaily", "onceaday", "onceperday", "everyday", "eachday", "1timeperday", "1timeaday", "1xdaily",
    "1xday", "q24h", "q1d", "qam", "qpm", "qhs", "hs", "qn", "am", "pm", "mane", "nocte", "everymorning", "everyafternoon",
    "everyevening", "everynight", "inthemorning", "intheevening", "atbedtime", "atnight", "7timesperweek", "q1day", "dailydose",
  ],
  "28": [
    "bid", "bd", "twicedaily", "twiceaday", "twiceperday", "2timesperday", "2timesaday", "2timesdaily", "2xdaily", "2xday", "q12h",
    "every12hours",
  ],
  "42": [
    "tid", "tds", "threetimesdaily", "threetimesaday", "3timesperday", "3timesaday", "3timesdaily", "3xdaily", "3xday", "q8h",
    "every8hours",
  ],
  "56": [
    "qid", "qds", "fourtimesdaily", "fourtimesaday", "4timesperday", "4timesaday", "4timesdaily", "4xdaily", "4xday", "q6h",
    "every6hours",
  ],
  "70": ["5timesperday", "5timesaday", "5timesdaily"],
  "84": ["6timesperday", "6timesaday", "q4h", "every4hours"],
  "98": ["7timesperday"],
  "112": ["8timesperday", "q3h", "every3hours"],
  "126": ["9timesperday"],
  "168": ["q2h", "every2hours"],
  "7": [
    "qod", "eod", "q2d", "q48h", "everyotherday", "everysecondday", "every2days", "every48hours", "alternatedays", "onalternatedays",
    "qad",
  ],
  "2": [
    "qw", "qwk", "q1w", "q7d", "weekly", "onceweekly", "onceaweek", "onceperweek", "everyweek", "1timeperweek", "1timeaweek",
    "every7days", "perweek",
  ],
  "4": ["2timesperweek", "2timesaweek", "twiceweekly", "twiceaweek", "twiceperweek", "biw"],
  "6": ["3timesperweek", "3timesaweek", "threetimesweekly", "threetimesaweek", "tiw"],
  "8": ["4timesperweek", "4timesaweek", "fourtimesaweek"],
  "10": ["5timesperweek", "5timesaweek"],
  "12": ["6timesperweek", "6timesaweek"],
};
const dosesOf: ReadonlyMap<string, Exact> = /* @__PURE__ */ ((): ReadonlyMap<string, Exact> => new Map(
  Object.entries(terms).flatMap(([number, names]) => names.map((name) => [name, exact(number)] as const)),
))();

/** How many doses a recorded frequency makes in 14 days; undefined where it gives no number ("PRN", "ONCE", "UNKNOWN"). */
export function dosesPerFortnight(frequency: string): Exact | undefined {
  return dosesOf.get(termKey(frequency));
}

/** Whether a frequency says that the drug was given a single time. */
export function isOnce(frequency: string): boolean {
  return ["once", "onceonly", "onetime", "onetimeonly", "1time", "single", "singledose", "stat", "x1", "1x"].includes(termKey(frequency));
}
