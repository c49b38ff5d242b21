import type { EligibilitySubject } from "../eligibility/eligibilitySubject.js";
import { possibleDays } from "../measurement/possibleDays.js";
import type { ItemRows } from "./eligibilityOptions.js";
import { isAfter, readDate } from "./recordedDate.js";
import type { RowAccount } from "./rowAccount.js";
import { isMeantBy, occurrenceOf } from "./rowMatches.js";
import type { Placed } from "./sdtmRows.js";

/**
 * The items of classifications of one subject, ever present up to randomisation: what certainly began after it does not count, and what
 * may have leaves the item open. --OCCUR "N" says that an item is absent; one row that says present is enough.
 */
export function itemsFromRows(
  rows: readonly Placed[],
  mappings: readonly ItemRows[],
  lastDay: string | null,
  account: RowAccount,
): NonNullable<EligibilitySubject["items"]> {
  const found = new Map<string, Map<string, boolean | null>>();
  for (const mapping of mappings) {
    const items = found.get(mapping.classification) ?? new Map<string, boolean | null>();
    found.set(mapping.classification, items);
    const keys = new Map(Object.entries(mapping.items).map(([value, key]) => [value.trim().toUpperCase(), key]));
    if (mapping.notRecorded === "absent") for (const key of keys.values()) if (!items.has(key)) items.set(key, false);
    const answers = new Map<string, (boolean | null)[]>();
    for (const row of rows.filter((one) => isMeantBy(one, mapping))) {
      const key = keys.get(row.text(mapping.variable).toUpperCase());
      if (key === undefined) {
        account.refuse(row, `"${row.text(mapping.variable)}" is no item of ${mapping.classification} here`);
        continue;
      }
      const answer = presence(row, lastDay, account);
      if (answer === undefined) continue;
      account.use(row, key);
      answers.set(key, [...(answers.get(key) ?? []), answer]);
    }
    for (const [key, own] of answers) {
      const isPresent = own.includes(true) || items.get(key) === true;
      items.set(key, isPresent ? true : own.includes(null) ? null : false);
    }
  }
  return Object.fromEntries([...found].map(([classification, items]) => [classification, Object.fromEntries(items)]));
}

/** Whether the item was present by the last day; undefined where the row says nothing of it. */
function presence(row: Placed, lastDay: string | null, account: RowAccount): boolean | null | undefined {
  const occurrence = occurrenceOf(row);
  if (occurrence.kind === "didNotOccur") return false;
  if (occurrence.kind === "notAsked") return null;
  const start = readDate(row, `${row.domain.toUpperCase()}STDTC`, account.warn);
  if (isAfter(start, lastDay)) {
    account.refuse(row, "it began after randomisation");
    return undefined;
  }
  const [last, end] = [possibleDays("date", start).last, possibleDays("day", lastDay).last];
  // Without a date the row is medical history, which is taken at screening.
  return start === null || end === null || (last !== null && last <= end) ? true : null;
}
