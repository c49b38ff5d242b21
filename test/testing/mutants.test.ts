import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type Assessment, aurora1Crr, type Baseline, classifyRenalResponse, compileDefinition, type Criterion, lunarCrr, type Measure, nct05631717, publishedDefinitions, type Quantity,
  type ResponseDefinition,
} from "../../src/index.js";
import { type AssertLawsOptions, assertLaws, laws } from "../../src/testing/laws/assertLaws.js";
import { boundaries, missingDecidesNothing } from "../../src/testing/laws/boundaryLaws.js";
import type { Classifier } from "../../src/testing/laws/classifier.js";
import { leavesOf } from "../../src/testing/oracle/definitionParts.js";
import { criterionLine } from "../../src/criteria/words.js";
import { dateOfDay, dayNumber } from "../../src/measurement/calendarDate.js";
import type { DefinitionVector, VectorFile } from "../../src/testing/vectors/vector.js";
import type { DoseCriterion } from "../../src/criteria/criterion.js";
import type { DatedDose } from "../../src/measurement/datedDoses.js";
import { floatRule, oneUnit } from "./floatRule.js";

/** Of the named laws (of all, if none is named) those that a classifier breaks. */
function brokenBy(classifier: Classifier, names?: readonly string[], options: AssertLawsOptions = {}): readonly string[] {
  const asked = laws.filter(({ name }) => names?.includes(name) ?? true);
  return asked.filter((law) => {
    try {
      assertLaws(classifier, nct05631717, { ...options, laws: [law] });
      return false;
    } catch (error) {
      expect(String(error)).toContain(`law broken: ${law.name}`);
      return true;
    }
  }).map(({ name }) => name);
}

function expectBroken(classifier: Classifier, names: readonly string[], options: AssertLawsOptions = {}): void {
  expect(brokenBy(classifier, names, options)).toEqual(names);
}

const exact: Classifier = (baseline, followUp) => classifyRenalResponse(baseline, followUp, nct05631717);

describe("the true classifier breaks no law", () => {
  it.each(laws.map(({ name }) => [name]))("%s: with its possible set, compiled, and with plain numbers in one unit", (name) => {
    expect(brokenBy(exact, [name])).toEqual([]);
    expect(brokenBy(compileDefinition(nct05631717), [name])).toEqual([]);
    expect(brokenBy(exact, [name], { accepts: oneUnit })).toEqual([]);
  });
});

/** The definition with its rule on a window of days changed. */
function withDoseWindow(definition: ResponseDefinition, change: (rule: DoseCriterion) => DoseCriterion): ResponseDefinition {
  const mutate = (criterion: Criterion): Criterion =>
    "criteria" in criterion ? { ...criterion, criteria: criterion.criteria.map(mutate) } : criterion.kind === "doseWindow" ? change(criterion) : criterion;
  return { ...definition, levels: definition.levels.map((level) => ({ ...level, criterion: mutate(level.criterion) })) };
}

/** One dose for each day from 2022 to 2025, chosen of those that are recorded for it. */
function dayByDay(doses: readonly DatedDose[], chosen: (amounts: readonly number[]) => number): readonly DatedDose[] {
  const days = Array.from({ length: 4 * 365 }, (_, i) => dateOfDay(dayNumber("2022-01-01") + i));
  return days.flatMap((date): DatedDose[] => {
    const amounts = doses.filter(({ start, end }) => start <= date && (end == null || date <= end)).map(({ prednisoneEquivalent }) => Number(prednisoneEquivalent.value));
    return amounts.length === 0 ? [] : [{ start: date, end: date, prednisoneEquivalent: { value: chosen(amounts), unit: "mg/d" } }];
  });
}

/** The definition with the relation of one criterion made strict, or no longer so. */
function strictnessMutant(definition: ResponseDefinition, place: number): ResponseDefinition {
  const turned = { "<": "<=", "<=": "<", ">": ">=", ">=": ">" } as const;
  let at = 0;
  const mutate = (criterion: Criterion): Criterion => {
    if ("criteria" in criterion) return { ...criterion, criteria: criterion.criteria.map(mutate) };
    return at++ === place && "relation" in criterion ? ({ ...criterion, relation: turned[criterion.relation] } as Criterion) : criterion;
  };
  return { ...definition, levels: definition.levels.map((level) => ({ ...level, criterion: mutate(level.criterion) })) };
}

describe("a strictness mutant on each limit", () => {
  // Shown in boundaryCases.test.ts: on the limit itself the rule ends in the same response either way, so these are no other rules.
  const equivalent = ["alms-induction-by-baseline 2", "belong 6", "nct01765842 8"];

  it("of each definition is killed by the boundary cases, but for those that are the same rule", () => {
    const survivors: string[] = [];
    let mutants = 0;
    for (const definition of publishedDefinitions) {
      leavesOf(definition).forEach((leaf, place) => {
        if (!("relation" in leaf)) return;
        mutants++;
        const mutant = compileDefinition(strictnessMutant(definition, place));
        try {
          boundaries.check(mutant, definition);
          survivors.push(`${definition.id} ${String(place)}`);
        } catch (error) {
          expect([criterionLine(leaf), String(error)]).toEqual([criterionLine(leaf), expect.stringContaining("law broken: boundaries")]);
        }
      });
    }
    expect(mutants).toBeGreaterThan(300);
    expect(survivors.sort()).toEqual([...equivalent].sort());
  }, 30_000);

  const withDoses = publishedDefinitions.filter((definition) => leavesOf(definition).some(({ kind }) => kind === "doseWindow"));

  it.each([
    ["begins a day earlier", -1, 0], ["begins a day later", 1, 0], ["ends a day earlier", 0, -1], ["ends a day later", 0, 1], ["is 30 days longer at both ends", -30, 30],
  ])("of a window of days that %s is killed as well", (_, first, last) => {
    for (const definition of withDoses) {
      const mutant = withDoseWindow(definition, (rule) => ({
        ...rule, first: { ...rule.first, days: rule.first.days + first }, last: { ...rule.last, days: rule.last.days + last },
      }));
      expect(() => { boundaries.check(compileDefinition(mutant), definition); }).toThrow("law broken: boundaries");
    }
  });

  it.each<readonly [string, (amounts: readonly number[]) => number]>([
    ["the last of several counts alone", (amounts) => amounts[amounts.length - 1] ?? 0], ["the highest of several counts alone", (amounts) => Math.max(...amounts)],
  ])("doses of one day of which %s are killed", (_, chosen) => {
    const mutant: Classifier = (baseline, followUp) => classifyRenalResponse(baseline, { ...followUp, doses: dayByDay(followUp.doses ?? [], chosen) }, aurora1Crr);
    expect(() => { boundaries.check(mutant, aurora1Crr); }).toThrow("law broken: boundaries");
    const sum = (amounts: readonly number[]) => Number(amounts.reduce((total, amount) => total + amount, 0).toFixed(3));
    const same: Classifier = (baseline, followUp) => classifyRenalResponse(baseline, { ...followUp, doses: dayByDay(followUp.doses ?? [], sum) }, aurora1Crr);
    expect(() => { boundaries.check(same, aurora1Crr); }).not.toThrow();
  });

  it("of a count of days is killed as well", () => {
    expect(withDoses.length).toBeGreaterThan(4);
    for (const definition of withDoses) {
      const mutant = withDoseWindow(definition, (rule) => ({ ...rule, failsFromDays: rule.failsFromDays + 1 }));
      expect(() => { boundaries.check(compileDefinition(mutant), definition); }).toThrow("law broken: boundaries");
    }
  });
});

describe("a rule on doubles", () => {
  it("is right on the boundary cases, and killed by many pairs on the multiples of baseline", () => {
    expectBroken(floatRule, ["limits relative to an earlier value"], { accepts: oneUnit });
    expect(brokenBy(floatRule, ["boundaries"], { accepts: oneUnit })).toEqual([]);
  });
});

const quantities = (["serumCreatinine", "upcr", "urineProtein24h", "prednisoneEquivalent"] as const) satisfies readonly Measure[];

describe("missing data", () => {
  it("taken as 0 is killed", () => {
    const zero: Quantity = { value: 0, unit: "mg/d" };
    const units = { serumCreatinine: "mg/dL", upcr: "g/g", urineProtein24h: "g/d", prednisoneEquivalent: "mg/d" };
    const filled = <T extends Baseline | Assessment>(assessment: T): T => ({
      ...assessment, ...Object.fromEntries(quantities.map((measure) => [measure, assessment[measure] ?? { ...zero, unit: units[measure] }])),
    });
    const mutant: Classifier = (baseline, followUp) => exact(filled(baseline), filled(followUp));
    expectBroken(mutant, ["what is missing decides nothing", "missing is unknown", "every completion"]);
  });

  it('taken as "no" is killed', () => {
    const mutant: Classifier = (baseline, followUp) =>
      classifyRenalResponse(baseline, { ...followUp, events: { ...followUp.events, otherDeterioration: followUp.events?.otherDeterioration ?? false } }, nct05631717);
    expectBroken(mutant, ["what is missing decides nothing"]);
  });

  it("of a reference range taken as a range without an end is killed, by the law and by the vectors", () => {
    const mutant: Classifier = (baseline, { serumCreatinine, ...followUp }) => {
      const ranged = serumCreatinine == null ? {} : { serumCreatinine: { referenceRange: { low: "0", high: "99999" }, ...serumCreatinine } };
      return classifyRenalResponse(baseline, { ...followUp, ...ranged }, lunarCrr);
    };
    expect(() => { missingDecidesNothing.check(mutant, lunarCrr); }).toThrow("without reference range of serumCreatinine at followUp it is not known whether");
    const own = (JSON.parse(readFileSync("vectors/vectors.json", "utf8")) as VectorFile).vectors.filter((vector): vector is DefinitionVector => vector.kind === "definition" && vector.definition === "lunar-crr");
    const wrong = own.filter(({ baseline, followUp, expected }) => (mutant(baseline, followUp) as { readonly response: string }).response !== expected.response);
    expect(wrong.length).toBeGreaterThan(0);
  });

  it("taken as non-response is killed", () => {
    const mutant: Classifier = (baseline, followUp) => {
      const response = compileDefinition(nct05631717)(baseline, followUp);
      return response === "NE" ? "NR" : response;
    };
    expectBroken(mutant, ["what is missing decides nothing", "missing is unknown", "every completion", "exactly what is possible"]);
  });

  it("and censored values taken at their limit are killed", () => {
    const uncensored = <T extends Baseline | Assessment>(assessment: T): T => ({
      ...assessment,
      ...Object.fromEntries(quantities.flatMap((measure) => {
        const quantity = assessment[measure];
        return quantity == null ? [] : [[measure, { ...quantity, value: String(quantity.value).replace(/^[<>]=?/, "").replace(/ to .*/, "") }]];
      })),
    });
    expectBroken((baseline, followUp) => exact(uncensored(baseline), uncensored(followUp)), ["censored values are sound"]);
  });
});

describe("a wrong unit constant", () => {
  const converted = (measure: "serumCreatinine" | "upcr", from: string, to: string, factor: number): Classifier => {
    const change = <T extends Baseline | Assessment>(assessment: T): T => {
      const quantity = assessment[measure];
      if (quantity?.unit !== from || /^[<>]| to /.test(String(quantity.value))) return assessment;
      return { ...assessment, [measure]: { value: String(Number((Number(quantity.value) / factor).toPrecision(14))), unit: to } };
    };
    return (baseline, followUp) => exact(change(baseline), change(followUp));
  };

  it.each([
    ["88.42 for creatinine", converted("serumCreatinine", "umol/L", "mg/dL", 88.42)],
    ["88 for creatinine", converted("serumCreatinine", "umol/L", "mg/dL", 88)],
    ["113.1 for UPCR", converted("upcr", "mg/mmol", "g/g", 113.1)],
  ])("%s is killed by the boundary cases and by the change of units", (_, mutant) => {
    expectBroken(mutant, ["boundaries", "units do not matter"]);
  });
});

describe("a classifier that does something else besides", () => {
  it.each<readonly [string, string, Classifier]>([
    ["looks at the visit label", "what is not asked for is ignored", (baseline, followUp) => (followUp.visit === "WEEK 24" ? "NR" : exact(baseline, followUp))],
    ["changes its input", "inputs are not changed", (baseline, followUp) => { Object.assign(followUp, { visit: "seen" }); return exact(baseline, followUp); }],
    ["remembers what came before", "same input, same answer", (() => {
      let calls = 0;
      return (baseline, followUp) => (calls++ % 3 === 0 ? exact(baseline, followUp) : "NE");
    })()],
    ["depends on the order of keys", "order of keys", (baseline, followUp) => (Object.keys(followUp)[0] === "serumCreatinine" ? "NR" : exact(baseline, followUp))],
    ["answers what is no response", "one response", () => "MAYBE"],
    ["throws", "boundaries", () => { throw new Error("not implemented"); }],
    ["reads text as missing", "numbers and decimal strings agree", (baseline, followUp) => (typeof followUp.upcr?.value === "string" ? "NE" : exact(baseline, followUp))],
  ])("that %s is caught by the law %s", (_, law, mutant) => {
    expectBroken(mutant, [law]);
  });
});
