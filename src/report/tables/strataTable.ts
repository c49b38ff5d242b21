import type { TrialReport } from "../trialReport.js";
import { percent, pValue, type ReportTable } from "./reportTable.js";

/** The endpoints within strata: Cochran, Mantel and Haenszel's test and the weighted difference. */
export function strataTable({ strata, arms, plan: { week } }: TrialReport): ReportTable | null {
  if (strata === null) return null;
  const { variable, endpoints, withoutStratum } = strata;
  const rows = endpoints.flatMap(({ label, strata: own, test, difference }) => {
    const odds = test.oddsRatio === null ? "-" : test.oddsRatio.toFixed(2);
    const limits = test.interval === null ? "" : ` (${test.interval.lower.toFixed(2)} to ${test.interval.upper.toFixed(2)})`;
    const weighted =
      difference.interval === null ? "" : ` (${percent(difference.interval.lower)} to ${percent(difference.interval.upper)})`;
    return [
      [`${label}: P ${pValue(test.pValue)}, odds ratio ${odds}${limits}, weighted difference ${percent(difference.difference)}${weighted}`],
      ...own.map(({ stratum, counts }) => [
        `  ${variable} ${stratum}`,
        ...counts.map(({ responders, total }) => `${String(responders)}/${String(total)}`),
      ]),
    ];
  });
  return {
    id: "strata",
    kind: "Table",
    title: `Response at week ${String(week)} within strata of ${variable}`,
    head: ["Endpoint and stratum", ...arms],
    rows,
    notes: [
      "P: Cochran, Mantel and Haenszel, without continuity correction; common odds ratio with Robins, Breslow and Greenland's interval; " +
        "difference in points weighted by Mantel and Haenszel with Sato's variance; first arm against second.",
      ...(withoutStratum === 0 ? [] : [`In no stratum: ${String(withoutStratum)} subject(s).`]),
    ],
  };
}
