import { describe, expect, it } from "vitest";
import { bilag2004Renal } from "../../../src/activity/bilag/bilag2004Renal.js";

const visit = {
  upcr: { value: 60, unit: "mg/mmol" }, urineProtein24h: { value: 0.6, unit: "g/d" }, uacr: { value: 60, unit: "mg/mmol" },
  serumCreatinine: { value: 90, unit: "umol/L" }, egfr: { value: 85, unit: "mL/min/{1.73_m2}" },
};
const rules = (current: object, previous: object | null) =>
  Object.fromEntries(bilag2004Renal(current, previous).features.map(({ feature, limbs }) => [feature, limbs.map(({ measure, rule }) => `${measure}: ${rule}`)]));

const others = {
  severeRenalFunction: [
    "serumCreatinine: > 130 umol/L and at least 1.3 times the previous one",
    "egfr: < 80 mL/min/1.73 m2 and < 0.67 times the previous one",
    "egfr: < 50 mL/min/1.73 m2, and before > 50 or not measured",
  ],
  acceleratedHypertension: ["acceleratedHypertension: recorded as present"],
  activeSediment: ["activeSediment: recorded as present"],
  risingCreatinine: ["serumCreatinine: > 130 umol/L and at least 1.15 times the previous one"],
  risingBloodPressure: ["bloodPressure: > 140/90 mmHg, risen by at least 30 and 15"],
  previouslyInvolved: ["previouslyInvolved: recorded as present"],
};

describe("each limb of the renal grade names its rule as the source's limits have it", () => {
  it("with values: 24-hour protein in mg, ratios in mg/mmol, and the albumin ratio improved by 25 % already", () => {
    expect(rules(visit, visit)).toMatchObject({
      severeProteinuria: [
        "urineProtein24h: > 1000 mg/d, not improved by more than 25 %", "upcr: > 100 mg/mmol, not improved by more than 25 %", "uacr: > 100 mg/mmol, not improved by 25 %",
      ],
      moderateProteinuria: [
        "urineProtein24h: >= 500 mg/d, not improved by more than 25 %", "upcr: >= 50 mg/mmol, not improved by more than 25 %", "uacr: >= 50 mg/mmol, not improved by 25 %",
      ],
      mildProteinuria: ["urineProtein24h: > 250 mg/d", "upcr: > 25 mg/mmol", "uacr: >= 25 mg/mmol"],
      ...others,
    });
  });

  it("at a first visit the albumin ratio must be above 25 mg/mmol to be a C", () => {
    expect(rules(visit, null)["mildProteinuria"]).toStrictEqual(["urineProtein24h: > 250 mg/d", "upcr: > 25 mg/mmol", "uacr: > 25 mg/mmol"]);
  });

  it("by dipstick, only where no value is recorded", () => {
    const { severeProteinuria, moderateProteinuria, mildProteinuria } = rules({ dipstickProtein: 2 }, { dipstickProtein: 0 });
    expect([severeProteinuria, moderateProteinuria, mildProteinuria]).toStrictEqual([
      ["dipstickProtein: risen by at least 2 levels"], ["dipstickProtein: risen by at least 1 level to at least ++"], ["dipstickProtein: at least +"],
    ]);
  });
});

describe("a visit that knows nothing leaves every grade open, and nothing is judged", () => {
  it("all features unknown", () => {
    const { features, grade } = bilag2004Renal({}, {});
    expect(grade).toBeNull();
    for (const { verdict, limbs } of features) {
      expect(verdict).toBe("unknown");
      for (const limb of limbs) expect([limb.verdict, limb.current, limb.previous]).toStrictEqual(["unknown", null, null]);
    }
  });
});
