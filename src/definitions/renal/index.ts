// Written by `npm run generate` from the files of this folder.
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { nct05631717, nct05631717Guarded, nct05631717Literal, nct05631717Normalised } from "./nct05631717.js";
import { accessCr } from "./accessCr.js";
import { acr2006 } from "./acr2006.js";
import { acr2024Crr, acr2024CrrBelow500 } from "./acr2024.js";
import { allureCr, allureCrReview } from "./allureCr.js";
import { almsInduction, almsInductionByBaseline, almsTypeCtri2013 } from "./alms.js";
import { almsCompleteRemission } from "./almsCompleteRemission.js";
import { atlas } from "./atlas.js";
import { auraLvCrr, auraLvCrrReview } from "./auraLvCrr.js";
import { aurora1Crr, aurora1CrrRegistry } from "./aurora1Crr.js";
import { aurora1Prr } from "./aurora1Prr.js";
import { belong, belongShort } from "./belong.js";
import { berlissLnCrr, berlissLnPerr } from "./berlissLn.js";
import { blissLnCrr2012 } from "./blissLnCrr2012.js";
import { blissLnOleCrr, blissLnOlePerr } from "./blissLnOlePerr.js";
import { blissLnCrr, blissLnCrrTreatmentFailure, blissLnPerr, blissLnPerrTreatmentFailure } from "./blissLnPerr.js";
import { calibrateCr } from "./calibrateCr.js";
import { chan2000, prednisoneWithdrawalPilot } from "./chan2000.js";
import { corapi2015 } from "./corapi2015.js";
import { csg2008 } from "./csg2008.js";
import { dutch2012 } from "./dutch2012.js";
import { earlyResponse08, maintainEarlyResponse05 } from "./earlyResponse.js";
import { elntReanalysis } from "./elntReanalysis.js";
import { eular2025, eular2025Gfr3Months, eular2025Printed } from "./eular2025.js";
import { eularEraEdta2012 } from "./eularEraEdta2012.js";
import { eularEraEdta2019CompleteRemission, eularEraEdta2019Target05, eularEraEdta2019Target07 } from "./eularEraEdta2019.js";
import { eularMilestone3Months, eularMilestone6Months } from "./eularMilestones.js";
import { im101075Crr, im101075CrrReview } from "./im101075.js";
import { irisCrr } from "./irisCrr.js";
import { kagawa2024RenalRemission, kagawa2024SledaiRemission } from "./kagawa2024.js";
import { kdigo2012 } from "./kdigo2012.js";
import { kdigo2024, kdigo2024Perr, kdigo2024Strict } from "./kdigo2024.js";
import { lunarCrr, lunarPostHocCr } from "./lunar.js";
import { mCrr, mPerr } from "./mPerr.js";
import { nct00881309 } from "./nct00881309.js";
import { nct01765842 } from "./nct01765842.js";
import { nct02457221 } from "./nct02457221.js";
import { nct05863936 } from "./nct05863936.js";
import { nobilityCrr, nobilityCrrPrednisone75 } from "./nobilityCrr.js";
import { orchidLn } from "./orchidLn.js";
import { paediatricCrr, paediatricCrrNoRedCells } from "./paediatricCrr.js";
import { regencyCrr, regencyCrrSteroid, regencyUpcr08 } from "./regencyCrr.js";
import { stringentCr2019 } from "./stringentCr2019.js";
import { tulipLnCrr, tulipLnCrr05 } from "./tulipLnCrr.js";

export {
  nct05631717, nct05631717Literal, nct05631717Guarded, nct05631717Normalised, accessCr, acr2006, acr2024Crr, acr2024CrrBelow500, allureCr,
  allureCrReview, almsInduction, almsInductionByBaseline, almsTypeCtri2013, almsCompleteRemission, atlas, auraLvCrr, auraLvCrrReview,
  aurora1Crr, aurora1CrrRegistry, aurora1Prr, belong, belongShort, berlissLnPerr, berlissLnCrr, blissLnCrr2012, blissLnOlePerr,
  blissLnOleCrr, blissLnPerr, blissLnCrr, blissLnPerrTreatmentFailure, blissLnCrrTreatmentFailure, calibrateCr, chan2000,
  prednisoneWithdrawalPilot, corapi2015, csg2008, dutch2012, earlyResponse08, maintainEarlyResponse05, elntReanalysis, eular2025,
  eular2025Printed, eular2025Gfr3Months, eularEraEdta2012, eularEraEdta2019Target05, eularEraEdta2019Target07,
  eularEraEdta2019CompleteRemission, eularMilestone3Months, eularMilestone6Months, im101075Crr, im101075CrrReview, irisCrr,
  kagawa2024SledaiRemission, kagawa2024RenalRemission, kdigo2012, kdigo2024, kdigo2024Strict, kdigo2024Perr, lunarCrr, lunarPostHocCr,
  mPerr, mCrr, nct00881309, nct01765842, nct02457221, nct05863936, nobilityCrr, nobilityCrrPrednisone75, orchidLn, paediatricCrr,
  paediatricCrrNoRedCells, regencyCrr, regencyCrrSteroid, regencyUpcr08, stringentCr2019, tulipLnCrr, tulipLnCrr05,
};

/**
 * Every renal response definition that this library ships: of trials, cohorts and guidelines.
 *
 * @example
 * publishedDefinitions.some(({ id }) => id === "kdigo2024"); // => true
 * @category Definitions
 */
export const publishedDefinitions: readonly ResponseDefinition[] = /* @__PURE__ */ Object.freeze([
  nct05631717, nct05631717Literal, nct05631717Guarded, nct05631717Normalised, accessCr, acr2006, acr2024Crr, acr2024CrrBelow500, allureCr,
  allureCrReview, almsInduction, almsInductionByBaseline, almsTypeCtri2013, almsCompleteRemission, atlas, auraLvCrr, auraLvCrrReview,
  aurora1Crr, aurora1CrrRegistry, aurora1Prr, belong, belongShort, berlissLnPerr, berlissLnCrr, blissLnCrr2012, blissLnOlePerr,
  blissLnOleCrr, blissLnPerr, blissLnCrr, blissLnPerrTreatmentFailure, blissLnCrrTreatmentFailure, calibrateCr, chan2000,
  prednisoneWithdrawalPilot, corapi2015, csg2008, dutch2012, earlyResponse08, maintainEarlyResponse05, elntReanalysis, eular2025,
  eular2025Printed, eular2025Gfr3Months, eularEraEdta2012, eularEraEdta2019Target05, eularEraEdta2019Target07,
  eularEraEdta2019CompleteRemission, eularMilestone3Months, eularMilestone6Months, im101075Crr, im101075CrrReview, irisCrr,
  kagawa2024SledaiRemission, kagawa2024RenalRemission, kdigo2012, kdigo2024, kdigo2024Strict, kdigo2024Perr, lunarCrr, lunarPostHocCr,
  mPerr, mCrr, nct00881309, nct01765842, nct02457221, nct05863936, nobilityCrr, nobilityCrrPrednisone75, orchidLn, paediatricCrr,
  paediatricCrrNoRedCells, regencyCrr, regencyCrrSteroid, regencyUpcr08, stringentCr2019, tulipLnCrr, tulipLnCrr05,
]);
