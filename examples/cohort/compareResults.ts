import type { RenalResponse } from "renal-response";
import { cohensKappa } from "./cohensKappa";
import { failedCriteria } from "./failedCriteria";
import { type JudgedSubject, responds } from "./judgeCohort";

/** Agreement of two definitions on any response, over the subjects who are evaluable under both. */
export interface Agreement {
  readonly n: number;
  /** Rows: response, no response by the first; columns: by the second. */
  readonly table: readonly (readonly number[])[];
  readonly kappa: number | null;
}

export function agreement(subjects: readonly JudgedSubject[], first: number, second: number): Agreement {
  const pairs = subjects.map(({ results }) => [first, second].map((place) => answer(results[place])));
  const table = [true, false].map((a) => [true, false].map((b) => pairs.filter(([one, other]) => one === a && other === b).length));
  return { n: table.flat().reduce((total, count) => total + count, 0), table, kappa: cohensKappa(table) };
}

/** A rule of the stricter definition and the subjects whom it keeps from a response that the other definition gives. */
export interface Flip {
  readonly rule: string;
  readonly subjects: readonly { readonly id: string; readonly found: string }[];
}

/** Who responds by the first definition and not by the second, by the criteria of the second that are not met. */
export function flips(subjects: readonly JudgedSubject[], first: number, second: number): readonly Flip[] {
  const byRule = new Map<string, Map<string, string>>();
  for (const { id, results } of flipped(subjects, first, second)) {
    const other = results[second];
    for (const { rule, found } of other === undefined ? [] : failedCriteria(other)) {
      byRule.set(rule, (byRule.get(rule) ?? new Map<string, string>()).set(id, found));
    }
  }
  return [...byRule].map(([rule, found]) => ({ rule, subjects: [...found].map(([id, text]) => ({ id, found: text })) }));
}

export function flipped(subjects: readonly JudgedSubject[], first: number, second: number): readonly JudgedSubject[] {
  return subjects.filter(({ results }) => answer(results[first]) === true && answer(results[second]) === false);
}

function answer(result: RenalResponse | undefined): boolean | null {
  return result === undefined ? null : responds(result);
}
