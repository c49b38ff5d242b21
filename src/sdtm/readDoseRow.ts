import { drugKey } from "../glucocorticoid/drugKey.js";
import { readTable, type ReadTable } from "../glucocorticoid/glucocorticoidTable.js";
import { prednisoneEquivalent, type PrednisoneDose } from "../glucocorticoid/prednisoneEquivalent.js";
import { readDose } from "../glucocorticoid/readDose.js";
import { routeObjections } from "../glucocorticoid/routeObjections.js";
import { shown } from "../measurement/misuse.js";
import { dateBounds, dayByRule } from "./partialDate.js";
import type { SdtmGlucocorticoids } from "./sdtmOptions.js";
import { type Placed, type UnusedCode, type UnusedRow, unusedRow } from "./sdtmRows.js";

/** A row of CM or EX that has been read: a dose from one day to another. */
export interface DoseRow {
  readonly row: Placed;
  readonly start: string;
  /** Null while it goes on. */
  readonly end: string | null;
  readonly equivalent: PrednisoneDose;
  /** Drug, dose, unit, frequency, route and start: what makes two rows the same course. */
  readonly course: string;
}

/** A row that is not used; `from` and `to` are the days on which a systemic glucocorticoid of unknown dose may have been taken. */
export interface OpenDose {
  readonly unused: UnusedRow;
  readonly unknown: { readonly from: string | null; readonly to: string | null } | null;
}

/** Reads one row of CM or EX: the dose and its days, or why it is not used. */
export function readDoseRow(row: Placed, options: SdtmGlucocorticoids): DoseRow | OpenDose {
  const prefix = row.domain.toUpperCase();
  const text = (name: string) => row.text(`${prefix}${name}`);
  const drug = row.text(row.domain === "cm" ? options.drug : "EXTRT");
  const [startText, endText, route] = [text("STDTC"), text("ENDTC"), text("ROUTE")];
  const table = readTable(options.table);
  const unused = (code: UnusedCode, reason: string): OpenDose => ({ unused: unusedRow(row, code, reason), unknown: null });
  const unknown = (code: UnusedCode, reason: string): OpenDose => {
    const isSystemic = route === "" || routeObjections(route).every((objection) => !objection.endsWith("is not systemic"));
    const days = { from: dateBounds(startText).first, to: dateBounds(endText).last };
    // An end before the start: one of the two is wrong, and which one is unknown.
    const isOrdered = days.from === null || days.to === null || days.from <= days.to;
    return { unused: unusedRow(row, code, reason), unknown: isSystemic ? (isOrdered ? days : { from: null, to: null }) : null };
  };
  if (text("OCCUR") === "N") return unused("didNotOccur", `${prefix}OCCUR says that it was not taken`);
  if (drug === "") return unknown("drug", "no drug is recorded");
  if (!table.equivalents.has(drugKey(drug))) {
    const isGlucocorticoid = (options.withoutEquivalent ?? []).some((name) => drugKey(name) === drugKey(drug));
    return (isGlucocorticoid ? unknown : unused)("drug", `the drug ${shown(drug)} is not in the table ${shown(table.id)}`);
  }
  if (text("STAT") !== "") return unknown("notDone", "the row is marked as not done");
  const dose = { drug, dose: { value: text("DOSE"), unit: text("DOSU") }, frequency: text("DOSFRQ"), route };
  const objection = doseObjection(dose, table);
  if (objection !== null) return unknown("dose", objection);
  const start = dayByRule(startText, options.partialStart);
  if (start === undefined) return unknown("start", startText === "" ? "no start date is recorded" : `the start date ${shown(startText)} is not a full date`);
  const end = endOf(endText, [text("ENRF"), text("ENRTPT")], options);
  if (end === undefined && endText === "") return unknown("end", "no end date is recorded, nor that the dose goes on");
  if (end === undefined) return unknown("end", `the end date ${shown(endText)} is not a full date`);
  if (end !== null && end < start) return unknown("end", `the end ${end} is before the start ${start}`);
  const [equivalent] = prednisoneEquivalent([dose], options.table).doses;
  const course = [drugKey(drug), dose.dose.value, dose.dose.unit, dose.frequency, route, start].join("|").toLowerCase();
  return { row, start, end, equivalent: (equivalent as { readonly equivalent: PrednisoneDose }).equivalent, course };
}

function endOf(text: string, statements: readonly string[], options: SdtmGlucocorticoids): string | null | undefined {
  if (text !== "") return dayByRule(text, options.partialEnd);
  return options.withoutEnd === "ongoing" || statements.some((said) => said === "ONGOING" || said === "AFTER") ? null : undefined;
}

type RecordedRow = Parameters<typeof prednisoneEquivalent>[0][number];

/** Why the row has no equivalent; the rules for doses stand in one place, so what that place refuses becomes the reason. */
function doseObjection(dose: RecordedRow, table: ReadTable): string | null {
  if (dose.route === "") return "no route is recorded";
  try {
    const { outcome } = readDose("the", dose, table);
    return "reason" in outcome ? outcome.reason : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (dose.dose.unit === "") return "no unit of dose is recorded";
    return dose.dose.value === "" ? "no dose is recorded" : error.message;
  }
}
