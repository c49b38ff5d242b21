import { type ColumnEntry, date, integer, populationFlag, text } from "./analysisColumn.js";

/**
 * What every analysis row repeats of its subject: identifiers, demography, treatment and populations. From DM and EX by
 * `subjectVariablesFromSdtm`, or from the sponsor's own ADSL by `subjectVariablesFromAdsl`.
 *
 * @category ADaM
 */
export interface SubjectVariables {
  readonly STUDYID: string;
  readonly USUBJID: string;
  readonly SUBJID: string | null;
  readonly SITEID: string | null;
  readonly AGE: number | null;
  readonly AGEU: string | null;
  readonly SEX: string | null;
  readonly RACE: string | null;
  readonly TRTP: string | null;
  readonly TRTPN: number | null;
  readonly TRTA: string | null;
  readonly TRTAN: number | null;
  readonly TRTSDT: string | null;
  readonly TRTEDT: string | null;
  readonly ITTFL: "Y" | "N";
  readonly SAFFL: "Y" | "N";
}

/** Their columns, which every data set begins with. */
export const subjectColumns = /* @__PURE__ */ (() => ({
  STUDYID: text("Study Identifier", "DM.STUDYID: give the option subject", { key: 1, isRequired: true }),
  USUBJID: text("Unique Subject Identifier", "the subject of the course", { key: 2, isRequired: true }),
  SUBJID: text("Subject Identifier for the Study", "DM.SUBJID"),
  SITEID: text("Study Site Identifier", "DM.SITEID"),
  AGE: integer("Age", "DM.AGE"),
  AGEU: text("Age Units", "DM.AGEU"),
  SEX: text("Sex", "DM.SEX"),
  RACE: text("Race", "DM.RACE"),
  TRTP: text("Planned Treatment", "DM.ARM, where it is one of the treatments named"),
  TRTPN: integer("Planned Treatment (N)", "the place of TRTP among the treatments named, from 1"),
  TRTA: text("Actual Treatment", "DM.ACTARM, where it is one of the treatments named"),
  TRTAN: integer("Actual Treatment (N)", "the place of TRTA among the treatments named, from 1"),
  TRTSDT: date("Date of First Exposure to Treatment", "DM.RFXSTDTC, else the first EX.EXSTDTC; null where it is partial"),
  TRTEDT: date("Date of Last Exposure to Treatment", "DM.RFXENDTC, else the last EX.EXENDTC; null where it is partial or open"),
  ITTFL: populationFlag("Intent-To-Treat Population Flag", "Y: DM.ARM is one of the treatments named; else N. Or as in the ADSL given"),
  SAFFL: populationFlag("Safety Population Flag", "Y: at least one dose in EX; else N. Or as in the ADSL given"),
} as const satisfies Readonly<Record<keyof SubjectVariables, ColumnEntry>>))();
