import type { TrialReport } from "../trialReport.js";
import { plural, type ReportTable } from "./reportTable.js";

/** How many rows of each domain are not used, by reason. */
export function unusedTable({ unused: { counts, total, unread } }: TrialReport): ReportTable {
  return {
    id: "unused",
    kind: "Table",
    title: `Rows not used: ${String(total)}, and ${String(unread)} that could not be read`,
    head: ["Domain", "code", "rows", "such as"],
    rows: counts.map(({ domain, code, rows, example }) => [domain.toUpperCase(), code, String(rows), example]),
    notes: ["Every row of the domains is used or stands here. A test, drug or event that the plan does not map is about something else."],
  };
}

/** The rows at which somebody must look, one by one, with file and line. */
export function unusedListing({ unused: { listed, counts, unread } }: TrialReport): ReportTable {
  const rows = listed.map(({ place, usubjid, code, reason }) => [place, usubjid ?? "", code, reason]);
  const about = counts
    .filter(({ code }) => rows.some(([, , listedCode]) => listedCode === code))
    .reduce((sum, one) => sum + one.rows, unread);
  return {
    id: "rows",
    kind: "Listing",
    title: `Rows that could not be used: ${String(about)}`,
    head: ["Place", "Subject", "code", "reason"],
    rows,
    notes: about > rows.length ? [`The first ${String(rows.length)} are listed.`] : [],
  };
}

/** What makes values doubtful although they count: alike warnings together, with how many there are and of how many subjects. */
export function warningTable({ warnings }: TrialReport): ReportTable {
  const kinds = new Map<string, { rows: number; subjects: Set<string>; first: TrialReport["warnings"][number] }>();
  for (const warning of warnings) {
    // Alike but for their numbers, dates and quoted names.
    const kind = `${warning.about.replace(/,.*/, "")} ${warning.message.replace(/"[^"]*"|\d[\d.-]*/g, "#")}`;
    const known = kinds.get(kind) ?? { rows: 0, subjects: new Set<string>(), first: warning };
    known.rows++;
    if (warning.subject !== null) known.subjects.add(warning.subject);
    kinds.set(kind, known);
  }
  return {
    id: "warnings",
    kind: "Listing",
    title: `Warnings: ${String(warnings.length)}`,
    head: ["About", "times", "subjects", "such as"],
    rows: [...kinds.values()].map(({ rows, subjects, first: { about, message, subject } }) => (
      [about.replace(/,.*/, ""), String(rows), String(subjects.size), `${subject ?? "the study"}: ${message}`]
    )),
    notes: warnings.length === 0 ? ["None."] : ["What is doubtful although it counts. report.json has each of them, with its days."],
  };
}

/** The plan, one decision a row. */
export function planTable({ plan }: TrialReport): ReportTable {
  const rows = (value: unknown, path: string): readonly (readonly string[])[] => {
    const isLong = JSON.stringify(value).length > 60;
    if (typeof value !== "object" || value === null || !isLong) return [[path, JSON.stringify(value)]];
    return Object.entries(value).flatMap(([key, inner]) =>
      rows(inner, Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`),
    );
  };
  return {
    id: "plan",
    kind: "Table",
    title: "The plan: what was decided before the data were looked at",
    head: ["Decision", "Value"],
    rows: rows(plan, ""),
    notes: [`${plural(rows(plan, "").length, "line")}; the whole plan is plan.json.`],
  };
}
