import { parameterColumns, type ColumnNames } from "./adrsColumns.js";
import type { AdvsRow } from "./advsRows.js";
import { type ColumnEntry, date, decimal, flag, integer, text } from "./analysisColumn.js";
import { analysisDataSet } from "./analysisDataSet.js";
import { subjectColumns } from "./subjectVariables.js";

/**
 * ADVS: the vital signs of subjects from the baseline on, with changes and limits. Its variables in their order.
 *
 * @category ADaM
 */
export const advs = /* @__PURE__ */ (() => analysisDataSet(
  {
    name: "ADVS",
    label: "Vital Signs Analysis",
    structure: "one record per subject, parameter, position, time point and measurement from the baseline on",
    hasCriteria: true,
  },
  {
    ...subjectColumns,
    ASEQ: integer("Analysis Sequence Number", "one sequence within a subject and data set (oneDataSet)", { key: 7, isRequired: true }),
    VSSEQ: integer("Sequence Number", "VS.VSSEQ"),
    ...parameterColumns,
    AVAL: decimal("Analysis Value", "as reported, in AVALU; null outside the limits of quantification"),
    AVALC: text("Analysis Value (C)", "as reported", { length: 40, isRequired: true }),
    AVALU: text("Analysis Value Unit", "as reported: no unit is converted", { length: 40, isRequired: true }),
    BASE: decimal("Baseline Value", "AVAL of the baseline of the same position and time point; null where that has another unit"),
    CHG: decimal("Change from Baseline", "AVAL - BASE; null at baseline"),
    PCHG: decimal("Percent Change from Baseline", "100 x CHG / BASE, rounded to six decimals; null for a BASE of 0"),
    ADT: date("Analysis Date", "the date of the measurement", { key: 4, isRequired: true }),
    ADY: integer("Analysis Relative Day", "ADT - TRTSDT + 1 from TRTSDT on, ADT - TRTSDT before it: there is no day 0"),
    VISIT: text("Visit Name", "VS.VISIT"),
    VISITNUM: decimal("Visit Number", "VS.VISITNUM"),
    AVISIT: text("Analysis Visit", "VISIT in one spelling"),
    VSPOS: text("Vital Signs Position of Subject", "VS.VSPOS", { key: 5 }),
    ATPT: text("Analysis Timepoint", "VS.VSTPT", { key: 6 }),
    BASETYPE: text("Baseline Type", "LAST: the last measurement before treatment of this position and time point"),
    ABLFL: flag("Baseline Record Flag", "Y on the baseline of a position and time point"),
    ONTRTFL: flag("On Treatment Record Flag", "Y on what follows the baseline: it reaches to the last dose and the lag"),
    ANLWARN: text("Warnings on the Data of the Record", "sponsor-defined: no baseline of this position and time point, or in another unit"),
  } satisfies Readonly<Record<ColumnNames<AdvsRow>, ColumnEntry>>,
))();
