import { describe, expect, it } from "vitest";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { explainResponse } from "../../src/response/explainResponse.js";

const heading = `Rule: NCT05631717 renal response, proteinuria as measured (nct05631717 2.0.0)
Source: ClinicalTrials.gov record of NCT05631717: human umbilical cord mesenchymal stem cells versus low-dose interleukin-2 in lupus nephritis, Affiliated Nanjing Drum Tower Hospital; primary outcome: response rates (CR and RR); the signs of the CR limits as in the registry record (primary evidence)`;

describe("explainResponse reads like a reviewer's note", () => {
  it("CR: creatinine in two units, 24-h protein not measured", () => {
    const result = classifyRenalResponse(
      { date: "2024-01-08", serumCreatinine: { value: 1.4, unit: "mg/dL" }, upcr: { value: 2.8, unit: "g/g" } },
      {
        date: "2024-06-24",
        serumCreatinine: { value: 97, unit: "µmol/L" },
        upcr: { value: "0.41", unit: "g/g" },
        prednisoneEquivalent: { value: 7.5, unit: "mg/d" },
        events: { otherDeterioration: false },
      },
      nct05631717,
    );
    // 1.2 × 88.4 = 106.08; 1.25 × 1.4 × 88.4 = 154.7; 0.7 × 1.4 × 88.4 = 86.632; 0.7 × 2.8 = 1.96; 0.5 × 2.8 = 1.4
    expect(explainResponse(result)).toBe(`Response: CR
${heading}
Baseline: 2024-01-08. Follow-up: 2024-06-24.

✓ CR: all of
  ✓ kidney function, at least one of
    ✓ serum creatinine 97 µmol/L ≤ 1.2 mg/dL = 106.08 umol/L, margin 9.08 umol/L
    ✓ serum creatinine 97 µmol/L ≤ 1.25 × baseline 1.4 mg/dL = 154.7 umol/L, margin 57.7 umol/L
  ✓ proteinuria, at least one of what was measured
    ✓ UPCR 0.41 g/g < 0.5 g/g, margin 0.09 g/g
    – 24-h urine protein not recorded, left out
  ✓ prednisone-equivalent dose 7.5 mg/d ≤ 10 mg/d, margin 2.5 mg/d

✗ PR: at least one of
  ✗ creatinine abnormal at baseline, all of
    ✓ serum creatinine at baseline 1.4 mg/dL > 1.2 mg/dL, margin 0.2 mg/dL
    ✗ serum creatinine 97 µmol/L < 0.7 × baseline 1.4 mg/dL = 86.632 umol/L, margin -10.368 umol/L
    ✓ a proteinuria measure that was abnormal at baseline fell enough, at least one of what was measured
      ✓ all of
        ✓ UPCR at baseline 2.8 g/g ≥ 0.5 g/g, margin 2.3 g/g
        ✓ UPCR 0.41 g/g < 0.7 × baseline 2.8 g/g = 1.96 g/g, margin 1.55 g/g
      – 24-h urine protein not recorded, left out
    ✓ no other deterioration: none
  ✗ creatinine not abnormal at baseline, all of
    ✗ serum creatinine at baseline 1.4 mg/dL ≤ 1.2 mg/dL, margin -0.2 mg/dL
    ✓ a proteinuria measure that was abnormal at baseline fell enough, at least one of what was measured
      ✓ all of
        ✓ UPCR at baseline 2.8 g/g ≥ 0.5 g/g, margin 2.3 g/g
        ✓ UPCR 0.41 g/g < 0.5 × baseline 2.8 g/g = 1.4 g/g, margin 0.99 g/g
      – 24-h urine protein not recorded, left out`);
  });

  it("PR: UPCR just inside its limit, 24-h protein exactly on it", () => {
    const result = classifyRenalResponse(
      { visit: "BASELINE", date: "2024-01-08T09:00", serumCreatinine: { value: "2.0", unit: "mg/dL" }, upcr: { value: 3, unit: "mg/mg" }, urineProtein24h: { value: 4, unit: "g/d" } },
      {
        visit: "WEEK 24",
        date: "2024-06-24",
        serumCreatinine: { value: 1.39, unit: "mg/dL" },
        upcr: { value: "2.090", unit: "g/g" },
        urineProtein24h: { value: 2800, unit: "mg/24h" },
        prednisoneEquivalent: { value: 20, unit: "mg/d" },
        events: { otherDeterioration: false },
      },
      nct05631717,
    );
    // 1.25 × 2 = 2.5; 0.7 × 2 = 1.4; 0.7 × 3 = 2.1; 0.7 × 4 = 2.8, on the limit; 0.5 × 3 = 1.5; 0.5 × 4 = 2
    expect(explainResponse(result)).toBe(`Response: PR
${heading}
Baseline: BASELINE, 2024-01-08. Follow-up: WEEK 24, 2024-06-24.

✗ CR: all of
  ✓ kidney function, at least one of
    ✗ serum creatinine 1.39 mg/dL ≤ 1.2 mg/dL, margin -0.19 mg/dL
    ✓ serum creatinine 1.39 mg/dL ≤ 1.25 × baseline 2.0 mg/dL = 2.5 mg/dL, margin 1.11 mg/dL
  ✗ proteinuria, at least one of what was measured
    ✗ UPCR 2.090 g/g < 0.5 g/g, margin -1.59 g/g
    ✗ 24-h urine protein 2800 mg/24h = 2.8 g/d < 0.5 g/d, margin -2.3 g/d
  ✗ prednisone-equivalent dose 20 mg/d ≤ 10 mg/d, margin -10 mg/d

✓ PR: at least one of
  ✓ creatinine abnormal at baseline, all of
    ✓ serum creatinine at baseline 2.0 mg/dL > 1.2 mg/dL, margin 0.8 mg/dL
    ✓ serum creatinine 1.39 mg/dL < 0.7 × baseline 2.0 mg/dL = 1.4 mg/dL, margin 0.01 mg/dL
    ✓ a proteinuria measure that was abnormal at baseline fell enough, at least one of what was measured
      ✓ all of
        ✓ UPCR at baseline 3 mg/mg ≥ 0.5 g/g, margin 2.5 g/g
        ✓ UPCR 2.090 g/g < 0.7 × baseline 3 mg/mg = 2.1 g/g, margin 0.01 g/g
      ✗ all of
        ✓ 24-h urine protein at baseline 4 g/d ≥ 0.5 g/d, margin 3.5 g/d
        ✗ 24-h urine protein 2800 mg/24h = 2.8 g/d < 0.7 × baseline 4 g/d = 2.8 g/d, on the limit
    ✓ no other deterioration: none
  ✗ creatinine not abnormal at baseline, all of
    ✗ serum creatinine at baseline 2.0 mg/dL ≤ 1.2 mg/dL, margin -0.8 mg/dL
    ✗ a proteinuria measure that was abnormal at baseline fell enough, at least one of what was measured
      ✗ all of
        ✓ UPCR at baseline 3 mg/mg ≥ 0.5 g/g, margin 2.5 g/g
        ✗ UPCR 2.090 g/g < 0.5 × baseline 3 mg/mg = 1.5 g/g, margin -0.59 g/g
      ✗ all of
        ✓ 24-h urine protein at baseline 4 g/d ≥ 0.5 g/d, margin 3.5 g/d
        ✗ 24-h urine protein 2800 mg/24h = 2.8 g/d < 0.5 × baseline 4 g/d = 2 g/d, margin -0.8 g/d`);
  });

  it("NR: UPCR above the limit of quantification, 24-h protein fell by less than half", () => {
    const result = classifyRenalResponse(
      { serumCreatinine: { value: 80, unit: "umol/L" }, upcr: { value: 339.36, unit: "mg/mmol" }, urineProtein24h: { value: 1.9, unit: "g/d" } },
      { serumCreatinine: { value: 1.1, unit: "mg/dL" }, upcr: { value: ">8", unit: "g/g" }, urineProtein24h: { value: "1.0", unit: "g/d" }, prednisoneEquivalent: { value: 5, unit: "mg/day" } },
      nct05631717,
    );
    // 1.1 × 88.4 = 97.24; 1.25 × 80 = 100; 0.7 × 80 = 56; 0.5 × 113.12 = 56.56; 8 × 113.12 = 904.96;
    // 0.7 × 339.36 = 237.552; 0.5 × 339.36 = 169.68; 0.7 × 1.9 = 1.33; 0.5 × 1.9 = 0.95
    expect(explainResponse(result)).toBe(`Response: NR
${heading}
Baseline: date not recorded. Follow-up: date not recorded.

✗ CR: all of
  ✓ kidney function, at least one of
    ✓ serum creatinine 1.1 mg/dL ≤ 1.2 mg/dL, margin 0.1 mg/dL
    ✓ serum creatinine 1.1 mg/dL = 97.24 umol/L ≤ 1.25 × baseline 80 umol/L = 100 umol/L, margin 2.76 umol/L
  ✗ proteinuria, at least one of what was measured
    ✗ UPCR >8 g/g, must be < 0.5 g/g, margin <-7.5 g/g
    ✗ 24-h urine protein 1.0 g/d < 0.5 g/d, margin -0.5 g/d
  ✓ prednisone-equivalent dose 5 mg/day ≤ 10 mg/d, margin 5 mg/d

✗ PR: at least one of
  ✗ creatinine abnormal at baseline, all of
    ✗ serum creatinine at baseline 80 umol/L > 1.2 mg/dL = 106.08 umol/L, margin -26.08 umol/L
    ✗ serum creatinine 1.1 mg/dL = 97.24 umol/L < 0.7 × baseline 80 umol/L = 56 umol/L, margin -41.24 umol/L
    ✓ a proteinuria measure that was abnormal at baseline fell enough, at least one of what was measured
      ✗ all of
        ✓ UPCR at baseline 339.36 mg/mmol ≥ 0.5 g/g = 56.56 mg/mmol, margin 282.8 mg/mmol
        ✗ UPCR >8 g/g = >904.96 mg/mmol, must be < 0.7 × baseline 339.36 mg/mmol = 237.552 mg/mmol, margin <-667.408 mg/mmol
      ✓ all of
        ✓ 24-h urine protein at baseline 1.9 g/d ≥ 0.5 g/d, margin 1.4 g/d
        ✓ 24-h urine protein 1.0 g/d < 0.7 × baseline 1.9 g/d = 1.33 g/d, margin 0.33 g/d
    ? no other deterioration: not recorded
  ✗ creatinine not abnormal at baseline, all of
    ✓ serum creatinine at baseline 80 umol/L ≤ 1.2 mg/dL = 106.08 umol/L, margin 26.08 umol/L
    ✗ a proteinuria measure that was abnormal at baseline fell enough, at least one of what was measured
      ✗ all of
        ✓ UPCR at baseline 339.36 mg/mmol ≥ 0.5 g/g = 56.56 mg/mmol, margin 282.8 mg/mmol
        ✗ UPCR >8 g/g = >904.96 mg/mmol, must be < 0.5 × baseline 339.36 mg/mmol = 169.68 mg/mmol, margin <-735.28 mg/mmol
      ✗ all of
        ✓ 24-h urine protein at baseline 1.9 g/d ≥ 0.5 g/d, margin 1.4 g/d
        ✗ 24-h urine protein 1.0 g/d < 0.5 × baseline 1.9 g/d = 0.95 g/d, margin -0.05 g/d`);
  });
});
