import type { AdaeRow } from "./adaeRows.js";
import { type ColumnEntry, date, flag, integer, text, yesOrNo } from "./analysisColumn.js";
import { analysisDataSet } from "./analysisDataSet.js";
import { subjectColumns } from "./subjectVariables.js";

const imputed = "the highest part that was imputed: D the day, M month and day; null where none was";
const first = "the first treatment-emergent row by ASTDT, then AESEQ";
const firstSerious = "the first treatment-emergent row with AESER Y as recorded, by ASTDT, then AESEQ; the numbers are the study's";
const worst = "the treatment-emergent row of the greatest severity, then by ASTDT and AESEQ";

/**
 * ADAE: the adverse events of subjects. Its variables in their order.
 *
 * @category ADaM
 */
export const adae = /* @__PURE__ */ (() => analysisDataSet(
  { name: "ADAE", label: "Adverse Event Analysis", structure: "one record per subject and adverse event as recorded" },
  {
    ...subjectColumns,
    ASEQ: integer("Analysis Sequence Number", "one sequence within a subject", { key: 3, isRequired: true }),
    AESEQ: integer("Sequence Number", "AE.AESEQ"),
    AETERM: text("Reported Term for the Adverse Event", "AE.AETERM"),
    AEDECOD: text("Dictionary-Derived Term", "AE.AEDECOD, as coded by the study"),
    AEBODSYS: text("Body System or Organ Class", "AE.AEBODSYS, as coded by the study"),
    AESTDTC: text("Start Date/Time of Adverse Event", "AE.AESTDTC, as recorded", { length: 20 }),
    ASTDT: date("Analysis Start Date", "the first day that AESTDTC may mean, not before the first dose where it may be that day"),
    ASTDTF: text("Analysis Start Date Imputation Flag", imputed, { length: 1, terms: ["D", "M"] }),
    ASTDY: integer("Analysis Start Relative Day", "ASTDT - TRTSDT + 1 from TRTSDT on, ASTDT - TRTSDT before it: there is no day 0"),
    AEENDTC: text("End Date/Time of Adverse Event", "AE.AEENDTC, as recorded", { length: 20 }),
    AENDT: date("Analysis End Date", "the last day that AEENDTC may mean, not after the last day given for the subject"),
    AENDTF: text("Analysis End Date Imputation Flag", imputed, { length: 1, terms: ["D", "M"] }),
    AENDY: integer("Analysis End Relative Day", "as ASTDY"),
    ASEV: text("Analysis Severity/Intensity", "AE.AESEV or AE.AETOXGR", { length: 10 }),
    ASEVN: integer("Analysis Severity/Intensity (N)", "1 mild, 2 moderate, 3 severe; or the grade"),
    AESER: text("Serious Event", "AE.AESER, as recorded", { length: 1, terms: yesOrNo }),
    SERCRIT: text("Serious by the Criteria of ICH E2A", "sponsor-defined: Y: one criterion is Y; N: all collected are N", {
      length: 1,
      terms: yesOrNo,
    }),
    AEREL: text("Causality", "AE.AEREL"),
    AEOUT: text("Outcome of Adverse Event", "AE.AEOUT"),
    TRTEMFL: flag("Treatment Emergent Analysis Flag", "Y: treatmentEmergent of the record as it is, no date imputed"),
    TEOPENFL: flag("Treatment Emergence Left Open Flag", "sponsor-defined: Y where the record leaves it open"),
    TEREASON: text("Reason of Treatment Emergence", "sponsor-defined: why, or what was assumed"),
    AOCCFL: flag("1st Occurrence within Subject Flag", first),
    AOCCSFL: flag("1st Occurrence of SOC Flag", first),
    AOCCPFL: flag("1st Occurrence of Preferred Term Flag", first),
    AOCCIFL: flag("1st Max Sev./Int. Occurrence Flag", worst),
    AOCCSIFL: flag("1st Max Sev./Int. Occur Within SOC Flag", worst),
    AOCCPIFL: flag("1st Max Sev./Int. Occur Within PT Flag", worst),
    AOCC02FL: flag("1st Occurrence 02 Flag for Serious", firstSerious),
    AOCC03FL: flag("1st Occurrence 03 Flag for Serious SOC", firstSerious),
    AOCC04FL: flag("1st Occurrence 04 Flag for Serious PT", firstSerious),
    ANLWARN: text("Warnings on the Data of the Record", "sponsor-defined: contradictions of dates, of the flag and the criteria"),
  } satisfies Readonly<Record<keyof AdaeRow, ColumnEntry>>,
))();
