/**
 * Shows what many rows cost, and that the cost grows with them: each case at a quarter, at half and at its whole size.
 *
 * `npx tsx --tsconfig tsconfig.test.json test/bench/sdtmSizes.ts [number of the case]`
 */
import { adrsRows } from "../../src/adam/adrsRows.js";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { gpnotebookEquivalents } from "../../src/glucocorticoid/gpnotebookEquivalents.js";
import { coursesFromSdtm, type SdtmDomains } from "../../src/sdtm/coursesFromSdtm.js";
import type { SdtmOptions } from "../../src/sdtm/sdtmOptions.js";
import { cm, days, dm, lb } from "./studyRows.js";

const options: SdtmOptions = {
  result: "original",
  referenceStart: "RFSTDTC",
  baseline: { kind: "lastOnOrBefore", onTheDay: "included" },
  sameDay: "none",
  glucocorticoids: { table: gpnotebookEquivalents, drug: "CMTRT" },
};
const parameter = { PARAMCD: "RENRESP", PARAM: "Renal response" };

/** What is measured: it is made ready first, and then done. */
interface Case {
  readonly name: string;
  readonly size: number;
  readonly prepare: (size: number) => () => unknown;
}

const reading = (name: string, size: number, domainsOf: (size: number) => SdtmDomains): Case => ({
  name,
  size,
  prepare: (count) => {
    const domains = domainsOf(count);
    return () => coursesFromSdtm(domains, options);
  },
});

const cases: readonly Case[] = [
  reading("rows of LB, 100 of each subject", 1_000_000, (n) => ({ dm: dm(n / 100), lb: lb(n, n / 100) })),
  reading("rows of LB of one subject", 200_000, (n) => ({ dm: dm(1), lb: lb(n, 1) })),
  reading("rows of LB of one test, subject and day", 200_000, (n) => ({
    dm: dm(1),
    lb: lb(n, 1).map((row) => ({ ...row, LBDTC: "2024-02-01" })),
  })),
  reading("subjects in DM", 10_000, (n) => ({ dm: dm(n) })),
  reading("rows of CM of one subject, half unreadable", 100_000, (n) => ({
    dm: dm(1),
    cm: cm(n, (i) => ({ CMDOSE: i % 2 === 0 ? 5 : "", CMSTDTC: days[i], CMENDTC: days[i] })),
  })),
  reading("open rows of CM of one subject, unreadable days between", 100_000, (n) => ({
    dm: dm(1),
    cm: cm(n, (i) => (i % 2 === 0 ? { CMSTDTC: days[i], CMENRF: "ONGOING" } : { CMDOSE: "", CMSTDTC: days[i * 2], CMENDTC: days[i * 2] })),
  })),
  {
    name: "subjects, adrsRows with their sources",
    size: 4_000,
    prepare: (count) => {
      const { courses, used } = coursesFromSdtm({ dm: dm(count), lb: lb(count * 12, count) }, options);
      return () => courses.map((course) => adrsRows(course, nct05631717, { parameter, sources: used }));
    },
  },
  {
    name: "visits and as many doses of one subject, judged",
    size: 2_000,
    prepare: (count) => {
      const doses = cm(count, (i) => ({ CMSTDTC: days[i], CMENDTC: days[i], CMDOSE: 5 + (i % 7) }));
      const { courses } = coursesFromSdtm({ dm: dm(1), lb: lb(count, 1), cm: doses }, options);
      return () => courses.map((course) => responsesOverTime(course, nct05631717));
    },
  },
];

/** Time of the processor: the clock on the wall counts what other programs do as well. */
function secondsOf(run: () => unknown): number {
  globalThis.gc?.();
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const chosen = process.argv[2];
for (const [i, { name, size, prepare }] of cases.entries()) {
  if (chosen !== undefined && chosen !== String(i + 1)) continue;
  secondsOf(prepare(Math.min(size / 4, 2_000))); // compiled once, before anything is measured
  const measured = [size / 4, size / 2, size].map((count) => `${count.toLocaleString("en")}: ${secondsOf(prepare(count)).toFixed(2)} s`);
  console.log(`${name}: ${measured.join(", ")} (resident ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB)`);
}
