export type { Accepts } from "./accepts.js";
export { arbitraryAssessment, arbitraryBaseline, arbitraryQuantity, arbitraryRecord } from "./arbitraries.js";
export type { AssertLawsOptions, CheckedLaw, LawReport } from "./assertLaws.js";
export { assertLaws, laws } from "./assertLaws.js";
export type { BoundaryCase } from "./boundaryCases.js";
export { boundaryCases } from "./boundaryCases.js";
export { boundaries, missingDecidesNothing } from "./boundaryLaws.js";
export type { Classifier, ClassifierAnswer } from "./classifier.js";
export { lessPrednisone, lessProteinuria } from "./clinicalLaws.js";
export type { ArbitraryArm, CourseSizes } from "./courses.js";
export { arbitraryCourse, arbitraryTrial } from "./courses.js";
export {
  inputsAreNotChanged, numbersAndTextsAgree, orderOfKeysDoesNotMatter, sameInputSameAnswer, spellingsDoNotMatter, unaskedIsIgnored, unitsDoNotMatter,
} from "./formLaws.js";
export { censoredIsSound, completeRecords, everyCompletion, exactlyPossible, missingIsUnknown, oneResponse } from "./knowledgeLaws.js";
export type { Law, LawOptions } from "./law.js";
export type { RecordPair } from "./recordPair.js";
export { relativeLimits } from "./relativeLimits.js";
export type { CompiledAnswer, DefinitionCount, SelfTestOptions, SelfTestReport, VectorCount, VectorFailure } from "./selfTest.js";
export { selfTest } from "./selfTest.js";
export type { Side } from "./side.js";
export type { DefinitionVector, Expected, ExpectedResponse, ExpectedScore, ExpectedSri, IndexCases, IndexKind, IndexVector, Vector, VectorFile } from "./vector.js";
export type { SelfTestVectors } from "./vectorDigest.js";
export { buildVectors, vectorsText } from "./vectors.js";
export { libraryVersion, vectorFormat } from "./version.js";
export type { ReasonNotChecked } from "./whyNotChecked.js";
