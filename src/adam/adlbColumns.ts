import { parameterColumns, sourceColumns, visitColumns, warningColumns, type ColumnNames } from "./adrsColumns.js";
import { type ColumnEntry, date, decimal, flag, integer, text } from "./analysisColumn.js";
import { analysisDataSet } from "./analysisDataSet.js";
import type { BaselineChangeRow } from "./baselineChangeRows.js";
import { subjectColumns } from "./subjectVariables.js";

const ranges = ["LOW", "NORMAL", "HIGH"] as const;

/**
 * ADLB: the values of a measure with their change from baseline. Its variables in their order.
 *
 * @category ADaM
 */
export const adlb = /* @__PURE__ */ (() => analysisDataSet(
  { name: "ADLB", label: "Laboratory Analysis", structure: "one record per subject, parameter and visit" },
  {
    ...subjectColumns,
    ASEQ: integer("Analysis Sequence Number", "one sequence within a subject and data set (oneDataSet)", { key: 6, isRequired: true }),
    ...parameterColumns,
    AVAL: decimal("Analysis Value", "the value in AVALU, exact; null outside the limits of quantification"),
    AVALC: text("Analysis Value (C)", "the value in AVALU as text, with its sign where it is not quantified", { isRequired: true }),
    AVALU: text("Analysis Value Unit", "the unit of AVAL, AVALC, BASE, CHG, ANRLO and ANRHI, by the option unit", {
      length: 20,
      isRequired: true,
    }),
    AVALORIG: text("Value as Reported", "sponsor-defined: the result as the course has it"),
    AVALORIU: text("Unit as Reported", "sponsor-defined: the unit of AVALORIG"),
    BASE: decimal("Baseline Value", "AVAL of the baseline record"),
    CHG: decimal("Change from Baseline", "AVAL - BASE; null at baseline"),
    PCHG: decimal("Percent Change from Baseline", "100 x CHG / BASE, rounded to six decimals; null for a BASE of 0"),
    ADT: date("Analysis Date", "the date of the visit", { key: 5, isRequired: true }),
    ADY: integer("Analysis Relative Day", "ADT - origin + 1 from the origin on, ADT - origin before it: there is no day 0"),
    ...visitColumns,
    ABLFL: flag("Baseline Record Flag", "Y on the baseline record"),
    ANL01FL: flag("Analysis Flag 01", "Y on the record that stands for the week of its window, and at baseline"),
    DTYPE: text("Derivation Type", "AVERAGE where the baseline is a mean", { length: 8, terms: ["AVERAGE"] }),
    BASETYPE: text("Baseline Type", "the sponsor's, by the option baselineType, where there are several"),
    ANRLO: decimal("Analysis Normal Range Lower Limit", "the laboratory's lower limit for the record, in AVALU"),
    ANRHI: decimal("Analysis Normal Range Upper Limit", "the laboratory's upper limit for the record, in AVALU"),
    ANRIND: text("Analysis Reference Range Indicator", "AVAL against ANRLO and ANRHI, limits included in NORMAL", {
      length: 8,
      terms: ranges,
    }),
    BNRIND: text("Baseline Reference Range Indicator", "ANRIND of the baseline record", { length: 8, terms: ranges }),
    SHIFT1: text("Shift 1", "BNRIND to ANRIND; null at baseline", { length: 20 }),
    ...warningColumns,
    ...sourceColumns,
  } satisfies Readonly<Record<ColumnNames<BaselineChangeRow>, ColumnEntry>>,
))();
