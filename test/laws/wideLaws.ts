import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type Assessment, type Baseline, classifyRenalResponse, compileDefinition, type DatedDose, explainResponse, type Measure, type Quantity, type ResponseDefinition,
} from "../../src/index.js";
import { leavesOf } from "./definitionParts.js";
import { divide, parseRational, placesOf, plainDecimal } from "./exactDecimal.js";
import { deepFreeze, type Law, leafFindings, throughJson } from "./law.js";
import { finestUnit, unitWorths, worthOf } from "./units.js";

/** Everything that a definition may ask about. */
interface WideRecord {
  readonly baseline: Baseline;
  readonly followUp: Assessment;
}

type Drawn = Readonly<Partial<Record<Measure, Quantity>>>;

const share = fc.constantFrom("0", "0.2", "0.5", "0.7", "0.75", "0.8", "0.85", "0.9", "1", "1.001", "1.15", "1.25", "1.5", "3", "7");
const flag = fc.option(fc.boolean(), { nil: undefined, freq: 4 });

/** Values on the printed limits and on simple shares of them, in any unit that can write them. */
function quantityOf(measure: Measure, limits: readonly string[]): fc.Arbitrary<Quantity | undefined> {
  const written = fc.tuple(fc.constantFrom(...limits), share, fc.nat(), fc.constantFrom("", "", "", "<", ">="), fc.boolean()).map(([limit, part, turn, sign, ranged]) => {
    const inFinest = { num: parseRational(limit).num * parseRational(part).num, den: parseRational(limit).den * parseRational(part).den };
    const units = unitWorths(measure).filter(({ worth }) => placesOf(divide(inFinest, worth)) !== undefined);
    const { unit, worth } = units[turn % units.length] ?? { unit: finestUnit(measure), worth: worthOf(measure, finestUnit(measure)) };
    const text = plainDecimal(divide(inFinest, worth));
    const range = ranged ? { referenceRange: { low: 0, high: text } } : {};
    return { value: `${sign === "<" && Number(text) === 0 ? "" : sign}${text}`, unit, ...range };
  });
  return fc.option(written, { nil: undefined, freq: 5 });
}

function drawn(definition: ResponseDefinition): fc.Arbitrary<Drawn> {
  const leaves = definition.levels.flatMap(({ criterion }) => leavesOf(criterion)).filter((leaf) => "measure" in leaf);
  const measures = [...new Set(leaves.map(({ measure }) => measure))];
  const limits = (measure: Measure) =>
    leaves.flatMap((leaf) => (leaf.kind === "limit" && leaf.measure === measure ? [leaf.limit, ...(leaf.alsoPrinted === undefined ? [] : [leaf.alsoPrinted])] : []));
  const inFinest = (measure: Measure) =>
    limits(measure).map(({ value, unit }) => {
      const [limit, worth] = [parseRational(value), worthOf(measure, unit)];
      return plainDecimal({ num: limit.num * worth.num, den: limit.den * worth.den });
    });
  const each = measures.map((measure) => quantityOf(measure, [...inFinest(measure), "100"]).map((quantity) => [measure, quantity] as const));
  return fc.tuple(...each).map((pairs) => Object.fromEntries(pairs.filter(([, quantity]) => quantity !== undefined)) as Drawn);
}

function flags(names: readonly string[]): fc.Arbitrary<Readonly<Record<string, boolean>>> {
  return fc.tuple(...names.map(() => flag)).map((values) =>
    Object.fromEntries(names.flatMap((name, i) => (values[i] === undefined ? [] : [[name, values[i]]]))),
  );
}

const dose = fc.constantFrom("0", "5", "7.5", "7.6", "10", "10.1", "40").map((value) => ({ value, unit: "mg/d" }));
const doses: fc.Arbitrary<readonly DatedDose[] | undefined> = fc.constantFrom(undefined, undefined, 1, 3).chain((count) =>
  count === undefined
    ? fc.constant(undefined)
    : fc.array(fc.record({ start: fc.constantFrom("2024-01-01", "2024-11-20", "2025-01-01", "2025-05-01"), end: fc.constantFrom(null, "2025-01-02", "2025-06-01"), prednisoneEquivalent: dose }), { maxLength: count })
      .map((list) => list.filter(({ start, end }) => end === null || start <= end)),
);

export function wideRecords(definition: ResponseDefinition): fc.Arbitrary<WideRecord> {
  const leaves = definition.levels.flatMap(({ criterion }) => leavesOf(criterion));
  const events = flags([...new Set(leaves.flatMap((leaf) => (leaf.kind === "noEvent" ? [leaf.event] : [])))]);
  const sediment = flags([...new Set(leaves.flatMap((leaf) => (leaf.kind === "noSediment" ? [leaf.element] : [])))]);
  const values = drawn(definition);
  const present = <T>(key: string, value: T | undefined) => (value === undefined ? {} : { [key]: value });
  return fc
    .record({ values, later: values, next: fc.option(values, { nil: undefined }), preFlare: fc.option(values, { nil: undefined }), events, sediment, nextSediment: sediment, doses, dated: fc.boolean() })
    .map(({ values: before, later, next, preFlare, events: occurred, sediment: seen, nextSediment, doses: taken, dated }) => ({
      baseline: { ...before, ...present("preFlare", preFlare), ...(dated ? { date: "2024-01-08" } : {}) },
      followUp: {
        ...later, events: occurred, sediment: seen, ...present("doses", taken), ...(dated ? { date: "2025-01-06" } : {}),
        ...(next === undefined ? {} : { next: { ...next, sediment: nextSediment } }),
      },
    }));
}

/** The record without some of what it holds, down to the single flag. The doses of a day are its whole dose, so their list goes as one. */
function thinned<T>(value: T, pick: () => number): T {
  if (typeof value !== "object" || value === null || Array.isArray(value) || "unit" in value) return value;
  const kept = Object.entries(value).filter(() => pick() % 5 !== 0);
  return Object.fromEntries(kept.map(([key, member]: [string, unknown]) => [key, thinned(member, pick)])) as T;
}

const classify = ({ baseline, followUp }: WideRecord, definition: ResponseDefinition) => classifyRenalResponse(baseline, followUp, definition);

/** Laws of every definition, whatever words it uses. */
export const wideLaws: readonly Law[] = [
  {
    name: "the compiled definition gives the response of the classification",
    check: (definition) => {
      const compiled = compileDefinition(definition);
      fc.assert(
        fc.property(wideRecords(definition), (record) => {
          assert.equal(compiled(record.baseline, record.followUp), classify(record, definition).response);
        }),
        { numRuns: 300 },
      );
    },
  },
  {
    name: "removing data only enlarges what is possible, and the response is the only possible one or NE",
    check: (definition) => {
      fc.assert(
        fc.property(wideRecords(definition), fc.array(fc.nat({ max: 1e6 }), { minLength: 16, maxLength: 32 }), (record, choices) => {
          let next = 0;
          const less = thinned(record, () => choices[next++ % choices.length] ?? 0);
          const [before, after] = [classify(record, definition), classify({ baseline: less.baseline ?? {}, followUp: less.followUp ?? {} }, definition)];
          for (const response of before.possible) assert.ok(after.possible.includes(response), `${response} was possible and is no longer`);
          for (const { response, possible } of [before, after]) assert.equal(response, possible.length === 1 ? possible[0] : "NE");
        }),
        { numRuns: 300 },
      );
    },
  },
  {
    name: "result and definition survive JSON, and a frozen record gives the same result",
    check: (definition) => {
      fc.assert(
        fc.property(wideRecords(definition), (record) => {
          const result = classify(record, definition);
          assert.deepEqual(throughJson(result), result);
          assert.deepEqual(classify(deepFreeze(structuredClone(record)), throughJson(definition)), result);
          assert.ok(leafFindings(result).length > 0 && explainResponse(result).includes(definition.title));
        }),
        { numRuns: 60 },
      );
    },
  },
];
