/**
 * One simulated subject: SLEDAI-2K and prednisone with their changes from baseline, and what a window of doses adds up to.
 *
 *   npm run example:activity
 */
import assert from "node:assert/strict";
import { averageDailyDose, changeFromBaseline, cumulativeDose, describeValues, sledai2k, sledai2kDescriptors } from "renal-response";
import type { DatedDose, SledaiDescriptorKey } from "renal-response";

// Every value is simulated. The rows say what was present; what was asked about and not found is written out below as false.
interface Row {
  readonly week: number;
  readonly date: string;
  readonly present: readonly SledaiDescriptorKey[];
  readonly notDone: readonly SledaiDescriptorKey[];
}
const severe: readonly SledaiDescriptorKey[] = ["proteinuria", "haematuria", "arthritis", "rash", "lowComplement", "increasedDnaBinding"];
const rows: readonly Row[] = [
  { week: 0, date: "2024-01-08", present: severe, notDone: [] },
  { week: 8, date: "2024-03-04", present: ["proteinuria", "lowComplement", "increasedDnaBinding"], notDone: ["haematuria"] },
  { week: 24, date: "2024-06-24", present: ["increasedDnaBinding"], notDone: [] },
];
const mgPerDay = (value: number | string) => ({ value, unit: "mg/d" });
const prednisone: readonly DatedDose[] = [
  { start: "2024-01-08", end: "2024-03-03", prednisoneEquivalent: mgPerDay(20) },
  { start: "2024-03-04", end: "2024-05-26", prednisoneEquivalent: mgPerDay("7.5") },
  { start: "2024-05-27", prednisoneEquivalent: mgPerDay(5) },
];

const asked = Object.fromEntries(sledai2kDescriptors.map(({ key }) => [key, false]));
const sledaiOf = ({ present, notDone }: (typeof rows)[number]) => {
  const found = Object.fromEntries([...present.map((key) => [key, true]), ...notDone.map((key) => [key, null])]);
  return sledai2k({ ...asked, ...found }, { windowDays: 30, arthritis: "atLeast2Joints" });
};
const doseOn = (date: string) => averageDailyDose(prednisone, { first: date, last: date }).dose;

const [first, ...visits] = rows;
assert.ok(first !== undefined);
const changes = visits.map((row) => changeFromBaseline(sledaiOf(first), sledaiOf(row)));
visits.forEach(({ week }, i) => {
  const { value, change } = changes[i] ?? {};
  console.log(`week ${String(week)}: SLEDAI-2K ${value ?? "open"}, change ${change ?? "open"}`);
});

// 4 + 4 + 4 + 2 + 2 + 2 = 18 at baseline, 2 at week 24.
assert.deepEqual(changes.map(({ base, change }) => [base, change]), [["18", null], ["18", "-16"]]);
// At week 8 the urinary red cells (4 points) were not looked at: 8 or 12 points, a decrease either way.
assert.deepEqual([changes[0]?.changeRange, changes[0]?.direction], [{ low: "-10", high: "-6" }, "decrease"]);
// What is open counts as missing.
assert.equal(describeValues(changes.map(({ change }) => change)).missing, 1);

assert.equal(changeFromBaseline(doseOn(first.date), doseOn("2024-06-24")).percentChange?.value, "-75");
// 56 × 20 + 84 × 7.5 + 29 × 5 mg from baseline to week 24, both days included.
assert.deepEqual(cumulativeDose(prednisone, { first: first.date, last: "2024-06-24" }).dose, { value: "1895", unit: "mg" });
// No dose is recorded before baseline, and none is not 0.
assert.equal(averageDailyDose(prednisone, { first: "2024-01-01", last: "2024-01-14" }).dose, null);
