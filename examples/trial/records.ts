/** What `readTrial` gives back: a trial's records as plain values, the texts of the CSV files unchanged. */
export interface Trial {
  readonly subjects: readonly Subject[];
  readonly problems: readonly Problem[];
  readonly ignored: readonly Ignored[];
}

export interface Subject {
  readonly id: string;
  readonly arm: string;
  /** In the order of `visitNumber`. */
  readonly visits: readonly Visit[];
}

export interface Visit {
  /** In upper case, so that "Week 4" and "WEEK 4" are one visit. */
  readonly visit: string;
  readonly visitNumber: number;
  readonly assessment: RecordedAssessment;
}

/** A row that could not be used, and why. Everything else was read. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Rows about something that a renal response does not use, such as LBTESTCD "ALB". */
export interface Ignored {
  readonly file: string;
  readonly column: string;
  readonly value: string;
  readonly rows: number;
}

export interface RecordedQuantity {
  readonly value: string;
  readonly unit: string;
}

export type Measure = "serumCreatinine" | "upcr" | "urineProtein24h";
export type EventName = "otherDeterioration" | "rescueTherapy";

/** The library's `Assessment`, as far as these files fill it. What is not recorded is absent. */
export interface RecordedAssessment extends Partial<Readonly<Record<Measure, RecordedQuantity>>> {
  /** The latest date of the visit's laboratory rows, else of its dose rows. */
  readonly date?: string;
  readonly visit?: string;
  readonly prednisoneEquivalent?: RecordedQuantity;
  readonly events?: Partial<Readonly<Record<EventName, boolean>>>;
}

export interface RecordedDose {
  readonly drug: string;
  readonly dose: RecordedQuantity;
  readonly frequency: string;
  readonly route: string;
}

/** The two judgements that the reader leaves to the library. A `RangeError` thrown by either becomes a `Problem`. */
export interface TrialChecks {
  /** Throws a `RangeError` if a value, unit or date is not one that the library takes. */
  readonly check: (assessment: RecordedAssessment) => void;
  /** The sum of the doses taken on one day; `null` with the reasons where it is unknown. */
  readonly prednisoneEquivalent: (doses: readonly RecordedDose[]) => {
    readonly dose: { readonly value: string; readonly unit: "mg/d" } | null;
    readonly reasons: readonly string[];
  };
}
