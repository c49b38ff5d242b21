import assert from "node:assert/strict";
import { inspect, isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { classifyRenalResponse, compileDefinition, type Criterion, type ResponseDefinition } from "../../src/index.js";
import { prepareDefinition } from "../../src/criteria/prepareDefinition.js";
import { readPair } from "../../src/measurement/readAssessment.js";
import { classifyExactly } from "../../src/response/classifyRenalResponse.js";
import { anyPairs, clearPairs, plainEdgePairs } from "../../src/testing/records/pairArbitraries.js";
import type { RecordPair } from "../../src/testing/oracle/recordPair.js";
import { isPlain } from "../../src/testing/oracle/definitionParts.js";
import { changedPairs, removed } from "../../src/testing/records/weakening.js";
import { classify, judgement, type LibraryLaw, outcomeOf } from "./law.js";
import { coarseMisuses, fineMisuses, malformedDefinitions, misused, misusedPairs } from "./misuses.js";
import { records } from "../records.js";

type Compiled = ReturnType<typeof compileDefinition>;

function assertAgree(compiled: Compiled, { baseline, followUp }: RecordPair, definition: ResponseDefinition, mistake?: object): void {
  const fast = outcomeOf(() => compiled(baseline, followUp));
  const exact = outcomeOf(() => classifyExactly(readPair(baseline, followUp), prepareDefinition(definition)).response);
  const classified = outcomeOf(() => classifyRenalResponse(baseline, followUp, definition).response);
  if (isDeepStrictEqual(fast, exact) && isDeepStrictEqual(classified, exact)) return;
  const where = mistake === undefined ? "" : ` with ${inspect(mistake)}`;
  assert.fail(`compiled: ${inspect(fast)}, classified: ${inspect(classified)}, exactly: ${inspect(exact)}${where}`);
}

function plainRows(definition: ResponseDefinition): fc.Arbitrary<RecordPair> {
  return fc.oneof(clearPairs(definition), plainEdgePairs(definition));
}

/** The definition under the same id with every limit and factor changed, or with every sign's strictness changed. */
function altered(definition: ResponseDefinition, change: "numbers" | "signs"): ResponseDefinition {
  const strictness = { "<": "<=", "<=": "<", ">": ">=", ">=": ">" } as const;
  const alter = (criterion: Criterion): Criterion => {
    if ("criteria" in criterion) return { ...criterion, criteria: criterion.criteria.map(alter) };
    if (criterion.kind !== "limit" && criterion.kind !== "relativeToBaseline") return criterion;
    if (change === "signs") return { ...criterion, relation: strictness[criterion.relation] };
    return criterion.kind === "limit"
      ? ({ ...criterion, limit: { ...criterion.limit, value: `${criterion.limit.value}${criterion.limit.value.includes(".") ? "9" : ".9"}` } } as Criterion)
      : { ...criterion, factor: `1${criterion.factor}` };
  };
  return { ...definition, levels: definition.levels.map((level) => ({ ...level, criterion: alter(level.criterion) })) };
}

/** Puts the content of one record into the objects of another, as a caller does who reuses a row. */
function overwrite(target: object, source: object): void {
  for (const key of Object.keys(target)) if (!(key in source)) Reflect.deleteProperty(target, key);
  for (const [key, value] of Object.entries(source) as [string, unknown][]) {
    const present: unknown = Reflect.get(target, key);
    if (typeof value === "object" && value !== null && typeof present === "object" && present !== null) overwrite(present, value);
    else Reflect.set(target, key, structuredClone(value));
  }
}

export const compiledLaws: readonly LibraryLaw[] = [
  {
    name: "the compiled definition gives the response of the classification to records of all kinds",
    check: (definition) => {
      const compiled = compileDefinition(definition);
      fc.assert(
        fc.property(fc.oneof(anyPairs(definition), changedPairs(anyPairs(definition), removed).map(({ to }) => to)), (pair) => {
          assertAgree(compiled, pair, definition);
        }),
        records(isPlain(definition) ? 25 : 60),
      );
    },
  },
  {
    name: "the compiled definition gives the response of the classification, row after row, and throws the same errors",
    check: (definition) => {
      const compiled = compileDefinition(definition);
      fc.assert(
        fc.property(fc.array(misusedPairs(definition), { minLength: 1, maxLength: 4 }), (rows) => {
          for (const row of rows) assertAgree(compiled, row, definition);
        }),
        records(40),
      );
    },
  },
  {
    name: "the compiled definition gives the response of the classification to plain records, whatever the row before left",
    check: (definition) => {
      const compiled = compileDefinition(definition);
      const row = fc.oneof(plainRows(definition), changedPairs(plainRows(definition), removed).map(({ to }) => to));
      fc.assert(
        fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
          for (const each of rows) assertAgree(compiled, each, definition);
        }),
        records(25),
      );
    },
  },
  {
    name: "the compiled definition refuses a mistake in a clear record, with the error of the classification",
    check: (definition) => {
      const compiled = compileDefinition(definition);
      fc.assert(
        fc.property(clearPairs(definition), (pair) => {
          for (const misuse of coarseMisuses) assertAgree(compiled, misused(pair, misuse), definition, misuse);
        }),
        records(1),
      );
      fc.assert(
        fc.property(clearPairs(definition), fc.constantFrom(...fineMisuses), (pair, misuse) => {
          assertAgree(compiled, misused(pair, misuse), definition, misuse);
        }),
        records(150),
      );
    },
  },
  {
    name: "definitions under one id do not share anything",
    check: (definition) => {
      const definitions = [definition, altered(definition, "numbers"), altered(definition, "signs")];
      const compiled = definitions.map((each, i) => [compileDefinition(each), each, { ...each, id: `${each.id} ${String(i)}` }] as const);
      fc.assert(
        fc.property(fc.oneof(anyPairs(definition), plainRows(definition)), (pair) => {
          for (const [respond, each, underOwnId] of compiled) {
            assertAgree(respond, pair, underOwnId);
            assert.deepEqual(judgement(classify(pair, each)), judgement(classify(pair, underOwnId)));
          }
        }),
        records(25),
      );
    },
  },
  {
    name: "the compiled definition reads the row as it is, also when the caller reuses its objects",
    check: (definition) => {
      const compiled = compileDefinition(definition);
      fc.assert(
        fc.property(fc.array(fc.oneof(anyPairs(definition), plainRows(definition)), { minLength: 2, maxLength: 4 }), (rows) => {
          const row: RecordPair = { baseline: {}, followUp: {} };
          for (const next of rows) {
            overwrite(row.baseline, next.baseline);
            overwrite(row.followUp, next.followUp);
            assertAgree(compiled, row, definition);
            assertAgree(compiled, { baseline: row.baseline, followUp: structuredClone(next.followUp) }, definition);
          }
        }),
        records(25),
      );
    },
  },
  {
    name: "a definition that is changed is compiled and judged anew",
    check: (definition) => {
      fc.assert(
        fc.property(fc.oneof(anyPairs(definition), plainRows(definition)), fc.constantFrom("numbers", "signs"), (pair, change) => {
          const own = structuredClone(definition);
          assertAgree(compileDefinition(own), pair, definition);
          overwrite(own, altered(definition, change));
          const expected = classifyRenalResponse(pair.baseline, pair.followUp, altered(definition, change)).response;
          assert.equal(classifyRenalResponse(pair.baseline, pair.followUp, own).response, expected);
          assert.equal(compileDefinition(own)(pair.baseline, pair.followUp), expected);
        }),
        records(25),
      );
    },
  },
  {
    name: "a malformed definition is refused when it is compiled, as the classification refuses it",
    check: (definition) => {
      for (const malformed of malformedDefinitions(definition)) {
        const refused = outcomeOf(() => classifyRenalResponse({}, {}, malformed).response);
        const compiled = outcomeOf(() => compileDefinition(malformed)({}, {}));
        assert.deepEqual(compiled, refused);
      }
    },
  },
];
