import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asMeasured, type Assessment, type Baseline, classifyRenalResponse, type Columns, compileColumns, is, isEither, nct05631717, no, publishedActivityDefinitions, publishedDefinitions, type ResponseDefinition } from "../../src/index.js";
import { eventNames, sedimentNames } from "../../src/measurement/assessment.js";
import { measureNames } from "../../src/measurement/measure.js";
import { anyPairs } from "../../src/testing/records/pairArbitraries.js";
import { records } from "../records.js";
import { definitionOf } from "../criteria/definitionOf.js";
import { refusal } from "../measurement/refusal.js";

const answers = (definition: ResponseDefinition, columns: Columns): readonly (string | undefined)[] => {
  const { codes, responses } = compileColumns(definition)(columns);
  return Array.from(codes, (code) => responses[code]);
};
const low = definitionOf(is("upcr", "<", "0.5", "g/g"));
const upcr = (values: Float64Array | readonly (number | string | null)[], unit: string | readonly (string | null)[] = "g/g"): Columns => ({ rows: values.length, baseline: {}, followUp: { upcr: { values, unit } } });

describe("the responses of columns", () => {
  it.each<[string, ResponseDefinition, Columns, readonly string[]]>([
    ["below, on and above a limit, and missing", low, upcr(Float64Array.of(0.4999, 0.5, 0.5001, NaN)), ["CR", "NR", "NR", "NE"]],
    ["numbers, texts and null in a list", low, upcr([0.4, "0.4", "0.50", null]), ["CR", "CR", "NR", "NE"]],
    ["censored texts", low, upcr(["<0.1", "<0.6", ">0.4", ">=0.5"]), ["CR", "NE", "NE", "NR"]],
    ["more decimals than any laboratory reports", low, upcr(Float64Array.of(0.49999999999999994, 0.5000000000000001, 0.30000000000000004, 1e-300)), ["CR", "NR", "CR", "CR"]],
    // 0.5 g/g = 500 mg/g = 56.56 mg/mmol.
    ["one unit for each row", low, upcr(Float64Array.of(0.4, 499, 56.55, 56.56), ["g/g", "mg/g", "mg/mmol", "g/mol"]), ["CR", "CR", "CR", "NR"]],
    ["a limit printed in two units", definitionOf(isEither("upcr", "<", ["0.5", "g/g"], ["50", "mg/mmol"])), upcr(Float64Array.of(0.49, 52, 49, 499), ["g/g", "mg/mmol", "mg/mmol", "mg/g"]), ["CR", "NR", "CR", "CR"]],
    ["flags as numbers", definitionOf(no("death")), { rows: 3, baseline: {}, followUp: { events: { death: Uint8Array.of(0, 1, 2) } } }, ["CR", "NR", "NE"]],
    ["flags as a list", definitionOf(no("death")), { rows: 3, baseline: {}, followUp: { events: { death: [false, true, null] } } }, ["CR", "NR", "NE"]],
    ["a column that is not there", low, { rows: 2, baseline: {}, followUp: {} }, ["NE", "NE"]],
    ["no rows", low, upcr([]), []],
    [
      "what was measured in each row", definitionOf(asMeasured(is("upcr", "<", "0.5", "g/g"), is("urineProtein24h", "<", "0.5", "g/d"))),
      { rows: 4, baseline: {}, followUp: { upcr: { values: Float64Array.of(0.4, 0.6, NaN, NaN), unit: "g/g" }, urineProtein24h: { values: Float64Array.of(NaN, NaN, 0.4, NaN), unit: "g/d" } } },
      ["CR", "NR", "CR", "NE"],
    ],
  ])("%s", (_, definition, columns, expected) => {
    expect(answers(definition, columns)).toStrictEqual(expected);
  });

  it("go over the end of a block", () => {
    const values = Float64Array.from({ length: 2500 }, (_, i) => (i % 5) / 4);
    expect(answers(low, upcr(values))).toStrictEqual(Array.from(values, (value) => (value < 0.5 ? "CR" : "NR")));
  });

  it.each<[string, unknown, string]>([
    ["a column of another length", { rows: 3, baseline: {}, followUp: { upcr: { values: [1, 2], unit: "g/g" } } }, "columns followUp upcr values an array"],
    ["a name that nobody knows", { rows: 1, baseline: {}, followUp: { upcrs: {} } }, 'columns followUp has an unknown key "upcrs", the nearest known key is "upcr"'],
    ["a unit of another measure", { rows: 1, baseline: {}, followUp: { upcr: { values: [1], unit: "mg/d" } } }, 'columns followUp upcr unit "mg/d"'],
    ["a value that is no decimal", upcr([0.1, "1,2"]), 'columns row 1: followUp upcr value "1,2"'],
    ["a negative value", upcr(Float64Array.of(0.1, 0.2, -1)), 'columns row 2: followUp upcr value -1'],
    ["no number of rows", { baseline: {}, followUp: {} }, "columns rows undefined"],
  ])("refuse %s", (_, columns, message) => {
    expect(refusal(() => compileColumns(low)(columns as Columns))).toBe(`RangeError: ${message}`);
  });
});

/** Any records as columns: every measure, flag, date and dose that one of them holds. */
function columnsOf(rows: readonly { readonly baseline: Baseline; readonly followUp: Assessment }[]): Columns {
  type Part = Readonly<Record<string, unknown>> | null | undefined;
  const measuresOf = (parts: readonly Part[]) => Object.fromEntries(measureNames.filter((measure) => parts.some((part) => part?.[measure] != null)).map((measure) => {
    const cells = parts.map((part) => part?.[measure] as { value: number | string; unit: string; referenceRange?: { low?: number; high?: number } } | null | undefined);
    const range = { low: cells.map((cell) => cell?.referenceRange?.low), high: cells.map((cell) => cell?.referenceRange?.high) };
    return [measure, { values: cells.map((cell) => cell?.value), unit: cells.map((cell) => cell?.unit), ...(cells.some((cell) => cell?.referenceRange != null) ? { referenceRange: range } : {}) }];
  }));
  const flagsOf = (parts: readonly Part[], names: readonly string[]) => Object.fromEntries(names.map((name) => [name, parts.map((part) => part?.[name] as boolean | null)]));
  const assessmentOf = (parts: readonly (Assessment | null | undefined)[]) => ({
    ...measuresOf(parts as readonly Part[]), date: parts.map((part) => part?.date),
    events: flagsOf(parts.map((part) => part?.events as Part), eventNames), sediment: flagsOf(parts.map((part) => part?.sediment as Part), sedimentNames),
  });
  const [before, after] = [rows.map(({ baseline }) => baseline), rows.map(({ followUp }) => followUp)];
  return {
    rows: rows.length,
    baseline: { ...assessmentOf(before), preFlare: measuresOf(before.map(({ preFlare }) => preFlare as Part)) },
    followUp: { ...assessmentOf(after), next: assessmentOf(after.map(({ next }) => next)), doses: after.map(({ doses }) => doses) },
  };
}

describe("the responses of random records as columns", () => {
  const definitions = [...publishedDefinitions, ...publishedActivityDefinitions].map((definition) => [definition.id, definition] as const);
  it.each(definitions)("are those of the classification, %s", (_, definition) => {
    const some = fc.sample(anyPairs(definition as ResponseDefinition), { ...records(60), seed: 1 });
    expect(answers(definition as ResponseDefinition, columnsOf(some))).toStrictEqual(some.map(({ baseline, followUp }) => classifyRenalResponse(baseline, followUp, definition as ResponseDefinition).response));
  });

  it("are one of the definition's own, NR or NE", () => {
    expect(compileColumns(nct05631717)({ rows: 0, baseline: {}, followUp: {} }).responses).toStrictEqual(["CR", "PR", "NR", "NE"]);
  });
});
