export type { Accepts } from "./records/accepts.js";
export { arbitraryAssessment, arbitraryBaseline, arbitraryQuantity, arbitraryRecord } from "./records/arbitraries.js";
export type { AssertLawsOptions, CheckedLaw, LawReport } from "./laws/assertLaws.js";
export { assertLaws, laws } from "./laws/assertLaws.js";
export type { BoundaryCase } from "./records/boundaryCases.js";
export { boundaryCases } from "./records/boundaryCases.js";
export { boundaries, missingDecidesNothing } from "./laws/boundaryLaws.js";
export type { Classifier, ClassifierAnswer } from "./laws/classifier.js";
export { lessPrednisone, lessProteinuria } from "./laws/clinicalLaws.js";
export type { ArbitraryArm, CourseSizes } from "./records/courses.js";
export { arbitraryCourse, arbitraryTrial } from "./records/courses.js";
export {
  inputsAreNotChanged, numbersAndTextsAgree, orderOfKeysDoesNotMatter, sameInputSameAnswer, spellingsDoNotMatter, unaskedIsIgnored, unitsDoNotMatter,
} from "./laws/formLaws.js";
export { censoredIsSound, completeRecords, everyCompletion, exactlyPossible, missingIsUnknown, oneResponse } from "./laws/knowledgeLaws.js";
export type { Law, LawOptions } from "./laws/law.js";
export type { RecordPair } from "./records/recordPair.js";
export { relativeLimits } from "./laws/relativeLimits.js";
export type { CompiledAnswer, DefinitionCount, SelfTestOptions, SelfTestReport, VectorCount, VectorFailure } from "./vectors/selfTest.js";
export { selfTest } from "./vectors/selfTest.js";
export type { Side } from "./records/side.js";
export type { DefinitionVector, Expected, ExpectedResponse, ExpectedScore, ExpectedSri, IndexCases, IndexKind, IndexVector, Vector, VectorFile } from "./vectors/vector.js";
export type { SelfTestVectors } from "./vectors/vectorDigest.js";
export { buildVectors, vectorsText } from "./vectors/vectors.js";
export { libraryVersion, vectorFormat } from "./vectors/version.js";
export type { ReasonNotChecked } from "./laws/whyNotChecked.js";
