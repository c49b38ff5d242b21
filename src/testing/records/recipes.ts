import fc from "fast-check";

export type Form = "text" | "padded" | "number" | "<" | "<=" | ">" | ">=" | "absent" | "null";

/** The choices behind one value. What they mean depends on the definition, so they shrink and combine freely. */
export interface Recipe {
  /** Which limit, or which multiple of baseline, the value is built on; past the last of them, or below 0, it is loose. */
  readonly anchor: number;
  readonly unit: number;
  /** Only in the library's own unit codes. */
  readonly codesOnly: boolean;
  /** On the anchor, or one unit in the last place above or below it. */
  readonly offset: number;
  readonly morePlaces: number;
  /** The share of the largest limit that a loose value is. */
  readonly share: number;
  readonly form: Form;
  /** The kind of reference range, if any. */
  readonly range: number;
}

export const pointForms = fc.constantFrom<Form>("text", "text", "number", "number", "padded");
export const openForms = fc.oneof(
  { arbitrary: pointForms, weight: 5 },
  { arbitrary: fc.constantFrom<Form>("<", "<=", ">", ">="), weight: 3 },
  { arbitrary: fc.constantFrom<Form>("absent", "null"), weight: 2 },
);

const share = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 4000 }).map((n) => n / 1000), weight: 4 },
  { arbitrary: fc.double({ min: 1e-12, max: 4, noNaN: true }), weight: 1 },
);

export const recipeOf = (form: fc.Arbitrary<Form>): fc.Arbitrary<Recipe> =>
  fc.record({
    anchor: fc.nat({ max: 1e6 }),
    unit: fc.nat({ max: 1e6 }),
    codesOnly: fc.constant(false),
    offset: fc.constantFrom(0, 0, -1, 1),
    morePlaces: fc.constantFrom(0, 0, 1, 2, 3, 12, 21),
    share,
    form,
    range: fc.nat({ max: 15 }),
  });

/** Short values well away from every limit. */
export const clearRecipe: fc.Arbitrary<Recipe> = fc.record({
  anchor: fc.constant(-1),
  unit: fc.nat({ max: 1e6 }),
  codesOnly: fc.constant(true),
  offset: fc.constant(0),
  morePlaces: fc.constant(2),
  share: fc.constantFrom(0.07, 0.21, 0.43, 0.61, 0.83, 0.93, 1.31, 2.63),
  form: fc.constantFrom<Form>("text", "number"),
  range: fc.constant(0),
});

/** Short values on and near the limits, as a caller would write them. */
export const plainEdgeRecipe: fc.Arbitrary<Recipe> = fc.record({
  anchor: fc.nat({ max: 1e6 }),
  unit: fc.nat({ max: 1e6 }),
  codesOnly: fc.constant(true),
  offset: fc.constantFrom(0, 0, -1, 1),
  morePlaces: fc.constantFrom(0, 1, 2),
  share: fc.constantFrom(0.43, 0.93, 1.31, 2.63),
  form: fc.constantFrom<Form>("text", "number"),
  range: fc.constant(0),
});
