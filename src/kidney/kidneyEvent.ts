import type { Criterion } from "../criteria/criterion.js";
import type { Source } from "../criteria/responseDefinition.js";
import type { EventName, SedimentName } from "../measurement/assessment.js";

/**
 * What stands in the place of "baseline" when a criterion judges a visit: the baseline of the course, or every value measured before,
 * so that
 * a rise from any of them counts. That is a rise from the lowest (for eGFR a fall from the highest), and leaves no choice to rounding.
 */
export type Against = { readonly kind: "baseline" } | EarlierValues;

export interface EarlierValues {
  readonly kind: "anyEarlier";
  /** Only values of at most so many days before; every one if left out. */
  readonly withinDays?: number;
}

/** What a visit must show. Criteria are those of response definitions; each has its own earlier values. */
export type KidneyRule =
  | { readonly kind: "criterion"; readonly criterion: Criterion; readonly against: Against }
  | { readonly kind: "sediment"; readonly element: SedimentName }
  | { readonly kind: "event"; readonly event: EventName }
  /** What the source asks and no record here holds: always open, so that nothing is decided without it. */
  | { readonly kind: "unrecorded"; readonly what: string }
  | { readonly kind: "allOf" | "anyOf"; readonly rules: readonly KidneyRule[] };

/**
 * How a finding must last: shown again at so many later visits, the last of them so many days after the first, and at none between
 * known to be gone.
 */
export interface Persistence {
  readonly laterVisits: number;
  readonly minDays: number;
}

/** A state that comes first: values from its first visit on are the earlier values of the rule. */
export interface PriorState {
  /** What it is called in a sentence: "adequate response". */
  readonly name: string;
  /** Judged against the baseline of the course. */
  readonly criterion: Criterion;
  readonly persistence?: Persistence | null | undefined;
}

/** One way in which the event comes about. */
export interface KidneyEventComponent {
  /** The name of the event: "proteinuricFlare". */
  readonly event: string;
  /** What the source says, in our own words. */
  readonly statement: string;
  readonly rule: KidneyRule;
  readonly after?: PriorState | null | undefined;
  readonly persistence?: Persistence | null | undefined;
}

/**
 * A published kidney event over a course as a value: plain frozen data. The event is the first of its components; of several
 * on one day the one that stands first, so that grades stand worst first.
 */
export interface KidneyEventDefinition {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly source: Source;
  readonly components: readonly KidneyEventComponent[];
  /** Every decision that the source leaves to its reader, and what was chosen. */
  readonly readings: readonly string[];
}
