import fc from "fast-check";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Accepts } from "../records/accepts.js";
import { answeredInstead, type Classifier, heard, type Heard } from "./classifier.js";
import { lawArguments } from "./lawArguments.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { requireApplies } from "./whyNotChecked.js";

/** How a law is checked. */
export interface LawOptions {
  /** What the implementation can be given, if not everything. */
  readonly accepts?: Accepts | undefined;
  /**
   * The seed of the random records, a whole number; if left out, that of fast-check's global configuration, or else a fixed one, so that
   * every run checks the same.
   */
  readonly seed?: number | undefined;
  /**
   * How many random records a law looks at; each law has a number of its own. `relativeLimits` looks at its own number at the least: few
   * records pass doubles.
   */
  readonly numRuns?: number | undefined;
}

/** Something that holds of every correct implementation of any definition. */
export interface Law {
  readonly name: string;
  /** What must hold, in a sentence. */
  readonly statement: string;
  /** Whether it can be checked on a definition with what the implementation accepts. */
  readonly applies: (definition: ResponseDefinition, accepts: Accepts) => boolean;
  /**
   * Throws an Error with a readable counter-example where it does not hold, and a RangeError on other arguments or where it does not apply.
   */
  readonly check: (classifier: Classifier, definition: ResponseDefinition, options?: LawOptions) => void;
}

/** A record on which a law does not hold. */
export interface Violation {
  /** The record; where a law compares two, the other one is named. */
  readonly record: RecordPair;
  readonly other?: { readonly name: string; readonly record: RecordPair };
  readonly expected: string;
  readonly answered: string;
}

/** Asks the implementation under test; what it throws becomes a violation. */
export type Ask = (record: RecordPair) => Heard;

/** What a law is made of: records, and what is wrong with the answers to one of them. */
export interface LawParts<Case> {
  readonly name: string;
  readonly statement: string;
  readonly numRuns: number;
  /** The number of records below which the law would tell too little. */
  readonly leastRuns?: number;
  readonly applies?: Law["applies"];
  readonly cases: (definition: ResponseDefinition, accepts: Accepts) => fc.Arbitrary<Case>;
  /** The record of a case, for the message where the implementation throws. */
  readonly recordOf: (drawn: Case) => RecordPair;
  readonly violation: (drawn: Case, ask: Ask, definition: ResponseDefinition, classifier: Classifier) => Violation | undefined;
}

export function lawOf<Case>(parts: LawParts<Case>): Law {
  const { name, statement, applies = () => true } = parts;
  return Object.freeze({
    name,
    statement,
    applies,
    check: (classifier: Classifier, definition: ResponseDefinition, options?: LawOptions) => {
      const { accepts, seed, numRuns = parts.numRuns } = lawArguments(classifier, definition, options);
      requireApplies({ name, applies }, definition, accepts);
      const ask: Ask = (record) => heard(classifier, record, definition);
      const violationOf = (drawn: Case): Violation | undefined => {
        try {
          return parts.violation(drawn, ask, definition, classifier);
        } catch (error) {
          if (fc.PreconditionFailure.isFailure(error)) throw error;
          return { record: parts.recordOf(drawn), expected: "an answer", answered: answeredInstead(error) };
        }
      };
      const property = fc.property(parts.cases(definition, accepts), (drawn) => violationOf(drawn) === undefined);
      const asked = Math.max(numRuns, parts.leastRuns ?? 1);
      const result = fc.check(property, { seed, numRuns: asked });
      if (result.interrupted && result.counterexample === null) throw stopped(name, result.numRuns, asked);
      if (!result.failed) return;
      const [drawn] = result.counterexample ?? [];
      const violation = drawn === undefined ? undefined : violationOf(drawn);
      throw broken(parts, definition, violation, `seed ${String(seed)}, found at record ${String(result.numRuns)}`);
    },
  });
}

/** The error where fast-check is set to stop early: a law that looked at nothing has not been shown to hold. */
function stopped(name: string, runs: number, asked: number): Error {
  return new Error(
    [
      `law not checked: ${name}`,
      `fast-check's global configuration let only ${String(runs)} of ${String(asked)} records be looked at`,
    ].join("\n"),
  );
}

/** The error that shows a counter-example. */
export function broken(
  { name, statement }: Pick<Law, "name" | "statement">,
  { id, version }: ResponseDefinition,
  violation: Violation | undefined,
  found: string,
): Error {
  const head = [`law broken: ${name}`, statement, `definition: ${id} ${version}`];
  if (violation === undefined) return new Error([...head, "no record could be drawn", found].join("\n"));
  const { record, other, expected, answered } = violation;
  const shown = ({ baseline, followUp }: RecordPair) => [
    `  baseline: ${JSON.stringify(baseline)}`,
    `  followUp: ${JSON.stringify(followUp)}`,
  ];
  const second = other === undefined ? [] : [`${other.name}:`, ...shown(other.record)];
  return new Error([...head, "record:", ...shown(record), ...second, `expected: ${expected}`, `answered: ${answered}`, found].join("\n"));
}
