/**
 * One simulated subject over 24 weeks: SLEDAI-2K, the numerical BILAG-2004 score and prednisone with their changes from
 * baseline at weeks 4, 8, 16, 20 and 24, and what a window of doses adds up to.
 *
 *   npx tsx --tsconfig tsconfig.test.json examples/activityOverTime.ts
 */
import assert from "node:assert/strict";
import {
  averageDailyDose, bilag2004Score, changeFromBaseline, cumulativeDose, daysBetween, describeValues, sledai2k, sledai2kDescriptors,
} from "renal-response";
import type { BilagGrade, ChangeFromBaseline, DatedDose, SledaiDescriptorKey } from "renal-response";

// Every value is simulated. The rows say what was present; what was asked about and not found is written out below as false.
interface Row {
  readonly week: number;
  readonly date: string;
  readonly present: readonly SledaiDescriptorKey[];
  readonly notDone: readonly SledaiDescriptorKey[];
  readonly renal: BilagGrade;
  readonly mucocutaneous: BilagGrade;
  readonly musculoskeletal: BilagGrade;
}

const rows: readonly Row[] = [
  { week: 0, date: "2024-01-08", present: ["proteinuria", "haematuria", "arthritis", "rash", "lowComplement", "increasedDnaBinding"], notDone: [], renal: "A", mucocutaneous: "B", musculoskeletal: "B" },
  { week: 4, date: "2024-02-05", present: ["proteinuria", "haematuria", "rash", "lowComplement", "increasedDnaBinding"], notDone: [], renal: "A", mucocutaneous: "B", musculoskeletal: "C" },
  { week: 8, date: "2024-03-04", present: ["proteinuria", "lowComplement", "increasedDnaBinding"], notDone: ["haematuria"], renal: "B", mucocutaneous: "C", musculoskeletal: "D" },
  { week: 16, date: "2024-04-29", present: ["proteinuria", "lowComplement", "increasedDnaBinding"], notDone: [], renal: "B", mucocutaneous: "D", musculoskeletal: "D" },
  { week: 20, date: "2024-05-27", present: ["proteinuria", "increasedDnaBinding"], notDone: [], renal: "C", mucocutaneous: "D", musculoskeletal: "D" },
  { week: 24, date: "2024-06-24", present: ["increasedDnaBinding"], notDone: [], renal: "C", mucocutaneous: "D", musculoskeletal: "D" },
];

const mgPerDay = (value: number | string) => ({ value, unit: "mg/d" });
const prednisone: readonly DatedDose[] = [
  { start: "2024-01-08", end: "2024-02-04", prednisoneEquivalent: mgPerDay(20) },
  { start: "2024-02-05", end: "2024-03-03", prednisoneEquivalent: mgPerDay(15) },
  { start: "2024-03-04", end: "2024-04-28", prednisoneEquivalent: mgPerDay(10) },
  { start: "2024-04-29", end: "2024-05-26", prednisoneEquivalent: mgPerDay("7.5") },
  { start: "2024-05-27", prednisoneEquivalent: mgPerDay(5) },
];

const asked = Object.fromEntries(sledai2kDescriptors.map(({ key }) => [key, false]));
const sledaiOf = ({ present, notDone }: Row, windowDays: 10 | 30 = 30) => {
  const found = Object.fromEntries([...present.map((key) => [key, true]), ...notDone.map((key) => [key, null])]);
  return sledai2k({ ...asked, ...found }, { windowDays, arthritis: "atLeast2Joints" });
};
const bilagOf = ({ renal, mucocutaneous, musculoskeletal }: Row) =>
  bilag2004Score({
    renal, mucocutaneous, musculoskeletal,
    constitutional: "D", neuropsychiatric: "E", cardiorespiratory: "E", gastrointestinal: "E", ophthalmic: "E", haematological: "D",
  });
const doseOn = (date: string) => averageDailyDose(prednisone, { first: date, last: date }).dose;

const [first, ...visits] = rows;
assert.ok(first !== undefined);
const table = visits.map((row) => ({
  week: row.week,
  sledai: changeFromBaseline(sledaiOf(first), sledaiOf(row)),
  bilag: changeFromBaseline(bilagOf(first), bilagOf(row)),
  prednisone: changeFromBaseline(doseOn(first.date), doseOn(row.date)),
}));

const shown = ({ value, change, changeRange, percentChange }: ChangeFromBaseline) =>
  change === null
    ? `open, change ${changeRange?.low ?? "?"} to ${changeRange?.high ?? "?"}`
    : `${value ?? ""} (${change}, ${Number(percentChange?.value).toFixed(1)} %)`;
console.log("Simulated subject: value (change from baseline, percent change)");
console.log("week | SLEDAI-2K | BILAG-2004 | prednisone, mg/d");
for (const { week, sledai, bilag, prednisone: dose } of table) console.log([week, shown(sledai), shown(bilag), shown(dose)].join(" | "));

// The visits stand where they should.
for (const { week, date } of rows) assert.equal(daysBetween(first.date, date), 7 * week);

// SLEDAI-2K: 4 + 4 + 4 + 2 + 2 + 2 = 18 at baseline, then 14, open, 8, 6, 2.
assert.deepEqual(table.map(({ sledai }) => sledai.base), ["18", "18", "18", "18", "18"]);
assert.deepEqual(table.map(({ sledai }) => sledai.change), ["-4", null, "-10", "-12", "-16"]);
// At week 8 the urinary red cells (4 points) were not looked at: 8 or 12 points, a decrease either way.
assert.deepEqual(table[1]?.sledai.changeRange, { low: "-10", high: "-6" });
assert.equal(table[1].sledai.direction, "decrease");
assert.deepEqual(table[1].sledai.reasons, ["the visit total is open"]);

// BILAG-2004, 12/8/1/0/0: 12 + 8 + 8 = 28 at baseline, then 12 + 8 + 1, 8 + 1 + 0, 8, 1, 1.
assert.deepEqual(table.map(({ bilag }) => bilag.change), ["-7", "-19", "-20", "-27", "-27"]);

// Prednisone: 20 mg/d at baseline, then 15, 10, 7.5, 5, 5.
assert.deepEqual(table.map(({ prednisone: dose }) => dose.change), ["-5", "-10", "-12.5", "-15", "-15"]);
assert.deepEqual(table.map(({ prednisone: dose }) => dose.percentChange?.value), ["-25", "-50", "-62.5", "-75", "-75"]);

// 28 × 20 + 28 × 15 + 56 × 10 + 28 × 7.5 + 29 × 5 mg from baseline to week 24, both days included.
const last = "2024-06-24";
assert.deepEqual(cumulativeDose(prednisone, { first: first.date, last }).dose, { value: "1895", unit: "mg" });
// The four weeks before week 24 and its day: 5 mg/d on each of 29 days.
assert.deepEqual(averageDailyDose(prednisone, { first: "2024-05-27", last }).dose, mgPerDay("5"));
// No dose is recorded before baseline, and none is not 0.
assert.equal(averageDailyDose(prednisone, { first: "2024-01-01", last: "2024-01-14" }).dose, null);

// A SLEDAI-2K over 10 days is not compared with one over 30 days.
assert.throws(() => changeFromBaseline(sledaiOf(first), sledaiOf(first, 10)), /^RangeError: visit windowDays 10 is not the baseline's 30$/);

// What is open counts as missing: the mean of -4, -10, -12 and -16.
const summary = describeValues(table.map(({ sledai }) => sledai.change));
assert.deepEqual([summary.n, summary.missing, summary.mean], [4, 1, -10.5]);
