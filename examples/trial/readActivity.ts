import type { OpenActivity, TrialLedger } from "./openLedger";
import type { CsvFile, CsvRow } from "./readCsv";

export type ActivityColumn = "USUBJID" | "VISIT" | "QSCAT" | "QSEVLINT" | "QSTEST" | "QSORRES";

const categories = ["SLEDAI-2K", "BILAG-2004", "PGA 0-3"];

/**
 * qs.csv: disease activity by visit, one row per item. SLEDAI-2K descriptors are Y or N, BILAG-2004 systems A to E, the
 * physician's global assessment a number from 0 to 3. An empty QSORRES is an item not done. Two answers: neither is used.
 */
export function readActivity(table: CsvFile<ActivityColumn>, ledger: TrialLedger): void {
  for (const row of table.rows) {
    const category = row.QSCAT.toUpperCase();
    if (!categories.includes(category)) {
      ledger.ignore("qs.csv", "QSCAT", category);
      continue;
    }
    const open = ledger.visitOf("qs.csv", row);
    if (open === undefined) continue;
    const activity = (open.activity ??= { sledai: new Map(), sledaiDays: null, bilag: new Map(), physicianGlobal: null });
    const result = row.QSORRES.toUpperCase();
    const wrong = result === "" ? undefined : objection(category, result);
    if (wrong !== undefined) ledger.report("qs.csv", row, `${row.QSTEST}: QSORRES "${row.QSORRES}" is not ${wrong}`);
    if (wrong !== undefined || result === "") continue;
    const answer = ledger.answer("qs.csv", row, `${category} ${row.QSTEST}`, result);
    if (answer === "keep") keep(activity, category, row, result);
    if (answer === "conflict") drop(activity, category, row.QSTEST);
  }
}

function objection(category: string, result: string): string | undefined {
  if (category === "SLEDAI-2K") return /^[YN]$/.test(result) ? undefined : "Y or N";
  if (category === "BILAG-2004") return /^[A-E]$/.test(result) ? undefined : "a grade from A to E";
  return /^([0-2](\.\d+)?|3(\.0+)?)$/.test(result) ? undefined : "a number from 0 to 3";
}

function keep(activity: OpenActivity, category: string, { QSTEST, QSEVLINT }: CsvRow<ActivityColumn>, result: string): void {
  if (category === "SLEDAI-2K") {
    activity.sledai.set(QSTEST, result === "Y");
    const days = /^-P(\d+)D$/.exec(QSEVLINT)?.[1];
    if (days !== undefined) activity.sledaiDays = Number(days);
  } else if (category === "BILAG-2004") activity.bilag.set(QSTEST, result);
  else activity.physicianGlobal = result;
}

function drop(activity: OpenActivity, category: string, test: string): void {
  if (category === "SLEDAI-2K") activity.sledai.delete(test);
  else if (category === "BILAG-2004") activity.bilag.delete(test);
  else activity.physicianGlobal = null;
}
