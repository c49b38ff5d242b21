import type { DatedEvent } from "../course/course.js";
import type { EventName } from "../measurement/assessment.js";
import { shown } from "../measurement/misuse.js";
import { isAmong, rowHolds } from "./rowMatches.js";
import type { SdtmEvent, SdtmOptions } from "./sdtmOptions.js";
import { dateObjection, fullDate, type Placed, type UnusedCode, type UnusedRow, unusedRow } from "./sdtmRows.js";
import { type Warning, warningOf } from "./sdtmWarning.js";

export interface SubjectEvents {
  readonly events: readonly DatedEvent[];
  readonly eventsRecorded: readonly EventName[];
  readonly used: readonly { readonly row: Placed; readonly variable: string; readonly event: DatedEvent }[];
  readonly unused: readonly UnusedRow[];
  readonly warnings: readonly Warning[];
}

/** A row that stands for an event: its day, or why it has none. A row that says "did not occur" leaves nothing open. */
interface EventRow {
  readonly row: Placed;
  readonly mapping: SdtmEvent;
  readonly outcome: { readonly date: string } | { readonly code: UnusedCode; readonly reason: string; readonly isOpen: boolean };
}

/**
 * The dated events of one subject. An event without a full date has occurred nobody knows when: that kind of event is then not
 * recorded for the subject, and the other dates of it are not used either, for before them it would read as "no".
 *
 * So it is with an event dated before the reference start: nobody knows whether it belongs to another time or the year is wrong.
 */
export function eventsFromRows(rows: readonly Placed[], options: SdtmOptions, start: string): SubjectEvents {
  const mappings = options.events ?? [];
  const read = rows.flatMap((row): readonly EventRow[] =>
    mappings.filter((mapping) => isMeant(row, mapping)).map((mapping) => ({ row, mapping, outcome: outcomeOf(row, mapping, start) })),
  );
  const meant = new Set(read.map(({ row }) => row));
  const open = new Set(read.flatMap(({ mapping, outcome }) => ("date" in outcome || !outcome.isOpen ? [] : [mapping.event])));
  const used: { row: Placed; variable: string; event: DatedEvent }[] = [];
  const unused: UnusedRow[] = rows
    .filter((row) => row.domain !== "dm" && !meant.has(row))
    .map((row) => unusedRow(row, "notMapped", "the row stands for no event here"));
  for (const { row, mapping, outcome } of read) {
    if (!("date" in outcome)) unused.push(unusedRow(row, outcome.code, outcome.reason));
    else if (open.has(mapping.event))
      unused.push(unusedRow(row, "date", `another row of ${mapping.event} has no full date, so its first day is unknown`));
    else used.push({ row, variable: mapping.variable, event: { event: mapping.event, date: outcome.date } });
  }
  const deaths = [...new Set(used.flatMap(({ event: { event, date } }) => (event === "death" ? [date] : [])))].sort();
  const disagree =
    deaths.length > 1 ? [warningOf("datesDisagree", `a death is dated ${deaths.join(" and ")}`, "death", deaths[0] ?? null, null)] : [];
  const eventsRecorded = (options.eventsRecorded ?? []).filter((event) => !open.has(event));
  return { events: oncePerDay(used.map(({ event }) => event)), eventsRecorded, used, unused, warnings: disagree };
}

/** DS and DM may record the same death. */
function oncePerDay(events: readonly DatedEvent[]): readonly DatedEvent[] {
  return [...new Map(events.map((one) => [`${one.event} ${one.date}`, one])).values()];
}

function isMeant(row: Placed, { domain, variable, value, not, where }: SdtmEvent): boolean {
  if (domain !== row.domain) return false;
  const text = row.text(variable);
  if (text === "" || !(value == null ? not != null && !isAmong(text, not) : isAmong(text, value))) return false;
  return rowHolds(row, where);
}

function outcomeOf(row: Placed, { date: variable, event }: SdtmEvent, start: string): EventRow["outcome"] {
  const prefix = row.domain.toUpperCase();
  const [occurred, status] = [row.text(`${prefix}OCCUR`), row.text(`${prefix}STAT`)];
  const open = (code: UnusedCode, reason: string) => ({ code, reason, isOpen: true });
  if (occurred.toUpperCase() === "N")
    return { code: "didNotOccur", reason: `${prefix}OCCUR says that ${event} did not occur`, isOpen: false };
  if (status !== "") return open("notDone", `${prefix}STAT ${shown(status)}: whether ${event} occurred was not asked`);
  if (occurred !== "" && occurred.toUpperCase() !== "Y")
    return open("occurrence", `${prefix}OCCUR ${shown(occurred)} leaves open whether ${event} occurred`);
  const recorded = row.text(variable);
  const date = fullDate(recorded);
  if (date === undefined)
    return open(
      "date",
      recorded === ""
        ? `no date of ${event} is recorded in ${variable}`
        : dateObjection("the date", recorded).replace(" is not", ` of ${event} is not`),
    );
  return date < start ? open("beforeTreatment", `${event} is dated ${date}, before the reference start ${start}`) : { date };
}
