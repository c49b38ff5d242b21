import { describe, expect, it } from "vitest";
import { fault, misuse, within } from "../../src/measurement/misuse.js";
import * as wordings from "../../src/measurement/wordings.js";

// The one place in the tests that spells an expectation out: everywhere else the argument and the value are asserted.
const spelled: Readonly<Record<keyof typeof wordings, readonly [unknown, string]>> = {
  isNot: [wordings.isNot("a dose", "a plain decimal"), "is not a dose, expected a plain decimal"],
  isNotOneOf: [wordings.isNotOneOf(["earlier", "later"]), "is not one of earlier, later"],
  isNotAmong: [wordings.isNotAmong("an event", ["death", "dialysis"]), "is not an event, expected one of death, dialysis"],
  isNotListOf: [wordings.isNotListOf(["c3", "c4"]), "is not a list of c3, c4"],
  isNotText: [wordings.isNotText, "is not a text"],
  isNotList: [wordings.isNotList, "is not a list"],
  isNotObject: [wordings.isNotObject, "is not an object"],
  isNotFlag: [wordings.isNotFlag, "is not true or false"],
  isNotFlagOrNull: [wordings.isNotFlagOrNull, "is not true, false or null"],
  differsFrom: [wordings.differsFrom("the origin of the course", "2024-01-08"), 'is not the origin of the course, "2024-01-08"'],
  isNotWhole: [wordings.isNotWhole(0, 15), "is not a whole number from 0 to 15"],
  isNotDecimal: [wordings.isNotDecimal("expected zero or more"), "is not a plain decimal, expected zero or more"],
  isAbove: [wordings.isAbove(6), "is above 6"],
  isAboveHigh: [wordings.isAboveHigh('"1"'), 'is above high "1"'],
  isBeyond: [wordings.isBeyond("the scale {0-3}"), "is beyond the scale {0-3}"],
  isOutside: [wordings.isOutside("18 to 120 years", "the ages of the equation"), "is outside 18 to 120 years, the ages of the equation"],
  isTooSmall: [wordings.isTooSmall("an eGFR"), "is too small to give an eGFR"],
  isBefore: [wordings.isBefore("the origin", "2024-01-08"), 'is before the origin "2024-01-08"'],
  isAfter: [wordings.isAfter("the endOfObservation", "2024-01-08"), 'is after the endOfObservation "2024-01-08"'],
  isPartialDate: [wordings.isPartialDate, "is a partial date, expected a full date as YYYY-MM-DD"],
  isNoCalendarDay: [wordings.isNoCalendarDay, "is not a day of the calendar, expected a full date as YYYY-MM-DD"],
  isMissing: [wordings.isMissing("a decision"), "is missing, expected a decision"],
  isEmpty: [wordings.isEmpty("one or more of upcr"), "is empty, expected one or more of upcr"],
  isAskedFor: [wordings.isAskedFor("a measure"), "is asked for by the definition, expected a measure, or null for not recorded"],
  isTwice: [wordings.isTwice("one row a subject"), "stands twice, expected one row a subject"],
  standsIn: [wordings.standsIn("two strategies"), "stands in two strategies"],
  isTaken: [wordings.isTaken("each level has a response of its own"), "is taken, each level has a response of its own"],
  hasUnknownKey: [wordings.hasUnknownKey("uprc", "upcr"), 'has an unknown key "uprc", the nearest known key is "upcr"'],
  hasBoth: [wordings.hasBoth("a", "b", "one of them"), "has both a and b, expected one of them"],
  hasNo: [wordings.hasNo("STUDYID", "DM.STUDYID"), "has no STUDYID, expected DM.STUDYID"],
  hasMoreThan: [wordings.hasMoreThan(500, "criteria", "fewer"), "has more than 500 criteria, expected fewer"],
  hasLength: [wordings.hasLength(1, "at least 2 groups"), "of length 1 is not a list of at least 2 groups"],
  contradicts: [wordings.contradicts("the end that is recorded"), "contradicts the end that is recorded"],
  cannotHold: [wordings.cannotHold("97 umol/L", "umol/L"), 'cannot hold 97 umol/L exactly, expected "umol/L"'],
  isGivenBeside: [wordings.isGivenBeside("the range"), "is given beside the range"],
  isGivenFor: [wordings.isGivenFor("hys-law"), "is given for hys-law"],
  overlaps: [wordings.overlaps("the window of week 24"), "overlaps the window of week 24"],
  containsItself: [wordings.containsItself, "contains itself"],
  leavesOpen: [wordings.leavesOpen("nothing to judge", "upcr as well"), "leaves nothing to judge, expected upcr as well"],
  cannotBeSaidInSql: [wordings.cannotBeSaidInSql("it asks for two ranges"), "cannot be said in SQL, it asks for two ranges"],
};

describe("wordings", () => {
  it.each(Object.entries(spelled))("%s", (_name, [made, text]) => {
    expect(made).toBe(text);
  });

  it("of bounds say only what was given", () => {
    expect(wordings.isNot("a dose")).toBe("is not a dose");
    expect(wordings.isNotWhole(1)).toBe("is not a whole number of at least 1");
    expect(wordings.isNotListOf("rows")).toBe("is not a list of rows");
    expect(wordings.isBefore("fromWeek", 4)).toBe("is before fromWeek 4");
    expect(wordings.hasNo("dose rule")).toBe("has no dose rule");
    expect(wordings.isOutside("the limits")).toBe("is outside the limits");
    expect(wordings.standsIn("a second column", "expected one")).toBe("stands in a second column, expected one");
  });
});

describe("an error carries its parts", () => {
  it("argument and value, which a logged error does not repeat", () => {
    const error = misuse("baseline upcr unit", "mg/L", "is wrong");
    expect(error).toMatchObject({ message: 'baseline upcr unit "mg/L" is wrong', argument: "baseline upcr unit", value: "mg/L" });
    expect(Object.keys(error)).toStrictEqual([]);
  });

  it("the argument alone where it is wrong as a whole", () => {
    expect("value" in fault("items", "has both")).toBe(false);
    expect(fault("items", "has both")).toMatchObject({ message: "items has both", argument: "items" });
  });

  it("with the place it stands in; what is no RangeError stays what it is", () => {
    expect(within("columns row 1", misuse("followUp upcr value", "x", "is wrong"))).toMatchObject({
      message: 'columns row 1: followUp upcr value "x" is wrong', argument: "columns row 1: followUp upcr value", value: "x",
    });
    const other = new TypeError("x");
    expect(within("columns row 1", other)).toBe(other);
  });
});
