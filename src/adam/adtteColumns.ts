import { parameterColumns, sourceColumns, warningColumns, type ColumnNames } from "./adrsColumns.js";
import type { AdtteRow } from "./adtteRow.js";
import { type ColumnEntry, date, integer, text } from "./analysisColumn.js";
import { censorCodeWords } from "./censorCodes.js";
import { analysisDataSet } from "./analysisDataSet.js";
import { subjectColumns } from "./subjectVariables.js";

/**
 * ADTTE: the times to a response or a kidney event of subjects. Its variables in their order.
 *
 * @category ADaM
 */
export const adtte = /* @__PURE__ */ (() => analysisDataSet(
  { name: "ADTTE", label: "Time-to-Event Analysis", structure: "one record per subject and parameter" },
  {
    ...subjectColumns,
    ...parameterColumns,
    STARTDT: date("Time-to-Event Origin Date for Subject", "the origin of the course, from which days are counted", { isRequired: true }),
    ADT: date("Analysis Date", "the day of the event, or of censoring", { isRequired: true }),
    ADY: integer("Analysis Relative Day", "ADT - STARTDT + 1: there is no day 0"),
    AVAL: integer("Analysis Value", "ADT - STARTDT, or one more, by the option count", { isRequired: true }),
    AVALU: text("Analysis Value Unit", "DAYS", { length: 4, terms: ["DAYS"], isRequired: true }),
    AVALWO: integer(
      "Last Value Known to be Without the Event",
      "sponsor-defined: the last visit known to be without it, counted as AVAL, for methods that take the interval; null without one",
    ),
    CNSR: integer("Censor", `the codes above 0 are the sponsor's: ${censorCodeWords()}`, { isRequired: true }),
    EVNTDESC: text(
      "Event or Censoring Description",
      "the response, the definition with its version, and the rule; or what came of the kidney event, or before it, and its definition",
      { isRequired: true },
    ),
    CNSDTDSC: text("Censor Date Description", "what the day of censoring is; null for an event"),
    ...warningColumns,
    ...sourceColumns,
  } satisfies Readonly<Record<ColumnNames<AdtteRow>, ColumnEntry>>,
))();
