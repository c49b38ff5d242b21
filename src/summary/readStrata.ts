import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import { readArm } from "./readArm.js";
import type { ResponseCounts } from "./responseRate.js";

/** The counts of both arms in one stratum, such as a region or a class of nephritis. */
export interface Stratum {
  readonly a: ResponseCounts;
  readonly b: ResponseCounts;
}

export function readStrata(strata: unknown): readonly Stratum[] {
  if (!Array.isArray(strata) || strata.length === 0) throw misuse("strata", strata, isNot("an array of one or more strata"));
  return Array.from(strata, (value: unknown, at) => {
    const argument = `strata[${String(at)}]`;
    const stratum = requireObject(argument, value);
    requireKnownKeys(argument, stratum, ["a", "b"]);
    return { a: readArm(`${argument}.a`, stratum["a"]), b: readArm(`${argument}.b`, stratum["b"]) };
  });
}

/** The strata where both arms count somebody, and the positions, from 0, of the others: they compare nothing. */
export function withBothArms(strata: readonly Stratum[]): { readonly used: readonly Stratum[]; readonly unusedStrata: readonly number[] } {
  const isUsed = ({ a, b }: Stratum): boolean => a.total > 0 && b.total > 0;
  return { used: strata.filter(isUsed), unusedStrata: Object.freeze(strata.flatMap((stratum, at) => (isUsed(stratum) ? [] : [at]))) };
}
