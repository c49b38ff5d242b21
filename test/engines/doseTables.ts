import type { ResponseDefinition } from "../../src/index.js";
import { dateOfDay, dayNumber } from "../../src/measurement/calendarDate.js";
import { doseRulesOf } from "../../src/sql/askedColumns.js";
import { randomFrom, seedOf } from "./random.js";
import type { Cell, PlainTable, RowRecord } from "./tables.js";

export interface DoseTables {
  readonly visits: PlainTable;
  readonly doses: PlainTable;
  /** The record of each visit, in order. */
  readonly records: readonly RowRecord[];
}

/** Visits with doses that begin and end on the edges of the windows and beside them, overlap, leave gaps, go on, and are on the limit. */
export function doseTables(definition: ResponseDefinition, count: number): DoseTables {
  const random = randomFrom(seedOf(`${definition.id} doses`));
  const chance = (share: number) => random() < share;
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const rules = doseRulesOf(definition);
  const limits = rules.flatMap(({ limit }) => ("value" in limit ? [Number(limit.value)] : []));
  const visits: Cell[][] = [];
  const doses: Cell[][] = [];
  const records: RowRecord[] = [];
  for (let i = 0; i < count; i++) {
    const baseline = dayNumber("2023-11-20") + Math.floor(random() * 200);
    const followUp = baseline + pick([7, 84, 168, 364, 365, 371, 728]);
    const [hasBaseline, hasFollowUp] = [!chance(0.05), !chance(0.05)];
    const edges = rules.flatMap(({ first, last }) =>
      [first, last].map(({ from, days }) => (from === "baseline" ? baseline : followUp) + days),
    );
    const value = () =>
      String(Number(pick([0, 2.5, 40, ...limits.flatMap((limit) => [limit, limit, limit + 0.01, limit - 0.01, limit / 2])]).toFixed(4)));
    const own = Array.from({ length: Math.floor(random() * 5) }, () => {
      const start = pick(edges) + pick([-400, -3, -2, -1, 0, 1, 2, 3, Math.floor(random() * 60)]);
      const end = chance(0.15)
        ? null
        : Math.max(start, pick([start, start + 2, start + 6, pick(edges) + pick([-1, 0, 1]), start + Math.floor(random() * 80)]));
      return { start: dateOfDay(start), end: end === null ? null : dateOfDay(end), value: value() };
    });
    if (chance(0.3)) own.push({ start: dateOfDay(Math.min(...edges, baseline) - 5), end: null, value: value() });
    if (chance(0.02)) own.push({ start: "2024-02-02", end: "2024-02-01", value: "5" });
    const atBaseline = chance(0.1) ? null : value();
    visits.push([`s${String(i)}`, hasBaseline ? dateOfDay(baseline) : null, hasFollowUp ? dateOfDay(followUp) : null, atBaseline]);
    doses.push(...own.map(({ start, end, value: dose }): Cell[] => [`s${String(i)}`, start, end, dose]));
    const mg = (dose: string) => ({ value: dose, unit: "mg/d" });
    records.push({
      baseline: { date: hasBaseline ? dateOfDay(baseline) : null, prednisoneEquivalent: atBaseline === null ? null : mg(atBaseline) },
      followUp: {
        date: hasFollowUp ? dateOfDay(followUp) : null,
        doses: own.map(({ start, end, value: dose }) => ({ start, end, prednisoneEquivalent: mg(dose) })),
      },
    });
  }
  return {
    visits: {
      columns: [
        { name: "subject_id", type: "text" },
        { name: "baseline_date", type: "date" },
        { name: "visit_date", type: "date" },
        { name: "baseline_dose", type: "decimal" },
      ],
      rows: visits,
    },
    doses: {
      columns: [
        { name: "subject_id", type: "text" },
        { name: "start_date", type: "date" },
        { name: "end_date", type: "date" },
        { name: "dose", type: "decimal" },
      ],
      rows: doses,
    },
    records,
  };
}

const decimal = { unit: "mg/d", type: "decimal" } as const;

/** The options of `doseWindowSql` for the tables, under these names. */
export function doseOptions(visits: string, doses: string) {
  return {
    visits: {
      from: visits,
      id: "id",
      subject: "subject_id",
      baselineDate: "baseline_date",
      followUpDate: "visit_date",
      baselineDose: { sql: "baseline_dose", ...decimal },
    },
    doses: { from: doses, subject: "subject_id", start: "start_date", end: "end_date", prednisoneEquivalent: { sql: "dose", ...decimal } },
  } as const;
}
