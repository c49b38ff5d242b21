/**
 * Validates a rule that was written by hand against the published definition: first one on doubles, which looks right and is
 * not, then a corrected one. Run it with `npx tsx --tsconfig tsconfig.test.json examples/validateYourOwnRule.ts`.
 */
import assert from "node:assert/strict";
import { type Assessment, type Baseline, nct05631717 } from "renal-response";
import { type Accepts, assertLaws, boundaryCases } from "renal-response/testing";

type Measure = "serumCreatinine" | "upcr" | "urineProtein24h" | "prednisoneEquivalent";

/** What both rules read: plain numbers in mg/dL, g/g, g/d and mg/d, nothing missing. The kit gives them nothing else. */
const accepts: Accepts = {
  units: { serumCreatinine: ["mg/dL"], upcr: ["g/g"], urineProtein24h: ["g/d"], prednisoneEquivalent: ["mg/d"] },
  texts: false,
  missing: false,
  censored: false,
};

/** How a rule compares: `isAtMost(f, factor, b)` is f <= factor × b, `isBelow` the same with <. */
interface Comparison {
  readonly isAtMost: (value: number, factor: number, of: number) => boolean;
  readonly isBelow: (value: number, factor: number, of: number) => boolean;
}

/** NCT05631717, the literal reading, as one would write it from the protocol. */
function ruleWith({ isAtMost, isBelow }: Comparison) {
  return (baseline: Baseline, followUp: Assessment): "CR" | "PR" | "NR" => {
    const valueOf = (assessment: Baseline | Assessment, measure: Measure) => Number(assessment[measure]?.value);
    const [creatinineBefore, creatinine] = [valueOf(baseline, "serumCreatinine"), valueOf(followUp, "serumCreatinine")];
    const proteins = (["upcr", "urineProtein24h"] as const).map((measure) => ({ before: valueOf(baseline, measure), after: valueOf(followUp, measure) }));
    const fellBelow = (factor: number) => proteins.some(({ before, after }) => before >= 0.5 && isBelow(after, factor, before));

    const keptFunction = creatinine <= 1.2 || isAtMost(creatinine, 1.25, creatinineBefore);
    if (keptFunction && proteins.some(({ after }) => after < 0.5) && valueOf(followUp, "prednisoneEquivalent") <= 10) return "CR";
    if (creatinineBefore <= 1.2) return fellBelow(0.5) ? "PR" : "NR";
    const improved = isBelow(creatinine, 0.7, creatinineBefore) && fellBelow(0.7) && followUp.events?.otherDeterioration === false;
    return improved ? "PR" : "NR";
  };
}

// 1. On doubles. 0.7 × 1.4 is 0.98, but in doubles it is 0.9799999999999999, and so some values on a limit fall on its wrong side.
const onDoubles = ruleWith({
  isAtMost: (value, factor, of) => value <= factor * of,
  isBelow: (value, factor, of) => value < factor * of,
});

let counterExample = "";
try {
  assertLaws(onDoubles, nct05631717, { accepts });
} catch (error) {
  counterExample = error instanceof Error ? error.message : String(error);
}
console.log(`The rule on doubles:\n\n${counterExample}\n`);
assert.match(counterExample, /^law broken: /);
assert.match(counterExample, /definition: nct05631717 /);
assert.match(counterExample, /\nexpected: (?:CR|PR|NR).*\nanswered: (?:CR|PR|NR)\n/);

// 2. In whole numbers: every value is a decimal, so both sides times a power of ten are whole, and whole numbers compare exactly.
function wholeNumbers(...values: readonly number[]): readonly bigint[] {
  const places = (value: number) => String(value).split(".")[1]?.length ?? 0;
  const most = Math.max(...values.map(places));
  return values.map((value) => BigInt(String(value).replace(".", "")) * 10n ** BigInt(most - places(value)));
}

/** The sign of value - factor × of. The product has twice the places, so the value is brought there, too. */
function signOf(value: number, factor: number, of: number): number {
  const [left = 0n, first = 0n, second = 0n, one = 1n] = wholeNumbers(value, factor, of, 1);
  const difference = left * one - first * second;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const inWholeNumbers = ruleWith({
  isAtMost: (value, factor, of) => signOf(value, factor, of) <= 0,
  isBelow: (value, factor, of) => signOf(value, factor, of) < 0,
});

const report = assertLaws(inWholeNumbers, nct05631717, { accepts, numRuns: 300 });
console.log("The rule in whole numbers:\n");
for (const { name, reason } of report.laws) console.log(`  ${reason === null ? "holds" : "not checked"}: ${name}${reason === null ? "" : ` (${reason})`}`);
assert.ok(report.laws.filter(({ checked }) => checked).length >= 9);
// What was checked, as plain JSON for the validation record.
console.log(`\n${JSON.stringify({ ...report, laws: report.laws.length })}`);

// 3. The boundary cases can also be asked one by one, or written to a file for a port in another language.
const rows = boundaryCases(nct05631717, accepts);
const wrong = rows.filter(({ baseline, followUp, expected }) => inWholeNumbers(baseline, followUp) !== expected.response);
console.log(`\n${String(rows.length)} boundary cases, ${String(wrong.length)} wrong`);
assert.equal(wrong.length, 0);
