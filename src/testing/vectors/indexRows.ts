import { indexAnswers } from "./indexAnswers.js";
import type { PickBelow } from "./random.js";
import type { IndexCases, IndexKind, Vector } from "./vector.js";

/** An input of an index, and what it is about. */
export type IndexRow<Kind extends IndexKind> = readonly [reason: string, input: IndexCases[Kind]["input"]];

/** Vectors from rows, with ids that count them: "sri/0001". */
export function numbered<Row>(prefix: string, rows: readonly Row[], vector: (id: string, row: Row) => Vector): readonly Vector[] {
  return rows.map((row, i) => vector(`${prefix}/${String(i + 1).padStart(4, "0")}`, row));
}

/** The vectors of an index, with ids that count them: "sri/0001". */
export function indexVectors<Kind extends IndexKind>(kind: Kind, rows: readonly IndexRow<Kind>[]): readonly Vector[] {
  return numbered(
    kind,
    rows,
    (id, [reason, input]) => ({ id, kind, reason, input, expected: indexAnswers[kind](input) }) as unknown as Vector,
  );
}

/** What may be recorded under each key; `undefined` leaves the key out. */
export type Options<Form extends object> = { readonly [Key in keyof Form]-?: readonly Form[Key][] };

/** A form with one of the options under each key. */
export function drawn<Form extends object>(options: Options<Form>, pick: PickBelow): Form {
  const entries = Object.entries<readonly unknown[]>(options).map(([key, values]) => [key, values[pick(values.length)]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Form;
}

/** So many rows called "sampled". */
export function sampledRows<Row>(count: number, input: () => Row): readonly (readonly ["sampled", Row])[] {
  return Array.from({ length: count }, () => ["sampled", input()] as const);
}

/** The form with one key left out. */
export function withoutKey<Form extends object>(form: Form, key: string): Form {
  return Object.fromEntries(Object.entries(form).filter(([name]) => name !== key)) as Form;
}

/** Rows with one input each, in the order of their first. */
export function distinctRows<Row extends readonly [string, unknown]>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row[1]), row])).values()];
}
