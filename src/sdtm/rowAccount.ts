import { type UnusedSafetyRow, unusedSafetyRow } from "./safetySubjectsFromDm.js";
import type { Placed } from "./sdtmRows.js";

/** A row that is used, and for what. */
export interface AccountedRow {
  readonly domain: string;
  readonly row: number;
  readonly seq: string | null;
  readonly usubjid: string | null;
  readonly fields: readonly string[];
}

/** Where readers note what becomes of each row. A row that is used for one thing is used, whatever another reader says of it. */
export interface RowAccount {
  readonly use: (row: Placed, field: string) => void;
  readonly refuse: (row: Placed, reason: string) => void;
  readonly warn: (doubt: string) => void;
}

export interface RowsAccounted {
  readonly used: readonly AccountedRow[];
  readonly unused: readonly UnusedSafetyRow[];
  readonly warnings: readonly string[];
}

interface OpenAccount extends RowAccount {
  readonly close: (rows: readonly Placed[], otherwise: (row: Placed) => string) => RowsAccounted;
}

/** An account of rows; `close` gives a reason to those of which nobody said anything. */
export function openAccount(): OpenAccount {
  const fields = new Map<Placed, Set<string>>();
  const reasons = new Map<Placed, string>();
  const warnings: string[] = [];
  return {
    use: (row, field) => {
      const own = fields.get(row);
      if (own === undefined) fields.set(row, new Set([field]));
      else own.add(field);
    },
    refuse: (row, reason) => {
      reasons.set(row, reason);
    },
    warn: (doubt) => {
      warnings.push(doubt);
    },
    close: (rows, otherwise) => ({
      used: rows.flatMap((one) => {
        const { domain, row, seq, usubjid } = one;
        const own = fields.get(one);
        return own === undefined ? [] : [{ domain, row, seq, usubjid, fields: [...own] }];
      }),
      unused: rows.filter((row) => !fields.has(row)).map((row) => unusedSafetyRow(row, reasons.get(row) ?? otherwise(row))),
      warnings,
    }),
  };
}
