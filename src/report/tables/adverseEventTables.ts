import type { ArmIncidence } from "../../safety/armIncidence.js";
import type { Incidence } from "../../safety/incidence.js";
import type { SafetyAnalysis } from "../analysis/safetyAnalysis.js";
import type { TrialReport } from "../trialReport.js";
import { differenceText, percent, plural, type ReportTable } from "./reportTable.js";
import { boundsText } from "./safetyWords.js";

/** Subjects with events, serious events and deaths by arm as treated, with intervals, differences and rates. */
export function adverseEventTable({ safety, arms, plan }: TrialReport): ReportTable | null {
  if (safety === null || plan.safety == null) return null;
  const { adverseEvents: events, deaths, treated } = safety;
  const heads = treated.map(({ arm, subjects }) => `${arm} (N = ${String(subjects)})`);
  const isPair = arms.length === 2;
  const line = (label: string, found: Incidence) => {
    const [any] = found.rows;
    const own = any?.arms ?? [];
    return [
      [label, ...own.map(shareOf), ...(isPair ? [differenceOf(own)] : [])],
      [
        "  95 % interval, %",
        ...own.map(
          ({
            rate: {
              clopperPearson: { lower, upper },
            },
          }) => `${percent(lower)} to ${percent(upper)}`,
        ),
      ],
      ["  per 100 patient-years (95 %)", ...own.map(rateOf)],
    ];
  };
  const severity = (events?.severity[0]?.counts ?? []).map(({ severity: name }, i) => [
    `  ${name === "open" ? "left open" : name}`,
    ...(events?.severity ?? []).map(({ counts, total }) => share(counts[i]?.subjects ?? 0, total)),
  ]);
  const { lagDays, serious, openTiming, worsening } = plan.safety;
  return {
    id: "adverse-events",
    kind: "Table",
    title: "Adverse events that emerged on treatment, by arm as treated",
    head: ["Subjects with at least one", ...heads, ...(isPair ? ["difference, points"] : [])],
    rows: [
      ...(events === null
        ? []
        : [...line("adverse event", events.all), ...line("serious adverse event", events.serious), ["Worst severity"], ...severity]),
      ["Deaths on study", ...deaths.arms.map(({ deaths: died, total }) => share(died, total))],
    ],
    notes: [
      "N is everyone treated, also without any event; a subject counts once in a row. Clopper-Pearson; difference: first arm minus " +
      "second, " +
        "Newcombe. Rates: subjects with an event over the days at risk, exact Poisson limits.",
      `An event counts from the first dose ${lagDays === "noEnd" ? "on" : `to ${String(lagDays)} days after the last`}; ` +
        `what the dates leave open ${openTiming === "conservative" ? "counts" : 'is a bound ("3 to 4")'}; ` +
        `serious ${{ byFlag: "by the flag", byCriteria: "by the criteria of ICH E2A", either: "by the flag or a criterion" }[serious]}; ` +
        `worsening ${worsening === "notCollected" ? "was not collected" : "as recorded"}. Deaths count whatever the day.`,
      ...notesOf(safety),
    ],
  };
}

function notesOf({ notTreated, armNotRecorded, otherArms, treatedOtherwise, adverseEvents, deaths }: SafetyAnalysis): readonly string[] {
  const { open = 0, contradictions = 0 } = adverseEvents ?? {};
  return [
    ...(adverseEvents === null ? ["AE is not in these files."] : []),
    ...(notTreated > 0 ? [`Never treated, in no arm here: ${plural(notTreated, "subject")}.`] : []),
    ...(armNotRecorded.length > 0
      ? [`Treated, no single arm as treated recorded, in no arm here: ${armNotRecorded.map(namedWithDeath).join(", ")}.`]
      : []),
    ...(otherArms > 0 ? [`Treated in arms that are not analysed: ${plural(otherArms, "subject")}.`] : []),
    ...(treatedOtherwise.length > 0
      ? [`Treated otherwise than planned: ${treatedOtherwise.map(({ subject, actual }) => `${subject} (${actual})`).join(", ")}.`]
      : []),
    ...(open > 0 ? [`Whether ${plural(open, "event")} emerged on treatment is open.`] : []),
    ...(contradictions > 0
      ? [`The flag of seriousness contradicts its criteria in ${plural(contradictions, "row")}: see the warnings.`]
      : []),
    ...(deaths.contradictions.length > 0 ? [`A fatal event and no death in DM: ${deaths.contradictions.join(", ")}.`] : []),
  ];
}

const namedWithDeath = ({ subject, died }: SafetyAnalysis["armNotRecorded"][number]): string => `${subject}${died ? " (died)" : ""}`;

/** Adverse events by system organ class and preferred term. */
export function eventTermTable(report: TrialReport): ReportTable | null {
  const found = report.safety?.adverseEvents?.all;
  return found === undefined
    ? null
    : termTable(report, found, "adverse-event-terms", "Adverse events by system organ class and preferred term");
}

/** Serious adverse events by system organ class and preferred term. */
export function seriousTermTable(report: TrialReport): ReportTable | null {
  const found = report.safety?.adverseEvents?.serious;
  const title = "Serious adverse events by system organ class and preferred term";
  return found === undefined ? null : termTable(report, found, "serious-event-terms", title);
}

function termTable({ arms, safety }: TrialReport, { rows }: Incidence, id: string, title: string): ReportTable {
  const isPair = arms.length === 2;
  const isEmpty = (rows[0]?.arms ?? []).every(({ subjectsPossible }) => subjectsPossible === 0);
  return {
    id,
    kind: "Table",
    title,
    head: [
      "Subjects with at least one",
      ...(safety?.treated ?? []).map(({ arm, subjects }) => `${arm} (N = ${String(subjects)})`),
      ...(isPair ? ["difference, points"] : []),
    ],
    rows: isEmpty
      ? []
      : rows.map(({ kind, systemOrganClass, preferredTerm, arms: own }) => [
          kind === "any" ? "Any" : kind === "systemOrganClass" ? (systemOrganClass ?? "not coded") : `  ${preferredTerm ?? "not coded"}`,
          ...own.map(shareOf),
          ...(isPair ? [differenceOf(own)] : []),
        ]),
    notes: [
      "Subjects and per cent of the arm as treated. A subject counts once in a row: terms do not add up to their class. By falling " +
        "incidence, as coded by the study.",
    ],
  };
}

const share = (count: number, total: number): string => `${String(count)} (${percent(total === 0 ? null : count / total)} %)`;

function shareOf({ subjects, subjectsPossible, total }: ArmIncidence): string {
  if (subjects === subjectsPossible) return share(subjects, total);
  const upper = percent(total === 0 ? null : subjectsPossible / total);
  return `${boundsText(subjects, subjectsPossible)} (${percent(total === 0 ? null : subjects / total)} to ${upper} %)`;
}

function differenceOf(arms: readonly ArmIncidence[]): string {
  const difference = arms[0]?.difference ?? null;
  return difference === null ? "" : differenceText(difference);
}

function rateOf({ exposureAdjusted: rate }: ArmIncidence): string {
  if (rate === null) return "- (days at risk not recorded)";
  const number = (value: number | null | undefined): string => (value == null ? "-" : value.toFixed(1));
  const { least, most } = rate;
  const limits = `(${number(least.exactPoisson?.lower)} to ${number(most.exactPoisson?.upper)})`;
  const bounds = rate.isExact ? "" : ` to ${number(most.per100PersonYears)}`;
  return `${number(least.per100PersonYears)}${bounds} ${limits}`;
}
