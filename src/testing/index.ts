// Written by `npm run generate` from the doc comments in the folders; what is public, its @category says.

// Testing
export { assertLaws, laws } from "./laws/assertLaws.js";
export { boundaries, missingDecidesNothing } from "./laws/boundaryLaws.js";
export { lessPrednisone, lessProteinuria } from "./laws/clinicalLaws.js";
export {
  inputsAreNotChanged, numbersAndTextsAgree, orderOfKeysDoesNotMatter, sameInputSameAnswer, spellingsDoNotMatter, unaskedIsIgnored,
  unitsDoNotMatter,
} from "./laws/formLaws.js";
export { censoredIsSound, completeRecords, everyCompletion, exactlyPossible, missingIsUnknown, oneResponse } from "./laws/knowledgeLaws.js";
export { notMeasuredIsLeftOut } from "./laws/notMeasured.js";
export { relativeLimits } from "./laws/relativeLimits.js";
export { arbitraryAssessment, arbitraryBaseline, arbitraryQuantity, arbitraryRecord } from "./records/arbitraries.js";
export { boundaryCases } from "./records/boundaryCases.js";
export { arbitraryCourse, arbitraryTrial } from "./records/courses.js";
export { selfTest } from "./vectors/selfTest.js";
export { buildVectors, vectorsText } from "./vectors/vectors.js";
export { libraryVersion, vectorFormat } from "./version.js";

// Types
export type { AssertLawsOptions, CheckedLaw, LawReport } from "./laws/assertLaws.js";
export type { Classifier, ClassifierAnswer } from "./laws/classifier.js";
export type { Law, LawOptions } from "./laws/law.js";
export type { ReasonNotChecked } from "./laws/whyNotChecked.js";
export type { RecordPair } from "./oracle/recordPair.js";
export type { Accepts } from "./records/accepts.js";
export type { BoundaryCase } from "./records/boundaryCases.js";
export type { ArbitraryArm, CourseSizes } from "./records/courses.js";
export type { Side } from "./records/doseSetting.js";
export type { ExpectedKidneyEvent, SafetyCases } from "./vectors/safetyCases.js";
export type { SelfTestOptions } from "./vectors/selfTest.js";
export type { CompiledAnswer, DefinitionCount, SelfTestReport, VectorCount, VectorFailure } from "./vectors/selfTestReport.js";
export type {
  DefinitionVector, Expected, ExpectedResponse, ExpectedScore, ExpectedSri, IndexCases, IndexKind, IndexVector, Vector, VectorFile,
} from "./vectors/vector.js";
export type { SelfTestVectors } from "./vectors/vectorDigest.js";
