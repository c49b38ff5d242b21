import type { TrialReport } from "../trialReport.js";
import { plural, type ReportTable } from "./reportTable.js";
import { boundsText, ruleWords, testWords } from "./safetyWords.js";

const places = ["low", "normal", "high", "unknown"] as const;

/** Shifts to the lowest values. */
export function shiftLowTable(report: TrialReport): ReportTable | null {
  return shiftTable(report, "low");
}

/** Shifts to the highest values. */
export function shiftHighTable(report: TrialReport): ReportTable | null {
  return shiftTable(report, "high");
}

function shiftTable({ safety, arms }: TrialReport, direction: "low" | "high"): ReportTable | null {
  const counts = safety?.laboratory?.shifts[direction];
  if (counts === undefined) return null;
  const tests = [...new Set(counts.map(({ test }) => test))];
  const rows = tests.flatMap((test) => {
    const own = counts.filter((one) => one.test === test);
    const starts = [...places, "missing" as const].filter((from) => own.some((one) => one.from === from));
    return [
      [testWords(test)],
      ...arms.flatMap((arm) =>
        starts.flatMap((from) => {
          const found = own.filter((one) => one.arm === arm && one.from === from);
          const to = (place: string) => found.find((one) => one.to === place)?.subjects ?? 0;
          const all = found.reduce((sum, one) => sum + one.subjects, 0);
          return all === 0 ? [] : [[`  ${arm}, ${from}`, String(all), ...places.map((place) => String(to(place)))]];
        }),
      ),
    ];
  });
  return {
    id: `shifts-${direction}`,
    kind: "Table",
    title: `Laboratory values: shift from baseline to the ${direction === "low" ? "lowest" : "highest"} value on treatment`,
    head: ["Test, arm and place at baseline", "subjects", ...places],
    rows,
    notes: [
      "Subjects with a value after baseline, by the reference range of each record, both limits normal; unscheduled values count. A " +
      "missing " +
        "baseline is a row of its own; unknown: no range, or a value that may lie on either side of a limit.",
    ],
  };
}

/** The worst grade of toxicity in each test and direction. */
export function gradeTable({ safety, plan }: TrialReport): ReportTable | null {
  const grades = safety?.laboratory?.grades;
  if (grades === undefined) return null;
  const rows = grades.flatMap(({ test, direction, term, arm, withData, grades: counts, open }, i) => {
    const before = grades[i - 1];
    const isNew = before?.test !== test || before.direction !== direction;
    const cells = [`  ${arm}`, String(withData), ...counts.map(String), String(open)];
    return [...(isNew ? [[`${testWords(test)}, ${direction}: ${term}`]] : []), cells];
  });
  const version = (plan.safety?.toxicity ?? "").toUpperCase().replace("-", " ");
  return {
    id: "toxicity",
    kind: "Table",
    title: `Worst grade of laboratory toxicity on treatment (${version})`,
    head: ["Test, direction and term; arm", "subjects", "0", "1", "2", "3", "4", "open"],
    rows,
    notes: [
      "Each subject with a value after baseline stands in one column, by the worst value in the direction. Grades from numbers alone; " +
      "open: " +
        "a missing range or baseline, or a term that asks for more than a number.",
    ],
  };
}

/** Significant changes of laboratory values by each rule that the plan names. */
export function changeTable({ safety, arms }: TrialReport): ReportTable | null {
  const changes = safety?.laboratory?.changes;
  if (changes === undefined) return null;
  const rows = changes.flatMap(({ rule, counts }) => {
    const keys = [...new Set(counts.map(({ test, direction }) => `${test} ${direction}`))];
    const found = keys.map((key) => counts.filter(({ test, direction }) => `${test} ${direction}` === key));
    const shown = found.filter((own) => own.some(({ subjectsPossible }) => subjectsPossible > 0));
    const without = found.length - shown.length;
    return [
      [ruleWords(rule)],
      ...shown.map((own) => [
        `  ${testWords(own[0]?.test ?? "")}, ${own[0]?.direction ?? ""}`,
        ...arms.map((arm) => {
          const one = own.find((count) => count.arm === arm);
          return one === undefined ? "-" : `${boundsText(one.subjects, one.subjectsPossible)}/${String(one.withData)}`;
        }),
      ]),
      ...(without === 0
        ? []
        : [[`  ${plural(without, "other test and direction", "other tests and directions")}`, ...arms.map(() => "0")]]),
    ];
  });
  return {
    id: "significant-changes",
    kind: "Table",
    title: "Subjects with a significant change of a laboratory value, by each meaning of significant",
    head: ["Rule; test and direction", ...arms],
    rows,
    notes: [
      "Subjects with the change / subjects with a value after baseline. The protocol defines no significant change: each rule is one " +
        'meaning of it. "1 to 2": a missing baseline or range, or a limit that is not printed in the unit reported, leaves a subject open.',
    ],
  };
}

/** Significant changes of vital signs. */
export function vitalSignTable({ safety, arms, plan }: TrialReport): ReportTable | null {
  const counts = safety?.vitalSigns ?? null;
  if (counts === null) return null;
  const keys = [...new Set(counts.map(({ limit, level }) => `${limit} ${String(level)}`))];
  const rows = keys.map((key) => {
    const own = counts.filter(({ limit, level }) => `${limit} ${String(level)}` === key);
    const [first] = own;
    return [
      `${testWords(first?.sign ?? "")}, ${first?.direction ?? ""}`,
      (first?.printed ?? "").replace("mm[Hg]", "mmHg"),
      ...arms.map((arm) => {
        const one = own.find((count) => count.arm === arm);
        return one === undefined ? "-" : `${boundsText(one.subjects, one.subjectsPossible)}/${String(one.atRisk)}`;
      }),
    ];
  });
  const repeats = plan.safety?.vitalSigns.repeats === "last" ? "the last of several values of a day counts" : "each value counts";
  return {
    id: "vital-signs",
    kind: "Table",
    title: `Subjects with a significant change of a vital sign (${plan.safety?.vitalSigns.limits ?? ""})`,
    head: ["Vital sign", "limit", ...arms],
    rows,
    notes: [
      `Subjects with the change / subjects at risk. A value is held against the baseline of its own position and time point; ${repeats}. ` +
        "At risk of a limit that asks for a change: the baseline was not beyond its value already.",
    ],
  };
}
