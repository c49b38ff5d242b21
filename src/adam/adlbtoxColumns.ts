import type { AdlbtoxRow } from "./adlbtoxRows.js";
import { type ColumnEntry, date, decimal, flag, integer, text } from "./analysisColumn.js";
import { analysisDataSet } from "./analysisDataSet.js";
import { subjectColumns } from "./subjectVariables.js";

const places = ["LOW", "NORMAL", "HIGH"];
const grades = ["0", "1", "2", "3", "4"];
const open = "null where range, baseline or the number alone leave it open";

/**
 * ADLBTOX: laboratory values after baseline with range indicator, shift and CTCAE grades. Its variables in their order.
 *
 * @category ADaM
 */
export const adlbtox = /* @__PURE__ */ (() => analysisDataSet(
  { name: "ADLBTOX", label: "Laboratory Toxicity Analysis", structure: "one record per subject, parameter and value after baseline" },
  {
    ...subjectColumns,
    ASEQ: integer("Analysis Sequence Number", "one sequence within a subject and data set (oneDataSet)", { key: 5, isRequired: true }),
    PARAMCD: text("Parameter Code", "the sponsor's", { length: 8, key: 3, isRequired: true }),
    PARAM: text("Parameter", "the sponsor's", { isRequired: true }),
    ADT: date("Analysis Date", "the date of the value", { key: 4, isRequired: true }),
    ADY: integer("Analysis Relative Day", "ADT - TRTSDT + 1 from TRTSDT on, ADT - TRTSDT before it: there is no day 0"),
    AVAL: decimal("Analysis Value", "as reported, in AVALU; null outside the limits of quantification"),
    AVALC: text("Analysis Value (C)", "as reported", { length: 40, isRequired: true }),
    AVALU: text("Analysis Value Unit", "as reported: judged in the unit and range of its record", { length: 40, isRequired: true }),
    BASEC: text("Baseline Value (C)", "as reported", { length: 40 }),
    ANRLO: decimal("Analysis Normal Range Lower Limit", "of the record"),
    ANRHI: decimal("Analysis Normal Range Upper Limit", "of the record"),
    ANRIND: text("Analysis Reference Range Indicator", "by the range of the record, both limits normal", { length: 6, terms: places }),
    BNRIND: text("Baseline Reference Range Indicator", "the same at baseline", { length: 6, terms: places }),
    SHIFT1: text("Shift 1", "BNRIND to ANRIND; NULL where one is missing", { length: 20 }),
    ATOXDSCL: text("Analysis Toxicity Description Low", "the term of CTCAE"),
    ATOXGRL: text("Analysis Toxicity Grade Low", `CTCAE, from the number; ${open}`, { length: 1, terms: grades }),
    BTOXGRL: text("Baseline Toxicity Grade Low", "the same at baseline, by its own range", { length: 1, terms: grades }),
    ATOXDSCH: text("Analysis Toxicity Description High", "the term of CTCAE"),
    ATOXGRH: text("Analysis Toxicity Grade High", `CTCAE, from the number; ${open}`, { length: 1, terms: grades }),
    BTOXGRH: text("Baseline Toxicity Grade High", "the same at baseline, by its own range", { length: 1, terms: grades }),
    WGRLOFL: flag("Worst Grade Low Flag", "the first value of the greatest certain grade above 0 in this direction"),
    WGRHIFL: flag("Worst Grade High Flag", "the first value of the greatest certain grade above 0 in this direction"),
  } satisfies Readonly<Record<keyof AdlbtoxRow, ColumnEntry>>,
))();
