import { classifyRenalResponse, type RenalResponse, type ResponseDefinition } from "renal-response";
import type { Trial } from "../trial/records";

/** One subject by every definition, in the order of the definitions. Nothing is imputed. */
export interface JudgedSubject {
  readonly id: string;
  readonly results: readonly RenalResponse[];
}

/** Judges every subject at one visit by every definition; a visit that is not recorded is an empty one. */
export function judgeCohort(trial: Trial, baselineVisit: string, visit: string, definitions: readonly ResponseDefinition[]): readonly JudgedSubject[] {
  return trial.subjects.map(({ id, visits }) => {
    const [baseline, followUp] = [baselineVisit, visit].map((name) => visits.find((recorded) => recorded.visit === name)?.assessment ?? {});
    return { id, results: definitions.map((definition) => classifyRenalResponse(baseline ?? {}, followUp ?? {}, definition)) };
  });
}

/** Whether the subject responds at all; null when not evaluable. */
export function responds({ response }: RenalResponse): boolean | null {
  return response === "NE" ? null : response !== "NR";
}

export interface DefinitionCounts {
  /** Subjects by response: the definition's own, "NR" and "NE". */
  readonly responses: Readonly<Record<string, number>>;
  readonly best: number;
  readonly any: number;
  readonly none: number;
  readonly notEvaluable: number;
}

/** How many subjects have which response by the definition at a place of the list. */
export function countsOf(subjects: readonly JudgedSubject[], definition: ResponseDefinition, place: number): DefinitionCounts {
  const given = subjects.flatMap(({ results }) => results[place]?.response ?? []);
  const count = (response: string | undefined) => given.filter((one) => one === response).length;
  const none = count("NR");
  const notEvaluable = count("NE");
  const names = [...definition.levels.map(({ response }) => response), "NR", "NE"];
  return {
    responses: Object.fromEntries(names.map((name) => [name, count(name)])),
    best: count(definition.levels[0]?.response),
    any: given.length - none - notEvaluable,
    none,
    notEvaluable,
  };
}
