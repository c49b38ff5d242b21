/**
 * Writes the SIMULATED trial of simulateTrial.ts as SDTM, in nct05631717-sdtm/: the same draws, as the domains of a submission
 * have them, with the mess of real data in each. No patient is in it, and neither arm wins.
 * Run `npx tsx examples/data/simulateSdtm.ts` after a change; a test checks that the files equal what this code writes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { adverseEvents } from "./sdtm/adverseEvents";
import { clinicalEvents, dispositions, questionnaires } from "./sdtm/answers";
import { demographics, exposure, inclusionExclusion, medicalHistory } from "./sdtm/demographics";
import { laboratory } from "./sdtm/laboratory";
import { medications } from "./sdtm/medications";
import { bySubject, drawnSubjects, rowsOf, type Row } from "./sdtm/subjects";
import { vitalSigns } from "./sdtm/vitalSigns";
import { drawTrial, seed } from "./simulateTrial";

/** The files of the simulated trial as SDTM, name → text: the same bytes at every call. */
export function simulateSdtm(): Record<string, string> {
  const tables = drawTrial();
  const subjects = drawnSubjects(tables);
  const events = rowsOf(tables.ce);
  const domains: Readonly<Record<string, readonly Row[]>> = {
    dm: demographics(subjects),
    ex: exposure(subjects),
    ds: dispositions(subjects, rowsOf(tables.ds)),
    cm: medications(subjects, bySubject(rowsOf(tables.cm))),
    ce: clinicalEvents(subjects, events),
    qs: questionnaires(subjects, rowsOf(tables.qs), events),
    lb: laboratory(subjects, rowsOf(tables.lb)),
    vs: vitalSigns(subjects),
    ae: adverseEvents(subjects),
    mh: medicalHistory(subjects),
    ie: inclusionExclusion(subjects),
  };
  const comment = `# SIMULATED DATA, not patients: written by examples/data/simulateSdtm.ts with seed ${String(seed)}\n`;
  return Object.fromEntries(Object.entries(domains).map(([name, rows]) => [`${name}.csv`, comment + csv(rows)]));
}

/** Every variable of the rows as a column, in the order in which it first appears. */
function csv(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows.map((row) => columns.map((column) => cell(row[column] ?? "")))].map((cells) => `${cells.join(",")}\n`).join("");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL("nct05631717-sdtm", import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(simulateSdtm())) writeFileSync(join(folder, name), text);
}
