import type { TrialReport } from "../trialReport.js";
import { plural, type ReportTable } from "./reportTable.js";

/** Who did not meet the entry criteria, and why. */
export function eligibilityTable({ eligibility, arms }: TrialReport): ReportTable | null {
  if (eligibility === null) return null;
  const { subjects, definition, undecidedForAll } = eligibility;
  const not = subjects.filter((one) => one.eligibility === "notEligible");
  const rows = not.flatMap(({ id, arm, fails }) =>
    fails.map(({ criterion, statement, by, freeFrom }, i) => [
      ...(i === 0 ? [id, arm] : ["", ""]),
      `${criterion} ${statement}`,
      by.map((source) => (source === "records" ? "the records" : "IE")).join(" and "),
      freeFrom ?? "",
    ]),
  );
  const count = (answer: string) =>
    arms.map((arm) => `${arm} ${String(subjects.filter((one) => one.arm === arm && one.eligibility === answer).length)}`).join(", ");
  return {
    id: "not-eligible",
    kind: "Table",
    title: `Not eligible, and why: ${String(not.length)} of ${plural(subjects.length, "subject")} (${definition.id} ${definition.version})`,
    head: ["Subject", "Arm", "criterion", "by", "free from"],
    rows,
    notes: [
      `Eligible: ${count("eligible")}. Undetermined: ${count("undetermined")}.`,
      ...(undecidedForAll.length === 0
        ? []
        : [`Open for everyone, since no record that the plan names says it: ${undecidedForAll.join(", ")}.`]),
      "By IE alone: the study recorded it, and the records that the plan names do not show it. Free from: the day on which the window " +
        "would have ended.",
    ],
  };
}
