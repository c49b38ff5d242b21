export type { BestResponse } from "./course/bestResponse.js";
export { bestResponse } from "./course/bestResponse.js";
export type { Course, DatedEvent, SameDateRule } from "./course/course.js";
export { durationOfResponse } from "./course/durationOfResponse.js";
export {
  bestCase,
  imputeNonResponse,
  lastObservationCarriedForward,
  worstCase,
  worstObservationCarriedForward,
} from "./course/imputation.js";
export type { IntercurrentEventStrategy, OnTheDay } from "./course/intercurrentEvents.js";
export { compositeStrategy, hypotheticalStrategy, treatmentPolicy, whileOnTreatment } from "./course/intercurrentEvents.js";
export type { CourseOptions } from "./course/judgeCourse.js";
export type { LossOfResponse, LossOfResponseOptions } from "./course/lossOfResponse.js";
export { lossOfResponse } from "./course/lossOfResponse.js";
export type { Imputation, ResponseAtWeekOptions, WeekResponse } from "./course/responseAtWeek.js";
export { responseAtWeek } from "./course/responseAtWeek.js";
export type { ConfirmedRule, FirstVisitRule, ResponseRule, SustainedRule } from "./course/responseRule.js";
export { confirmed, firstVisit, sustained } from "./course/responseRule.js";
export { responsesOverTime } from "./course/responsesOverTime.js";
export type { BaselineRule, BaselineSelection, ScreeningRecord } from "./course/selectBaseline.js";
export { flaggedRecord, lastOnOrBefore, meanOfScreening, selectBaseline } from "./course/selectBaseline.js";
export type { TimeToResponse, TimeToResponseOptions } from "./course/timeToResponse.js";
export { timeToResponse } from "./course/timeToResponse.js";
export type { Assumption, VisitResponse } from "./course/visitResponse.js";
export type { VisitWindow } from "./course/visitWindow.js";
export { visitWindow } from "./course/visitWindow.js";
export { allOf, anyOf, atNext, no, titled } from "./criteria/combinations.js";
export type {
  Criterion,
  CriterionGroup,
  DayFrom,
  DoseCriterion,
  EventCriterion,
  LimitCriterion,
  LimitOf,
  PrintedLimit,
  ReferenceCriterion,
  RelativeCriterion,
  RiseCriterion,
  RiseOf,
  SedimentCriterion,
  SingleCriterion,
  TimePoint,
} from "./criteria/criterion.js";
export type {
  Comparison,
  DoseDays,
  DoseFinding,
  EventFinding,
  Finding,
  GroupFinding,
  LimitFinding,
  PrintedValue,
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
export {
  accessCr, acr2006, acr2024Crr, acr2024CrrBelow500, allureCr, allureCrReview, almsInduction, almsInductionByBaseline, almsTypeCtri2013,
  atlas, auraLvCrr, auraLvCrrReview, aurora1Crr, aurora1CrrRegistry, belong, belongShort, berlissLnCrr, berlissLnPerr, blissLnCrr,
  blissLnCrr2012, blissLnCrrTreatmentFailure, blissLnOleCrr, blissLnOlePerr, blissLnPerr, blissLnPerrTreatmentFailure, chan2000,
  corapi2015, csg2008, dutch2012, elntReanalysis, eular2025, eularEraEdta2012, eularEraEdta2019CompleteRemission, eularEraEdta2019Target05,
  eularEraEdta2019Target07, eularMilestone3Months, eularMilestone6Months, im101075Crr, im101075CrrReview, kdigo2012, kdigo2024,
  kdigo2024Perr, kdigo2024Strict, lunarCrr, lunarPostHocCr, mCrr, mPerr, nct00881309, nct01765842, nct02457221, nct05631717,
  nct05631717Guarded, nct05863936, nobilityCrr, orchidLn, prednisoneWithdrawalPilot, regencyCrr, regencyCrrSteroid, regencyUpcr08,
  tulipLnCrr, tulipLnCrr05, publishedDefinitions,
} from "./definitions/index.js";
export { bedsideSchwartz2009 } from "./egfr/bedsideSchwartz2009.js";
export { ckdEpi2009 } from "./egfr/ckdEpi2009.js";
export { ckdEpi2021 } from "./egfr/ckdEpi2021.js";
export { ckidU25Pierce2021 } from "./egfr/ckidU25Pierce2021.js";
export type { CreatinineEquation, EgfrEquation, HeightEquation, Sex } from "./egfr/egfrEquation.js";
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
export type { DefinitionComparison } from "./response/compareDefinitions.js";
export { compareDefinitions } from "./response/compareDefinitions.js";
export { compileDefinition } from "./response/compileDefinition.js";
export { explainResponse } from "./response/explainResponse.js";
export { openQuestions } from "./response/openQuestions.js";
export type { LevelFinding, Occasion, RenalResponse } from "./response/renalResponse.js";
export type { ConfidenceInterval } from "./summary/binomial.js";
export type { RateDifference, RateRatio, ResponseRateComparison } from "./summary/compareResponseRates.js";
export { compareResponseRates } from "./summary/compareResponseRates.js";
export type { KaplanMeier, KaplanMeierOptions, KaplanMeierStep, SurvivalQuantile } from "./summary/kaplanMeier.js";
export { kaplanMeier } from "./summary/kaplanMeier.js";
export type { LogRank, LogRankGroup } from "./summary/logRank.js";
export { logRank, stratifiedLogRank } from "./summary/logRank.js";
export type { MantelHaenszelDifference, Stratum } from "./summary/mantelHaenszelDifference.js";
export { mantelHaenszelDifference } from "./summary/mantelHaenszelDifference.js";
export type { ResponseCounts, ResponseRate, ResponseRateOptions } from "./summary/responseRate.js";
export { responseRate } from "./summary/responseRate.js";
export type { RatioInterval } from "./summary/scoreLimits.js";
export type { DayCount, TimeToEvent } from "./summary/survivalInput.js";
export type { SurvivalInterval, SurvivalLimits } from "./summary/survivalInterval.js";
export type { RestrictedMean } from "./summary/survivalMean.js";
export type { PearsonChiSquare } from "./summary/twoByTwoTests.js";
