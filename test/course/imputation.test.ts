import { describe, expect, it } from "vitest";
import {
  bestCase, imputeNonResponse, lastObservationCarriedForward, worstCase, worstObservationCarriedForward,
} from "../../src/course/imputation.js";
import { type Imputation, responseAtWeek } from "../../src/course/responseAtWeek.js";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { byUpcr, dateOf, drawn } from "./draw.js";

/** Day 56: days 49 to 63. */
const week8 = { week: 8, daysBefore: 7, daysAfter: 7, tie: "earlier" } as const;
const at = (drawing: string, imputation?: Imputation) => responseAtWeek(drawn(drawing), byUpcr, week8,
  imputation === undefined ? {} : { imputation });

const noVisit = "no visit from day 49 to day 63";
const nearest = "day 56 is the nearest to day 56 in the window";

describe("an imputation fills what is not evaluable, and says so", () => {
  it.each([
    // drawing, strategy, response, dtype, reason
    ["28 CR", imputeNonResponse, "NR", null, `not evaluable counts as non-response (${noVisit})`],
    ["28 CR, 56 NE", imputeNonResponse, "NR", null, `not evaluable counts as non-response (${nearest})`],
    ["56 CR/PR", imputeNonResponse, "NR", null, `not evaluable counts as non-response (${nearest})`],
      // even where it was a response either way
    ["28 CR", worstCase, "NR", null, "the worst of CR, PR, NR"],
    ["56 CR/PR", worstCase, "PR", null, "the worst of CR, PR"],
    ["56 PR/NR", worstCase, "NR", null, "the worst of PR, NR"],
    ["28 NR", bestCase, "CR", null, "the best of CR, PR, NR"],
    ["56 CR/PR", bestCase, "CR", null, "the best of CR, PR"],
    ["56 PR/NR", bestCase, "PR", null, "the best of PR, NR"],
    ["14 NR, 28 CR", lastObservationCarriedForward, "CR", "LOCF", `the response of day 28, ${dateOf(28)}`],
    ["28 CR, 14 NR", lastObservationCarriedForward, "CR", "LOCF", `the response of day 28, ${dateOf(28)}`], // last by date, not by place
    ["14 PR, 28 CR/PR, 56 NE", lastObservationCarriedForward, "PR", "LOCF", `the response of day 14, ${dateOf(14)}`], // last evaluable
    ["28 PR, 64 CR", lastObservationCarriedForward, "PR", "LOCF", `the response of day 28, ${dateOf(28)}`], // never from after the window
    ["14 NR, 28 CR", worstObservationCarriedForward, "NR", "WOCF", `the response of day 14, ${dateOf(14)}`],
    ["14 PR, 28 CR, 42 PR", worstObservationCarriedForward, "PR", "WOCF", `the response of day 42, ${dateOf(42)}`], // the last of two alike
    ["28 CR, 64 NR", worstObservationCarriedForward, "CR", "WOCF", `the response of day 28, ${dateOf(28)}`],
  ] as const)("%s: %o gives %s", (drawing, imputation, response, dtype, reason) => {
    const open = at(drawing);
    expect(at(drawing, imputation)).toStrictEqual({
      ...open, response, possible: [response], assumptions: [{ strategy: imputation.name, reason, from: "NE", dtype }],
    });
  });

  it.each([lastObservationCarriedForward, worstObservationCarriedForward])("%o without an evaluable visit before leaves it open",
    (imputation) => {
    expect(at("28 NE, 42 CR/PR, 70 CR", imputation)).toStrictEqual(at("28 NE, 42 CR/PR, 70 CR"));
  });
});

describe("what was observed is never changed", () => {
  it.each([imputeNonResponse, worstCase, bestCase, lastObservationCarriedForward, worstObservationCarriedForward])("by %o",
    (imputation) => {
    for (const response of ["CR", "PR", "NR"]) {
      const observed = at(`28 PR, 56 ${response}`);
      expect(observed.response).toBe(response);
      expect(imputation(observed, [])).toBe(observed);
      expect(at(`28 PR, 56 ${response}`, imputation)).toStrictEqual(observed);
    }
  });
});

it("an imputation of the study's own is asked only where the response is open", () => {
  const refuses: Imputation = () => {
    throw new Error("asked");
  };
  expect(at("56 CR", refuses).response).toBe("CR");
  expect(() => at("56 NE", refuses)).toThrow("asked");
});

it("the responses handed over may stand in any order, and stay in it", () => {
  const open = at("");
  const handed = [...responsesOf("14 NR, 28 CR, 42 PR")].reverse();
  const before = handed.map(({ days }) => days);
  expect([lastObservationCarriedForward(open, handed).response,
    worstObservationCarriedForward(open, handed).response]).toStrictEqual(["PR", "NR"]);
  expect(handed.map(({ days }) => days)).toStrictEqual(before);
});

function responsesOf(drawing: string) {
  return responsesOverTime(drawn(drawing), byUpcr);
}
