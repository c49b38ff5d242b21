import { instruments, type SubjectInstruments } from "../analysis/instrumentAnalysis.js";
import type { Description } from "../../summary/describeValues.js";
import type { TrialReport } from "../trialReport.js";
import { plural, rateText, type ReportTable } from "./reportTable.js";

/** Who is not evaluable at the week, what remains possible, and what would have to be known. */
export function notEvaluableTable({ subjects, plan: { week } }: TrialReport): ReportTable {
  const open = subjects.filter(({ response }) => response === "NE");
  const rows = open.flatMap(({ id, arm, possible, reasons }) => [
    [id, arm, possible.join(" or "), reasons[0] ?? ""],
    ...reasons.slice(1).map((reason) => ["", "", "", reason]),
  ]);
  return {
    id: "not-evaluable",
    kind: "Table",
    title: `Not evaluable at week ${String(week)}, and why: ${String(open.length)} of ${plural(subjects.length, "subject")}`,
    head: ["Subject", "Arm", "possible", "because"],
    rows,
    notes: open.length === 0 ? ["Everyone is evaluable."] : [],
  };
}

/** Subjects by the instrument that proteinuria was measured with, and the response of each kind. */
export function instrumentTable({ instruments: subjects, arms, subjects: all }: TrialReport): ReportTable {
  const responses = [...new Set(all.map(({ response }) => response))].sort();
  const counted = (title: string, of: (one: SubjectInstruments) => string | null) => [
    [title],
    ...[...instruments, null].flatMap((instrument) => {
      const found = subjects.filter((one) => of(one) === instrument);
      const name = instrument ?? "no visit for the week";
      if (instrument === null && found.length === 0) return [];
      const byArm = arms.map((arm) => String(found.filter((one) => one.arm === arm).length));
      return [[`  ${name}`, ...byArm, ...responses.map((response) => String(found.filter((one) => one.response === response).length))]];
    }),
  ];
  return {
    id: "instruments",
    kind: "Table",
    title: "Subjects by proteinuria instrument",
    head: ["", ...arms, ...responses],
    rows: [...counted("At baseline", (one) => one.baseline), ...counted("At the visit that stands for the week", (one) => one.week)],
    notes: [
      "Columns of responses: subjects of both arms with that response. A definition takes what was measured; the instrument of a " +
        "missing value stays open.",
    ],
  };
}

/** Subjects for whom the two instruments lead to different responses. */
export function discordantTable({ instruments: subjects }: TrialReport): ReportTable {
  const discordant = subjects.filter(({ isDiscordant }) => isDiscordant);
  const both = subjects.filter(({ byUpcr, by24h }) => byUpcr !== "NE" && by24h !== "NE").length;
  return {
    id: "discordant",
    kind: "Table",
    title: `Discordant pairs: ${String(discordant.length)} of ${plural(both, "subject")} who can be judged by either instrument`,
    head: ["Subject", "Arm", "by UPCR alone", "by 24-h urine alone", "by the definition"],
    rows: discordant.map(({ id, arm, byUpcr, by24h, response }) => [id, arm, byUpcr, by24h, response]),
    notes: ["Each response is what the definition says of the record without the other instrument."],
  };
}

/** Activity and prednisone by visit and arm: values and changes from baseline. */
export function activityTable({ activity }: TrialReport): ReportTable | null {
  if (activity === null) return null;
  const rows = activity.rows.flatMap(({ title, visit, arm, values, changes }, i) => [
    ...(title === activity.rows[i - 1]?.title ? [] : [[title]]),
    [`  ${visit}`, arm, ...described(values), ...(changes === null ? ["", "", ""] : described(changes))],
  ]);
  return {
    id: "activity",
    kind: "Table",
    title: "Disease activity and prednisone by visit",
    head: ["", "", "n", "mean (SD)", "median [range]", "change: n", "mean (SD)", "median [range]"],
    rows,
    notes: [
      "n: with a value; a score with an item not done has none. Nothing is imputed. Prednisone is the dose recorded for the day, " +
        "rescue included.",
    ],
  };
}

/** SRI-4 at the week of the plan, by arm. */
export function sriTable({ activity, arms, plan: { week } }: TrialReport): ReportTable | null {
  if (activity === null) return null;
  return {
    id: "sri",
    kind: "Table",
    title: `SLE Responder Index SRI-4 at week ${String(week)} (${activity.definition.id} ${activity.definition.version})`,
    head: ["Response", ...arms],
    rows: activity.sri.map(({ label, rates }) => [label, ...rates.map(rateText)]),
    notes: [
      "SLEDAI-2K down by at least 4, no new BILAG-2004 A and at most one new B, physician's global assessment up by less than 0.30 of 3,",
      "at the visit that stands for the week. Medication is not judged. NE: an item not done leaves both answers open. Nothing is imputed.",
    ],
  };
}

function described({ n, mean, sd, median, min, max }: Description): readonly string[] {
  const number = (value: number | null, digits: number) => (value === null ? "-" : value.toFixed(digits));
  return [String(n), `${number(mean, 2)} (${number(sd, 2)})`, `${number(median, 1)} [${number(min, 1)} to ${number(max, 1)}]`];
}
