import { dateOfDay, dayNumber } from "../measurement/calendarDate.js";
import { shown } from "../measurement/misuse.js";
import { dateBounds, dayByRule } from "./partialDate.js";
import type { SdtmGlucocorticoids } from "./sdtmOptions.js";
import { dateObjection, fullDate, type Placed } from "./sdtmRows.js";

/** The study reference period of a subject (RFSTDTC to RFENDTC), to which --STRF and --ENRF refer; null where it is not recorded. */
export interface ReferencePeriod {
  readonly start: string | null;
  readonly end: string | null;
}

/** The first day of a dose, or the first on which it may have begun (null: any) and why that is all that is known. */
export type DoseStart = { readonly day: string } | { readonly from: string | null; readonly reason: string };

/** The last day of a dose (null: it goes on), or the last on which it may have ended (null: any) and why that is all that is known. */
export type DoseEnd = { readonly day: string | null } | { readonly to: string | null; readonly reason: string };

const terms = ["BEFORE", "COINCIDENT", "DURING", "DURING/AFTER", "AFTER", "ONGOING", "U", "UNKNOWN"];

/** A statement relative to the reference period (--STRF, --ENRF) or to a point in time (--STRTPT, --ENRTPT with --STTPT, --ENTPT). */
interface Statement {
  readonly variable: string;
  readonly term: string;
  /** The days to which it refers; null where none is recorded. */
  readonly first: string | null;
  readonly last: string | null;
}

function statements(row: Placed, side: "ST" | "EN", period: ReferencePeriod): readonly Statement[] {
  const prefix = row.domain.toUpperCase();
  const point = fullDate(row.text(`${prefix}${side}TPT`)) ?? null;
  const read = (variable: string, first: string | null, last: string | null): Statement => {
    return {
      variable,
      term: row
        .text(variable)
        .toUpperCase()
        .replace(/\s*\/\s*/g, "/"),
      first,
      last,
    };
  };
  return [read(`${prefix}${side}RF`, period.start, period.end), read(`${prefix}${side}RTPT`, point, point)].filter(
    ({ term }) => term !== "",
  );
}

const before = (day: string) => dateOfDay(dayNumber(day) - 1);

/** When a dose began. "BEFORE" says that it was taken on the day before; how long before nobody knows, and no day is claimed. */
export function doseStart(row: Placed, options: SdtmGlucocorticoids, period: ReferencePeriod): DoseStart {
  const text = row.text(`${row.domain.toUpperCase()}STDTC`);
  const day = dayByRule(text, options.partialStart);
  if (day !== undefined) return { day };
  const { first, last } = dateBounds(text);
  const said = statements(row, "ST", period);
  const isMissing = text === "" ? "no start date is recorded" : dateObjection("the start date", text);
  for (const { variable, term, first: begin, last: end } of said) {
    if (!terms.includes(term))
      return { from: first, reason: `${isMissing}, and ${variable} ${shown(term)} is not one of ${terms.join(", ")}` };
    if (term === "BEFORE" && begin !== null) return { day: last !== null && last < begin ? last : before(begin) };
    if (term === "COINCIDENT" && begin !== null) return { day: begin };
    if (first !== null) continue;
    if (term.startsWith("DURING")) return { from: begin, reason: `${isMissing}, and ${variable} says ${term}` };
    if (term === "AFTER") return { from: end ?? begin, reason: `${isMissing}, and ${variable} says ${term}` };
  }
  return {
    from: first,
    reason: said.length === 0 ? isMissing : `${isMissing}, and ${said.map(({ variable, term }) => `${variable} says ${term}`).join(", ")}`,
  };
}

/** When a dose ended: its date, else what the row says of its end, else the rule of the options for a row that says nothing. */
export function doseEnd(row: Placed, options: SdtmGlucocorticoids, period: ReferencePeriod): DoseEnd {
  const text = row.text(`${row.domain.toUpperCase()}ENDTC`);
  if (text !== "") {
    const day = dayByRule(text, options.partialEnd);
    return day === undefined ? { to: dateBounds(text).last, reason: dateObjection("the end date", text) } : { day };
  }
  const said = statements(row, "EN", period);
  const says = said.map(({ variable, term }) => `${variable} says ${term}`).join(", ");
  const unknown = said.find(({ term }) => !terms.includes(term));
  if (unknown !== undefined)
    return {
      to: null,
      reason: `no end date is recorded, and ${unknown.variable} ${shown(unknown.term)} is not one of ${terms.join(", ")}`,
    };
  const isOver = said.find(({ term }) => term === "BEFORE" || term === "DURING" || term === "COINCIDENT");
  const goesOn = said.some(({ term }) => term === "ONGOING" || term === "AFTER" || term === "DURING/AFTER");
  if (isOver !== undefined) {
    const to = goesOn ? null : isOver.term === "BEFORE" ? isOver.first && before(isOver.first) : isOver.last;
    return { to, reason: `no end date is recorded, and ${says}` };
  }
  if (goesOn || options.withoutEnd === "ongoing") return { day: null };
  return {
    to: null,
    reason: said.length === 0 ? "no end date is recorded, nor that the dose goes on" : `no end date is recorded, and ${says}`,
  };
}

/** Why an end date and "ongoing" cannot both be right; null where they can. */
export function endContradiction(row: Placed, end: string | null, period: ReferencePeriod): string | null {
  if (end === null || row.text(`${row.domain.toUpperCase()}ENDTC`) === "") return null;
  const found = statements(row, "EN", period).find(
    ({ term, last }) => (term === "ONGOING" || term === "AFTER") && last !== null && end < last,
  );
  return found === undefined
    ? null
    : `the end ${end} stands beside ${found.variable} ${found.term} of ${found.last ?? ""}, and the date counts`;
}
