/**
 * Validates a rule that was written by hand (ruleByHand.ts) against the published definition: first on doubles, which looks right and is
 * not, then in whole numbers. Run it with `npm run example:validate`.
 */
import assert from "node:assert/strict";
import { nct05631717 } from "renal-response";
import { assertLaws, boundaryCases } from "renal-response/testing";
import { accepts, ruleWith } from "./ruleByHand";

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
const places = (value: number) => String(value).split(".")[1]?.length ?? 0;
const whole = (value: number, most: number) => BigInt(String(value).replace(".", "")) * 10n ** BigInt(most - places(value));

/** The sign of value - factor × of. The product has twice the places, so the value is brought there, too. */
function signOf(value: number, factor: number, of: number): number {
  const most = Math.max(places(value), places(factor), places(of));
  const difference = whole(value, most) * 10n ** BigInt(most) - whole(factor, most) * whole(of, most);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
const inWholeNumbers = ruleWith({
  isAtMost: (value, factor, of) => signOf(value, factor, of) <= 0,
  isBelow: (value, factor, of) => signOf(value, factor, of) < 0,
});
const report = assertLaws(inWholeNumbers, nct05631717, { accepts, numRuns: 300 });
console.log("The rule in whole numbers:\n");
for (const { name, reason } of report.laws) console.log(`  ${reason === null ? `holds: ${name}` : `not checked: ${name} (${reason})`}`);
assert.ok(report.laws.filter(({ checked }) => checked).length >= 9);
// What was checked, as plain JSON for the validation record.
console.log(`\n${JSON.stringify({ ...report, laws: report.laws.length })}`);

// 3. The boundary cases can also be asked one by one, or written to a file for a port in another language.
const rows = boundaryCases(nct05631717, accepts);
const wrong = rows.filter(({ baseline, followUp, expected }) => inWholeNumbers(baseline, followUp) !== expected.response);
console.log(`\n${String(rows.length)} boundary cases, ${String(wrong.length)} wrong`);
assert.equal(wrong.length, 0);
