import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";
import type { RecordPair } from "./recordPair.js";

/** What an implementation answers. */
export interface ClassifierAnswer {
  /** A response of the definition, "NR", or "NE" where the record leaves several. */
  readonly response: string;
  /** Every response that the record leaves, where the implementation says so. */
  readonly possible?: readonly string[];
  /** Anything else that must not depend on how a record is written, such as the verdicts of single criteria. */
  readonly verdicts?: readonly string[];
}

/** An implementation under test: your own rule, or a call of a port in another language. */
export type Classifier = (baseline: Baseline, followUp: Assessment) => ClassifierAnswer | string;

/** An answer with what it leaves possible, and the same as text. */
export interface Heard {
  readonly response: string;
  readonly possible: readonly string[];
  readonly statesPossible: boolean;
  /** Everything that must be the same for the same record, as text. */
  readonly text: string;
}

/** Asks an implementation. "NE" without more leaves everything possible, any other response itself. Throws what it throws. */
export function heard(classifier: Classifier, { baseline, followUp }: RecordPair, definition: ResponseDefinition): Heard {
  const answer = classifier(baseline, followUp);
  const { response, possible, verdicts }: ClassifierAnswer = typeof answer === "string" ? { response: answer } : answer;
  const all = [...definition.levels.map((level) => level.response), "NR"];
  const text = [response, ...(possible === undefined ? [] : [`possible ${possible.join(", ")}`]), ...(verdicts === undefined ? [] : [`verdicts ${verdicts.join(", ")}`])];
  return { response, possible: possible ?? (response === "NE" ? all : [response]), statesPossible: possible !== undefined, text: text.join("; ") };
}
