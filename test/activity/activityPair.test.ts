import { describe, expect, it } from "vitest";
import { activityPair } from "../../src/activity/activityAssessment.js";
import { bilagGrades } from "../../src/activity/bilag/bilag2004.js";
import { bilag2004Change } from "../../src/activity/bilag/bilag2004Change.js";
import { bilagChangeCounts } from "../../src/activity/bilag/bilagCounts.js";
import { refusal } from "../measurement/refusal.js";
import { bilag, descriptors, score } from "../definitions/activity/activityCases.js";

describe("activityPair", () => {
  it("counts scores with and without serology", () => {
    // Proteinuria 4 + rash 2 + complement 2 = 8; anti-DNA (2) and fever (1) unknown.
    const { followUp } = activityPair({}, { sledai2kDescriptors: descriptors(["proteinuria", "rash", "lowComplement"], ["increasedDnaBinding", "fever"]) });
    expect(followUp).toStrictEqual({
      sledai2k: { value: "8 to 11", unit: "{score}", derivedBy: "SLEDAI-2K descriptors, 2 of 24 items missing: increasedDnaBinding, fever" },
      sledai2kWithoutSerology: { value: "6 to 7", unit: "{score}", derivedBy: "SLEDAI-2K descriptors, 1 of 22 items missing: fever" },
      events: { majorOrganActivity: true },
    });
  });

  it("keeps what is not a form, and changes no input", () => {
    const visit = Object.freeze({ date: "2024-06-01", visit: "WEEK 24", events: Object.freeze({ death: false }), sledai2kDescriptors: Object.freeze(descriptors([])) });
    const { followUp } = activityPair({ date: "2024-01-01" }, visit);
    expect(followUp).toMatchObject({ date: "2024-06-01", visit: "WEEK 24", events: { death: false, majorOrganActivity: false }, sledai2k: { value: 0 } });
    expect("sledai2kDescriptors" in followUp).toBe(false);
  });

  it("without forms hands over what it was given", () => {
    expect(activityPair({ sledai2k: score(4) }, { sledai2k: score(2), bilag2004: null })).toStrictEqual({ baseline: { sledai2k: score(4) }, followUp: { sledai2k: score(2) } });
  });

  // Arthritis 4 + rash 2 = 6; pleurisy (2) unknown: 6 to 8.
  const form = descriptors(["arthritis", "rash"], ["pleurisy"]);
  it.each<[string, number | string, boolean]>([
    ["below", 5, false], ["the lowest", 6, true], ["between", 7, true], ["the highest", 8, true], ["above", 9, false], ["beyond", ">8", true], ["at least 9", ">=9", false],
    ["an overlap", "8 to 10", true], ["5 at most", "<=5", false],
  ])("a stated score %s what the descriptors allow: %s", (_, value, agrees) => {
    const call = () => activityPair({}, { sledai2k: score(value), sledai2kDescriptors: form });
    if (agrees) expect(call().followUp.sledai2k).toStrictEqual(score(value));
    else expect(refusal(call)).toContain(`RangeError: followUp sledai2k value ${JSON.stringify(value)}`);
  });

  it.each<[string, () => unknown, string]>([
    ["an unknown grade", () => activityPair({ bilag2004: { renal: "F" as "A" } }, {}), 'baseline bilag2004 renal "F"'],
    ["an unknown system", () => activityPair({}, { bilag2004: { kidney: "A" } as object }), 'followUp bilag2004 has an unknown key "kidney"'],
    ["no object", () => activityPair(null as never, {}), "baseline null"],
  ])("%s is refused", (_, call, message) => {
    expect(refusal(call)).toContain(message);
  });

  it("counts the changes that bilag2004Change lists, for every pair of grades, known and missing", () => {
    const grades = [...bilagGrades, null];
    for (const was of grades) for (const is of grades) {
      const rest = "EDDDDDDDD".slice(1);
      const [before, after] = [{ ...bilag(`E${rest}`), constitutional: was }, { ...bilag(`E${rest}`), constitutional: is }];
      const { newA, newB, worsened, open } = bilag2004Change(before, after);
      const possible = open[0]?.possible;
      const range = (known: boolean, kind: "newA" | "newB" | "worsenedToC") => {
        const high = known || possible?.includes(kind) === true ? 1 : 0;
        const low = known || (high === 1 && possible?.length === 1) ? 1 : 0;
        return low === high ? low : `${String(low)} to ${String(high)}`;
      };
      const counts = bilagChangeCounts(before, after);
      const isC = worsened.length > newA.length + newB.length;
      expect([was, is, counts.bilag2004NewA?.value, counts.bilag2004NewB?.value, counts.bilag2004NewC?.value]).toStrictEqual([
        was, is, range(newA.length === 1, "newA"), range(newB.length === 1, "newB"), range(isC, "worsenedToC"),
      ]);
    }
  });
});
