import { describe, expect, it } from "vitest";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { bedsideSchwartz2009 } from "../../src/egfr/bedsideSchwartz2009.js";
import { ckdEpi2021 } from "../../src/egfr/ckdEpi2021.js";
import type { EgfrEquation } from "../../src/egfr/egfrEquation.js";
import { estimatedGfr } from "../../src/egfr/estimatedGfr.js";
import type { PatientCharacteristics } from "../../src/egfr/readPatient.js";
import { withEstimatedGfr } from "../../src/egfr/withEstimatedGfr.js";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { refusing } from "../measurement/refusal.js";

const woman = { age: 34, sex: "female" } as const;
const creatinine = { value: 97, unit: "umol/L" } as const;
const reported = { value: 64, unit: "mL/min/{1.73_m2}" } as const;
const computed = { value: "68", unit: "mL/min/{1.73_m2}", derivedBy: "ckd-epi-2021" } as const;

describe("an assessment without an eGFR", () => {
  it.each<[string, Assessment]>([
    ["left out", { serumCreatinine: creatinine }],
    ["null", { serumCreatinine: creatinine, egfr: null }],
  ])("(%s) has it computed from its creatinine", (_, assessment) => {
    expect(withEstimatedGfr(assessment, woman, ckdEpi2021)).toStrictEqual({ serumCreatinine: creatinine, egfr: computed });
  });

  it("keeps everything else, is frozen, and is a copy", () => {
    const baseline: Baseline = Object.freeze({ date: "2024-01-08", visit: "BASELINE", serumCreatinine: creatinine,
      preFlare: { serumCreatinine: creatinine } });
    const completed = withEstimatedGfr(baseline, woman, ckdEpi2021);
    expect(completed).toStrictEqual({ ...baseline, egfr: computed });
    expect(Object.isFrozen(completed) && Object.isFrozen(completed.egfr)).toBe(true);
    expect(baseline).not.toHaveProperty("egfr");
  });

  it("gets what estimatedGfr gives, the height included", () => {
    const child = { age: 12, sex: "female", height: { value: 150, unit: "cm" } } as const;
    expect(withEstimatedGfr({ serumCreatinine: creatinine }, child, bedsideSchwartz2009)).toMatchObject({
      egfr: estimatedGfr({ ...child, serumCreatinine: creatinine }, bedsideSchwartz2009).egfr,
    });
  });

  it("is classified with it", () => {
    const baseline = withEstimatedGfr({ date: "2024-01-08", serumCreatinine: creatinine }, woman, ckdEpi2021);
    const followUp = withEstimatedGfr({ date: "2024-06-24", serumCreatinine: creatinine }, woman, ckdEpi2021);
    expect(classifyRenalResponse(baseline, followUp, nct05631717).response).toBe("NE");
  });
});

describe("what is left as it is", () => {
  const patient: PatientCharacteristics = woman;
  it.each<[string, Assessment, EgfrEquation]>([
    ["a reported eGFR wins", { serumCreatinine: creatinine, egfr: reported }, ckdEpi2021],
    ["a reported eGFR wins, also a censored one", { serumCreatinine: creatinine, egfr: { ...reported, value: ">60" } }, ckdEpi2021],
    ["an eGFR computed before wins", withEstimatedGfr({ serumCreatinine: creatinine }, woman, ckdEpi2021), ckdEpi2021],
    ["no creatinine: the eGFR stays missing", { upcr: { value: 2.8, unit: "g/g" } }, ckdEpi2021],
    ["a creatinine of null: likewise", { serumCreatinine: null, egfr: null }, ckdEpi2021],
    ["a creatinine below the limit of quantification: likewise", { serumCreatinine: { value: "<0.2", unit: "mg/dL" } }, ckdEpi2021],
    ["a creatinine above the limit of quantification: likewise", { serumCreatinine: { value: ">20", unit: "mg/dL" } }, ckdEpi2021],
  ])("%s", (_, assessment, equation) => {
    expect(withEstimatedGfr(assessment, patient, equation)).toBe(assessment);
  });

  it.each([[undefined], [null]])("a height of %o that the equation needs: the eGFR stays missing", (height) => {
    const assessment = { serumCreatinine: creatinine };
    const child = { age: 12, sex: "male", ...(height === undefined ? {} : { height }) } as const;
    expect(withEstimatedGfr(assessment, child, bedsideSchwartz2009)).toBe(assessment);
  });

  it("the age does not matter where nothing is computed", () => {
    const assessment = { serumCreatinine: creatinine, egfr: reported };
    expect(withEstimatedGfr(assessment, { age: 12, sex: "female" }, ckdEpi2021)).toBe(assessment);
  });
});

describe("withEstimatedGfr refuses", () => {
  it.each<[string, unknown, unknown, unknown, string]>([
    ["no assessment", null, woman, ckdEpi2021, "assessment null"],
    ["no sex, also where nothing is computed", { egfr: reported }, { age: 34 }, ckdEpi2021, "patient sex undefined"],
    ["an unknown key of the patient", {}, { ...woman, serumCreatinine: creatinine }, ckdEpi2021,
      'patient has an unknown key "serumCreatinine", the nearest known key is "age"'],
    ["no equation, also where nothing is computed", {}, woman, undefined, "equation undefined"],
    ["an age outside the equation's", { serumCreatinine: creatinine }, { age: 12, sex: "male" }, ckdEpi2021, "patient age 12"],
    ["a creatinine without a unit", { serumCreatinine: { value: 97 } }, woman, ckdEpi2021, "assessment serumCreatinine unit undefined"],
    ["a creatinine of zero", { serumCreatinine: { value: 0, unit: "mg/dL" } }, woman, ckdEpi2021, 'assessment serumCreatinine value "0"'],
  ])("%s", (_, assessment, patient, equation, message) => {
    expect(() => withEstimatedGfr(assessment as Assessment, patient as PatientCharacteristics,
      equation as EgfrEquation)).toThrow(refusing(message));
  });
});
