import { deepFrozen } from "../../measurement/deepFrozen.js";

/**
 * A published rule for potential drug-induced liver injury, as plain frozen data; limits are multiples of the record's own upper limit
 * of normal.
 */
export interface LiverRule {
  readonly id: string;
  readonly aminotransferase: { readonly relation: ">" | ">="; readonly factor: string };
  readonly bilirubin: { readonly relation: ">" | ">="; readonly factor: string };
  /** An alkaline phosphatase from here on speaks of cholestasis instead; null where the rule does not look at it. */
  readonly alkalinePhosphatase: { readonly relation: "<"; readonly factor: string } | null;
  /** The days from the aminotransferase to the bilirubin, both included; null where the source prints no number. */
  readonly days: { readonly first: number; readonly last: number | null } | null;
  readonly source: string;
  readonly evidence: "primary" | "secondary";
  readonly readings: readonly string[];
}

/**
 * The published rules for potential drug-induced liver injury ("Hy's law"); the sources differ in their signs and in time.
 *
 * @category Safety
 * @example
 * liverRules.map(({ id }) => id); // => ["fda-stf-2025", "fda-2009-listing", "fda-2009-narrative", "admiral-adlbhy"]
 */
export const liverRules: readonly LiverRule[] = /* @__PURE__ */ deepFrozen([
  {
    id: "fda-stf-2025",
    aminotransferase: { relation: ">=", factor: "3" },
    bilirubin: { relation: ">=", factor: "2" },
    alkalinePhosphatase: null,
    days: { first: 0, last: null },
    source: "FDA Standard Safety Tables and Figures 2025, Figure 7",
    evidence: "primary",
    readings: [
      "The bilirubin follows the aminotransferase; the same day counts. Within 30 days it is highlighted: `within30Days` of each case.",
    ],
  },
  {
    id: "fda-2009-listing",
    aminotransferase: { relation: ">", factor: "3" },
    bilirubin: { relation: ">=", factor: "2" },
    alkalinePhosphatase: { relation: "<", factor: "2" },
    days: null,
    source: "FDA guidance of 2009 on drug-induced liver injury, listing, as quoted by others",
    evidence: "secondary",
    readings: [
      "'Associated' prints no number of days: the caller states it.",
      "Alkaline phosphatase is judged on the day of the bilirubin, else of the aminotransferase; not recorded is unknown.",
    ],
  },
  {
    id: "fda-2009-narrative",
    aminotransferase: { relation: ">=", factor: "3" },
    bilirubin: { relation: ">", factor: "2" },
    alkalinePhosphatase: { relation: "<", factor: "2" },
    days: null,
    source: "FDA guidance of 2009 on drug-induced liver injury, narrative, as quoted by others",
    evidence: "secondary",
    readings: ["'No initial cholestasis' prints no number: below 2 times the upper limit, as in the listing of the same guidance."],
  },
  {
    id: "admiral-adlbhy",
    aminotransferase: { relation: ">=", factor: "3" },
    bilirubin: { relation: ">=", factor: "2" },
    alkalinePhosphatase: null,
    days: { first: 0, last: 14 },
    source: "R package admiral, template ad_adlbhy",
    evidence: "primary",
    readings: ["0 to 14 days, both included."],
  },
]);
