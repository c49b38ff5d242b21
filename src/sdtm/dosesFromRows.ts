import type { DatedDose } from "../measurement/datedDoses.js";
import { dailySums, type Days, isCovered, united } from "./dailySums.js";
import type { ReferencePeriod } from "./doseDays.js";
import { groupedBy } from "./groupedBy.js";
import { type DoseReading, type DoseRow, type OpenDose, readDoseRow } from "./readDoseRow.js";
import { nameOf, type Placed, type UnusedRow, unusedRow } from "./sdtmRows.js";
import { type Warning, warningOf } from "./sdtmWarning.js";
import { touchingDoses } from "./touchingDoses.js";

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
  readonly used: readonly DoseRow[];
  readonly unused: readonly UnusedRow[];
  readonly unknown: readonly UnknownDoses[];
  readonly warnings: readonly Warning[];
}

/** The doses of one subject. A day on which an unreadable dose may have been taken has none: the rest would be too low a sum. */
export function dosesFromRows(usubjid: string, rows: readonly Placed[], reading: DoseReading, period: ReferencePeriod): SubjectDoses {
  const read = rows.map((row) => readDoseRow(row, reading, period));
  const { counted, repeated } = withoutRepeats(read.filter((one) => one.kind === "dose"));
  const { doses, open, warnings } = touchingDoses(
    counted,
    [...read.filter((one) => one.kind === "open"), ...repeated],
    reading.options.touchingDoses ?? "laterCounts",
  );
  const unknown = open.flatMap(({ unused, unknown: days }): readonly UnknownDoses[] =>
    days === null ? [] : [{ usubjid, ...days, reason: `${nameOf(unused)}: ${unused.reason}` }],
  );
  const holes = united(unknown.map(({ from, to }): Days => ({ start: from, end: to })));
  const hidden = doses.filter((dose) => isCovered(dose, holes));
  const isHidden = new Set(hidden);
  const noted = counted.flatMap(({ note, start, end }) =>
    note === null ? [] : [warningOf("datesDisagree", note, "prednisoneEquivalent", start, end)],
  );
  return {
    doses: dailySums(doses, holes),
    used: doses.filter((dose) => !isHidden.has(dose)),
    unused: [
      ...open.map(({ unused }) => unused),
      ...hidden.map(({ row }) => unusedRow(row, "dose", "another row leaves the dose of all its days unknown")),
    ],
    unknown,
    warnings: [...warnings, ...noted],
  };
}

/** CM repeats a course at each visit: the first row counts. Rows of one course with different ends leave the end open. */
function withoutRepeats(rows: readonly DoseRow[]): { readonly counted: readonly DoseRow[]; readonly repeated: readonly OpenDose[] } {
  const counted: DoseRow[] = [];
  const repeated: OpenDose[] = [];
  for (const alike of groupedBy(rows, ({ course }) => course).values()) {
    const [first, ...others] = alike;
    const differing = others.find(({ end }) => end !== first.end);
    if (differing !== undefined) {
      const to = latest(alike);
      for (const one of alike) {
        const other = one.end === first.end ? differing : first;
        const reason = `the same course stands with another end in ${nameOf(other.row)}`;
        repeated.push({ kind: "open", unused: unusedRow(one.row, "endsDiffer", reason), unknown: { from: one.start, to }, same: one.same });
      }
      continue;
    }
    counted.push(first);
    for (const one of others) {
      repeated.push({
        kind: "open",
        unused: unusedRow(one.row, "duplicate", `the same course as ${nameOf(first.row)}`),
        unknown: null,
        same: one.same,
      });
    }
  }
  return { counted, repeated };
}

function latest(rows: readonly DoseRow[]): string | null {
  return rows.reduce<string | null>((last, { end }) => (last === null || end === null ? null : end > last ? end : last), "");
}
