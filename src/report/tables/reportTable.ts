import type { KaplanMeier } from "../../summary/kaplanMeier.js";
import type { RateDifference } from "../../summary/compareResponseRates.js";
import type { ResponseRate } from "../../summary/responseRate.js";
import type { TrialReport } from "../trialReport.js";

/** A table as text, ready to be laid out in a terminal or on a page. */
export interface ReportTable {
  readonly id: string;
  readonly kind: "Table" | "Listing";
  readonly title: string;
  /** The names of the columns; the first may be empty. */
  readonly head: readonly string[];
  /** A row of one cell heads those below it. */
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** What every table and figure says of itself: protocol, definition and version, data cut, and whether the data are simulated. */
export function identificationText(
  { identification: { study, definition, dataCut, isSimulated } }: TrialReport,
  about = definition,
): string {
  const parts = [
    study === null ? "protocol not named in DM" : `protocol ${study}`,
    `definition ${about.id} ${about.version}`,
    `data cut ${dataCut ?? "unknown"}`,
    ...(isSimulated ? ["SIMULATED DATA"] : []),
  ];
  return parts.join(" | ");
}

/** A share as a percentage with one decimal. */
export function percent(share: number | null): string {
  return share === null ? "-" : (100 * share).toFixed(1);
}

/** A P value with three decimals, a small one as a limit. */
export function pValue(p: number | null): string {
  return p === null ? "-" : p < 0.001 ? "< 0.001" : p.toFixed(3);
}

export function rateText({ responders, total, rate, clopperPearson: { lower, upper } }: ResponseRate): string {
  return `${String(responders).padStart(2)}/${String(total)}  ${percent(rate)} % (${percent(lower)} to ${percent(upper)})`;
}

export function shareText({ responders, total }: Pick<ResponseRate, "responders" | "total">): string {
  return `${String(responders).padStart(2)} (${percent(total === 0 ? null : responders / total)} %)`;
}

export function differenceText({ estimate, newcombe }: RateDifference): string {
  return `${percent(estimate)} (${percent(newcombe.lower)} to ${percent(newcombe.upper)})`;
}

export function medianText({ median: { day, lower, upper } }: KaplanMeier): string {
  const days = (value: number | null) => (value === null ? "-" : String(value));
  return `${days(day)} (${days(lower)} to ${days(upper)})`;
}

/** A count with its noun: "1 subject", "2 subjects"; a noun that does not take an s is given in both forms. */
export function plural(count: number, what: string, many = `${what}s`): string {
  return `${String(count)} ${count === 1 ? what : many}`;
}
