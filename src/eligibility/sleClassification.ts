import type { Source } from "../criteria/responseDefinition.js";

/** One item of a set of classification criteria. */
export interface SleItem {
  readonly key: string;
  /** The group or domain that the item belongs to. */
  readonly group: string;
  readonly isClinical: boolean;
  readonly points: number;
  /** What must be there, in our own words. */
  readonly definition: string;
}

/** A published set of criteria that classify systemic lupus erythematosus, as plain frozen data. */
export interface SleClassification {
  readonly id: "acr-1997" | "slicc-2012" | "eular-acr-2019";
  readonly title: string;
  readonly source: Source;
  readonly items: readonly SleItem[];
  /** The points that classify; of each group the highest only, where `highestOfGroup`. */
  readonly atLeast: number;
  readonly highestOfGroup: boolean;
  /** An item without which nobody is classified. */
  readonly entry: string | null;
  /** So many items at least from clinical ones and from others. */
  readonly atLeastClinical: number;
  readonly atLeastOther: number;
  /** One of the first items together with one of the second classifies by itself. */
  readonly orBoth: readonly [readonly string[], readonly string[]] | null;
  readonly readings: readonly string[];
}
