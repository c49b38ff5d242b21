export type TestCode = "CREAT" | "PROTCRT" | "PROTEXR";

/** What is special about one subject: the mess of real data, and values lying exactly on a limit. */
export interface Exception {
  readonly why: string;
  /** By week. A result in the site's unit, or "result unit"; "" = the row exists, the test was not done. */
  readonly results?: Readonly<Record<number, Partial<Readonly<Record<TestCode, string>>>>>;
  /** By week: drug, dose and frequency as recorded. An empty dose was not recorded. */
  readonly dose?: Readonly<Record<number, readonly [drug: string, dose: string, frequency: string]>>;
  readonly onlyProteinuria?: "PROTCRT" | "PROTEXR";
  readonly missedWeeks?: readonly number[];
  readonly lastWeek?: number;
  readonly rescueWeek?: number;
  readonly deteriorationWeek?: number;
  /** The day after the first dose on which the study treatment was stopped, and why; the visits go on. */
  readonly stoppedTreatment?: readonly [day: number, reason: "ADVERSE EVENT" | "LACK OF EFFICACY" | "PHYSICIAN DECISION"];
  /** How a subject left who did not complete the study, and on which day; without it, a day after the last visit. */
  readonly left?: readonly [day: number, how: "DEATH" | "LOST TO FOLLOW-UP"];
  /** By week: what is special about the assessments of activity. */
  readonly activity?: Readonly<Record<number, ActivityException>>;
}

export interface ActivityException {
  /** The SLEDAI-2K descriptors that are present, in place of those drawn. */
  readonly present?: readonly string[];
  readonly notDone?: readonly string[];
  /** BILAG-2004 grades by system, in place of those drawn. */
  readonly grades?: Readonly<Record<string, string>>;
  /** The physician's global assessment from 0 to 3; "" = not done. */
  readonly global?: string;
}

const urine = ["proteinuria", "haematuria"];
const serology = ["lowComplement", "increasedDnaBinding"];

/** By subject number. Sites: 1–10 mg/dL, g/g · 11–20 umol/L, mg/mmol · 21–30 µmol/L, mg/g · 31–40 mg/dL, mg/g. */
export const exceptions: Readonly<Record<number, Exception>> = {
  1: {
    why: "creatinine exactly 1.2 mg/dL, above 125 % of baseline", results: { 0: { CREAT: "0.94" }, 24: { CREAT: "1.20" } },
    activity: { 0: { present: [...urine, "lowComplement"], global: "1.6" }, 24: { present: ["haematuria", "lowComplement"], grades: { mucocutaneous: "B" }, global: "0.4" } },
  },
  2: {
    why: "UPCR exactly 0.50 g/g and 24-h protein exactly 0.50 g: not complete",
    results: { 24: { PROTCRT: "0.50", PROTEXR: "0.50" } },
  },
  3: {
    why: "creatinine exactly 125 % of baseline, mg/dL", results: { 0: { CREAT: "1.28" }, 24: { CREAT: "1.60" } },
    activity: { 0: { present: [...urine, ...serology], global: "0.4" }, 24: { present: [], global: "0.7" } },
  },
  4: {
    why: "exactly 10 mg/d of prednisone; proteinuria below the limit of quantification",
    results: { 20: { PROTCRT: "<0.05" }, 24: { PROTCRT: "<0.05", PROTEXR: "<0.05" } },
    dose: { 24: ["PREDNISONE", "10", "QD"] },
    activity: { 0: { present: [...urine, ...serology], global: "0.4" }, 24: { present: [], global: "0.6" } },
  },
  5: {
    why: "both proteinuria measures fell by exactly 50 %",
    results: { 0: { PROTCRT: "3.20", PROTEXR: "3.60" }, 24: { PROTCRT: "1.60", PROTEXR: "1.80" } },
  },
  6: {
    why: "creatinine fell by exactly 30 %",
    results: {
      0: { CREAT: "2.00", PROTCRT: "2.84", PROTEXR: "3.10" },
      24: { CREAT: "1.40", PROTCRT: "1.12", PROTEXR: "1.26" },
    },
    activity: { 0: { present: ["proteinuria", ...serology, "rash"] }, 24: { present: ["proteinuria", "lowComplement", "leukopenia"] } },
  },
  7: { why: "dose missing at week 24", dose: { 24: ["PREDNISONE", "", "QD"] } },
  8: { why: "dropout after week 12", lastWeek: 12, left: [101, "LOST TO FOLLOW-UP"] },
  9: {
    why: "no 24-h collections", onlyProteinuria: "PROTCRT",
    activity: { 24: { grades: { mucocutaneous: "B", musculoskeletal: "B" } } },
  },
  11: { why: "creatinine exactly 125 % of baseline, umol/L", results: { 0: { CREAT: "120" }, 24: { CREAT: "150" } } },
  12: { why: "a partial response but for another deterioration at week 24", deteriorationWeek: 24 },
  13: { why: "creatinine not done at week 24", results: { 24: { CREAT: "" } } },
  14: {
    why: "8 mg of methylprednisolone: exactly 10 mg/d",
    dose: { 20: ["METHYLPREDNISOLONE", "8", "QD"], 24: ["METHYLPREDNISOLONE", "8", "QD"] },
    activity: { 24: { grades: { haematological: "A" } } },
  },
  15: { why: "rescue therapy at week 16", rescueWeek: 16 },
  16: {
    why: "no UPCR", onlyProteinuria: "PROTEXR", results: { 24: { PROTEXR: "0.31" } },
    activity: { 24: { notDone: serology } },
  },
  18: { why: "two visits missed in a row", missedWeeks: [8, 12] },
  20: { why: "complete response after treatment was stopped", stoppedTreatment: [60, "ADVERSE EVENT"] },
  21: { why: "treatment stopped on the day of the visit of week 24", stoppedTreatment: [166, "ADVERSE EVENT"] },
  22: {
    why: "UPCR exactly 500 mg/g", results: { 24: { PROTCRT: "500", PROTEXR: "612" } },
    activity: { 24: { global: "" } },
  },
  23: { why: "week 24 missed", missedWeeks: [24] },
  24: { why: "no 24-h collections, and no response by UPCR: none as measured", onlyProteinuria: "PROTCRT" },
  25: { why: "complete but for 15 mg/d of prednisone", dose: { 20: ["PREDNISONE", "15", "QD"], 24: ["PREDNISONE", "15", "QD"] } },
  26: { why: "rescue therapy at week 12", rescueWeek: 12 },
  28: { why: "treatment stopped, follow-up goes on", stoppedTreatment: [70, "LACK OF EFFICACY"] },
  29: { why: "complete response after rescue therapy at week 8", rescueWeek: 8 },
  30: { why: "treatment stopped, follow-up goes on", stoppedTreatment: [120, "PHYSICIAN DECISION"] },
  31: { why: "death after week 4", lastWeek: 4, left: [40, "DEATH"] },
  32: {
    why: "week 24 measured in another laboratory", results: { 24: { CREAT: "71 umol/L", PROTCRT: "0.27 g/g", PROTEXR: "0.29" } },
    activity: { 0: { present: [...urine, "arthritis", ...serology] }, 24: { present: [], notDone: ["lowComplement"] } },
  },
  34: { why: "rescue therapy at week 20", rescueWeek: 20 },
  35: { why: "twice daily 5 mg: exactly 10 mg/d", dose: { 24: ["PREDNISOLONE", "5", "BID"] } },
  38: { why: "24-h protein below the limit of quantification", results: { 24: { PROTCRT: "61", PROTEXR: "<0.05" } } },
  39: {
    why: "creatinine exactly 1.2 mg/dL at baseline: not abnormal",
    results: { 0: { CREAT: "1.20" }, 24: { CREAT: "1.07" } },
  },
};
