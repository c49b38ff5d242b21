/**
 * From SDTM to kidney outcomes of two arms: time to UPCR of at most 0.5 g/g with rescue therapy as a competing event, its
 * cumulative incidence and hazard ratio, the ratio of geometric means of UPCR, rows of ADTTE. On the SIMULATED trial.
 *
 *   npm run example:kidney
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import {
  adtteEventRow, coursesFromSdtm, cumulativeIncidence, geometricMeanRatio, grayTest, hazardRatio, lastOnOrBefore, ratioToBaseline,
  type SdtmRow, timeToEvent, timeToValueAtMost, valueAtMost,
} from "renal-response";

const rows = (domain: string): SdtmRow[] => {
  const text = readFileSync(fileURLToPath(new URL(`data/nct05631717-sdtm/${domain}.csv`, import.meta.url)), "utf8");
  return parse(text, { columns: true, comment: "#" });
};
const { courses, subjects } = coursesFromSdtm(
  { dm: rows("dm"), lb: rows("lb"), ce: rows("ce") },
  {
    result: "original",
    referenceStart: "RFSTDTC",
    endOfObservation: "RFPENDTC",
    baseline: lastOnOrBefore({ onTheDay: "included" }),
    sameDay: "none",
    events: [{ domain: "ce", variable: "CEDECOD", value: "RESCUE THERAPY", date: "CESTDTC", event: "rescueTherapy" }],
    eventsRecorded: ["rescueTherapy"],
  },
);
const arms = ["UC-MSC", "low-dose IL-2"].map((arm) => {
  const ids = new Set(subjects.filter((subject) => subject.arm === arm).map(({ usubjid }) => usubjid));
  return courses.filter(({ subject }) => subject != null && ids.has(subject));
});

const low = valueAtMost({ measure: "upcr", atMost: "0.5", unit: "g/g" });
const competing = arms.map((arm) => arm.map((course) => timeToEvent(course, low, { competing: ["rescueTherapy"] })));
const plain = arms.map((arm) => arm.map((course) => timeToValueAtMost(course, { measure: "upcr", atMost: "0.5", unit: "g/g" })));
const week24 = arms.map((arm) => arm.map((course) => ratioToBaseline(course, "upcr", { day: 168, daysBefore: 14, daysAfter: 14 }).ratio));

console.log("SIMULATED DATA, not patients: UC-MSC (a) and low-dose IL-2 (b)\n");
competing.forEach((times, at) => {
  const last = cumulativeIncidence(times, low.id).steps.at(-1);
  const [reached, rescued] = [last?.incidence ?? 0, last?.competingIncidence ?? 0].map((share) => (share * 100).toFixed(1));
  console.log(`${"ab".charAt(at)}: ${low.title} reached by ${String(reached)} %, rescue first ${String(rescued)} %`);
});const [a = [], b = []] = plain;
console.log("Gray's test", grayTest(competing, low.id));
console.log("hazard ratio", hazardRatio(a, b, { ties: "efron" }));
console.log("UPCR, week 24 over baseline", geometricMeanRatio(week24[0] ?? [], week24[1] ?? []));
const [course] = arms[0] ?? [];
assert.ok(course !== undefined && competing[0]?.[0] !== undefined);
const parameter = { PARAMCD: "TTUPCR05", PARAM: "Time to UPCR <= 0.5 g/g (days)" };
console.log(adtteEventRow(course, competing[0][0], { parameter, count: "fromOrigin" }));
assert.equal(competing.flat().length, 40);
