import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { boundaries, missingDecidesNothing } from "./boundaryLaws.js";
import type { Classifier } from "./classifier.js";
import { lessPrednisone, lessProteinuria } from "./clinicalLaws.js";
import {
  inputsAreNotChanged, numbersAndTextsAgree, orderOfKeysDoesNotMatter, sameInputSameAnswer, spellingsDoNotMatter, unaskedIsIgnored, unitsDoNotMatter,
} from "./formLaws.js";
import { frozenThrough } from "./frozenThrough.js";
import { censoredIsSound, completeRecords, everyCompletion, exactlyPossible, missingIsUnknown, oneResponse } from "./knowledgeLaws.js";
import type { Law, LawOptions } from "./law.js";
import { relativeLimits } from "./relativeLimits.js";

/** Every law, those first whose counter-examples are the easiest to read. */
export const laws: readonly Law[] = Object.freeze([
  boundaries, relativeLimits, completeRecords, oneResponse, missingDecidesNothing,
  unitsDoNotMatter, spellingsDoNotMatter, numbersAndTextsAgree, orderOfKeysDoesNotMatter, unaskedIsIgnored, sameInputSameAnswer, inputsAreNotChanged,
  lessProteinuria, lessPrednisone, missingIsUnknown, censoredIsSound, everyCompletion, exactlyPossible,
]);

/** Which laws are checked, and how. */
export interface AssertLawsOptions extends LawOptions {
  /** All of them if left out. */
  readonly laws?: readonly Law[];
}

/** A law and whether it could be checked with what the implementation accepts. */
export interface CheckedLaw {
  readonly name: string;
  readonly statement: string;
  readonly checked: boolean;
}

/**
 * Checks an implementation against a definition: every law on random records, built on the limits, and on the boundary cases.
 *
 * @param classifier `(baseline, followUp) => response`, or an answer with `possible` as well
 * @param definition what it is meant to implement
 * @param options what it can be given (`accepts`), which laws, seed and number of records
 * @returns the laws, each with whether it could be checked; frozen
 * @throws Error at the first law that does not hold, with the law, the shortest record found as JSON, what was expected and what was answered
 * @example
 * const port = compileDefinition(nct05631717);
 * assertLaws(port, nct05631717, { numRuns: 20 }).every(({ checked }) => checked); // => true
 */
export function assertLaws(classifier: Classifier, definition: ResponseDefinition, options: AssertLawsOptions = {}): readonly CheckedLaw[] {
  const { laws: asked = laws, ...how } = options;
  return frozenThrough(
    asked.map(({ name, statement, applies, check }): CheckedLaw => {
      const checked = applies(definition, how.accepts ?? {});
      if (checked) check(classifier, definition, how);
      return { name, statement, checked };
    }),
  );
}
