import { drugKey } from "../glucocorticoid/drugKey.js";
import { likeGlucocorticoid } from "../glucocorticoid/glucocorticoidNames.js";
import type { ReadTable } from "../glucocorticoid/glucocorticoidTable.js";
import { shown } from "../measurement/misuse.js";
import type { SdtmGlucocorticoids } from "./sdtmOptions.js";
import type { Placed } from "./sdtmRows.js";

/** What a row's drug is: one of the table, a glucocorticoid of which the dose is unknown, or something else. */
export type DoseDrug =
  | { readonly kind: "drug"; readonly name: string }
  | { readonly kind: "unknown"; readonly code: "drug" | "glucocorticoidName"; readonly reason: string; readonly suggestion?: string }
  | { readonly kind: "other"; readonly reason: string };

/** A reader of names: each name is looked up once, since a study has few of them and many rows. */
export function doseDrugReader(options: SdtmGlucocorticoids, table: ReadTable): (row: Placed) => DoseDrug {
  const found = new Map<string, DoseDrug>();
  const keys = (names: readonly string[] | null | undefined) => new Set((names ?? []).map(drugKey));
  const [none, withoutEquivalent] = [keys(options.notGlucocorticoids), keys(options.withoutEquivalent)];
  const mapped = new Map(Object.entries(options.drugs ?? {}).map(([name, drug]) => [drugKey(name), drug]));
  const look = (name: string, other: string): DoseDrug => {
    const key = drugKey(name);
    const notInTable = `the drug ${shown(name)} is not in the table ${shown(table.id)}`;
    const drug = mapped.get(key);
    if (drug !== undefined) return { kind: "drug", name: drug };
    if (none.has(key)) return { kind: "other", reason: `the drug ${shown(name)} is said to be no glucocorticoid` };
    if (table.equivalents.has(key)) return { kind: "drug", name };
    if (withoutEquivalent.has(key)) return { kind: "unknown", code: "drug", reason: notInTable };
    const [like, isOther] = [likeGlucocorticoid(name) ?? likeGlucocorticoid(other), likeGlucocorticoid(name) === null];
    if (like === null) return { kind: "other", reason: notInTable };
    const looks = isOther ? `${notInTable}, and the other name ${shown(other)}` : `${notInTable}, and`;
    const say = `say what it is by drugs: { ${shown(name)}: … } or notGlucocorticoids`;
    const suggestion = table.equivalents.has(drugKey(like)) ? { suggestion: like } : {};
    return { kind: "unknown", code: "glucocorticoidName", reason: `${looks} looks like ${like}: ${say}`, ...suggestion };
  };
  return (row) => {
    const [name, other] = namesOf(row, options);
    if (name === "") return { kind: "unknown", code: "drug", reason: "no drug is recorded" };
    const key = JSON.stringify([name, other]);
    const known = found.get(key) ?? look(name, other);
    found.set(key, known);
    return known;
  };
}

/** The name that counts and the other one; a name that is not coded says nothing. */
function namesOf(row: Placed, { drug }: SdtmGlucocorticoids): readonly [name: string, other: string] {
  if (row.domain !== "cm") return [row.text("EXTRT"), ""];
  const [name, other] = drug === "CMTRT" ? [row.text("CMTRT"), row.text("CMDECOD")] : [row.text("CMDECOD"), row.text("CMTRT")];
  return name === "" || /^(?:UNCODED|NOT CODED|UNCODABLE|\*?UNCODED\*?)$/i.test(name) ? [other, name] : [name, other];
}
