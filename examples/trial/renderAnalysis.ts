import { compareResponseRates, explainResponse, responseRate } from "renal-response";
import type { AnalysedSubject, Analysis, Plan } from "./analyseTrial";
import type { Trial } from "./records";

/** The analysis as text: rates, visits of first response, one explanation of each kind, who is not evaluable, rows not used. */
export function renderAnalysis(analysis: Analysis, trial: Trial, plan: Plan, isSimulated: boolean): string {
  const { definition, visit, baselineVisit } = plan;
  const heading = [
    ...(isSimulated ? ["*** SIMULATED DATA: no patient is in this table. Do not cite its numbers. ***", ""] : []),
    `${definition.title} (${definition.id} ${definition.version})`,
    `${String(analysis.subjects.length)} subjects, ${visit} against ${baselineVisit}`,
  ];
  return [
    heading,
    rates(analysis, plan),
    ...(analysis.arms.length === 2 ? [differences(analysis, plan)] : []),
    firstResponses(analysis, plan),
    explanations(analysis, plan),
    notEvaluable(analysis),
    rowsNotUsed(trial),
  ].map((lines) => lines.join("\n")).join("\n\n\n");
}

function rates({ arms, subjects }: Analysis, { definition, visit }: Plan): readonly string[] {
  const levels: readonly string[] = definition.levels.map(({ response }) => response);
  const rows: readonly (readonly [label: string, responses: readonly string[]])[] = [
    ...levels.map((level) => [level, [level]] as const),
    ...(levels.length > 1 ? [[`RR = ${levels.join(" + ")}`, levels] as const] : []),
    ["NR", ["NR"]],
    ["NE", ["NE"]],
  ];
  const ofArm = (arm: string) => subjects.filter((subject) => subject.arm === arm);
  return [
    `Response at ${visit}: n/N, percentage, 95 % confidence interval (Clopper-Pearson)`,
    "",
    ...table([
      ["", ...arms.map((arm) => `${arm} (N = ${String(ofArm(arm).length)})`)],
      ...rows.map(([label, responses]) => [
        label,
        ...arms.map((arm) => rateText(ofArm(arm).filter(({ result }) => responses.includes(result.response)).length, ofArm(arm).length)),
      ]),
    ]),
    "",
    "N is every subject of the arm. NE, not evaluable: the recorded data leave more than one response. Nothing is imputed.",
  ];
}

function differences({ arms, subjects }: Analysis, { definition }: Plan): readonly string[] {
  const levels: readonly string[] = definition.levels.map(({ response }) => response);
  const counts = (arm: string, responses: readonly string[]) => {
    const ofArm = subjects.filter((subject) => subject.arm === arm);
    return { responders: ofArm.filter(({ result }) => responses.includes(result.response)).length, total: ofArm.length };
  };
  const [first = "", second = ""] = arms;
  const percent = (share: number | null) => (share === null ? "-" : (100 * share).toFixed(1));
  const row = (label: string, responses: readonly string[]) => {
    const { difference, fisherExactP } = compareResponseRates(counts(first, responses), counts(second, responses));
    const { lower, upper } = difference.newcombe;
    return [label, `${percent(difference.estimate)} points`, `(${percent(lower)} to ${percent(upper)})`, `P = ${fisherExactP.toFixed(3)}`];
  };
  return [
    `${first} minus ${second}: difference of rates, 95 % confidence interval (Newcombe), Fisher's exact P`,
    "",
    ...table([...levels.slice(0, 1).map((level) => row(level, [level])), ...(levels.length > 1 ? [row(`RR = ${levels.join(" + ")}`, levels)] : [])]),
  ];
}

function rateText(responders: number, total: number): string {
  const { rate, clopperPearson: { lower, upper } } = responseRate({ responders, total });
  const percent = (share: number | null) => (share === null ? "-" : (100 * share).toFixed(1));
  return `${String(responders)}/${String(total)}`.padStart(5) + `  ${percent(rate).padStart(5)} %  (${percent(lower)} to ${percent(upper)})`;
}

function firstResponses({ arms, visits, subjects }: Analysis, { definition }: Plan): readonly string[] {
  const [best = "", ...others] = definition.levels.map(({ response }) => response);
  const any = others.length === 0 ? null : [best, ...others].join(" or ");
  const columns = arms.flatMap((arm) => [
    { arm, title: `${arm}: first ${best}`, first: (subject: AnalysedSubject) => subject.firstBest },
    ...(any === null ? [] : [{ arm, title: `first ${any}`, first: (subject: AnalysedSubject) => subject.firstAny }]),
  ]);
  const counted = (visit: string | null) =>
    columns.map(({ arm, first }) => String(subjects.filter((subject) => subject.arm === arm && (first(subject)?.visit ?? null) === visit).length));
  const days = columns.map(({ arm, first }) =>
    range(subjects.filter((subject) => subject.arm === arm).flatMap((subject) => first(subject)?.day ?? [])),
  );
  return [
    "Visit of first response: number of subjects (a visit that is not evaluable does not count as response)",
    "",
    ...table([["", ...columns.map(({ title }) => title)], ...visits.map((visit) => [visit, ...counted(visit)]), ["none seen", ...counted(null)], ["days from baseline", ...days]]),
  ];
}

function range(days: readonly number[]): string {
  return days.length === 0 ? "-" : `${String(Math.min(...days))} to ${String(Math.max(...days))}`;
}

function explanations({ subjects }: Analysis, { definition, visit }: Plan): readonly string[] {
  const kinds: readonly string[] = [...definition.levels.map(({ response }) => response), "NR", "NE"];
  return kinds.flatMap((kind, i) => {
    const subject = subjects.find(({ result, reasons }) => result.response === kind && !reasons.some((reason) => reason.startsWith("no ")));
    const title = `One subject with ${kind} at ${visit}`;
    const lines = subject === undefined ? [title, "  (none)"] : [`${title}: ${subject.id}, ${subject.arm}`, ...indented(explainResponse(subject.result))];
    return i === 0 ? lines : ["", ...lines];
  });
}

function notEvaluable({ subjects }: Analysis): readonly string[] {
  const lines = subjects
    .filter(({ result }) => result.response === "NE")
    .flatMap(({ id, arm, result, reasons }) => [`  ${id}, ${arm}: ${result.possible.join(" or ")} possible`, ...reasons.map((reason) => `    ${reason}`)]);
  return ["Not evaluable, and why", ...(lines.length === 0 ? ["  (none)"] : lines)];
}

function rowsNotUsed({ problems, ignored }: Trial): readonly string[] {
  return [
    `Rows not used: ${String(problems.length)}`,
    ...problems.map(({ file, line, reason }) => `  ${file}:${String(line)}  ${reason}`),
    ...ignored.map(({ file, column, value, rows }) => `  ${file}: ${String(rows)} rows with ${column} "${value}" are about something else`),
  ];
}

function indented(text: string): readonly string[] {
  return text.split("\n").map((line) => (line === "" ? "" : `  ${line}`));
}

/** Columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ")}`.trimEnd());
}
