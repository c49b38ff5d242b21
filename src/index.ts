// Written by `npm run generate` from the doc comments in the folders; what is public, its @category says.

// Classify
export { classifyRenalResponse } from "./response/classifyRenalResponse.js";
export { compareDefinitions } from "./response/compareDefinitions.js";
export { compileColumns } from "./response/compileColumns.js";
export { compileDefinition } from "./response/compileDefinition.js";

// Explain
export { explainResponse } from "./response/explainResponse.js";
export { openQuestions } from "./response/openQuestions.js";

// Definitions
export { defineResponse } from "./criteria/prepareDefinition.js";
export { biclaDefinition } from "./definitions/activity/bicla.js";
export { bilagFlareBands, bilagFlareGordon2003, bilagFlareTulip } from "./definitions/activity/bilagFlare.js";
export { blissSteroidReduction } from "./definitions/activity/blissSteroidReduction.js";
export { doris2021AtMost5, doris2021Below5 } from "./definitions/activity/doris2021.js";
export { fda2010Response } from "./definitions/activity/fda2010.js";
export { publishedActivityDefinitions } from "./definitions/activity/index.js";
export { lldasDefinition } from "./definitions/activity/lldas.js";
export { sleDasCategory } from "./definitions/activity/sleDasCategory.js";
export {
  sri4, sri4BilagOr, sri4Medication, sri4SelenaSledai, sri4WithoutBilag, sri4WithoutSerology, sri5, sri5SelenaSledaiMedication, sri6, sri7,
  sri8,
} from "./definitions/activity/sri.js";
export { tulipSustainedTaper } from "./definitions/activity/tulipSustainedTaper.js";
export { accessCr } from "./definitions/renal/accessCr.js";
export { acr2006 } from "./definitions/renal/acr2006.js";
export { acr2024Crr, acr2024CrrBelow500 } from "./definitions/renal/acr2024.js";
export { allureCr, allureCrReview } from "./definitions/renal/allureCr.js";
export { almsInduction, almsInductionByBaseline, almsTypeCtri2013 } from "./definitions/renal/alms.js";
export { almsCompleteRemission } from "./definitions/renal/almsCompleteRemission.js";
export { atlas } from "./definitions/renal/atlas.js";
export { auraLvCrr, auraLvCrrReview } from "./definitions/renal/auraLvCrr.js";
export { aurora1Crr, aurora1CrrRegistry } from "./definitions/renal/aurora1Crr.js";
export { aurora1Prr } from "./definitions/renal/aurora1Prr.js";
export { belong, belongShort } from "./definitions/renal/belong.js";
export { berlissLnCrr, berlissLnPerr } from "./definitions/renal/berlissLn.js";
export { blissLnCrr2012 } from "./definitions/renal/blissLnCrr2012.js";
export { blissLnOleCrr, blissLnOlePerr } from "./definitions/renal/blissLnOlePerr.js";
export { blissLnCrr, blissLnCrrTreatmentFailure, blissLnPerr, blissLnPerrTreatmentFailure } from "./definitions/renal/blissLnPerr.js";
export { calibrateCr } from "./definitions/renal/calibrateCr.js";
export { chan2000, prednisoneWithdrawalPilot } from "./definitions/renal/chan2000.js";
export { corapi2015 } from "./definitions/renal/corapi2015.js";
export { csg2008 } from "./definitions/renal/csg2008.js";
export { dutch2012 } from "./definitions/renal/dutch2012.js";
export { earlyResponse08, maintainEarlyResponse05 } from "./definitions/renal/earlyResponse.js";
export { elntReanalysis } from "./definitions/renal/elntReanalysis.js";
export { eular2025, eular2025Gfr3Months, eular2025Printed } from "./definitions/renal/eular2025.js";
export { eularEraEdta2012 } from "./definitions/renal/eularEraEdta2012.js";
export {
  eularEraEdta2019CompleteRemission, eularEraEdta2019Target05, eularEraEdta2019Target07,
} from "./definitions/renal/eularEraEdta2019.js";
export { eularMilestone3Months, eularMilestone6Months } from "./definitions/renal/eularMilestones.js";
export { im101075Crr, im101075CrrReview } from "./definitions/renal/im101075.js";
export { publishedDefinitions } from "./definitions/renal/index.js";
export { irisCrr } from "./definitions/renal/irisCrr.js";
export { kagawa2024RenalRemission, kagawa2024SledaiRemission } from "./definitions/renal/kagawa2024.js";
export { kdigo2012 } from "./definitions/renal/kdigo2012.js";
export { kdigo2024, kdigo2024Perr, kdigo2024Strict } from "./definitions/renal/kdigo2024.js";
export { lunarCrr, lunarPostHocCr } from "./definitions/renal/lunar.js";
export { mCrr, mPerr } from "./definitions/renal/mPerr.js";
export { nct00881309 } from "./definitions/renal/nct00881309.js";
export { nct01765842 } from "./definitions/renal/nct01765842.js";
export { nct02457221 } from "./definitions/renal/nct02457221.js";
export { nct05631717, nct05631717Guarded, nct05631717Literal, nct05631717Normalised } from "./definitions/renal/nct05631717.js";
export { nct05863936 } from "./definitions/renal/nct05863936.js";
export { nobilityCrr, nobilityCrrPrednisone75 } from "./definitions/renal/nobilityCrr.js";
export { orchidLn } from "./definitions/renal/orchidLn.js";
export { paediatricCrr, paediatricCrrNoRedCells } from "./definitions/renal/paediatricCrr.js";
export { regencyCrr, regencyCrrSteroid, regencyUpcr08 } from "./definitions/renal/regencyCrr.js";
export { stringentCr2019 } from "./definitions/renal/stringentCr2019.js";
export { tulipLnCrr, tulipLnCrr05 } from "./definitions/renal/tulipLnCrr.js";
export { judgedBy } from "./response/judgedBy.js";
export { glucocorticoidFree, withGlucocorticoidAtMost } from "./response/withGlucocorticoidAtMost.js";

// Vocabulary
export { allOf, anyOf, asMeasured, atNext, no, titled } from "./criteria/combinations.js";
export { averageDose, doseWindow } from "./criteria/doseRules.js";
export {
  baselineIs, fallFromBaseline, is, isEither, noSediment, referenceRange, relativeToBaseline, relativeToPreFlare, riseFromBaseline,
} from "./criteria/vocabulary.js";

// Measurement
export { daysBetween } from "./measurement/calendarDate.js";

// Glucocorticoid
export { averageDailyDose } from "./glucocorticoid/averageDailyDose.js";
export { chineseSleGuideline2020Equivalents } from "./glucocorticoid/chineseSleGuideline2020Equivalents.js";
export { cumulativeDose } from "./glucocorticoid/cumulativeDose.js";
export { formularyProductionsEquivalents } from "./glucocorticoid/formularyProductionsEquivalents.js";
export { gpnotebookEquivalents } from "./glucocorticoid/gpnotebookEquivalents.js";
export { prednisoneEquivalent } from "./glucocorticoid/prednisoneEquivalent.js";

// eGFR
export { bedsideSchwartz2009 } from "./egfr/bedsideSchwartz2009.js";
export { ckdEpi2009 } from "./egfr/ckdEpi2009.js";
export { ckdEpi2021 } from "./egfr/ckdEpi2021.js";
export { ckidU25Pierce2021 } from "./egfr/ckidU25Pierce2021.js";
export { ekfc2021 } from "./egfr/ekfc2021.js";
export { estimatedGfr } from "./egfr/estimatedGfr.js";
export { mdrd2006 } from "./egfr/mdrd2006.js";
export { withEstimatedGfr } from "./egfr/withEstimatedGfr.js";

// Activity
export { activityPair } from "./activity/activityAssessment.js";
export { bilag2004Score } from "./activity/bilag/bilag2004.js";
export { bilag2004Change } from "./activity/bilag/bilag2004Change.js";
export { bilag2004Renal, bilag2004RenalRule } from "./activity/bilag/bilag2004Renal.js";
export { changeFromBaseline } from "./activity/changeFromBaseline.js";
export { classifyActivity } from "./activity/classifyActivity.js";
export { physicianGlobal } from "./activity/physicianGlobal.js";
export { sleDas } from "./activity/sleDas/sleDas.js";
export { arthritisFromJointCount } from "./activity/sledai/arthritisFromJointCount.js";
export { selenaSledai, selenaSledaiDescriptors } from "./activity/sledai/selenaSledai.js";
export { sledai2k } from "./activity/sledai/sledai2k.js";
export { sledai2kDescriptors } from "./activity/sledai/sledai2kDescriptors.js";
export { sledai2kFromLaboratory } from "./activity/sledai/sledai2kFromLaboratory.js";
export { bicla } from "./definitions/activity/bicla.js";
export { doris2021 } from "./definitions/activity/doris2021.js";
export { lldas } from "./definitions/activity/lldas.js";
export { sri } from "./definitions/activity/sri.js";
export { sriDefinition } from "./definitions/activity/sriDefinition.js";

// Courses
export { flaggedRecord, lastOnOrBefore, meanOfScreening } from "./course/baselineRule.js";
export { bestResponse } from "./course/bestResponse.js";
export { durationOfResponse } from "./course/durationOfResponse.js";
export {
  bestCase, imputeNonResponse, lastObservationCarriedForward, worstCase, worstObservationCarriedForward,
} from "./course/imputation.js";
export { compositeStrategy, hypotheticalStrategy, treatmentPolicy, whileOnTreatment } from "./course/intercurrentEvents.js";
export { lossOfResponse } from "./course/lossOfResponse.js";
export { responseAtWeek } from "./course/responseAtWeek.js";
export { confirmed, firstVisit, sustained } from "./course/responseRule.js";
export { responsesOverTime } from "./course/responsesOverTime.js";
export { selectBaseline } from "./course/selectBaseline.js";
export { timeToResponse } from "./course/timeToResponse.js";
export { visitWindow } from "./course/visitWindow.js";

// Summary
export { cochranMantelHaenszel } from "./summary/cochranMantelHaenszel.js";
export { compareOrdinalResponses } from "./summary/compareOrdinalResponses.js";
export { compareResponseRates } from "./summary/compareResponseRates.js";
export { cumulativeIncidence } from "./summary/cumulativeIncidence.js";
export { describeValues } from "./summary/describeValues.js";
export { exposureAdjustedRate, exposureAdjustedRateRatio } from "./summary/exposureAdjustedRate.js";
export { geometricMean, geometricMeanRatio } from "./summary/geometricMeans.js";
export { grayTest } from "./summary/grayTest.js";
export { hazardRatio, stratifiedHazardRatio } from "./summary/hazardRatio.js";
export { kaplanMeier } from "./summary/kaplanMeier.js";
export { logRank, stratifiedLogRank } from "./summary/logRank.js";
export { mantelHaenszelDifference } from "./summary/mantelHaenszelDifference.js";
export { miettinenNurminenDifference } from "./summary/miettinenNurminenDifference.js";
export { responseRate } from "./summary/responseRate.js";
export { restrictedMeanDifference } from "./summary/restrictedMeanDifference.js";
export { survivalAt } from "./summary/survivalAt.js";
export { winRatio } from "./summary/winRatio.js";

// Kidney
export { anyKidneyEvent } from "./kidney/anyKidneyEvent.js";
export { egfrSlope } from "./kidney/egfrSlope.js";
export { almsMaintenanceFailure, almsMaintenanceFlare } from "./kidney/events/almsMaintenance.js";
export { aurora2RenalFlare } from "./kidney/events/aurora2.js";
export { corapi2015Failure, nobilityUnfavourable } from "./kidney/events/failures.js";
export { kdigo2012Relapse } from "./kidney/events/kdigo2012Relapse.js";
export { maintainFlare } from "./kidney/events/maintainFlare.js";
export { moroniFlare, moroniFunctionImpairment } from "./kidney/events/moroni.js";
export { paediatricFlare } from "./kidney/events/paediatricFlare.js";
export { publishedKidneyEvents } from "./kidney/events/publishedKidneyEvents.js";
export { creatinineDoubling, egfrDecline, kidneyFailure, timeToEgfrDecline } from "./kidney/kidneyFunctionEvents.js";
export {
  againstBaseline, againstEarlier, anyRule, defineKidneyEvent, everyRule, recorded, sedimentShows, unrecorded,
} from "./kidney/kidneyRules.js";
export { proteinuriaMilestones } from "./kidney/proteinuriaMilestones.js";
export { ratioToBaseline } from "./kidney/ratioToBaseline.js";
export { renalFlare } from "./kidney/renalFlare.js";
export { timeAveraged } from "./kidney/timeAveraged.js";
export { timeToEvent } from "./kidney/timeToEvent.js";
export { timeToFall, timeToValueAtMost, valueAtMost, valueFall } from "./kidney/timeToValue.js";
export { onlySpecimens, urineCollection } from "./kidney/urineSpecimens.js";

// Safety
export { analysisEndDate, analysisStartDate } from "./safety/analysisDates.js";
export { toxicityTerms } from "./safety/ctcae/toxicityTerms.js";
export { deathsOnStudy } from "./safety/deathsOnStudy.js";
export { incidence } from "./safety/incidence.js";
export { fdaOutlierLevels2025 } from "./safety/limits/fdaOutlierLevels2025.js";
export { liverRules } from "./safety/limits/liverRules.js";
export { percentChange, vitalSignLimits } from "./safety/limits/vitalSignLimits.js";
export { liverMaxima } from "./safety/liverMaxima.js";
export { occurrenceFlags } from "./safety/occurrenceFlags.js";
export { outlierLevels } from "./safety/outlierLevels.js";
export { potentialLiverInjury } from "./safety/potentialLiverInjury.js";
export { rangeIndicator, rangeShift } from "./safety/rangeShift.js";
export { bothHold } from "./safety/safetySubject.js";
export { seriousness } from "./safety/seriousness.js";
export { shiftCounts } from "./safety/shiftCounts.js";
export { significantChange } from "./safety/significantChange.js";
export { significantChangeCounts } from "./safety/significantChangeCounts.js";
export { toxicityGrade } from "./safety/toxicityGrade.js";
export { treatmentEmergent } from "./safety/treatmentEmergent.js";
export { vitalSignFindings } from "./safety/vitalSignFindings.js";
export { worstGradeCounts } from "./safety/worstGradeCounts.js";
export { worstSeverity } from "./safety/worstSeverity.js";

// Eligibility
export { acr1997 } from "./eligibility/acr1997.js";
export { classifyEligibility } from "./eligibility/classifyEligibility.js";
export { classifySle } from "./eligibility/classifySle.js";
export { eligibilityDisagreements } from "./eligibility/eligibilityDisagreements.js";
export { eularAcr2019 } from "./eligibility/eularAcr2019.js";
export { nct05631717Eligibility, nct05631717EligibilityRegistryAge } from "./eligibility/nct05631717Eligibility.js";
export { sleClassifications } from "./eligibility/sleClassifications.js";
export { slicc2012 } from "./eligibility/slicc2012.js";

// SDTM
export { adverseEventsFromSdtm } from "./sdtm/adverseEventsFromSdtm.js";
export { countedEvents } from "./sdtm/countedEvents.js";
export { coursesFromSdtm } from "./sdtm/coursesFromSdtm.js";
export { eligibilityFromSdtm } from "./sdtm/eligibilityFromSdtm.js";
export { laboratoryFromSdtm } from "./sdtm/laboratoryFromSdtm.js";
export { laboratoryTestCodes } from "./sdtm/laboratoryTestCodes.js";
export { vitalSignTestCodes, vitalSignsFromSdtm } from "./sdtm/vitalSignsFromSdtm.js";

// ADaM
export { adae } from "./adam/adaeColumns.js";
export { adaeRows } from "./adam/adaeRows.js";
export { adlb } from "./adam/adlbColumns.js";
export { adlbtox } from "./adam/adlbtoxColumns.js";
export { adlbtoxRows } from "./adam/adlbtoxRows.js";
export { adrs } from "./adam/adrsColumns.js";
export { adrsRows } from "./adam/adrsRows.js";
export { adtte } from "./adam/adtteColumns.js";
export { adtteEventRow } from "./adam/adtteEventRow.js";
export { adtteRow } from "./adam/adtteRow.js";
export { advs } from "./adam/advsColumns.js";
export { advsRows } from "./adam/advsRows.js";
export { analysisParameter } from "./adam/analysisParameter.js";
export { analysisRowFaults } from "./adam/analysisRowFaults.js";
export { analysisTable, sasNumbers } from "./adam/analysisTable.js";
export { baselineChangeRows } from "./adam/baselineChangeRows.js";
export { oneDataSet } from "./adam/oneDataSet.js";
export { subjectVariablesFromAdsl } from "./adam/subjectVariablesFromAdsl.js";
export { subjectVariablesFromSdtm } from "./adam/subjectVariablesFromSdtm.js";

// SQL
export { doseWindowSql } from "./sql/doseWindowSql.js";
export { responseInputCheck } from "./sql/responseInputCheck.js";
export { responseSql } from "./sql/responseSql.js";
export { responseView } from "./sql/responseView.js";

// Types
export type { ActivityAssessment, ActivityBaseline, ActivityForms, ActivityPair } from "./activity/activityAssessment.js";
export type { Bilag2004Score, BilagGrade, BilagGrades, BilagScheme, BilagSystem } from "./activity/bilag/bilag2004.js";
export type { Bilag2004Change, BilagSystemChange, OpenBilagSystem } from "./activity/bilag/bilag2004Change.js";
export type { Bilag2004Renal, BilagRenalRule } from "./activity/bilag/bilag2004Renal.js";
export type { BilagRenalFeature, BilagRenalFeatureName } from "./activity/bilag/bilagRenalFeatures.js";
export type { BilagRenalLimb } from "./activity/bilag/bilagRenalLimb.js";
export type { BilagRenalVisit, RenalFlag, RenalQuantity } from "./activity/bilag/readBilagRenalVisit.js";
export type { ChangeFromBaseline } from "./activity/changeFromBaseline.js";
export type { ScoreOrQuantity, ScoreResult } from "./activity/comparable.js";
export type { PhysicianGlobalQuantity, PhysicianGlobalScale, PhysicianGlobalValue } from "./activity/physicianGlobal.js";
export type { SleDasFlags, SleDasItems } from "./activity/sleDas/readSleDas.js";
export type { SleDas, SleDasCategory } from "./activity/sleDas/sleDas.js";
export type { LaboratoryMeasure, MeasurementFinding } from "./activity/sledai/judgeMeasurement.js";
export type { SledaiDescriptor, SledaiDescriptorGroup, SledaiDescriptorKey } from "./activity/sledai/sledai2kDescriptors.js";
export type {
  LaboratoryDescriptorFinding, LaboratoryDescriptorKey, Sledai2kFromLaboratory, Sledai2kLaboratory, Sledai2kLaboratoryOptions,
} from "./activity/sledai/sledai2kFromLaboratory.js";
export type {
  ArthritisVersion, PartialScore, ScoreRange, SledaiDescriptors, SledaiOptions, SledaiScore,
} from "./activity/sledai/sledaiScore.js";
export type { AdaeOptions, AdaeRow } from "./adam/adaeRows.js";
export type { AdlbtoxOptions, AdlbtoxRow } from "./adam/adlbtoxRows.js";
export type { AdrsOptions, AdrsRow } from "./adam/adrsRows.js";
export type { AdtteOptions, AdtteRow } from "./adam/adtteRow.js";
export type { AdvsOptions, AdvsRow } from "./adam/advsRows.js";
export type { AnalysisColumn } from "./adam/analysisColumn.js";
export type { AnalysisDataSet, AnalysisRow } from "./adam/analysisDataSet.js";
export type { AnalysisParameter, ParameterVariables } from "./adam/analysisParameter.js";
export type { AnalysisTable } from "./adam/analysisTable.js";
export type { BaselineChangeOptions, BaselineChangeRow, RangeIndicator } from "./adam/baselineChangeRows.js";
export type { CensorCode } from "./adam/censorCodes.js";
export type { SubjectOptions } from "./adam/requireSubject.js";
export type { SourceVariables } from "./adam/rowSources.js";
export type { SubjectVariables } from "./adam/subjectVariables.js";
export type { AdslOptions } from "./adam/subjectVariablesFromAdsl.js";
export type { SubjectVariablesOptions } from "./adam/subjectVariablesFromSdtm.js";
export type { BaselineRule, RelativeBaselineRule } from "./course/baselineRule.js";
export type { BestResponse } from "./course/bestResponse.js";
export type { Censoring } from "./course/censoring.js";
export type { Course, CourseWarning, DatedEvent, SameDateRule } from "./course/course.js";
export type { IntercurrentEventStrategy, OnTheDay, StrategyOptions } from "./course/intercurrentEvents.js";
export type { CourseOptions } from "./course/judgeCourse.js";
export type { LossOfResponse, LossOfResponseOptions } from "./course/lossOfResponse.js";
export type { Imputation, ResponseAtWeekOptions } from "./course/responseAtWeek.js";
export type { ConfirmedRule, FirstVisitRule, ResponseRule, SustainedRule } from "./course/responseRule.js";
export type { BaselineSelection, ScreeningRecord } from "./course/selectBaseline.js";
export type { TimeToResponse, TimeToResponseOptions } from "./course/timeToResponse.js";
export type { Assumption, VisitResponse } from "./course/visitResponse.js";
export type { VisitWindow } from "./course/visitWindow.js";
export type { WeekResponse } from "./course/weekResponse.js";
export type {
  AverageDoseCriterion, Criterion, CriterionGroup, DayFrom, DoseCriterion, EventCriterion, FallCriterion, FallOf, LimitCriterion, LimitOf,
  PrintedLimit, ReferenceCriterion, RelativeCriterion, RiseCriterion, RiseOf, SedimentCriterion, SingleCriterion, TimePoint,
} from "./criteria/criterion.js";
export type {
  AverageDoseFinding, Comparison, DoseDays, DoseFinding, DoseSum, EventFinding, FallFinding, Finding, GroupFinding, LimitFinding,
  PrintedValue, ReferenceFinding, RelativeFinding, RiseFinding, SedimentFinding, SingleFinding,
} from "./criteria/finding.js";
export type { ResponseDefinition, ResponseLevel, Source } from "./criteria/responseDefinition.js";
export type { Verdict } from "./criteria/verdict.js";
export type { SriOptions } from "./definitions/activity/sriDefinition.js";
export type { CreatinineEquation, EgfrEquation, EquationValues, HeightEquation, HeightEquationValues, Sex } from "./egfr/egfrEquation.js";
export type { EstimatedGfr, EstimatedQuantity, PatientWithCreatinine } from "./egfr/estimatedGfr.js";
export type { Height, PatientCharacteristics } from "./egfr/readPatient.js";
export type { Eligibility, EligibilityFinding } from "./eligibility/classifyEligibility.js";
export type { SleClassified, SleItems } from "./eligibility/classifySle.js";
export type { EligibilityDisagreement, RecordedFailure } from "./eligibility/eligibilityDisagreements.js";
export type { EntryFinding, RuleFinding, WindowFinding } from "./eligibility/eligibilityFinding.js";
export type {
  EligibilityAnchor, EligibilityCriterion, EligibilityDefinition, EligibilityFact, EligibilityHistory, EligibilityRule,
} from "./eligibility/eligibilityRule.js";
export type { EligibilitySubject, History, HistoryEntry } from "./eligibility/eligibilitySubject.js";
export type { SleClassification, SleItem } from "./eligibility/sleClassification.js";
export type { AverageDailyDose } from "./glucocorticoid/averageDailyDose.js";
export type { CumulativeDose, DayRange, DoseCoverage, DoseTotal } from "./glucocorticoid/cumulativeDose.js";
export type { GlucocorticoidTable } from "./glucocorticoid/glucocorticoidTable.js";
export type { DoseEquivalent, PrednisoneDose, PrednisoneEquivalent } from "./glucocorticoid/prednisoneEquivalent.js";
export type { GlucocorticoidDose, RecordedDose } from "./glucocorticoid/readDose.js";
export type { RoundedQuotient } from "./glucocorticoid/roundedQuotient.js";
export type { EgfrSlope, EgfrSlopeOptions } from "./kidney/egfrSlope.js";
export type {
  Against, EarlierValues, KidneyEventComponent, KidneyEventDefinition, KidneyRule, Persistence, PriorState,
} from "./kidney/kidneyEvent.js";
export type { EgfrDeclineOptions, KidneyFailureOptions, LastingLoss } from "./kidney/kidneyFunctionEvents.js";
export type { MilestoneOptions, MilestoneResponse } from "./kidney/proteinuriaMilestones.js";
export type { RatioToBaseline, RatioToBaselineOptions } from "./kidney/ratioToBaseline.js";
export type { TimeAveraged, TimeAveragedOptions } from "./kidney/timeAveraged.js";
export type {
  CompetingKidneyTime, KidneyCensoring, KidneyEventOptions, KidneyTime, TimeToEventOptions, TimeToKidneyEvent,
} from "./kidney/timeToEvent.js";
export type { TimeToFallOptions, TimeToValueOptions, ValueAtMost, ValueFall } from "./kidney/timeToValue.js";
export type { AcceptedSpecimens, CollectedCreatinine, UrineCollection, UrineSpecimen } from "./kidney/urineSpecimens.js";
export type { Assessment, Baseline, EventName, Events, Measures, Sediment, SedimentName } from "./measurement/assessment.js";
export type { DatedDose } from "./measurement/datedDoses.js";
export type { Measure, UnitOf } from "./measurement/measure.js";
export type { Quantity, ReferenceRange, ReportedValue } from "./measurement/readQuantity.js";
export type { Relation } from "./measurement/span.js";
export type {
  AssessmentColumns, ColumnResponses, Columns, FlagColumn, MeasureColumn, MeasureColumns, TextColumn, ValueColumn,
} from "./response/columns.js";
export type { DefinitionComparison } from "./response/compareDefinitions.js";
export type { LevelFinding, Occasion, RenalResponse } from "./response/renalResponse.js";
export type { GlucocorticoidLimit } from "./response/withGlucocorticoidAtMost.js";
export type { AnalysisDate } from "./safety/analysisDates.js";
export type { ArmIncidence } from "./safety/armIncidence.js";
export type { TermGrade } from "./safety/ctcae/gradeOfTerm.js";
export type { CtcaeVersion, ToxicityRule, ToxicityTerm } from "./safety/ctcae/toxicityTerm.js";
export type { ArmDeaths, DeathsOnStudy } from "./safety/deathsOnStudy.js";
export type { Incidence, IncidenceOptions, IncidenceRow } from "./safety/incidence.js";
export type { IncidenceRate } from "./safety/incidenceRate.js";
export type { OutlierLevel, OutlierLimit } from "./safety/limits/fdaOutlierLevels2025.js";
export type { LiverRule } from "./safety/limits/liverRules.js";
export type { VitalSignLevel, VitalSignLimit } from "./safety/limits/vitalSignLimits.js";
export type { LiverMaxima, LiverMaximum } from "./safety/liverMaxima.js";
export type { OccurrenceFlags, OccurringEvent } from "./safety/occurrenceFlags.js";
export type { OutlierFinding, OutlierOptions } from "./safety/outlierLevels.js";
export type { LiverCase, LiverOptions, LiverRecord, PotentialLiverInjury } from "./safety/potentialLiverInjury.js";
export type { DatedQuantity, RangePosition, RangeShift, RangeShiftOptions } from "./safety/rangeShift.js";
export type { PrintedLimits, SafetyClause, SafetyFact } from "./safety/safetyClause.js";
export type { CountedEvent, SafetySubject, UncountedEvent } from "./safety/safetySubject.js";
export type { LaboratoryTest, VitalSign } from "./safety/safetyTest.js";
export type { Seriousness, SeriousnessCriterion, SeriousnessFinding, SeriousnessOptions, SeriousnessRow } from "./safety/seriousness.js";
export type { Severity, SeverityScale } from "./safety/severity.js";
export type { ShiftCount } from "./safety/shiftCounts.js";
export type { LaboratoryCourse, SignificantChange, SignificantChangeRule } from "./safety/significantChange.js";
export type { SignificantChangeCount } from "./safety/significantChangeCounts.js";
export type { ToxicityGrades, ToxicityOptions } from "./safety/toxicityGrade.js";
export type {
  Emergence, EventTiming, PossibleDates, TreatmentDays, TreatmentEmergence, TreatmentEmergentOptions,
} from "./safety/treatmentEmergent.js";
export type { VitalSignFinding, VitalSignOptions, VitalSignRecord } from "./safety/vitalSignFindings.js";
export type { WorstGradeCount } from "./safety/worstGradeCounts.js";
export type { ArmSeverity, SeverityCount } from "./safety/worstSeverity.js";
export type { AdverseEvent, RowOptions } from "./sdtm/adverseEventFromRow.js";
export type { AdverseEventOptions, SdtmAdverseEvents } from "./sdtm/adverseEventsFromSdtm.js";
export type { SdtmCourses, SdtmDomains, UsedRow } from "./sdtm/coursesFromSdtm.js";
export type { UnknownDoses } from "./sdtm/dosesFromRows.js";
export type { EligibilityDomains, SdtmEligibility } from "./sdtm/eligibilityFromSdtm.js";
export type {
  AnchorRows, EligibilityDomain, EligibilityOptions, EligibilityRows, FactRows, HistoryRows, ItemRows,
} from "./sdtm/eligibilityOptions.js";
export type { LaboratoryOptions, SdtmLaboratory } from "./sdtm/laboratoryFromSdtm.js";
export type { AccountedRow } from "./sdtm/rowAccount.js";
export type { SafetyResultOptions } from "./sdtm/safetyResults.js";
export type { SafetySubjectOptions, SdtmSafetySubject, UnusedSafetyRow } from "./sdtm/safetySubjectsFromDm.js";
export type { OneVisit, SdtmEvent, SdtmFlagTest, SdtmGlucocorticoids, SdtmMeasureTest, SdtmOptions, SdtmTest } from "./sdtm/sdtmOptions.js";
export type { RowPlace, SdtmDomain, SdtmRow, UnusedCode, UnusedRow } from "./sdtm/sdtmRows.js";
export type { SdtmWarning, SdtmWarningCode } from "./sdtm/sdtmWarning.js";
export type { SdtmSubject } from "./sdtm/subjectsFromDm.js";
export type { SdtmVitalSigns, VitalSignCourse, VitalSignsOptions } from "./sdtm/vitalSignsFromSdtm.js";
export type { SqlDialect } from "./sql/dialects.js";
export type { DatedDoses, DoseVisits, DoseWindowOptions } from "./sql/doseWindowSql.js";
export type { ResponseSqlOptions } from "./sql/responseSql.js";
export type { ResponseViewOptions } from "./sql/responseView.js";
export type { SqlAssessment, SqlBound, SqlColumns, SqlDoseRules, SqlMeasure, SqlMeasures } from "./sql/sqlColumns.js";
export type { ConfidenceInterval } from "./summary/binomial.js";
export type { CochranMantelHaenszel } from "./summary/cochranMantelHaenszel.js";
export type { OrdinalComparison, OrdinalCount } from "./summary/compareOrdinalResponses.js";
export type { RateDifference, RateRatio, ResponseRateComparison } from "./summary/compareResponseRates.js";
export type { CompetingDay, CompetingTime } from "./summary/competingInput.js";
export type { Ties } from "./summary/coxScore.js";
export type { CumulativeIncidence, CumulativeIncidenceOptions, CumulativeIncidenceStep } from "./summary/cumulativeIncidence.js";
export type { Description } from "./summary/describeValues.js";
export type { EventsAndDays, ExposureAdjustedRate, ExposureAdjustedRateRatio } from "./summary/exposureAdjustedRate.js";
export type { GeometricMean, GeometricMeanRatio } from "./summary/geometricMeans.js";
export type { GrayTest } from "./summary/grayTest.js";
export type { HazardRatio, HazardRatioOptions, HazardRatioTest, SurvivalStratum } from "./summary/hazardRatio.js";
export type { KaplanMeier, KaplanMeierOptions, KaplanMeierStep, SurvivalQuantile } from "./summary/kaplanMeier.js";
export type { LogRank, LogRankGroup } from "./summary/logRank.js";
export type { MantelHaenszelDifference } from "./summary/mantelHaenszelDifference.js";
export type { MiettinenNurminenDifference } from "./summary/miettinenNurminenDifference.js";
export type { PairStatistics, WinContrast } from "./summary/pairStatistics.js";
export type { Stratum } from "./summary/readStrata.js";
export type { ResponseCounts, ResponseRate, ResponseRateOptions } from "./summary/responseRate.js";
export type { RestrictedMeanDifference, RestrictedMeanOptions } from "./summary/restrictedMeanDifference.js";
export type { RatioInterval } from "./summary/scoreLimits.js";
export type { SurvivalAt } from "./summary/survivalAt.js";
export type { DayCount, TimeToEvent } from "./summary/survivalInput.js";
export type { SurvivalInterval, SurvivalLimits } from "./summary/survivalInterval.js";
export type { RestrictedMean } from "./summary/survivalMean.js";
export type { PearsonChiSquare } from "./summary/twoByTwoTests.js";
export type { RankedOutcome, WinRatioResult } from "./summary/winRatio.js";
