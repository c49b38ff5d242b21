import type { DatedEvent } from "../course/course.js";
import type { EventName } from "../measurement/assessment.js";
import { shown } from "../measurement/misuse.js";
import type { SdtmEvent, SdtmOptions } from "./sdtmOptions.js";
import { fullDate, type Placed, type UnusedRow, unusedRow } from "./sdtmRows.js";

export interface SubjectEvents {
  readonly events: readonly DatedEvent[];
  readonly eventsRecorded: readonly EventName[];
  readonly used: readonly { readonly row: Placed; readonly variable: string; readonly event: DatedEvent }[];
  readonly unused: readonly UnusedRow[];
}

/**
 * The dated events of one subject. An event without a full date has occurred nobody knows when: that kind of event is then not
 * recorded for the subject, and the other dates of it are not used either, for before them it would read as "no".
 */
export function eventsFromRows(rows: readonly Placed[], options: SdtmOptions): SubjectEvents {
  const read = rows.map((row) => readEventRow(row, options.events ?? []));
  const open = new Set(read.flatMap(({ mapping, date }) => (mapping !== undefined && date === undefined ? [mapping.event] : [])));
  const used: { row: Placed; variable: string; event: DatedEvent }[] = [];
  const unused: UnusedRow[] = [];
  for (const { row, mapping, date } of read) {
    if (mapping === undefined) {
      if (row.domain !== "dm") unused.push(unusedRow(row, "notMapped", "the row stands for no event here"));
    } else if (date === undefined) {
      const recorded = row.text(mapping.date);
      const isMissing = `no date of ${mapping.event} is recorded in ${mapping.date}`;
      unused.push(unusedRow(row, "date", recorded === "" ? isMissing : `the date ${shown(recorded)} of ${mapping.event} is not a full date`));
    } else if (open.has(mapping.event)) unused.push(unusedRow(row, "date", `another row of ${mapping.event} has no full date, so its first day is unknown`));
    else used.push({ row, variable: mapping.variable, event: { event: mapping.event, date } });
  }
  const eventsRecorded = (options.eventsRecorded ?? []).filter((event) => !open.has(event));
  return { events: used.map(({ event }) => event), eventsRecorded, used, unused };
}

interface EventRow {
  readonly row: Placed;
  readonly mapping: SdtmEvent | undefined;
  readonly date: string | undefined;
}

function readEventRow(row: Placed, mappings: readonly SdtmEvent[]): EventRow {
  const mapping = mappings.find(({ domain, variable, value }) => domain === row.domain && row.text(variable) === value);
  return { row, mapping, date: mapping && fullDate(row.text(mapping.date)) };
}
