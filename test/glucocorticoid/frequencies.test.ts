import { describe, expect, it } from "vitest";
import { dosesPerFortnight, isOnce } from "../../src/glucocorticoid/dosesPerFortnight.js";
import { toDouble } from "../../src/measurement/quantity.js";

const inAFortnight = (frequency: string): number | null => {
  const found = dosesPerFortnight(frequency);
  return found === undefined ? null : toDouble(found);
};

// CDISC's codelist FREQ (C71113) and what a dose is taken how often: in 14 days.
describe("doses in a fortnight", () => {
  it.each<[number, string]>([
    [
      14,
      "QD, OD, DAILY, ONCE DAILY, QAM, QPM, QHS, HS, QN, Q24H, EVERY MORNING, EVERY AFTERNOON, EVERY EVENING, 7 TIMES PER WEEK, q.d., 1x daily",
    ],
    [28, "BID, BD, b.i.d., TWICE DAILY, 2 TIMES A DAY, 2 TIMES PER DAY, Q12H, EVERY 12 HOURS"],
    [42, "TID, TDS, 3 TIMES PER DAY, Q8H, EVERY 8 HOURS"],
    [56, "QID, QDS, 4 TIMES PER DAY, Q6H, EVERY 6 HOURS"],
    [70, "5 TIMES PER DAY"],
    [84, "6 TIMES PER DAY, Q4H, EVERY 4 HOURS"],
    [98, "7 TIMES PER DAY"],
    [112, "8 TIMES PER DAY, Q3H, EVERY 3 HOURS"],
    [126, "9 TIMES PER DAY"],
    [168, "Q2H, EVERY 2 HOURS"],
    [7, "QOD, EOD, Q2D, EVERY OTHER DAY, ALTERNATE DAYS, Q48H"],
    [2, "QW, QWK, Q7D, WEEKLY, ONCE WEEKLY, EVERY WEEK, EVERY 7 DAYS"],
    [4, "BIW, TWICE WEEKLY, 2 TIMES PER WEEK"],
    [6, "TIW, 3 TIMES PER WEEK"],
    [8, "4 TIMES PER WEEK"],
    [10, "5 TIMES PER WEEK"],
    [12, "6 TIMES PER WEEK"],
  ])("%d: %s", (doses, terms) => {
    expect(terms.split(", ").map((term) => [term, inAFortnight(term)])).toStrictEqual(terms.split(", ").map((term) => [term, doses]));
  });

  it.each(["ONCE", "PRN", "UNKNOWN", "QM", "EVERY 2 WEEKS", "BIWEEKLY", "INTERMITTENT", "OCCASIONAL", "", "constructor"])(
    "%j gives no number",
    (term) => {
      expect(inAFortnight(term)).toBeNull();
    },
  );
});

describe("a single time", () => {
  it.each(["ONCE", "Once only", "ONE TIME", "one-time only", "1 TIME", "Single", "SINGLE DOSE", "STAT", "x1", "1 x"])("%s", (term) => {
    expect([isOnce(term), inAFortnight(term)]).toStrictEqual([true, null]);
  });
  it.each(["ONCE DAILY", "QD", "1 TIME PER WEEK", ""])("%j is none", (term) => {
    expect(isOnce(term)).toBe(false);
  });
});
