import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allOf, anyOf, baselineIs, type Criterion, fallFromBaseline, is, isEither, referenceRange, type Relation, relativeToBaseline, relativeToPreFlare, riseFromBaseline,
} from "../../src/index.js";
import type { ResponseDefinition } from "../../src/criteria/responseDefinition.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import type { Measure } from "../../src/measurement/measure.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { definitionOf } from "../criteria/definitionOf.js";
import { holds, relations } from "../measurement/spans.js";

const upcr = (value: number | string) => ({ upcr: { value, unit: "g/g" } });
const protein24h = (value: number | string) => ({ urineProtein24h: { value, unit: "g/d" } });
const creatinine = (value: number | string) => ({ serumCreatinine: { value, unit: "mg/dL" } });

describe("values that would have to contradict each other open nothing", () => {
  const possible = (criterion: Criterion, baseline: Baseline, followUp: Assessment) => classifyRenalResponse(baseline, followUp, definitionOf(criterion)).possible;
  const below = is("upcr", "<", "0.5", "g/g");
  const notBelow = is("upcr", ">=", "0.5", "g/g");
  const eitherBelow = isEither("upcr", "<", ["0.5", "g/g"], ["50", "mg/mmol"]);
  const eitherAtLeast = isEither("upcr", ">=", ["0.5", "g/g"], ["50", "mg/mmol"]);

  it.each<[string, Criterion, Baseline, Assessment, readonly string[]]>([
    ["below and not below the limit", allOf(below, notBelow), {}, {}, ["NR"]],
    ["below or not below the limit", anyOf(below, notBelow), {}, {}, ["CR"]],
    ["the same in two units", allOf(below, is("upcr", ">", "500", "mg/g")), {}, {}, ["NR"]],
    ["the same in two spellings of a unit", allOf(is("urineProtein24h", ">=", "0.5", "g/d"), is("urineProtein24h", "<", "500", "mg/24h" as "mg/d")), {}, {}, ["NR"]],
    ["nothing but 0 is left", allOf(baselineIs("upcr", ">=", "0", "g/g"), baselineIs("upcr", "<=", "0", "g/g")), {}, {}, ["CR", "NR"]],
    ["exactly the limit is left", allOf(is("upcr", "<=", "0.5", "g/g"), notBelow), {}, {}, ["CR", "NR"]],
    ["censored away from it", allOf(is("upcr", "<=", "0.5", "g/g"), notBelow), {}, upcr(">0.4"), ["CR", "NR"]],
    ["a fall by half and no fall by 30 %, from a baseline that is not 0", allOf(baselineIs("upcr", ">", "0", "g/g"), relativeToBaseline("upcr", "<=", "0.5"), relativeToBaseline("upcr", ">=", "0.7")), {}, {}, ["NR"]],
    ["the same, where both may be 0", allOf(relativeToBaseline("upcr", "<=", "0.5"), relativeToBaseline("upcr", ">=", "0.7")), {}, {}, ["CR", "NR"]],
    ["a fall by half from at most 1, and not below 0.5", allOf(baselineIs("upcr", "<=", "1", "g/g"), relativeToBaseline("upcr", "<", "0.5"), notBelow), {}, {}, ["NR"]],
    ["a fall by half from just above 1, and not below 0.5", allOf(baselineIs("upcr", "<", "1.001", "g/g"), relativeToBaseline("upcr", "<", "0.5"), notBelow), {}, {}, ["CR", "NR"]],
    ["the same in two spellings of the larger unit", allOf(is("urineProtein24h", ">=", "0.5", "g/24h" as "g/d"), is("urineProtein24h", "<", "500", "mg/d")), {}, {}, ["NR"]],
    ["half of at least 1, and below 0.5", allOf(baselineIs("upcr", ">=", "1", "g/g"), relativeToBaseline("upcr", ">=", "0.5"), is("upcr", "<", "0.5", "g/g")), {}, {}, ["NR"]],
    ["half of at least 1, and at most 0.5", allOf(baselineIs("upcr", ">=", "1", "g/g"), relativeToBaseline("upcr", ">=", "0.5"), is("upcr", "<=", "0.5", "g/g")), {}, {}, ["CR", "NR"]],
    ["at least and below a multiple of the value before the flare", allOf(relativeToPreFlare("egfr", ">=", "0.8"), relativeToPreFlare("egfr", "<", "0.8")), {}, {}, ["NR"]],
    ["at least a multiple of the baseline and below that of the value before the flare", allOf(relativeToBaseline("egfr", ">=", "0.8"), relativeToPreFlare("egfr", "<", "0.8")), {}, {}, ["CR", "NR"]],
    ["below a value before the flare that is known, and above it", allOf(relativeToPreFlare("upcr", "<", "1"), is("upcr", ">", "2", "g/g")), { preFlare: upcr(2) }, {}, ["NR"]],
    // Which of two printed limits applies depends on the unit: 52 mg/mmol is at least 50 mg/mmol and below 0.5 g/g.
    ["at least a limit printed in two units, below a value between them", allOf(eitherAtLeast, is("upcr", "<", "55", "mg/mmol")), {}, {}, ["CR", "NR"]],
    ["the same, reported in the first unit", allOf(eitherAtLeast, is("upcr", "<", "55", "mg/mmol")), {}, upcr(">0.1"), ["NR"]],
    ["at least a limit printed in two units, below both", allOf(eitherAtLeast, is("upcr", "<", "50", "mg/mmol")), {}, {}, ["NR"]],
    ["at least a limit printed in two units, at most the lower", allOf(eitherAtLeast, is("upcr", "<=", "50", "mg/mmol")), {}, {}, ["CR", "NR"]],
    // A missing value would have had one unit: both criteria hold it against the same of the two limits.
    ["below and not below a limit printed in two units", allOf(eitherAtLeast, eitherBelow), {}, {}, ["NR"]],
    ["below or not below a limit printed in two units", anyOf(eitherAtLeast, eitherBelow), {}, {}, ["CR"]],
    ["at least one limit printed in two units, below a higher one", allOf(eitherAtLeast, isEither("upcr", "<", ["3", "g/g"], ["300", "mg/mmol"])), {}, {}, ["CR", "NR"]],
    ["above the baseline's multiple and not above the same value before the flare", allOf(relativeToBaseline("upcr", ">", "1.25"), relativeToPreFlare("upcr", "<=", "1")), { ...upcr(1), preFlare: upcr("1.25") }, {}, ["NR"]],
    ["above the baseline's multiple and not above a higher value before the flare", allOf(relativeToBaseline("upcr", ">", "1.25"), relativeToPreFlare("upcr", "<=", "1")), { ...upcr(1), preFlare: upcr("1.26") }, {}, ["CR", "NR"]],
    ["at most the multiple of a baseline below 1, at least 1.25 before the flare", allOf(relativeToBaseline("upcr", "<=", "1.25"), relativeToPreFlare("upcr", ">=", "1")), { ...upcr("<1"), preFlare: upcr("1.25") }, {}, ["NR"]],
    ["at most the multiple of a baseline of at most 1, at least 1.25 before the flare", allOf(relativeToBaseline("upcr", "<=", "1.25"), relativeToPreFlare("upcr", ">=", "1")), { ...upcr("<=1"), preFlare: upcr("1.25") }, {}, ["CR", "NR"]],
  ])("%s", (_, criterion, baseline, followUp, expected) => {
    expect(possible(criterion, baseline, followUp)).toStrictEqual(expected);
  });

  // From a baseline of 1 mg/dL a rise by 0.3 leads to 1.3, from 10 points a fall by 4 to 6.
  const rise = (relation: Relation) => riseFromBaseline("serumCreatinine", relation, "0.3", "mg/dL");
  const fall = (relation: Relation) => fallFromBaseline("sledai2k", relation, "4", "{score}");
  const level = (relation: Relation, limit: string) => is("serumCreatinine", relation, limit, "mg/dL");
  const points = (relation: Relation, limit: string) => is("sledai2k", relation, limit, "{score}");
  const score = (value: number | string) => ({ sledai2k: { value, unit: "{score}" } });
  const nextAbove: Criterion = { ...level(">", "1.3"), at: "next" };
  it.each<[string, Criterion, Baseline, readonly string[]]>([
    ["a rise by less, and above", allOf(rise("<"), level(">", "1.3")), creatinine(1), ["NR"]],
    ["a rise by less, and on the limit", allOf(rise("<"), level(">=", "1.3")), creatinine(1), ["NR"]],
    ["a rise by at most as much, and on the limit", allOf(rise("<="), level(">=", "1.3")), creatinine(1), ["CR", "NR"]],
    ["a rise by at most as much from below 1, and on the limit", allOf(rise("<="), level(">=", "1.3")), creatinine("<1"), ["NR"]],
    ["a rise by at most as much from at most 1, and on the limit", allOf(rise("<="), level(">=", "1.3")), creatinine("<=1"), ["CR", "NR"]],
    ["a rise by more, and on the limit", allOf(rise(">"), level("<=", "1.3")), creatinine(1), ["NR"]],
    ["a rise by at least as much, and below", allOf(rise(">="), level("<", "1.3")), creatinine(1), ["NR"]],
    ["a rise by at least as much, and on the limit", allOf(rise(">="), level("<=", "1.3")), creatinine(1), ["CR", "NR"]],
    ["a rise by at least as much from above 1, and on the limit", allOf(rise(">="), level("<=", "1.3")), creatinine(">1"), ["NR"]],
    ["a rise by at least as much from at least 1, and on the limit", allOf(rise(">="), level("<=", "1.3")), creatinine(">=1"), ["CR", "NR"]],
    ["a rise by less from an unknown value, and above", allOf(rise("<"), level(">", "1.3")), {}, ["CR", "NR"]],
    ["a rise by at least as much from an unknown value, and below 0.3", allOf(rise(">="), level("<", "0.3")), {}, ["NR"]],
    ["a rise by at least as much from an unknown value, and at most 0.3", allOf(rise(">="), level("<=", "0.3")), {}, ["CR", "NR"]],
    ["a rise by at most as much, to 1.3, from below 1, stated last", allOf(rise("<="), level(">=", "1.3"), baselineIs("serumCreatinine", "<", "1", "mg/dL")), {}, ["NR"]],
    ["a rise by at most as much, to 1.3, from at most 1, stated last", allOf(rise("<="), level(">=", "1.3"), baselineIs("serumCreatinine", "<=", "1", "mg/dL")), {}, ["CR", "NR"]],
    ["a rise by less than 0.3 from 0, and 0.3", allOf(baselineIs("serumCreatinine", "<=", "0", "mg/dL"), rise("<"), level(">=", "0.3")), {}, ["NR"]],
    ["a fall from less than is to fall", fall(">="), score("<4"), ["NR"]],
    ["a fall from at most as much as is to fall: to 0", fall(">="), score("<=4"), ["CR", "NR"]],
    ["a fall by less from 0", fall("<"), score(0), ["CR"]],
    ["a fall by at least as much, and above", allOf(fall(">="), points(">", "6")), score(10), ["NR"]],
    ["a fall by at least as much, and on the limit", allOf(fall(">="), points(">=", "6")), score(10), ["CR", "NR"]],
    ["a fall by less, and on the limit", allOf(fall("<"), points("<=", "6")), score(10), ["NR"]],
    ["a rise by less, and above at the next measurement", allOf(rise("<"), nextAbove), creatinine(1), ["CR", "NR"]],
    ["a rise by less, and above the value before the flare", allOf(rise("<"), level(">", "1.5")), { ...creatinine(2), preFlare: creatinine("0.5") }, ["CR", "NR"]],
  ])("%s", (_, criterion, baseline, expected) => {
    expect(possible(criterion, baseline, {})).toStrictEqual(expected);
  });
});

describe("the reference range on a record", () => {
  const possible = (criterion: Criterion, baseline: Baseline, followUp: Assessment = {}) => classifyRenalResponse(baseline, followUp, definitionOf(criterion)).possible;
  const range = (relation: Relation, bound: "low" | "high" = "high") => referenceRange("serumCreatinine", relation, bound, "baseline");
  const level = (relation: Relation, limit: string) => baselineIs("serumCreatinine", relation, limit, "mg/dL");
  const ranged = (value: string, high: string, unit: "mg/dL" | "umol/L" = "mg/dL") => ({ serumCreatinine: { value, unit, referenceRange: { low: "0.1", high } } });

  it.each<[string, Criterion, Baseline, readonly string[]]>([
    ["at least 1.3, not above the range, which ends there: 1.3 itself", allOf(range("<="), level(">=", "1.3")), ranged(">=1.3", "1.3"), ["CR", "NR"]],
    ["at least 1.3, not above the range and yet above 1.3", allOf(range("<="), level(">", "1.3")), ranged(">=1.3", "1.3"), ["NR"]],
    ["the same in umol/L", allOf(range("<="), level(">", "1.3")), ranged(">=114.92", "114.92", "umol/L"), ["NR"]],
    ["the same in umol/L, with a range that ends above", allOf(range("<="), level(">", "1.3")), ranged(">=114.92", "114.93", "umol/L"), ["CR", "NR"]],
    ["below the range, which begins at 0.1, and not below 0.1", allOf(range("<", "low"), level(">=", "0.1")), ranged("<=0.1", "1.3"), ["NR"]],
    // Without a range on the record its ends may lie anywhere, but each in one place.
    ["above a range that is not recorded, or not above it", anyOf(range(">"), range("<=")), creatinine(1), ["CR"]],
    ["above a range that is not recorded and not above it", allOf(range(">"), range("<=")), creatinine(1), ["NR"]],
    ["below the beginning of one and not below it", allOf(range("<", "low"), range(">=", "low")), creatinine(1), ["NR"]],
    ["at least and at most the beginning: on it", allOf(range("<=", "low"), range(">=", "low")), creatinine(1), ["CR", "NR"]],
    ["above its beginning, not above its end", allOf(range(">", "low"), range("<=", "high")), creatinine(1), ["CR", "NR"]],
    ["above that of the baseline, not above that of the follow-up", allOf(range(">"), referenceRange("serumCreatinine", "<=", "high")), creatinine(1), ["CR", "NR"]],
    ["below its end, and not above it", allOf(range("<"), range("<=")), creatinine(1), ["CR", "NR"]],
    ["0, and above a range that is not recorded", range(">"), creatinine(0), ["NR"]],
    ["0, and at least at the end of one: it may end there", range(">="), creatinine(0), ["CR", "NR"]],
    ["0, and at most at its end", range("<="), creatinine(0), ["CR"]],
    ["more than 0, and above a range that is not recorded", range(">"), creatinine(">0"), ["CR", "NR"]],
  ])("%s", (_, criterion, baseline, expected) => {
    expect(possible(criterion, baseline)).toStrictEqual(expected);
  });

  it("of one visit says nothing of the other: above it at baseline, on its end at follow-up", () => {
    const followUp = { serumCreatinine: { value: ">=1.3", unit: "mg/dL", referenceRange: { high: "1.3" } } };
    expect(possible(allOf(range(">"), referenceRange("serumCreatinine", "<=", "high")), {}, followUp)).toStrictEqual(["CR", "NR"]);
  });
});

describe("a value of 0", () => {
  it("does not meet a strict limit on the ratio: 0 is not above 50 % of 0", () => {
    // Only 0 and 0 is at least twice and at most half its baseline, and "more than half" rules that out.
    const criterion = allOf(relativeToBaseline("upcr", ">", "0.5"), relativeToBaseline("upcr", ">=", "2"), relativeToBaseline("upcr", "<=", "0.5"));
    expect(classifyRenalResponse({}, {}, definitionOf(criterion)).possible).toStrictEqual(["NR"]);
  });

  it("at follow-up is below 70 % of any abnormal baseline: PR if creatinine was abnormal, NR if not", () => {
    // UPCR fell from 3 to 1.8, by 40 %: enough for the first case of PR only. Baseline creatinine is missing.
    const baseline = { ...upcr(3), ...protein24h(2) };
    const followUp = { ...upcr(1.8), ...protein24h(2), events: { otherDeterioration: false } };
    expect(classifyRenalResponse(baseline, { ...creatinine("0.1"), ...followUp }, nct05631717).possible).toStrictEqual(["PR", "NR"]);
    expect(classifyRenalResponse(baseline, { ...creatinine(0), ...followUp }, nct05631717).possible).toStrictEqual(["PR", "NR"]);
  });

  it("at follow-up, reported as \"<=0\", is below half of any baseline above 1", () => {
    const criterion = allOf(baselineIs("upcr", ">", "1", "g/g"), relativeToBaseline("upcr", "<", "0.5"));
    expect(classifyRenalResponse({}, upcr("<=0"), definitionOf(criterion)).possible).toStrictEqual(["CR", "NR"]);
  });
});

describe("what is possible is what some values of the record would give", () => {
  // One measure, with small whole limits and halves for factors, so that every region between the limits holds a point
  // of this grid: the conditions are tried out on all pairs of a baseline and a follow-up value that the record allows.
  const baselines = Array.from({ length: 37 }, (_, i) => i / 4); // 0 … 9
  const followUps = Array.from({ length: 161 }, (_, i) => i / 8); // 0 … 20

  const allowed = (points: readonly number[], text: string): readonly number[] =>
    points.filter((x) => {
      const [, sign = "", digits = ""] = /^(<=?|>=?)?(.*)$/.exec(text) ?? [];
      if (digits === "") return true;
      return sign === "" ? x === Number(digits) : holds(x, sign as (typeof relations)[number], Number(digits));
    });

  type Test = (b: number, f: number) => boolean;
  interface Drawn {
    readonly criterion: Criterion;
    readonly test: Test;
  }
  const relation = fc.constantFrom(...relations);
  const single: fc.Arbitrary<Drawn> = fc.oneof(
    fc.tuple(relation, fc.constantFrom("0", "1", "2")).map(([r, v]) => ({ criterion: is("upcr", r, v, "g/g"), test: (_: number, f: number) => holds(f, r, Number(v)) })),
    fc.tuple(relation, fc.constantFrom("0", "1", "2")).map(([r, v]) => ({ criterion: baselineIs("upcr", r, v, "g/g"), test: (b: number) => holds(b, r, Number(v)) })),
    fc.tuple(relation, fc.constantFrom("0.5", "1", "2")).map(([r, c]) => ({ criterion: relativeToBaseline("upcr", r, c), test: (b: number, f: number) => holds(f, r, Number(c) * b) })),
  );
  const group = (members: fc.Arbitrary<Drawn>): fc.Arbitrary<Drawn> =>
    fc.tuple(fc.boolean(), fc.array(members, { minLength: 1, maxLength: 4 })).map(([all, drawn]) => ({
      criterion: all ? allOf(...drawn.map((d) => d.criterion)) : anyOf(...drawn.map((d) => d.criterion)),
      test: (b, f) => (all ? drawn.every((d) => d.test(b, f)) : drawn.some((d) => d.test(b, f))),
    }));
  const reported = fc.constantFrom("", "", "0", "1", "2", "<=0", "<1", "<=1", "<2", "<=2", ">0", ">=0", ">1", ">=1", ">2");
  const record = (text: string): Assessment => (text === "" ? {} : upcr(text));

  it("for any two responses, on one measure missing, censored or known", () =>
    fc.assert(
      fc.property(group(group(single)), group(single), reported, reported, (best, second, before, after) => {
        const levels = Object.entries({ CR: best, PR: second }).map(([response, { criterion }]) => ({ response, statement: "text", criterion }));
        const definition: ResponseDefinition = { ...definitionOf(best.criterion), levels };
        const reached = new Set<string>(allowed(baselines, before).flatMap((b) => allowed(followUps, after).map((f) => (best.test(b, f) ? "CR" : second.test(b, f) ? "PR" : "NR"))));
        expect(classifyRenalResponse(record(before), record(after), definition).possible).toStrictEqual(["CR", "PR", "NR"].filter((response) => reached.has(response)));
      }),
      { numRuns: 500 },
    ));
});

it("comes to an end for a rule on six measures, of which nothing was recorded", () => {
  const units = { serumCreatinine: "mg/dL", upcr: "g/g", urineProtein24h: "g/d", egfr: "mL/min/{1.73_m2}", prednisoneEquivalent: "mg/d", serumAlbumin: "g/dL" } as const;
  const parts = Object.entries(units).map(([name, unit]) => {
    const measure = name as Measure;
    return anyOf(is(measure, "<", "1", unit as never), is(measure, ">", "2", unit as never), relativeToBaseline(measure, "<", "0.5"));
  });
  // The last two limits contradict each other, so no combination of the others leads anywhere.
  const rule = allOf(...parts, is("upcr", "<", "0.5", "g/g"), is("upcr", ">", "0.6", "g/g"));
  expect(classifyRenalResponse({}, {}, definitionOf(rule)).possible).toStrictEqual(["NR"]);
});
