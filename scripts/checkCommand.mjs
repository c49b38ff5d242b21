import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./runTool.mjs";

const formats = fileURLToPath(new URL("../../shared/data/formats/", import.meta.url));
const bundled = fileURLToPath(new URL("../examples/data/nct05631717-sdtm/", import.meta.url));

/** The decisions that `--init` leaves to the user, for a study of any kind. */
function decided(plan) {
  const reading = {
    ...plan.reading,
    result: plan.reading.result ?? "original",
    referenceStart: plan.reading.referenceStart ?? "RFSTDTC",
    baseline: { kind: "lastOnOrBefore", onTheDay: "included" },
    sameDay: plan.reading.sameDay ?? "none",
    ...("withoutSpecimen" in plan.reading ? { withoutSpecimen: "accept" } : {}),
    events: [],
    eventsRecorded: [],
    glucocorticoids: { table: "gpnotebook", drug: plan.reading.glucocorticoids.drug ?? "CMTRT" },
  };
  const safety = {
    lagDays: 30,
    worsening: "notCollected",
    openTiming: "unknown",
    severity: "AESEV",
    serious: "byFlag",
    endOfFollowUp: "RFPENDTC",
    baseline: "onOrBefore",
    toxicity: "ctcae-5.0",
    significantChanges: [{ kind: "shiftFromNormal" }],
    vitalSigns: { limits: "clin-rheumatol-2009", repeats: "each" },
  };
  const window = { week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier", confirmation: { minDays: 28, maxNotEvaluable: 1 } };
  const others = { arm: plan.arm ?? "ARM", intercurrentEvents: [], onTheDay: "unaffected", egfr: "ckd-epi-2021" };
  return { ...plan, definition: "kdigo2024", ...window, ...others, reading, safety };
}

/** The study: the pilot's transport files where they are, else the bundled trial without its plan. */
async function studyIn(folder) {
  await mkdir(folder, { recursive: true });
  const [from, files] = existsSync(formats)
    ? [formats, ["dm", "lb", "cm", "ds", "ex", "ae", "vs"].map((domain) => [`msg_${domain}.xpt`, `${domain}.xpt`])]
    : [bundled, (await readdir(bundled)).filter((name) => name.endsWith(".csv")).map((name) => [name, name])];
  await Promise.all(files.map(([name, as]) => copyFile(join(from, name), join(folder, as))));
  return from === formats ? "the pilot's transport files" : "the bundled trial";
}

/** Runs the README's three commands where the package is installed: from study files to a plan, to the report and the data sets. */
export async function checkCommand(scratch) {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const [, first, ...others] =
    /^```\n(npm install renal-response)\n(npx renal-response report study --init)\n(npx renal-response report study --out out)\n```$/m.exec(
      readme,
    ) ?? [];
  assert(first !== undefined, "expected the README to lead from study files to a report by three commands in a block of their own");
  const study = await studyIn(join(scratch, "study"));
  const call = async (line) => {
    const [program, ...words] = line.split(" ");
    return run(program, ["--no-install", ...words], scratch);
  };
  const begun = await call(others[0]);
  assert.equal(begun.code, 0, `expected "${others[0]}" to write a plan, found:\n${begun.output}`);
  const open = await call(others[1]);
  assert(
    open.code === 2 && /leaves decisions open/.test(open.output),
    `expected a plan that is not decided to be refused, found:\n${open.output.slice(0, 2000)}`,
  );
  const plan = join(scratch, "study", "plan.json");
  await writeFile(plan, JSON.stringify(decided(JSON.parse(await readFile(plan, "utf8")))));
  const made = await call(others[1]);
  assert.equal(made.code, 0, `expected "${others[1]}" to write the report of ${study}, found:\n${made.output.slice(-2000)}`);
  const found = await readdir(join(scratch, "out"));
  const dataSets = ["adrs", "adtte", "adlb", "adae", "adlbtox", "advs"].flatMap((name) =>
    ["csv", "json", "xpt"].map((ending) => `${name}.${ending}`),
  );
  const missing = ["report.html", "report.txt", "report.json", "plan.json", ...dataSets].filter((name) => !found.includes(name));
  assert(missing.length === 0, `expected the report and its data sets of ${study}, missing: ${missing.join(", ")}`);
  const page = await readFile(join(scratch, "out", "report.html"), "utf8");
  assert(page.startsWith("<!doctype html>") && page.includes("Renal response at week 24"), "expected a page with the table of responses");
  return `three commands lead from ${study} to a report and ${dataSets.length} data sets`;
}
