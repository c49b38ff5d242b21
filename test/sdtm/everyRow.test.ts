import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coursesFromSdtm } from "../../src/sdtm/coursesFromSdtm.js";
import type { SdtmOptions } from "../../src/sdtm/sdtmOptions.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { cmRow, dm, lbRow, settings, steroids } from "./sdtmSetting.js";

const dates = ["", "2024", "2024-01", "2023-12-20T08:00", "2024-01-08", "2024-01-08T09:00", "2024-01-09", "2024-06-24T08:30",
  "2024-06-24T09:30", "junk"];
const lbRows = fc.array(
  fc.record({
    USUBJID: fc.constantFrom("01", "01", "01", "02", ""),
    LBTESTCD: fc.constantFrom("CREAT", "CREAT", "PROTCRT", "ALT"),
    LBSPEC: fc.constantFrom("SERUM", "URINE", ""),
    LBORRES: fc.constantFrom("1.1", "0.9", "<0.5", ">8", "TRACE", ""),
    LBORRESU: fc.constantFrom("mg/dL", "g/g", "umol/L", ""),
    LBBLFL: fc.constantFrom("Y", "", ""),
    LBDTC: fc.constantFrom(...dates),
  }).map(lbRow),
  { maxLength: 12 },
);
const cmRows = fc.array(
  fc.record({
    CMTRT: fc.constantFrom("PREDNISONE", "PREDNISONE", "ASPIRIN"),
    CMDOSE: fc.constantFrom<string | number | null>(5, "5", "", null, "a"),
    CMROUTE: fc.constantFrom("ORAL", "ORAL", "TOPICAL", "INTRAMUSCULAR", ""),
    CMSTDTC: fc.constantFrom(...dates),
    CMENDTC: fc.constantFrom(...dates),
  }).map(cmRow),
  { maxLength: 8 },
);
const options: fc.Arbitrary<SdtmOptions> = fc.record({
  baseline: fc.constantFrom<SdtmOptions["baseline"]>(
    { kind: "flaggedRecord", variable: "BLFL" },
    { kind: "lastOnOrBefore", onTheDay: "included" },
    { kind: "lastOnOrBefore", onTheDay: "excluded" },
    { kind: "meanOfScreening", daysBefore: 28, decimals: 2 },
  ),
  sameDay: fc.constantFrom<SdtmOptions["sameDay"]>("none", "first", "last", "worst"),
}).map((change) => ({ ...settings, ...change, glucocorticoids: steroids }));

describe("whatever the rows are", () => {
  it("nothing throws, and each row is used once or unused once", () => {
    fc.assert(
      fc.property(lbRows, cmRows, options, (lb: readonly SdtmRow[], cm: readonly SdtmRow[], chosen) => {
        const { used, unused } = coursesFromSdtm({ dm, lb, cm }, chosen);
        const seen = [...used, ...unused].map(({ domain, row }) => `${domain} ${String(row)}`).sort();
        expect(seen).toStrictEqual([...lb.map((_, i) => `lb ${String(i)}`), ...cm.map((_, i) => `cm ${String(i)}`)].sort());
      }),
    );
  });

  it("the courses are courses: every one can be judged", () => {
    fc.assert(
      fc.property(lbRows, cmRows, options, (lb: readonly SdtmRow[], cm: readonly SdtmRow[], chosen) => {
        const { courses } = coursesFromSdtm({ dm, lb, cm }, chosen);
        for (const course of courses) expect(responsesOverTime(course, nct05631717)).toHaveLength(course.visits.length);
      }),
    );
  });

  it("the order of the rows of LB says nothing, where no rule chooses among those of a day", () => {
    fc.assert(
      fc.property(lbRows, options, (lb: readonly SdtmRow[], chosen) => {
        const of = (rows: readonly SdtmRow[]) => coursesFromSdtm({ dm, lb: rows }, { ...chosen, sameDay: "none" }).courses;
        expect(of([...lb].reverse())).toEqual(of(lb));
      }),
    );
  });
});
