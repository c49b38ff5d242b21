import type { Placed } from "./sdtmRows.js";

/** Whether a cell is one of the values, in any case and without blanks around it. */
export function isAmong(text: string, values: string | readonly string[]): boolean {
  return [values].flat().some((value) => value.trim().toUpperCase() === text.trim().toUpperCase());
}

/** Whether the variables of a row hold what is asked of them. */
export function rowHolds(row: Placed, where: Readonly<Record<string, string | readonly string[]>> | null | undefined): boolean {
  return Object.entries(where ?? {}).every(([name, values]) => isAmong(row.text(name), values));
}

/** Rows of a domain that hold what is asked of them. */
interface RowsMeant {
  readonly domain: string;
  readonly where?: Readonly<Record<string, string | readonly string[]>> | null | undefined;
}

type Occurrence = { readonly kind: "occurred" } | { readonly kind: "didNotOccur" | "notAsked"; readonly reason: string };

/** Whether a row stands in the domain that is meant and holds what is asked of it. */
export function isMeantBy(row: Placed, { domain, where }: RowsMeant): boolean {
  return (row.domain as string) === domain && rowHolds(row, where);
}

/** Whether a row says that something took place: --OCCUR "N" is no, --STAT that nobody asked. */
export function occurrenceOf(row: Placed): Occurrence {
  const prefix = row.domain.toUpperCase();
  if (isAmong(row.text(`${prefix}OCCUR`), "N")) return { kind: "didNotOccur", reason: `${prefix}OCCUR says that it did not occur` };
  const status = row.text(`${prefix}STAT`);
  return status === "" ? { kind: "occurred" } : { kind: "notAsked", reason: `${prefix}STAT "${status}": it was not asked` };
}
