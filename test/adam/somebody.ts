import type { SubjectVariables } from "../../src/adam/subjectVariables.js";

/** The variables of a subject, for tests of other variables. */
export const somebody: SubjectVariables = {
  STUDYID: "S1", USUBJID: "01", SUBJID: "01", SITEID: null, AGE: 30, AGEU: "YEARS", SEX: "F", RACE: null, TRTP: "Drug", TRTPN: 1,
    TRTA: "Drug", TRTAN: 1,
  TRTSDT: "2024-03-10", TRTEDT: "2024-08-25", ITTFL: "Y", SAFFL: "Y",
};
