import type { DatedDose } from "../../measurement/datedDoses.js";
import type { Quantity } from "../../measurement/readQuantity.js";

/** On which side of a limit a value lies: inside meets the criterion, at is exactly on the limit, outside does not meet it. */
export type Side = "inside" | "at" | "outside";

/** A list of doses that puts a dose rule on one side of its limits. */
export interface DoseSetting {
  readonly side: Side;
  readonly reason: string;
  readonly doses: readonly DatedDose[];
  /** The day of the visit, where it matters that it is early. */
  readonly visit?: string;
  /** The dose at baseline, where the limit is a multiple of it. */
  readonly atBaseline?: Quantity;
}

/** The dose at baseline of the cases whose limit is a multiple of it. */
export const baselineDose = { value: "8", unit: "mg/d" } as const;
