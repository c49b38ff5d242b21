import { parse } from "csv-parse/sync";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The CDISC pilot study (an Alzheimer trial, de-identified). The files are not part of the package. */
const folder = fileURLToPath(new URL("../../../shared/data/cdisc/", import.meta.url));
export const pilotPresent = existsSync(`${folder}adae.csv`);
if (!pilotPresent) console.warn(`skipped: the CDISC pilot rows are not at ${folder}`);

export type Row = Readonly<Record<string, string>>;
export const pilotTable = (name: string): readonly Row[] =>
  pilotPresent ? (parse(readFileSync(`${folder}${name}.csv`), { columns: true, bom: true }) as Row[]) : [];
export const keyOf = ({ USUBJID = "", AESEQ = "" }: Row): string => `${USUBJID} ${AESEQ}`;
export const count = (values: readonly string[]): Readonly<Record<string, number>> =>
  values.reduce<Record<string, number>>((counts, value) => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }), {});
