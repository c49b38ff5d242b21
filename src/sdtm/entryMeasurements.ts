import type { Assessment } from "../measurement/assessment.js";
import { coursesFromSdtm } from "./coursesFromSdtm.js";
import type { EligibilityOptions } from "./eligibilityOptions.js";
import type { RowAccount } from "./rowAccount.js";
import type { Placed, SdtmRow } from "./sdtmRows.js";

interface MeasuredDomains {
  readonly dm: readonly SdtmRow[];
  readonly lb?: readonly SdtmRow[] | null | undefined;
  readonly qs?: readonly SdtmRow[] | null | undefined;
}

/** The measurements of the entry visit by subject: the baselines of `coursesFromSdtm`, and what becomes of the rows of LB and QS. */
export function entryMeasurements(
  { dm, lb, qs }: MeasuredDomains,
  { measurements }: Pick<EligibilityOptions, "measurements">,
  rows: readonly Placed[],
  account: RowAccount,
): ReadonlyMap<string, Assessment> {
  if (measurements === null) return new Map();
  const { courses, used, unused, warnings } = coursesFromSdtm({ dm, lb: lb ?? [], qs: qs ?? [] }, measurements);
  const placeOf = ({ domain, row }: { readonly domain: string; readonly row: number }): string => `${domain} ${String(row)}`;
  const byPlace = new Map(rows.map((row) => [placeOf(row), row]));
  for (const { reason, ...one } of unused) {
    const row = byPlace.get(placeOf(one));
    if (row !== undefined && one.domain !== "dm") account.refuse(row, reason);
  }
  for (const { role, field, ...one } of used) {
    const row = byPlace.get(placeOf(one));
    if (row === undefined) continue;
    if (role === "baseline") account.use(row, field);
    else account.refuse(row, "the result is not of the entry visit");
  }
  for (const { usubjid, message } of warnings) account.warn(`${usubjid ?? "no subject"}: ${message}`);
  return new Map(courses.flatMap(({ subject, baseline }) => (subject == null ? [] : [[subject, baseline] as const])));
}
