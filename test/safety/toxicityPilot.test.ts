import { describe, expect, it } from "vitest";
import { toxicityGrade } from "../../src/safety/toxicityGrade.js";
import type { LaboratoryTest } from "../../src/safety/safetyTest.js";
import { count, pilotPresent, pilotTable, type Row } from "./pilot.js";

/** Parameters of ADLB, the test here, and the unit of AVAL. */
const tests: Readonly<Record<string, readonly [LaboratoryTest, string]>> = {
  ALB: ["serumAlbumin", "g/L"],
  ALKPH: ["alkalinePhosphatase", "U/L"],
  ALT: ["alt", "U/L"],
  AST: ["ast", "U/L"],
  BILI: ["bilirubin", "umol/L"],
  // The template grades calcium that is not corrected for albumin by the limits of corrected calcium.
  CA: ["calciumCorrected", "mmol/L"],
  CHOLES: ["cholesterol", "mmol/L"],
  CK: ["creatineKinase", "U/L"],
  CREAT: ["serumCreatinine", "umol/L"],
  GGT: ["ggt", "U/L"],
  GLUC: ["glucose", "mmol/L"],
  HGB: ["haemoglobin", "mmol/L"],
  LYMPH: ["lymphocytes", "GI/L"],
  PHOS: ["phosphate", "mmol/L"],
  PLAT: ["platelets", "GI/L"],
  POTAS: ["potassium", "mmol/L"],
  SODIUM: ["sodium", "mmol/L"],
  WBC: ["leukocytes", "GI/L"],
  URATE: ["urate", "umol/L"],
};

const graded = (row: Row) => {
  const [test, unit] = tests[row["PARAMCD"] ?? ""] ?? ["alt", "U/L"];
  const range = { ...(row["ANRLO"] ? { low: row["ANRLO"] } : {}), ...(row["ANRHI"] ? { high: row["ANRHI"] } : {}) };
  const baseline = row["BASE"] ? { value: row["BASE"], unit } : null;
  // The template takes the non-fasting term of glucose.
  return toxicityGrade(
    test,
    { value: row["AVAL"] ?? "", unit, referenceRange: range },
    { version: "ctcae-4.03", baseline, fasting: false },
  );
};

describe.skipIf(!pilotPresent)("CTCAE 4.03 on the pilot's 19 laboratory tests, against ADLB", () => {
  const rows = pilotTable("adlb_tox").filter((row) => row["AVAL"] !== "");
  // What ADLB does not grade, or by the limits of something else, and why.
  const explained = {
    HGB: "in mmol/L, while its table knows g/L only: never graded",
    URATE: "not mapped",
    LYMPH: "by the limits of CD4 lymphocytes",
  };
  const followed = rows.filter(({ PARAMCD = "" }) => !(PARAMCD in explained));

  it("agrees on every row that follows CTCAE, in both directions; low potassium is 1 or 2 where ADLB takes the worse", () => {
    const differ = followed.filter((row) => {
      const { low, high } = graded(row);
      const isSame = (theirs: string, ours: typeof low) =>
        theirs === "" || ours === null || ours.text === theirs || (ours.text === "1 or 2" && theirs === "2");
      return !isSame(row["ATOXGRL"] ?? "", low) || !isSame(row["ATOXGRH"] ?? "", high);
    });
    expect(
      differ.map((row) => [
        row["PARAMCD"],
        row["AVAL"],
        row["ANRLO"],
        row["ANRHI"],
        row["BASE"],
        row["ATOXGRL"],
        row["ATOXGRH"],
        graded(row).low?.text,
        graded(row).high?.text,
      ]),
    ).toEqual([]);
    expect(followed).toHaveLength(2702);
  });

  it("grades each row that ADLB grades, and 55 of the 170 creatinine rows are grade 1 or more", () => {
    const missing = followed.filter(
      (row) => (row["ATOXGRL"] !== "" && graded(row).low === null) || (row["ATOXGRH"] !== "" && graded(row).high === null),
    );
    expect(missing).toEqual([]);
    expect(count(followed.filter(({ PARAMCD }) => PARAMCD === "CREAT").map((row) => graded(row).high?.text ?? ""))).toEqual({
      0: 115,
      1: 55,
    });
  });

  it("haemoglobin in mmol/L, which ADLB never grades, is graded by the limits printed in mmol/L", () => {
    const haemoglobin = rows.filter(({ PARAMCD }) => PARAMCD === "HGB");
    const byHand = haemoglobin.map(({ AVAL, ANRLO }) =>
      Number(AVAL) < 4.9 ? "3" : Number(AVAL) < 6.2 ? "2" : Number(AVAL) < Number(ANRLO) ? "1" : "0",
    );
    expect(haemoglobin.map(({ ATOXGRL = "" }) => ATOXGRL).filter((grade) => grade !== "")).toEqual([]);
    expect(haemoglobin.map((row) => graded(row).low?.text)).toEqual(byHand);
  });

  it("lymphocytes: ADLB's 7 graded rows are by CD4 limits; by the limits of lymphocytes each is at least as bad", () => {
    const theirs = rows.filter(({ PARAMCD, ATOXGRL }) => PARAMCD === "LYMPH" && ATOXGRL !== "0" && ATOXGRL !== "");
    expect(theirs.map((row) => Number(row["ATOXGRL"]) <= (graded(row).low?.grade ?? -1))).toEqual(theirs.map(() => true));
  });
});
