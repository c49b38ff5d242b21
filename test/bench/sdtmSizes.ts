/** Shows what many rows cost: `npx tsx --tsconfig tsconfig.test.json test/bench/sdtmSizes.ts [number of the case]`. */
import { coursesFromSdtm, type SdtmDomains } from "../../src/sdtm/coursesFromSdtm.js";
import type { SdtmOptions } from "../../src/sdtm/sdtmOptions.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";
import { gpnotebookEquivalents } from "../../src/glucocorticoid/gpnotebookEquivalents.js";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";

const options: SdtmOptions = {
  result: "original",
  referenceStart: "RFSTDTC",
  baseline: { kind: "lastOnOrBefore", onTheDay: "included" },
  sameDay: "none",
  glucocorticoids: { table: gpnotebookEquivalents, drug: "CMTRT" },
};
const day = (n: number) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
const days = Array.from({ length: 250_000 }, (_, i) => day(i));
const dm = (count: number): SdtmRow[] =>
  Array.from({ length: count }, (_, i) => ({ USUBJID: `S${String(i)}`, RFSTDTC: "2024-01-08", ARM: "A" }));
const lb = (count: number, subjects: number): SdtmRow[] =>
  Array.from({ length: count }, (_, i) => ({
    STUDYID: "X",
    DOMAIN: "LB",
    USUBJID: `S${String(i % subjects)}`,
    LBSEQ: i,
    LBTESTCD: i % 2 === 0 ? "CREAT" : "PROTCRT",
    LBSPEC: i % 2 === 0 ? "SERUM" : "URINE",
    LBORRES: String(0.5 + (i % 97) / 100),
    LBORRESU: i % 2 === 0 ? "mg/dL" : "g/g",
    LBORNRLO: "0.5",
    LBORNRHI: "1.2",
    LBSTAT: "",
    VISITNUM: 1,
    VISIT: "V",
    LBDTC: days[8 + Math.floor(i / subjects)] ?? "",
  }));
const cm = (count: number, change: (i: number) => SdtmRow): SdtmRow[] =>
  Array.from({ length: count }, (_, i) => ({
    USUBJID: "S0",
    CMSEQ: i,
    CMTRT: "PREDNISONE",
    CMDOSE: 5,
    CMDOSU: "mg",
    CMDOSFRQ: "QD",
    CMROUTE: "ORAL",
    ...change(i),
  }));

const chosen = process.argv[2];
const cases: readonly (readonly [string, () => SdtmDomains])[] = [
  ["1,000,000 rows of LB, 10,000 subjects", () => ({ dm: dm(10_000), lb: lb(1_000_000, 10_000) })],
  ["200,000 rows of LB of one subject", () => ({ dm: dm(1), lb: lb(200_000, 1) })],
  [
    "200,000 rows of LB of one test, subject and day",
    () => ({ dm: dm(1), lb: lb(200_000, 1).map((row) => ({ ...row, LBDTC: "2024-02-01" })) }),
  ],
  ["10,000 subjects in DM", () => ({ dm: dm(10_000) })],
  [
    "100,000 rows of CM of one subject, half unreadable",
    () => ({ dm: dm(1), cm: cm(100_000, (i) => ({ CMDOSE: i % 2 === 0 ? 5 : "", CMSTDTC: days[i], CMENDTC: days[i] })) }),
  ],
  [
    "100,000 open rows of CM of one subject, half unreadable days between",
    () => ({
      dm: dm(1),
      cm: cm(100_000, (i) =>
        i % 2 === 0 ? { CMSTDTC: days[i], CMENRF: "ONGOING" } : { CMDOSE: "", CMSTDTC: days[i * 2], CMENDTC: days[i * 2] },
      ),
    }),
  ],
  [
    "2,000 visits and 2,000 doses of one subject",
    () => ({ dm: dm(1), lb: lb(2_000, 1), cm: cm(2_000, (i) => ({ CMSTDTC: days[i], CMENDTC: days[i], CMDOSE: 5 + (i % 7) })) }),
  ],
];
for (const [i, [name, domains]] of cases.entries()) {
  if (chosen !== undefined && chosen !== String(i + 1)) continue;
  const given = domains();
  globalThis.gc?.();
  // Time of the processor: the clock on the wall counts what other programs do as well.
  const start = process.cpuUsage();
  const found = coursesFromSdtm(given, options);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const memory = process.memoryUsage();
  console.log(
    `${name}: ${seconds.toFixed(2)} s, ${String(found.used.length)} used, ${String(found.unused.length)} not, `
      + `heap ${(memory.heapUsed / 1e6).toFixed(0)} MB, resident ${(memory.rss / 1e6).toFixed(0)} MB`,
  );
  if (name.startsWith("2,000 visits")) {
    const begin = process.cpuUsage();
    const [course] = found.courses;
    const judged = course === undefined ? [] : responsesOverTime(course, nct05631717);
    console.log(`  judged: ${String(judged.length)} visits in ${(process.cpuUsage(begin).user / 1e6).toFixed(2)} s`);
  }
}
