import assert from "node:assert/strict";
import fc from "fast-check";
import type { Finding } from "../../src/index.js";
import { anyPairs, completePairs, openPairs } from "./arbitraries.js";
import { allCompletions, completer } from "./completions.js";
import { classify, type Law, leafFindings } from "./law.js";
import { changedPairs, removed, someOpened, widenedPair } from "./weakening.js";

function assertSubset(part: readonly string[], whole: readonly string[]): void {
  assert.ok(part.every((response) => whole.includes(response)), `${part.join()} is not within ${whole.join()}`);
}

function kleene(finding: Finding): string {
  if (!("findings" in finding)) return finding.verdict;
  const members = finding.findings.map(kleene);
  const [decisive, otherwise] = finding.kind === "allOf" ? ["notMet", "met"] : ["met", "notMet"];
  const verdict = members.includes(decisive) ? decisive : members.includes("unknown") ? "unknown" : otherwise;
  assert.equal(finding.verdict, verdict);
  return verdict;
}

export const knowledgeLaws: readonly Law[] = [
  {
    name: "something stays possible, best first; the response is the only possible one or NE; it follows from the verdicts",
    check: (definition) => {
      fc.assert(
        fc.property(anyPairs(definition), (pair) => {
          const { response, possible, levels } = classify(pair, definition);
          const order = [...definition.levels.map((level) => level.response), "NR"];
          assert.ok(possible.length > 0);
          assert.deepEqual(possible, order.filter((candidate) => possible.includes(candidate)));
          assert.equal(response, possible.length === 1 ? possible[0] : "NE");
          const verdicts = levels.map(({ finding }) => kleene(finding));
          const first = verdicts.findIndex((verdict) => verdict !== "notMet");
          if (first < 0) assert.equal(response, "NR");
          else if (verdicts[first] === "met") assert.equal(response, levels[first]?.response);
        }),
        { numRuns: 120 },
      );
    },
  },
  {
    name: "a complete record is evaluable, with no verdict unknown",
    check: (definition) => {
      fc.assert(
        fc.property(completePairs(definition), (pair) => {
          const result = classify(pair, definition);
          assert.notEqual(result.response, "NE");
          assert.ok(leafFindings(result).every(({ verdict }) => verdict !== "unknown"));
        }),
        { numRuns: 120 },
      );
    },
  },
  {
    name: "removing data only enlarges what is possible",
    check: (definition) => {
      fc.assert(
        fc.property(changedPairs(anyPairs(definition), removed), ({ from, to }) => {
          assertSubset(classify(from, definition).possible, classify(to, definition).possible);
        }),
        { numRuns: 120 },
      );
    },
  },
  {
    name: "a value replaced by an interval that contains it only enlarges what is possible",
    check: (definition) => {
      fc.assert(
        fc.property(changedPairs(anyPairs(definition), widenedPair), ({ from, to }) => {
          assertSubset(classify(from, definition).possible, classify(to, definition).possible);
        }),
        { numRuns: 120 },
      );
    },
  },
  {
    name: "every completion of an incomplete record lands inside what is possible, and keeps every known verdict",
    check: (definition) => {
      fc.assert(
        fc.property(changedPairs(openPairs(definition), completer(definition)), ({ from, to }) => {
          const open = classify(from, definition);
          const complete = classify(to, definition);
          assertSubset([complete.response], open.possible);
          const known = leafFindings(open);
          leafFindings(complete).forEach(({ verdict }, i) => {
            assert.ok(known[i]?.verdict === "unknown" || known[i]?.verdict === verdict);
          });
        }),
        { numRuns: 150 },
      );
    },
  },
  {
    name: "everything possible is reached by some completion",
    check: (definition) => {
      fc.assert(
        fc.property(changedPairs(completePairs(definition), someOpened(definition)), ({ to: opened }) => {
          const completions = allCompletions(opened, definition, 150);
          fc.pre(completions !== undefined);
          const reached = new Set(completions.map((completion) => classify(completion, definition).response));
          const { possible } = classify(opened, definition);
          assert.deepEqual(new Set(possible), reached);
        }),
        { numRuns: 120 },
      );
    },
  },
];
