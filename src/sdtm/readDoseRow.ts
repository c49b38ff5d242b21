import { isDepot } from "../glucocorticoid/depot.js";
import { isOnce } from "../glucocorticoid/dosesPerFortnight.js";
import { drugKey } from "../glucocorticoid/drugKey.js";
import { readTable, type ReadTable } from "../glucocorticoid/glucocorticoidTable.js";
import { prednisoneEquivalent, type PrednisoneDose } from "../glucocorticoid/prednisoneEquivalent.js";
import { readDose } from "../glucocorticoid/readDose.js";
import { isNotSystemic } from "../glucocorticoid/routeObjections.js";
import { termKey } from "../glucocorticoid/termKey.js";
import { dateOfDay, dayNumber } from "../measurement/calendarDate.js";
import { shown } from "../measurement/misuse.js";
import { doseEnd, doseStart, endContradiction, type ReferencePeriod } from "./doseDays.js";
import { type DoseDrug, doseDrugReader } from "./doseDrug.js";
import type { SdtmGlucocorticoids } from "./sdtmOptions.js";
import { type Placed, type UnusedCode, type UnusedRow, unusedRow } from "./sdtmRows.js";

/** How the rows of a study are read: its options, its table and its names. */
export interface DoseReading {
  readonly options: SdtmGlucocorticoids;
  readonly table: ReadTable;
  readonly drugOf: (row: Placed) => DoseDrug;
  /** What a recorded dose is worth, or why that is unknown: each looked up once, since a study has few different ones and many rows. */
  readonly worthOf: (dose: RecordedRow) => DoseWorth;
}

type RecordedRow = Parameters<typeof prednisoneEquivalent>[0][number];
type DoseWorth = { readonly equivalent: PrednisoneDose } | { readonly objection: string };

/** A reader of doses by one table. */
export function doseReading(options: SdtmGlucocorticoids): DoseReading {
  const table = readTable(options.table);
  const known = new Map<string, DoseWorth>();
  return {
    options,
    table,
    drugOf: doseDrugReader(options, table),
    worthOf: (dose) => {
      const key = JSON.stringify([dose.drug, dose.dose.value, dose.dose.unit, dose.frequency, dose.route]);
      const worth = known.get(key) ?? readWorth(dose, table, options);
      known.set(key, worth);
      return worth;
    },
  };
}

/** A row of CM or EX that has been read: a dose from one day to another. */
export interface DoseRow {
  readonly kind: "dose";
  readonly row: Placed;
  readonly start: string;
  /** Null while it goes on. */
  readonly end: string | null;
  readonly equivalent: PrednisoneDose;
  /** Drug, dose, unit, frequency, route and start: what makes two rows the same course. */
  readonly course: string;
  /** Drug and route: of two such rows that touch the later one counts. */
  readonly same: string;
  readonly route: string;
  /** Dates of which not all can be right. */
  readonly note: string | null;
}

/** A row that is not used; `from` and `to` are the days on which a systemic glucocorticoid of unknown dose may have been taken. */
export interface OpenDose {
  readonly kind: "open";
  readonly unused: UnusedRow;
  readonly unknown: { readonly from: string | null; readonly to: string | null } | null;
  readonly same: string;
}

/** Reads one row of CM or EX: the dose and its days, or why it is not used. */
export function readDoseRow(row: Placed, { options, drugOf, worthOf }: DoseReading, period: ReferencePeriod): DoseRow | OpenDose {
  const prefix = row.domain.toUpperCase();
  const text = (name: string) => row.text(`${prefix}${name}`);
  const [drug, route, frequency] = [drugOf(row), text("ROUTE"), text("DOSFRQ")];
  const [start, once] = [doseStart(row, options, period), isOnce(frequency)];
  const end = once && text("ENDTC") === "" && "day" in start ? start : doseEnd(row, options, period);
  const same = `${drug.kind === "drug" ? drugKey(drug.name) : ""}|${routeKey(route)}`;
  const unused = (code: UnusedCode, reason: string, unknown: OpenDose["unknown"] = null): OpenDose => {
    const suggestion = drug.kind === "unknown" && drug.suggestion !== undefined ? { suggestion: drug.suggestion } : {};
    return { kind: "open", unused: { ...unusedRow(row, code, reason), ...suggestion }, unknown, same };
  };
  const isSystemic = !isNotSystemic(route);
  const unknown = (code: UnusedCode, reason: string, to = "day" in end ? end.day : end.to): OpenDose => {
    const from = "day" in start ? start.day : start.from;
    // An end before the start: one of the two is wrong, and which one is unknown.
    const days = from === null || to === null || from <= to ? { from, to } : { from: null, to: null };
    return unused(code, reason, isSystemic ? days : null);
  };
  const occurred = text("OCCUR").toUpperCase();
  if (occurred === "N") return unused("didNotOccur", `${prefix}OCCUR says that it was not taken`);
  if (drug.kind === "other") return unused("drug", drug.reason);
  if (drug.kind === "unknown") return unknown(isSystemic ? drug.code : "drug", drug.reason);
  if (occurred !== "" && occurred !== "Y")
    return unknown("occurrence", `${prefix}OCCUR ${shown(text("OCCUR"))} leaves open whether it was taken`);
  if (text("STAT") !== "") return unknown("notDone", "the row is marked as not done");
  const recorded = row.domain === "cm" ? `${row.text("CMTRT")} ${row.text("CMDECOD")}` : row.text("EXTRT");
  if (isDepot(recorded, route))
    return depot(unknown, options, route, "day" in start ? ("day" in end && end.day !== null ? end.day : start.day) : null);
  const dose = { drug: drug.name, dose: { value: text("DOSE"), unit: text("DOSU") }, frequency: once ? "QD" : frequency, route };
  const worth = worthOf(dose);
  if ("objection" in worth) return unknown("dose", worth.objection);
  if (!("day" in start)) return unknown("start", start.reason);
  if (!("day" in end)) return unknown("end", end.reason);
  if (end.day !== null && end.day < start.day) return unknown("end", `the end ${end.day} is before the start ${start.day}`);
  if (once && end.day !== start.day)
    return unknown("dose", `the frequency ${shown(frequency)} stands beside days from ${start.day} to ${end.day ?? "an open end"}`);
  const { milligrams, often } = {
    milligrams: `${String(Number(dose.dose.value))} ${dose.dose.unit.toLowerCase()}`,
    often: termKey(dose.frequency),
  };
  return {
    kind: "dose",
    row,
    start: start.day,
    end: end.day,
    equivalent: worth.equivalent,
    course: [same, milligrams, often, start.day].join("|"),
    same,
    route: routeKey(route),
    note: endContradiction(row, end.day, period),
  };
}

/** By mouth is one route however it is written, and so is into a vein. */
function routeKey(route: string): string {
  const key = termKey(route);
  return /^(?:oral|orally|po|peros|peroral|bymouth)$/.test(key) ? "oral" : /^(?:iv|intravenous)/.test(key) ? "intravenous" : key;
}

function depot(
  unknown: (code: UnusedCode, reason: string, to: string | null) => OpenDose,
  { depotDays }: SdtmGlucocorticoids,
  route: string,
  last: string | null,
): OpenDose {
  const what = `by the route ${shown(route)} the drug acts from a depot`;
  if (depotDays == null) return unknown("depot", `${what}: on how many days is the study's to say (depotDays)`, null);
  return unknown("depot", `${what}: the dose of ${String(depotDays)} days is unknown`, last && dateOfDay(dayNumber(last) + depotDays - 1));
}

/** The equivalent, or why there is none; the rules for doses stand in one place, so what that place refuses becomes the reason. */
function readWorth(dose: RecordedRow, table: ReadTable, options: SdtmGlucocorticoids): DoseWorth {
  if (dose.route === "") return { objection: "no route is recorded" };
  try {
    const { outcome } = readDose("the", dose, table);
    if ("reason" in outcome) return { objection: outcome.reason };
    return { equivalent: prednisoneEquivalent([dose], options.table).dose as PrednisoneDose };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (dose.dose.unit === "") return { objection: "no unit of dose is recorded" };
    return { objection: dose.dose.value === "" ? "no dose is recorded" : error.message };
  }
}
