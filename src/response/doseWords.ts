import type { AverageDoseFinding, DoseFinding } from "../criteria/finding.js";
import { signs, wordsOf } from "../criteria/words.js";
import { valueQuestion } from "./comparisonWords.js";
import type { FindingWords } from "./findingWords.js";

/** A dose window in words, with the days that were counted. */
export function doseWindowWords(finding: DoseFinding): FindingWords {
  const { subject, limit, when } = wordsOf(finding);
  const rule = `${subject} ${limit}`;
  const { found } = finding;
  if (found === null) return withoutDates(rule, when);
  const { firstDate, lastDate, days, daysAbove, daysInARowAbove, daysUnknown } = found;
  const above = `${String(daysAbove)} of ${String(days)} days above, at most ${String(daysInARowAbove)} in a row`;
  const line = `${rule}, ${firstDate} to ${lastDate}: ${above}, ${String(daysUnknown)} without a recorded dose`;
  return { line, questions: [daysQuestion(found)] };
}

/** A rule on an average dose in words, with the sum that was compared. */
export function averageDoseWords(finding: AverageDoseFinding): FindingWords {
  const { relation, limit, baseline, found } = finding;
  const before = baseline === null ? "baseline missing" : `baseline ${baseline.value} ${baseline.unit}`;
  const against = "timesBaseline" in limit ? `${limit.timesBaseline} × ${before}` : `${limit.value} ${limit.unit}`;
  const { subject, when } = wordsOf(finding);
  const rule = `${subject} ${signs[relation]} ${against}`;
  if (found === null) {
    const { line, questions } = withoutDates(rule, when);
    return { line, questions: [...baselineQuestions(finding, false), ...questions] };
  }
  const { firstDate, lastDate, days, daysUnknown, sum, limit: allowed, margin } = found;
  const most = allowed ?? "an unknown number of";
  const sums = `${sum} mg in ${String(days)} days, ${String(daysUnknown)} without a recorded dose, against ${most} mg`;
  const room = margin === null ? "" : margin === "0" ? ", on the limit" : `, margin ${margin} mg`;
  const line = `${rule}, ${firstDate} to ${lastDate}: ${sums}${room}`;
  return { line, questions: [...baselineQuestions(finding, daysUnknown === 0), ...(daysUnknown > 0 ? [daysQuestion(found)] : [])] };
}

/** Where every day is known, a dose at baseline that is reported as "<10" can still decide. */
function baselineQuestions({ limit, baseline }: AverageDoseFinding, areDaysKnown: boolean): readonly string[] {
  const isOpen = "timesBaseline" in limit && (baseline === null || areDaysKnown);
  return isOpen ? [valueQuestion({ measure: "prednisoneEquivalent" }, "baseline", baseline)] : [];
}

const noDays = "a dose rule has no days to judge: a date that it counts from is missing, or its window begins after the visit";

function withoutDates(rule: string, when: string): FindingWords {
  return { line: `${rule}, ${when}: a date is missing, or no day lies between`, questions: [noDays] };
}

interface DaysOfWindow {
  readonly daysUnknown: number;
  readonly days: number;
  readonly firstDate: string;
  readonly lastDate: string;
}

function daysQuestion({ daysUnknown, days, firstDate, lastDate }: DaysOfWindow): string {
  return `doses are not recorded on ${String(daysUnknown)} of the ${String(days)} days from ${firstDate} to ${lastDate}`;
}
