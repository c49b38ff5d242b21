export type { ActivityAssessment, ActivityBaseline, ActivityForms, ActivityPair } from "./activity/activityAssessment.js";
export { activityPair } from "./activity/activityAssessment.js";
export { arthritisFromJointCount } from "./activity/sledai/arthritisFromJointCount.js";
export { bicla, biclaDefinition } from "./definitions/activity/bicla.js";
export type { Bilag2004Score, BilagGrade, BilagGrades, BilagScheme, BilagSystem } from "./activity/bilag/bilag2004.js";
export { bilag2004Score } from "./activity/bilag/bilag2004.js";
export type { Bilag2004Change, BilagSystemChange, OpenBilagSystem } from "./activity/bilag/bilag2004Change.js";
export { bilag2004Change } from "./activity/bilag/bilag2004Change.js";
export type { Bilag2004Renal, BilagRenalRule } from "./activity/bilag/bilag2004Renal.js";
export { bilag2004Renal, bilag2004RenalRule } from "./activity/bilag/bilag2004Renal.js";
export { bilagFlareGordon2003, bilagFlareTulip, bilagFlareBands } from "./definitions/activity/bilagFlare.js";
export type { BilagRenalFeature, BilagRenalFeatureName, BilagRenalLimb } from "./activity/bilag/bilagRenalFeatures.js";
export { blissSteroidReduction } from "./definitions/activity/blissSteroidReduction.js";
export type { ChangeFromBaseline } from "./activity/changeFromBaseline.js";
export { changeFromBaseline } from "./activity/changeFromBaseline.js";
export { classifyActivity } from "./activity/classifyActivity.js";
export type { ScoreOrQuantity, ScoreResult } from "./activity/comparable.js";
export { doris2021, doris2021AtMost5, doris2021Below5 } from "./definitions/activity/doris2021.js";
export { fda2010Response } from "./definitions/activity/fda2010.js";
export type { LaboratoryMeasure, MeasurementFinding } from "./activity/sledai/judgeMeasurement.js";
export { lldas, lldasDefinition } from "./definitions/activity/lldas.js";
export type { PhysicianGlobalQuantity, PhysicianGlobalScale, PhysicianGlobalValue } from "./activity/physicianGlobal.js";
export { physicianGlobal } from "./activity/physicianGlobal.js";
export { publishedActivityDefinitions } from "./definitions/activity/index.js";
export type { BilagRenalVisit, RenalFlag, RenalQuantity } from "./activity/bilag/readBilagRenalVisit.js";
export type { SleDasFlags, SleDasItems } from "./activity/sleDas/readSleDas.js";
export { selenaSledai, selenaSledaiDescriptors } from "./activity/sledai/selenaSledai.js";
export type { SleDas, SleDasCategory } from "./activity/sleDas/sleDas.js";
export { sleDas } from "./activity/sleDas/sleDas.js";
export { sleDasCategory } from "./definitions/activity/sleDasCategory.js";
export { sledai2k } from "./activity/sledai/sledai2k.js";
export type { SledaiDescriptor, SledaiDescriptorGroup, SledaiDescriptorKey } from "./activity/sledai/sledai2kDescriptors.js";
export { sledai2kDescriptors } from "./activity/sledai/sledai2kDescriptors.js";
export type {
  LaboratoryDescriptorFinding,
  LaboratoryDescriptorKey,
  Sledai2kFromLaboratory,
  Sledai2kLaboratory,
  Sledai2kLaboratoryOptions,
} from "./activity/sledai/sledai2kFromLaboratory.js";
export { sledai2kFromLaboratory } from "./activity/sledai/sledai2kFromLaboratory.js";
export type {
  ArthritisVersion,
  PartialScore,
  ScoreRange,
  SledaiDescriptors,
  SledaiOptions,
  SledaiScore,
} from "./activity/sledai/sledaiScore.js";
export {
  sri,
  sri4,
  sri5,
  sri6,
  sri7,
  sri8,
  sri4Medication,
  sri4SelenaSledai,
  sri4WithoutSerology,
  sri4WithoutBilag,
  sri4BilagOr,
  sri5SelenaSledaiMedication,
} from "./definitions/activity/sri.js";
export type { SriOptions } from "./definitions/activity/sriDefinition.js";
export { sriDefinition } from "./definitions/activity/sriDefinition.js";
export { tulipSustainedTaper } from "./definitions/activity/tulipSustainedTaper.js";
export type { AdrsOptions, AdrsRow } from "./adam/adrsRows.js";
export { adrsRows } from "./adam/adrsRows.js";
export type { AdtteOptions, AdtteRow } from "./adam/adtteRow.js";
export { adtteRow } from "./adam/adtteRow.js";
export type { AnalysisParameter } from "./adam/analysisParameter.js";
export { analysisParameter } from "./adam/analysisParameter.js";
export type { BaselineChangeOptions, BaselineChangeRow } from "./adam/baselineChangeRows.js";
export { baselineChangeRows } from "./adam/baselineChangeRows.js";
export type { SdtmCourses, SdtmDomains, UsedRow } from "./sdtm/coursesFromSdtm.js";
export { coursesFromSdtm } from "./sdtm/coursesFromSdtm.js";
export type { UnknownDoses } from "./sdtm/dosesFromRows.js";
export type {
  SdtmBaselineRule,
  SdtmEvent,
  SdtmFlagTest,
  SdtmGlucocorticoids,
  SdtmMeasureTest,
  SdtmOptions,
  SdtmTest,
} from "./sdtm/sdtmOptions.js";
export type { RowPlace, SdtmDomain, SdtmRow, UnusedCode, UnusedRow } from "./sdtm/sdtmRows.js";
export type { SdtmSubject } from "./sdtm/subjectsFromDm.js";
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
export type { IntercurrentEventStrategy, OnTheDay, StrategyOptions } from "./course/intercurrentEvents.js";
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
export type { Censoring, TimeToResponse, TimeToResponseOptions } from "./course/timeToResponse.js";
export { timeToResponse } from "./course/timeToResponse.js";
export type { Assumption, VisitResponse } from "./course/visitResponse.js";
export type { VisitWindow } from "./course/visitWindow.js";
export { visitWindow } from "./course/visitWindow.js";
export { averageDose } from "./criteria/averageDose.js";
export { allOf, anyOf, atNext, no, titled } from "./criteria/combinations.js";
export type {
  AverageDoseCriterion,
  Criterion,
  CriterionGroup,
  DayFrom,
  DoseCriterion,
  EventCriterion,
  FallCriterion,
  FallOf,
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
  AverageDoseFinding,
  Comparison,
  DoseDays,
  DoseFinding,
  DoseSum,
  EventFinding,
  FallFinding,
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
export { fallFromBaseline } from "./criteria/vocabulary.js";
export {
  accessCr, acr2006, acr2024Crr, acr2024CrrBelow500, allureCr, allureCrReview, almsInduction, almsInductionByBaseline, almsTypeCtri2013,
  atlas, auraLvCrr, auraLvCrrReview, aurora1Crr, aurora1CrrRegistry, belong, belongShort, berlissLnCrr, berlissLnPerr, blissLnCrr,
  blissLnCrr2012, blissLnCrrTreatmentFailure, blissLnOleCrr, blissLnOlePerr, blissLnPerr, blissLnPerrTreatmentFailure, chan2000,
  corapi2015, csg2008, dutch2012, elntReanalysis, eular2025, eularEraEdta2012, eularEraEdta2019CompleteRemission, eularEraEdta2019Target05,
  eularEraEdta2019Target07, eularMilestone3Months, eularMilestone6Months, im101075Crr, im101075CrrReview, kdigo2012, kdigo2024,
  kdigo2024Perr, kdigo2024Strict, lunarCrr, lunarPostHocCr, mCrr, mPerr, nct00881309, nct01765842, nct02457221, nct05631717,
  nct05631717Guarded, nct05863936, nobilityCrr, orchidLn, prednisoneWithdrawalPilot, regencyCrr, regencyCrrSteroid, regencyUpcr08,
  tulipLnCrr, tulipLnCrr05, publishedDefinitions,
} from "./definitions/renal/index.js";
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
export type { AverageDailyDose } from "./glucocorticoid/averageDailyDose.js";
export { averageDailyDose } from "./glucocorticoid/averageDailyDose.js";
export { chineseSleGuideline2020Equivalents } from "./glucocorticoid/chineseSleGuideline2020Equivalents.js";
export type { CumulativeDose, DayRange, DoseCoverage, DoseTotal } from "./glucocorticoid/cumulativeDose.js";
export { cumulativeDose } from "./glucocorticoid/cumulativeDose.js";
export { formularyProductionsEquivalents } from "./glucocorticoid/formularyProductionsEquivalents.js";
export type { GlucocorticoidTable } from "./glucocorticoid/glucocorticoidTable.js";
export { gpnotebookEquivalents } from "./glucocorticoid/gpnotebookEquivalents.js";
export type { DoseEquivalent, PrednisoneDose, PrednisoneEquivalent } from "./glucocorticoid/prednisoneEquivalent.js";
export { prednisoneEquivalent } from "./glucocorticoid/prednisoneEquivalent.js";
export type { GlucocorticoidDose, RecordedDose } from "./glucocorticoid/readDose.js";
export type { RoundedQuotient } from "./glucocorticoid/roundedQuotient.js";
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
export type { Description } from "./summary/describeValues.js";
export { describeValues } from "./summary/describeValues.js";
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
