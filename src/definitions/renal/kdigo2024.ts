import { allOf, anyOf, no, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type ResponseLevel, type Source } from "../../criteria/responseDefinition.js";
import { is, isEither, relativeToBaseline, relativeToPreFlare } from "../../criteria/vocabulary.js";

const source: Source = {
  citation: "KDIGO 2024 clinical practice guideline for the management of lupus nephritis, Kidney Int 2024;105(1S):S1-S69",
  locator: "Figure 11, read in public transcriptions; the same definitions as in the guideline of 2021",
  evidence: "secondary",
};

const timePoint = "6 to 12 months after the start of therapy; a complete response may take longer";

/** CR and PR with kidney function no further below baseline than the tolerance says. */
// @__NO_SIDE_EFFECTS__
function levels(percent: string, factor: string): readonly ResponseLevel<"CR" | "PR">[] {
  const functionKept = relativeToBaseline("egfr", ">=", factor);
  return [
    {
      response: "CR",
      statement: `UPCR below 0.5 g/g (50 mg/mmol) and kidney function no more than ${percent} % below baseline.`,
      criterion: allOf(isEither("upcr", "<", ["0.5", "g/g"], ["50", "mg/mmol"]), functionKept),
    },
    {
      response: "PR",
      statement: `UPCR fell by at least 50 %, to below 3 g/g (300 mg/mmol), and kidney function no more than ${percent} % below baseline.`,
      criterion: allOf(relativeToBaseline("upcr", "<=", "0.5"), isEither("upcr", "<", ["3", "g/g"], ["300", "mg/mmol"]), functionKept),
    },
  ];
}

const unitReadings = [
  "Limits printed in g/g and mg/mmol are not conversions of each other; the one in the unit reported decides.",
  "The guideline wants the ratio from a 24-hour collection; the UPCR on the record is taken as that.",
];

const sharedReadings = readings(
  unitReadings,
  "Kidney function is the eGFR, against the assessment before treatment. 'Stabilised or improved' sets no upper limit.",
  "The limits for children are printed differently from source to source and are not included.",
);

/**
 * KDIGO 2024 complete and partial response, the wider tolerance of kidney function (15 %).
 *
 * @example
 * kdigo2024.id; // => "kdigo2024"
 */
export const kdigo2024: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "kdigo2024",
  version: "1.0.0",
  title: "KDIGO 2024 renal response, 15 % tolerance",
  source,
  timePoint,
  levels: /* @__PURE__ */ levels("15", "0.85"),
  readings: /* @__PURE__ */ readings(
    sharedReadings,
    "The tolerance is printed as a range, ±10-15 %. Here it is 15 %, and exactly 15 % below baseline is within it.",
  ),
  contradictions: ["The narrow end of the printed range, 10 %, is kdigo2024-strict."],
});

/**
 * KDIGO 2024 complete and partial response, the narrower tolerance of kidney function (10 %).
 *
 * @example
 * kdigo2024Strict.id; // => "kdigo2024-strict"
 */
export const kdigo2024Strict: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "kdigo2024-strict",
  version: "1.0.0",
  title: "KDIGO 2024 renal response, 10 % tolerance",
  source,
  timePoint,
  levels: /* @__PURE__ */ levels("10", "0.9"),
  readings: /* @__PURE__ */ readings(
    sharedReadings,
    "The tolerance is printed as a range, ±10-15 %. Here it is 10 %, and exactly 10 % below baseline is within it.",
  ),
  contradictions: ["The wide end of the printed range, 15 %, is kdigo2024."],
});

/**
 * The primary efficacy renal response as KDIGO 2024 lists it.
 *
 * @example
 * kdigo2024Perr.levels.map((level) => level.response); // => ["PERR"]
 */
export const kdigo2024Perr: ResponseDefinition<"PERR"> = /* @__PURE__ */ defineResponse({
  id: "kdigo2024-perr",
  version: "1.0.0",
  title: "KDIGO 2024 primary efficacy renal response",
  source,
  timePoint: "not stated in what was seen",
  levels: [
    {
      response: "PERR",
      statement:
        "UPCR at most 0.7 g/g (70 mg/mmol); eGFR no more than 20 % below the value before the flare, or at least 60; no rescue therapy.",
      criterion: allOf(
        isEither("upcr", "<=", ["0.7", "g/g"], ["70", "mg/mmol"]),
        titled("kidney function", anyOf(relativeToPreFlare("egfr", ">=", "0.8"), is("egfr", ">=", "60", "mL/min/{1.73_m2}"))),
        no("rescueTherapy"),
      ),
    },
  ],
  readings: /* @__PURE__ */ readings(
    unitReadings,
    "'No worse than 20 % below' includes a fall of exactly 20 % from the value before the flare.",
  ),
});
