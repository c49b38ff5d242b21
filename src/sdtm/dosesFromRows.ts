import { readTable } from "../glucocorticoid/glucocorticoidTable.js";
import { dateOfDay, dayNumber } from "../measurement/calendarDate.js";
import type { DatedDose } from "../measurement/datedDoses.js";
import { type DoseRow, type OpenDose, readDoseRow } from "./readDoseRow.js";
import type { SdtmGlucocorticoids } from "./sdtmOptions.js";
import { nameOf, type Placed, type UnusedRow, unusedRow } from "./sdtmRows.js";

/** Days on which the dose is unknown, because a row that may be a systemic glucocorticoid could not be used. */
export interface UnknownDoses {
  readonly usubjid: string;
  /** Null is without a beginning. */
  readonly from: string | null;
  /** Null is without an end. */
  readonly to: string | null;
  readonly reason: string;
}

export interface SubjectDoses {
  readonly doses: readonly DatedDose[];
  readonly used: readonly Placed[];
  readonly unused: readonly UnusedRow[];
  readonly unknown: readonly UnknownDoses[];
}

/** The doses of one subject. A day on which an unreadable dose may have been taken has none: the rest would be too low a sum. */
export function dosesFromRows(usubjid: string, rows: readonly Placed[], options: SdtmGlucocorticoids): SubjectDoses {
  readTable(options.table);
  const read = rows.map((row) => readDoseRow(row, options));
  const { counted, repeated } = withoutRepeats(read.filter((one): one is DoseRow => "course" in one));
  const open = [...read.filter((one): one is OpenDose => "unused" in one), ...repeated];
  const unknown = open.flatMap(({ unused, unknown: days }) => (days === null ? [] : [{ usubjid, ...days, reason: `${nameOf(unused)}: ${unused.reason}` }]));
  const known = counted.map(({ row, start, end, equivalent }) => ({ row, equivalent, pieces: piecesOutside({ start, end }, unknown) }));
  const hidden = known.filter(({ pieces }) => pieces.length === 0).map(({ row }) => unusedRow(row, "dose", "another row leaves the dose of all its days unknown"));
  return {
    doses: known.flatMap(({ pieces, equivalent }) => pieces.map((days): DatedDose => ({ ...days, prednisoneEquivalent: equivalent }))),
    used: known.filter(({ pieces }) => pieces.length > 0).map(({ row }) => row),
    unused: [...open.map(({ unused }) => unused), ...hidden],
    unknown,
  };
}

/** CM repeats a course at each visit: the first row counts. Rows of one course with different ends leave the end open. */
function withoutRepeats(rows: readonly DoseRow[]): { readonly counted: readonly DoseRow[]; readonly repeated: readonly OpenDose[] } {
  const counted: DoseRow[] = [];
  const repeated: OpenDose[] = [];
  for (const one of rows) {
    const alike = rows.filter(({ course }) => course === one.course);
    const [first = one] = alike;
    const others = alike.filter(({ end }) => end !== one.end);
    if (others[0] !== undefined) {
      const reason = `the same course stands with another end in ${nameOf(others[0].row)}`;
      repeated.push({ unused: unusedRow(one.row, "endsDiffer", reason), unknown: { from: one.start, to: latest(alike) } });
    } else if (first === one) counted.push(one);
    else repeated.push({ unused: unusedRow(one.row, "duplicate", `the same course as ${nameOf(first.row)}`), unknown: null });
  }
  return { counted, repeated };
}

function latest(rows: readonly DoseRow[]): string | null {
  return rows.reduce<string | null>((last, { end }) => (last === null || end === null ? null : end > last ? end : last), "");
}

interface Days {
  readonly start: string;
  readonly end: string | null;
}

/** What is left of a time when others are taken out of it. */
function piecesOutside(days: Days, holes: readonly UnknownDoses[]): readonly Days[] {
  return holes.reduce<readonly Days[]>((pieces, hole) => pieces.flatMap((piece) => outside(piece, hole)), [days]);
}

function outside({ start, end }: Days, { from, to }: UnknownDoses): readonly Days[] {
  if ((to !== null && to < start) || (from !== null && end !== null && from > end)) return [{ start, end }];
  const before = from !== null && start < from ? [{ start, end: dateOfDay(dayNumber(from) - 1) }] : [];
  const isAfter = to !== null && (end === null || to < end);
  return isAfter ? [...before, { start: dateOfDay(dayNumber(to) + 1), end }] : before;
}
