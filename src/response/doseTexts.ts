import type { AverageDoseFinding, DoseFinding } from "../criteria/finding.js";
import { signs } from "./titles.js";

/** A dose window in words, with the days that were counted. */
export function doseWindowText(finding: DoseFinding): string {
  const { relation, limit, failsFromDays, failsFromDaysInARow, found } = finding;
  const inARow = failsFromDaysInARow === undefined ? "" : ` or ${String(failsFromDaysInARow)} in a row`;
  const rule = `prednisone-equivalent dose ${signs[relation]} ${limit.value} ${limit.unit} on all but fewer than ${String(failsFromDays)} days${inARow}`;
  if (found === null) return `${rule}, ${windowText(finding)}: dates missing`;
  const { firstDate, lastDate, days, daysAbove, daysInARowAbove, daysUnknown } = found;
  const counts = `${String(daysAbove)} of ${String(days)} days above, at most ${String(daysInARowAbove)} in a row, ${String(daysUnknown)} without a recorded dose`;
  return `${rule}, ${firstDate} to ${lastDate}: ${counts}`;
}

/** A rule on an average dose in words, with the sum that was compared. */
export function averageDoseText(finding: AverageDoseFinding): string {
  const { relation, limit, baseline, found } = finding;
  const before = baseline === null ? "baseline missing" : `baseline ${baseline.value} ${baseline.unit}`;
  const against = "timesBaseline" in limit ? `${limit.timesBaseline} × ${before}` : `${limit.value} ${limit.unit}`;
  const rule = `average prednisone-equivalent dose ${signs[relation]} ${against}`;
  if (found === null) return `${rule}, ${windowText(finding)}: dates missing`;
  const { firstDate, lastDate, days, daysUnknown, sum, limit: allowed, margin } = found;
  const sums = `${sum} mg in ${String(days)} days, ${String(daysUnknown)} without a recorded dose, against ${allowed ?? "an unknown number of"} mg`;
  const room = margin === null ? "" : margin === "0" ? ", on the limit" : `, margin ${margin} mg`;
  return `${rule}, ${firstDate} to ${lastDate}: ${sums}${room}`;
}

function windowText({ first, last }: DoseFinding | AverageDoseFinding): string {
  return `day ${String(first.days)} of ${first.from} to day ${String(last.days)} of ${last.from}`;
}
