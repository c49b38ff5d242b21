import type { TrialLedger } from "./openLedger";
import type { CsvFile } from "./readCsv";
import { dateRefusal } from "./readTables";
import type { TrialChecks } from "./records";

/**
 * ds.csv: how the study treatment and the study participation of a subject ended, one row each, on which day.
 *
 * Treatment that ended other than COMPLETED was discontinued; participation that ended with DEATH is a death. A row that says
 * COMPLETED answers the question with no. Without a row, and with a row that cannot be read, nothing is known.
 */
export function readDisposition(
  table: CsvFile<"USUBJID" | "DSSCAT" | "DSDECOD" | "DSSTDTC">,
  ledger: TrialLedger,
  checks: TrialChecks,
): void {
  for (const row of table.rows) {
    const category = row.DSSCAT.toUpperCase();
    const term = row.DSDECOD.toUpperCase();
    if (category !== "STUDY TREATMENT" && category !== "STUDY PARTICIPATION") {
      ledger.ignore("ds.csv", "DSSCAT", category);
      continue;
    }
    const subject = ledger.subjects.get(row.USUBJID);
    const date = row.DSSTDTC;
    const refused = date === "" ? "DSSTDTC is empty" : dateRefusal(date, checks);
    if (subject === undefined) ledger.report("ds.csv", row, row.USUBJID === "" ? "USUBJID is empty" : "this subject is not in dm.csv");
    else if (term === "") ledger.report("ds.csv", row, `${category}: DSDECOD is empty`);
    else if (refused !== undefined) ledger.report("ds.csv", row, `${category}: ${refused}`);
    else {
      const event = category === "STUDY TREATMENT" ? "treatmentDiscontinued" : "death";
      const occurred = category === "STUDY TREATMENT" ? term !== "COMPLETED" : term === "DEATH";
      const answer = ledger.answer("ds.csv", row, category, `${term} on ${date}`);
      ledger.date(date);
      if (answer === "keep") {
        subject.eventsRecorded.add(event);
        if (occurred) subject.events = [...subject.events, { event, date }];
        if (event === "death") subject.lastContact = date;
      }
      if (answer === "conflict") {
        subject.eventsRecorded.delete(event);
        subject.events = subject.events.filter((one) => one.event !== event);
        if (event === "death") subject.lastContact = "";
      }
    }
  }
}
