import fc from "fast-check";
import type { Recipe } from "./recipes.js";

export const flag = fc.constantFrom(true, false, false);
export const openFlag = fc.constantFrom(true, false, null, undefined);
export const plainFlag = fc.constantFrom(true, false, undefined);

/** What an assessment holds besides measures, events and doses. */
export interface Extras {
  readonly date?: string | null;
  readonly visit?: string | null;
  readonly sediment?: { readonly redCellCasts: boolean | null };
}

const sediment = fc.record({ redCellCasts: openFlag.map((casts) => casts ?? null) });
export const extras: fc.Arbitrary<Extras> = fc.record(
  { date: fc.constantFrom("2023-01-02", "2022-12-31T23:59:00-11:00", null), visit: fc.constantFrom("BASELINE", "", null), sediment },
  { requiredKeys: [] },
);
export const plainExtras: fc.Arbitrary<Extras> = fc.constantFrom({}, { date: "2023-01-02" }, { visit: "WEEK 24" });

/** What records are made from. */
export interface Ingredients {
  readonly recipe: fc.Arbitrary<Recipe>;
  readonly flags: fc.Arbitrary<boolean | null | undefined>;
  /** Measures that the definition does not ask for. */
  readonly beside: fc.Arbitrary<Recipe> | null;
  readonly extras: fc.Arbitrary<Extras>;
  readonly complete: boolean;
}
