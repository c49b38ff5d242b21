import { describe, expect, it } from "vitest";
import { baselineIs } from "../../src/index.js";
import { nct05631717, nct05631717Literal } from "../../src/definitions/renal/nct05631717.js";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { openQuestions } from "../../src/response/openQuestions.js";
import { definitionOf } from "../criteria/definitionOf.js";

const creatinine = (value: number | string) => ({ serumCreatinine: { value, unit: "mg/dL" } });
const upcr = (value: number | string) => ({ upcr: { value, unit: "g/g" } });
const protein24h = (value: number | string) => ({ urineProtein24h: { value, unit: "g/d" } });
const dose = (value: number) => ({ prednisoneEquivalent: { value, unit: "mg/d" } });
const stable = { events: { otherDeterioration: false } };

const asked = (baseline: Baseline, followUp: Assessment) => {
  const result = classifyRenalResponse(baseline, followUp, nct05631717);
  return { possible: result.possible, questions: openQuestions(result) };
};

describe("what keeps NCT05631717 from being evaluable", () => {
  it.each<[string, Baseline, Assessment, readonly string[], readonly string[]]>([
    ["nothing, in a complete response without 24-h protein", creatinine(1), { ...creatinine(1), ...upcr(0.4), ...dose(5) }, ["CR"], []],
    ["nothing, in a non-response without a dose", { ...creatinine(1), ...upcr(3), ...protein24h(2) }, { ...creatinine(1), ...upcr(3), ...protein24h(2) }, ["NR"], []],
    [
      "the dose: at most 10 mg/d it is CR, above it PR, UPCR having fallen by more than half",
      { ...creatinine(1), ...upcr(2.8) },
      { ...creatinine(1), ...upcr(0.4) },
      ["CR", "PR"],
      ["prednisone-equivalent dose at follow-up is missing"],
    ],
    [
      "an event: creatinine was abnormal, both fell by more than 30 %",
      { ...creatinine(2), ...upcr(3) },
      { ...creatinine(1), ...upcr(2), ...protein24h(2), ...dose(5) },
      ["PR", "NR"],
      ["whether other deterioration occurred is not recorded"],
    ],
    [
      "nothing, where 24-h protein was never taken: UPCR rose from below 0.5",
      { ...creatinine(1), ...upcr(0.4) },
      { ...creatinine(1), ...upcr(0.6), ...dose(5), ...stable },
      ["NR"],
      [],
    ],
    [
      "24-h protein at follow-up, where it was taken at baseline: it might have fallen by half",
      { ...creatinine(1), ...upcr(3), ...protein24h(3) },
      { ...creatinine(1), ...upcr(3), ...dose(5), ...stable },
      ["PR", "NR"],
      ["24-h urine protein at follow-up is missing"],
    ],
    [
      "a censored value across a limit",
      { ...creatinine(1), ...upcr(3), ...protein24h(2) },
      { ...creatinine(1), ...upcr("<0.6"), ...protein24h(2), ...dose(5) },
      ["CR", "PR"],
      ["UPCR at follow-up is reported as <0.6 g/g"],
    ],
    [
      "a censored follow-up against its baseline: a fall by 60 % or by less",
      { ...creatinine(1), ...upcr(3), ...protein24h(2) },
      { ...creatinine(1), ...upcr(">1.2"), ...protein24h(2), ...dose(5) },
      ["PR", "NR"],
      ["UPCR is reported as >1.2 g/g against 3 g/g at baseline"],
    ],
    [
      "a censored baseline, above or not above 1.2 mg/dL",
      { ...creatinine("<1.3"), ...upcr(3), ...protein24h(2) },
      { ...creatinine(1), ...upcr(2), ...protein24h(2), ...dose(5), events: { otherDeterioration: true } },
      ["NR"],
      [],
    ],
  ])("%s", (_, baseline, followUp, possible, questions) => {
    expect(asked(baseline, followUp)).toStrictEqual({ possible, questions });
  });

  it("a measure that was never taken counts as missing where both belong to the record: what to do is said", () => {
    const result = classifyRenalResponse({ ...creatinine(1), ...upcr(3) }, { ...creatinine(1), ...upcr(3), ...dose(5), ...stable }, nct05631717Literal);
    expect(openQuestions(result)).toStrictEqual([
      "24-h urine protein at follow-up is missing",
      "24-h urine protein was not recorded at all: a definition judged as measured would leave it out, this one counts it as missing",
      "24-h urine protein at baseline is missing",
    ]);
  });

  it("each question once, in the order of the rule", () => {
    expect(asked({}, {}).questions).toStrictEqual([
      "serum creatinine at follow-up is missing",
      "serum creatinine at baseline is missing",
      "none of UPCR, 24-h urine protein is recorded at follow-up: one of them suffices",
      "prednisone-equivalent dose at follow-up is missing",
      "none of UPCR, 24-h urine protein is recorded at baseline or at follow-up: one of them suffices",
      "whether other deterioration occurred is not recorded",
    ]);
  });

  it("asks nothing that no answer could change the response by", () => {
    // Creatinine at most 2.5 is CR; above it there was no fall by 30 %, so PR cannot be, whatever else deteriorated.
    const baseline = { ...creatinine(2), ...upcr(3), ...protein24h(2) };
    const followUp = { ...upcr(0.4), ...protein24h(2), ...dose(5) };
    expect(asked(baseline, followUp)).toStrictEqual({ possible: ["CR", "NR"], questions: ["serum creatinine at follow-up is missing"] });
  });

  it.each<[string, Baseline, readonly string[]]>([
    ["missing", {}, ["UPCR at baseline is missing"]],
    ["censored across the limit", upcr("<0.6"), ["UPCR at baseline is reported as <0.6 g/g"]],
    ["known", upcr(0.6), []],
  ])("a limit at baseline: the value is %s", (_, baseline, questions) => {
    expect(openQuestions(classifyRenalResponse(baseline, {}, definitionOf(baselineIs("upcr", ">=", "0.5", "g/g"))))).toStrictEqual(questions);
  });

  it("is frozen", () => {
    expect(Object.isFrozen(asked({}, {}).questions)).toBe(true);
  });
});
