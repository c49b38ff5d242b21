import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Criterion, SingleCriterion } from "../../../src/criteria/criterion.js";
import { prepareDefinition } from "../../../src/criteria/prepareDefinition.js";
import { averageDose, baselineIs, doseWindow, fallFromBaseline, is, isEither, no, noSediment, referenceRange, relativeToBaseline, relativeToPreFlare, riseFromBaseline } from "../../../src/index.js";
import type { Assessment, Baseline } from "../../../src/measurement/assessment.js";
import { readPair } from "../../../src/measurement/readAssessment.js";
import { classifyExactly } from "../../../src/response/classifyRenalResponse.js";
import { open, undecided } from "../../../src/response/engine/corners.js";
import { engineOf } from "../../../src/response/engine/engine.js";
import { records } from "../../records.js";
import { definitionOf } from "../../criteria/definitionOf.js";

// Few measures, few limits and every word: criteria that want one value both ways, hold several values against each other, or meet on a limit.
const relation = fc.constantFrom("<", "<=", ">", ">=" as const) as fc.Arbitrary<"<" | "<=" | ">" | ">=">;
const upcrLimit = fc.constantFrom(["0.5", "g/g"], ["50", "mg/mmol"], ["500", "mg/g"], ["0", "g/g"]) as fc.Arbitrary<readonly [string, "g/g" | "mg/mmol" | "mg/g"]>;
const egfrLimit = fc.constantFrom("60", "90");
const egfr = "mL/min/{1.73_m2}";
const window = fc.constantFrom({ from: "followUp", days: -1 } as const, { from: "baseline", days: 4 } as const);
const first = { from: "baseline", days: 0 } as const;

const leaf: fc.Arbitrary<SingleCriterion> = fc.oneof(
  fc.tuple(relation, upcrLimit, fc.constantFrom("baseline", "followUp", "next", "preFlare" as const)).map(([sign, [value, unit], at]) => ({ ...is("upcr", sign, value, unit), at }) as SingleCriterion),
  fc.tuple(relation, egfrLimit).map(([sign, value]) => is("egfr", sign, value, egfr)),
  fc.tuple(relation, egfrLimit).map(([sign, value]) => baselineIs("egfr", sign, value, egfr)),
  relation.map((sign) => isEither("upcr", sign, ["0.5", "g/g"], ["50", "mg/mmol"])),
  fc.tuple(relation, fc.constantFrom("0", "0.5", "1", "1.25"), fc.boolean()).map(([sign, factor, isNext]) => ({ ...relativeToBaseline("upcr", sign, factor), ...(isNext ? { at: "next" as const } : {}) })),
  fc.tuple(relation, fc.constantFrom("egfr", "upcr" as const)).map(([sign, measure]) => relativeToPreFlare(measure as "egfr", sign, "0.8")),
  fc.tuple(relation, upcrLimit).map(([sign, [value, unit]]) => riseFromBaseline("upcr", sign, value, unit)),
  fc.tuple(relation, upcrLimit).map(([sign, [value, unit]]) => fallFromBaseline("upcr", sign, value, unit)),
  fc.tuple(relation, fc.constantFrom("low", "high" as const), fc.constantFrom("baseline", "followUp" as const)).map(([sign, bound, at]) => referenceRange("egfr", sign, bound as "low", at as "baseline")),
  fc.constantFrom(no("death"), no("dialysis"), noSediment("redCellCasts")),
  fc.tuple(window, fc.constantFrom("7.5", "10"), fc.constantFrom("<", "<=" as const), fc.constantFrom(1, 2, 4), fc.boolean()).map(([last, value, sign, failsFromDays, inARow]) =>
    doseWindow({ first, last, relation: sign as "<", limit: { value, unit: "mg/d" }, failsFromDays, ...(inARow ? { failsFromDaysInARow: 2 } : {}) })),
  fc.tuple(relation, fc.constantFrom({ value: "7.5", unit: "mg/d" } as const, { timesBaseline: "0.75" })).map(([sign, limit]) => averageDose({ first, last: { from: "followUp", days: 0 }, relation: sign, limit })),
);
const group = (member: fc.Arbitrary<Criterion>) => fc.tuple(fc.constantFrom("allOf", "anyOf" as const), fc.array(member, { minLength: 1, maxLength: 3 })).map(([kind, criteria]) => ({ kind, criteria }) as Criterion);
const levels = fc.array(group(fc.oneof(leaf, group(leaf))), { minLength: 1, maxLength: 3 });

const value = fc.oneof(fc.constantFrom(0, 0.5, "0.50", 50, 60, 90, 1e-7, 0.30000000000000004, "0.123456789"), fc.constantFrom("<0.5", "<=50", ">60", ">=90", "<0.1234567", "0.5 to 1", "50 to 90"), fc.integer({ min: 0, max: 2000 }).map((n) => n / 10));
const optional = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> => fc.oneof({ arbitrary: some, weight: 3 }, { arbitrary: fc.constantFrom(null, undefined), weight: 1 });
const measures = fc.record({
  upcr: optional(fc.record({ value, unit: fc.constantFrom("g/g", "mg/mmol", "mg/g", "mg/mg") })),
  egfr: optional(fc.tuple(value, fc.constantFrom(undefined, { low: 60 }, { high: 90 }, { low: 60, high: "90" }, {})).map(([amount, range]) => ({ value: amount, unit: egfr, ...(range === undefined ? {} : { referenceRange: range }) }))),
  prednisoneEquivalent: optional(fc.record({ value: fc.constantFrom(0, 5, 7.5, "10", "<10"), unit: fc.constant("mg/d") })),
});
const flag = fc.constantFrom(true, false, null);
const doses = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 4 }), fc.constantFrom(0, 5, 7.5, 10, 12, "7.123456789")).map(([start, more, dose]) => ({
  start: `2024-01-0${String(start)}`, end: `2024-01-${String(start + more).padStart(2, "0")}`, prednisoneEquivalent: { value: dose, unit: "mg/d" },
})), { maxLength: 4 });
const date = (day: string) => fc.constantFrom(day, day, day, null);
const baselines = fc.record({ measured: measures, date: date("2024-01-03"), preFlare: optional(measures) }).map(({ measured, ...rest }) => ({ ...measured, ...rest }) as Baseline);
const followUps = fc
  .record({ measured: measures, date: date("2024-01-09"), next: optional(measures), events: fc.record({ death: flag, dialysis: flag }), sediment: fc.record({ redCellCasts: flag }), doses: optional(doses) })
  .map(({ measured, ...rest }) => ({ ...measured, ...rest }) as Assessment);

describe("a definition of any criteria", () => {
  it("has the same response and the same possible responses from the engine as from the exact fallback", () => {
    let [decided, all] = [0, 0];
    fc.assert(
      fc.property(levels, fc.array(fc.tuple(baselines, followUps), { minLength: 6, maxLength: 6 }), (criteria, rows) => {
        const named = criteria.map((criterion, i) => ({ response: `L${String(i)}`, statement: "what the test says", criterion }));
        const prepared = prepareDefinition({ ...definitionOf(is("upcr", "<", "1", "g/g")), levels: named });
        const engine = engineOf(prepared);
        if (engine === undefined) throw new Error("every limit lies on a grid");
        const names = [...named.map(({ response }) => response), "NR"];
        for (const [baseline, followUp] of rows) {
          const exact = classifyExactly(readPair(baseline, followUp), prepared);
          if (!engine.read(baseline, followUp)) engine.take(readPair(baseline, followUp));
          const [response, possible] = [engine.response(), engine.possible()];
          all++;
          if (response !== undecided) {
            decided++;
            expect(response === open ? "NE" : names[response]).toBe(exact.response);
          }
          if (possible !== 0) expect(names.filter((_, level) => (possible & (1 << level)) !== 0)).toStrictEqual(exact.possible);
        }
      }),
      records(400),
    );
    expect(decided / all).toBeGreaterThan(0.5);
  });
});
