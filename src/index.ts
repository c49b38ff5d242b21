export { allOf, anyOf, atNext, no, titled } from "./criteria/combinations.js";
export type {
  Criterion,
  CriterionGroup,
  DayFrom,
  DoseCriterion,
  EventCriterion,
  LimitCriterion,
  PrintedLimit,
  ReferenceCriterion,
  RelativeCriterion,
  RiseCriterion,
  SedimentCriterion,
  SingleCriterion,
  TimePoint,
} from "./criteria/criterion.js";
export type {
  Comparison,
  DoseFinding,
  EventFinding,
  Finding,
  GroupFinding,
  LimitFinding,
  ReferenceFinding,
  RelativeFinding,
  RiseFinding,
  SedimentFinding,
  SingleFinding,
} from "./criteria/finding.js";
export { defineResponse } from "./criteria/prepareDefinition.js";
export type { ResponseDefinition, ResponseLevel, Source } from "./criteria/responseDefinition.js";
export type { Verdict } from "./criteria/verdict.js";
export {
  baselineIs,
  doseWindow,
  is,
  isEither,
  noSediment,
  referenceRange,
  relativeToBaseline,
  relativeToPreFlare,
  riseFromBaseline,
} from "./criteria/vocabulary.js";
export { nct05631717, nct05631717Guarded, publishedDefinitions } from "./definitions/index.js";
export { bedsideSchwartz2009 } from "./egfr/bedsideSchwartz2009.js";
export { ckdEpi2009 } from "./egfr/ckdEpi2009.js";
export { ckdEpi2021 } from "./egfr/ckdEpi2021.js";
export { ckidU25Pierce2021 } from "./egfr/ckidU25Pierce2021.js";
export type { EgfrEquation, Sex } from "./egfr/egfrEquation.js";
export { ekfc2021 } from "./egfr/ekfc2021.js";
export type { EstimatedGfr, EstimatedQuantity, PatientWithCreatinine } from "./egfr/estimatedGfr.js";
export { estimatedGfr } from "./egfr/estimatedGfr.js";
export { mdrd2006 } from "./egfr/mdrd2006.js";
export type { Height, PatientCharacteristics } from "./egfr/readPatient.js";
export { withEstimatedGfr } from "./egfr/withEstimatedGfr.js";
export { chineseSleGuideline2020Equivalents } from "./glucocorticoid/chineseSleGuideline2020Equivalents.js";
export { formularyProductionsEquivalents } from "./glucocorticoid/formularyProductionsEquivalents.js";
export type { GlucocorticoidTable } from "./glucocorticoid/glucocorticoidTable.js";
export { gpnotebookEquivalents } from "./glucocorticoid/gpnotebookEquivalents.js";
export type { DoseEquivalent, PrednisoneDose, PrednisoneEquivalent } from "./glucocorticoid/prednisoneEquivalent.js";
export { prednisoneEquivalent } from "./glucocorticoid/prednisoneEquivalent.js";
export type { GlucocorticoidDose, RecordedDose } from "./glucocorticoid/readDose.js";
export type { Assessment, Baseline, EventName, Events, Measures, Sediment, SedimentName } from "./measurement/assessment.js";
export { daysBetween } from "./measurement/calendarDate.js";
export type { DatedDose } from "./measurement/datedDoses.js";
export type { Measure, UnitOf } from "./measurement/measure.js";
export type { Quantity, ReferenceRange, ReportedValue } from "./measurement/readQuantity.js";
export type { Relation } from "./measurement/span.js";
export { classifyRenalResponse } from "./response/classifyRenalResponse.js";
export { compileDefinition } from "./response/compileDefinition.js";
export { explainResponse } from "./response/explainResponse.js";
export { openQuestions } from "./response/openQuestions.js";
export type { LevelFinding, Occasion, RenalResponse } from "./response/renalResponse.js";
export type { ConfidenceInterval } from "./summary/binomial.js";
export type { ResponseCounts, ResponseRate, ResponseRateOptions } from "./summary/responseRate.js";
export { responseRate } from "./summary/responseRate.js";
