import { type ColumnEntry, date, decimal, flag, integer, text } from "./analysisColumn.js";
import { analysisDataSet } from "./analysisDataSet.js";
import type { AdrsRow } from "./adrsRows.js";
import { subjectColumns } from "./subjectVariables.js";

/** The variables that say which parameter a row is of. */
export const parameterColumns = /* @__PURE__ */ (() => ({
  PARAMCD: text("Parameter Code", "the sponsor's, by the option parameter", { length: 8, key: 3, isRequired: true }),
  PARAM: text("Parameter", "the sponsor's; by analysisParameter title, id and version of the definition", { isRequired: true }),
  PARAMN: integer("Parameter (N)", "the sponsor's, by the option parameter"),
  PARCAT1: text("Parameter Category 1", "the sponsor's, by the option parameter"),
} as const))();

/** Which visit a row is of. One spelling of AVISIT for every data set; VISIT keeps the study's own. */
export const visitColumns = /* @__PURE__ */ (() =>
  ({
    VISIT: text("Visit Name", "the name of the visit as the study recorded it"),
    VISITNUM: decimal("Visit Number", "VISITNUM of the source records, where they agree (option sources)"),
    AVISIT: text("Analysis Visit", "Week and its number for a visit in a window (option windows), else null; without windows from VISIT", {
      key: 4,
    }),
    AVISITN: integer("Analysis Visit (N)", "the week of AVISIT; 0 at baseline"),
  }) as const)();

export const sourceColumns = /* @__PURE__ */ (() => ({
  SRCDOM: text("Source Data", "the domain of the source record, where the row has exactly one (option sources)", { length: 8 }),
  SRCVAR: text("Source Variable", "the variable that holds the value there", { length: 8 }),
  SRCSEQ: integer("Source Sequence Number", "its --SEQ, or ASEQ of the analysis row"),
} as const))();

export const warningColumns = /* @__PURE__ */ (() =>
  ({
    ANLWARN: text(
      "Warnings on the Data of the Record",
      "sponsor-defined: implausible values, doubtful doses, merged visits, dates that cannot be",
    ),
  }) as const)();

const strategy = "sponsor-defined: strategies for intercurrent events and imputations";

/**
 * ADRS: the responses of subjects at visits and weeks. Its variables in their order.
 *
 * @category ADaM
 */
export const adrs = /* @__PURE__ */ (() =>
  analysisDataSet(
    {
      name: "ADRS",
      label: "Response Analysis",
      structure: "one record per subject, parameter and visit, and per analysis visit without one",
      hasCriteria: true,
    },
    {
      ...subjectColumns,
      ASEQ: integer("Analysis Sequence Number", "one sequence within a subject and data set (oneDataSet)", { key: 6, isRequired: true }),
      ...parameterColumns,
      AVAL: integer(
        "Analysis Value",
        "the rank of AVALC: 1 for the best level of the definition, NR the last; null for NE. An order, no measurement",
      ),
      AVALC: text("Analysis Value (C)", "the response by the definition that PARAM names; NE where the record leaves several", {
        length: 20,
        isRequired: true,
      }),
      ADT: date("Analysis Date", "the date of the visit; null where no visit stands for the week", { key: 5 }),
      ADY: integer("Analysis Relative Day", "ADT - origin + 1 from the origin on, ADT - origin before it: there is no day 0"),
      ...visitColumns,
      ABLFL: flag("Baseline Record Flag", "null: a response has no baseline"),
      ANL01FL: flag("Analysis Flag 01", "Y on the one record that stands for the week of its window"),
      DTYPE: text("Derivation Type", "LOCF or WOCF where an observation was carried forward", { length: 8, terms: ["LOCF", "WOCF"] }),
      IMPUTFL: flag("Imputation or Strategy Applied Flag", `${strategy}: Y where one was applied`),
      IMPUTMET: text("Imputation or Strategy Applied", `${strategy}: their names`),
      AREASON: text("Reason of the Analysis Value", `${strategy}: why, or why no visit stands for the week`),
      ...warningColumns,
      ...sourceColumns,
    } satisfies Readonly<Record<ColumnNames<AdrsRow>, ColumnEntry>>,
  ))();

/** The variables of a row, without those of criteria. */
export type ColumnNames<Row> = keyof { [Name in keyof Row as Name extends `CRIT${string}` ? never : Name]: true };
