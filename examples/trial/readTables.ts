import type { CsvFile, CsvRow } from "./readCsv";
import type { EventName, Measure, TrialChecks } from "./records";
import type { TrialLedger } from "./openLedger";

const measureOfTest = new Map<string, Measure>([
  ["CREAT", "serumCreatinine"],
  ["PROTCRT", "upcr"],
  ["PROTEXR", "urineProtein24h"],
]);

const eventOfTerm = new Map<string, EventName>([
  ["OTHER DETERIORATION", "otherDeterioration"],
  ["RESCUE THERAPY", "rescueTherapy"],
]);

/** The message of the `RangeError` that `attempt` throws, if it does. */
export function refusal(attempt: () => void): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

export type LaboratoryColumn = "USUBJID" | "VISITNUM" | "VISIT" | "LBDTC" | "LBTESTCD" | "LBORRES" | "LBORRESU";
export type EventColumn = "USUBJID" | "VISIT" | "CETERM" | "CEOCCUR" | "CESTDTC";

/** Whether the library refuses a date, and why; an empty one is no date. */
export function dateRefusal(date: string, { check }: TrialChecks): string | undefined {
  return date === "" ? undefined : refusal(() => { check({ date }); });
}

/** dm.csv: the subjects. */
export function readSubjects(table: CsvFile<"USUBJID" | "ARM" | "STUDYID" | "RFSTDTC">, ledger: TrialLedger, checks: TrialChecks): void {
  for (const row of table.rows) {
    const id = row.USUBJID;
    const refused = dateRefusal(row.RFSTDTC, checks);
    if (refused !== undefined) ledger.report("dm.csv", row, `RFSTDTC: ${refused}; days are counted from baseline`);
    const firstDose = refused === undefined ? row.RFSTDTC : "";
    if (id === "") ledger.report("dm.csv", row, "USUBJID is empty");
    else if (row.ARM === "") ledger.report("dm.csv", row, "ARM is empty");
    else if (ledger.subjects.has(id)) ledger.report("dm.csv", row, "this subject occurs twice; the first row is used");
    else ledger.subjects.set(id, { id, arm: row.ARM, visits: new Map(), firstDose, events: [], eventsRecorded: new Set(), lastContact: "" });
  }
}

/** lb.csv: the visits, their dates and laboratory values. */
export function readLaboratory(table: CsvFile<LaboratoryColumn>, ledger: TrialLedger, { check }: TrialChecks): void {
  numberVisits(table.rows, ledger.visitNumbers);
  for (const row of table.rows) {
    const test = row.LBTESTCD.toUpperCase();
    const measure = measureOfTest.get(test);
    if (measure === undefined) {
      ledger.ignore("lb.csv", "LBTESTCD", test);
      continue;
    }
    const open = ledger.visitOf("lb.csv", row);
    if (open === undefined) continue;
    const quantity = { value: row.LBORRES, unit: row.LBORRESU };
    const done = quantity.value !== "";
    const refused =
      Number(row.VISITNUM) === open.visitNumber && row.VISITNUM !== ""
        ? refusal(() => {
            check({ ...(row.LBDTC === "" ? {} : { date: row.LBDTC }), ...(done ? { [measure]: quantity } : {}) });
          })
        : `VISITNUM is "${row.VISITNUM}" here but ${String(open.visitNumber)} in other rows of this VISIT`;
    if (refused !== undefined) {
      ledger.report("lb.csv", row, `${test}: ${refused}`);
      continue;
    }
    ledger.date(row.LBDTC);
    if (row.LBDTC > open.date) open.date = row.LBDTC;
    if (!done) continue;
    const answer = ledger.answer("lb.csv", row, test, `${quantity.value} ${quantity.unit}`);
    if (answer === "keep") open.measures.set(measure, quantity);
    if (answer === "conflict") open.measures.delete(measure);
  }
}

/** The number that most rows give a visit, so that one slip of the pen does not move a visit of everybody. */
function numberVisits(rows: readonly CsvRow<LaboratoryColumn>[], visitNumbers: Map<string, number>): void {
  const counts = new Map<string, number>();
  for (const { VISIT, VISITNUM } of rows) {
    if (!/^\d+(\.\d+)?$/.test(VISITNUM)) continue;
    const visit = VISIT.toUpperCase();
    const pair = JSON.stringify([visit, Number(VISITNUM)]);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    const leader = JSON.stringify([visit, visitNumbers.get(visit)]);
    if ((counts.get(pair) ?? 0) > (counts.get(leader) ?? 0)) visitNumbers.set(visit, Number(VISITNUM));
  }
}

/** ce.csv: what happened by each visit, and where CESTDTC says so, on which day. */
export function readEvents(table: CsvFile<EventColumn>, ledger: TrialLedger, checks: TrialChecks): void {
  for (const row of table.rows) {
    const term = row.CETERM.toUpperCase();
    const event = eventOfTerm.get(term);
    const occurred = row.CEOCCUR.toUpperCase();
    if (event === undefined) {
      ledger.ignore("ce.csv", "CETERM", term);
      continue;
    }
    const open = ledger.visitOf("ce.csv", row);
    if (open === undefined || occurred === "") continue;
    if (occurred !== "Y" && occurred !== "N") {
      ledger.report("ce.csv", row, `${term}: CEOCCUR "${row.CEOCCUR}" is neither Y nor N`);
      continue;
    }
    const refused = dateRefusal(row.CESTDTC, checks);
    if (refused !== undefined) ledger.report("ce.csv", row, `${term}: CESTDTC ${refused}; taken as not dated`);
    const date = occurred === "Y" && refused === undefined ? row.CESTDTC : "";
    const answer = ledger.answer("ce.csv", row, term, date === "" ? occurred : `${occurred} from ${date}`);
    ledger.date(date);
    if (answer === "keep") open.events.set(event, { occurred: occurred === "Y", date });
    if (answer === "conflict") open.events.delete(event);
  }
}
