import { requireList } from "../../measurement/requirements.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { misuse } from "../../measurement/misuse.js";
import { isNot } from "../../measurement/wordings.js";
import type { Accepts } from "../records/accepts.js";
import { boundaries, missingDecidesNothing } from "./boundaryLaws.js";
import type { Classifier } from "./classifier.js";
import { lessPrednisone, lessProteinuria } from "./clinicalLaws.js";
import {
  inputsAreNotChanged,
  numbersAndTextsAgree,
  orderOfKeysDoesNotMatter,
  sameInputSameAnswer,
  spellingsDoNotMatter,
  unaskedIsIgnored,
  unitsDoNotMatter,
} from "./formLaws.js";
import { deepFrozen } from "../../measurement/deepFrozen.js";
import { censoredIsSound, completeRecords, everyCompletion, exactlyPossible, missingIsUnknown, oneResponse } from "./knowledgeLaws.js";
import type { Law, LawOptions } from "./law.js";
import { lawArguments } from "./lawArguments.js";
import { notMeasuredIsLeftOut } from "./notMeasured.js";
import { relativeLimits } from "./relativeLimits.js";
import { libraryVersion } from "../version.js";
import { type ReasonNotChecked, whyNotChecked } from "./whyNotChecked.js";

/**
 * Every law, those first whose counter-examples are the easiest to read.
 *
 * @category Testing
 */
export const laws: readonly Law[] = Object.freeze([
  boundaries,
  relativeLimits,
  completeRecords,
  notMeasuredIsLeftOut,
  oneResponse,
  missingDecidesNothing,
  unitsDoNotMatter,
  spellingsDoNotMatter,
  numbersAndTextsAgree,
  orderOfKeysDoesNotMatter,
  unaskedIsIgnored,
  sameInputSameAnswer,
  inputsAreNotChanged,
  lessProteinuria,
  lessPrednisone,
  missingIsUnknown,
  censoredIsSound,
  everyCompletion,
  exactlyPossible,
]);

/** Which laws are checked, and how. */
export interface AssertLawsOptions extends LawOptions {
  /** All of them if left out. */
  readonly laws?: readonly Law[] | undefined;
}

/** A law and whether it could be checked with what the implementation accepts. */
export interface CheckedLaw {
  readonly name: string;
  readonly statement: string;
  readonly checked: boolean;
  /** Null where it was checked. */
  readonly reason: ReasonNotChecked;
}

/** What was checked, with what; plain frozen JSON, for a validation record. */
export interface LawReport {
  /** The version of this library. */
  readonly library: string;
  readonly definition: { readonly id: string; readonly version: string };
  /** The seed that was used. */
  readonly seed: number;
  /** As given; empty where the implementation accepts everything. */
  readonly accepts: Accepts;
  /** In the order in which they were checked. */
  readonly laws: readonly CheckedLaw[];
}

/**
 * Checks an implementation against a definition: every law on random records, built on the limits, and on the boundary cases.
 *
 * @param classifier `(baseline, followUp) => response`, or an answer with `possible` as well
 * @param definition what it is meant to implement
 * @param options what it can be given (`accepts`), which laws, seed and number of records
 * @returns plain frozen JSON: version of the library, definition, seed, and each law with whether it was checked, and why not
 * @throws Error at the first law that does not hold, with the law, the shortest record found as JSON, what was expected and what was
 *   answered
 * @throws RangeError on arguments that would let a law pass unchecked, before anything is asked of the implementation
 * @example
 * const port = compileDefinition(nct05631717);
 * const report = assertLaws(port, nct05631717, { laws: [boundaries, relativeLimits] });
 * report.laws.every(({ checked }) => checked); // => true
 * @category Testing
 */
export function assertLaws(classifier: Classifier, definition: ResponseDefinition, options: AssertLawsOptions = {}): LawReport {
  const { accepts, seed, numRuns } = lawArguments(classifier, definition, options, ["laws"]);
  const asked = options.laws === undefined ? laws : requireLaws(options.laws);
  const how: LawOptions = { accepts, seed, ...(numRuns === undefined ? {} : { numRuns }) };
  const { id, version } = definition;
  return deepFrozen({
    library: libraryVersion,
    definition: { id, version },
    seed,
    accepts: JSON.parse(JSON.stringify(accepts)) as Accepts, // a copy: the caller's own is not to be frozen
    laws: asked.map((law): CheckedLaw => {
      const reason = whyNotChecked(law, definition, accepts);
      if (reason === null) law.check(classifier, definition, how);
      return { name: law.name, statement: law.statement, checked: reason === null, reason };
    }),
  });
}

function requireLaws(raw: unknown): readonly Law[] {
  return requireList("options laws", raw).map((law, i) => {
    const { name, statement, applies, check } = (law ?? {}) as Readonly<Record<string, unknown>>;
    const isLaw = typeof name === "string" && typeof statement === "string" && typeof applies === "function" && typeof check === "function";
    if (!isLaw) throw misuse(`options laws[${String(i)}]`, law, isNot("a law", "the law itself"));
    return law as Law;
  });
}
