import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../../measurement/assessment.js";
import { shown } from "../../measurement/misuse.js";
import type { RecordPair } from "../oracle/recordPair.js";

/** What an implementation answers. */
export interface ClassifierAnswer {
  /** A response of the definition, "NR", or "NE" where the record leaves several. */
  readonly response: string;
  /** Every response that the record leaves, where the implementation says so. */
  readonly possible?: readonly string[] | undefined;
  /** Anything else that must not depend on how a record is written, such as the verdicts of single criteria. */
  readonly verdicts?: readonly string[] | undefined;
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

const noAnswer = "NoAnswer";
const anAnswer = "a response as text or { response, possible }";

/** What is wrong with an answer, in words; undefined where it is one. */
function faultOf(answer: unknown): string | undefined {
  if (typeof answer === "string" && answer !== "") return undefined;
  if (answer === "") return `an empty text, expected ${anAnswer}`;
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return `${shown(answer)}, expected ${anAnswer}`;
  const parts = answer as Readonly<Record<string, unknown>>;
  if (typeof parts["then"] === "function") return `a Promise, expected an answer at once: ${anAnswer}`;
  const { response } = parts;
  if (typeof response !== "string" || response === "") return `an object whose response is ${shown(response)}, expected ${anAnswer}`;
  return listFault("possible", parts["possible"]) ?? listFault("verdicts", parts["verdicts"]);
}

function listFault(key: string, list: unknown): string | undefined {
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) return `an object whose ${key} is ${shown(list)}, expected a list of texts`;
  const other = Array.from<unknown>(list).findIndex((each) => typeof each !== "string");
  return other < 0 ? undefined : `an object whose ${key} holds ${shown(list[other])}, expected a list of texts`;
}

/** What came of a call that gave no answer, in words. */
export function answeredInstead(error: unknown): string {
  return error instanceof Error && error.name === noAnswer ? error.message : `an error: ${String(error)}`;
}

/**
 * Asks an implementation. "NE" without more leaves everything possible, any other response itself. Throws what it throws, and where it
 * gives no answer.
 */
export function heard(classifier: Classifier, { baseline, followUp }: RecordPair, definition: ResponseDefinition): Heard {
  const answer = classifier(baseline, followUp);
  const fault = faultOf(answer);
  if (fault !== undefined) throw Object.assign(new Error(fault), { name: noAnswer });
  const { response, possible, verdicts }: ClassifierAnswer = typeof answer === "string" ? { response: answer } : answer;
  const all = [...definition.levels.map((level) => level.response), "NR"];
  const text = [
    response,
    ...(possible === undefined ? [] : [`possible ${possible.join(", ")}`]),
    ...(verdicts === undefined ? [] : [`verdicts ${verdicts.join(", ")}`]),
  ];
  return {
    response,
    possible: possible ?? (response === "NE" ? all : [response]),
    statesPossible: possible !== undefined,
    text: text.join("; "),
  };
}
