/** What `readTrial` gives back: a trial's records as plain values, the texts of the CSV files unchanged. */
export interface Trial {
  /** STUDYID of dm.csv, if every subject has the same. */
  readonly study: string | null;
  /** True if a file says in a line beginning with `#` that its data are SIMULATED. */
  readonly isSimulated: boolean;
  /** The latest date in the files. */
  readonly dataCut: string | null;
  readonly subjects: readonly Subject[];
  readonly problems: readonly Problem[];
  readonly ignored: readonly Ignored[];
}

export interface Subject {
  readonly id: string;
  readonly arm: string;
  /** In the order of `visitNumber`. */
  readonly visits: readonly Visit[];
  /** RFSTDTC: the day of the first dose, from which days are counted. */
  readonly firstDose?: string;
  /** What happened on which day. */
  readonly events?: readonly RecordedEvent[];
  /** The kinds of event that ds.csv answers for this subject: those that are not in `events` did not occur. */
  readonly eventsRecorded?: readonly EventName[];
  /** The day of the end of study participation. */
  readonly lastContact?: string;
}

export interface RecordedEvent {
  readonly event: EventName;
  readonly date: string;
}

export interface Visit {
  /** In upper case, so that "Week 4" and "WEEK 4" are one visit. */
  readonly visit: string;
  readonly visitNumber: number;
  readonly assessment: RecordedAssessment;
  readonly activity?: RecordedActivity;
}

/** What qs.csv has of one visit. A test that was not done, or not asked about, is absent. */
export interface RecordedActivity {
  /** SLEDAI-2K descriptors: present or not. */
  readonly sledai: Readonly<Record<string, boolean>>;
  /** The days that SLEDAI-2K looked back on, from QSEVLINT; null where none is recorded. */
  readonly sledaiDays: number | null;
  /** BILAG-2004 grades, A to E, by system. */
  readonly bilag: Readonly<Record<string, string>>;
  /** The physician's global assessment from 0 to 3. */
  readonly physicianGlobal: string | null;
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
export type EventName = "otherDeterioration" | "rescueTherapy" | "treatmentDiscontinued" | "death";

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
