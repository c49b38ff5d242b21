import type { TrialReport } from "../trialReport.js";
import type { ReportTable } from "./reportTable.js";
import { definitionTable, rateTable, sensitivityTable, timeTable } from "./responseTables.js";
import { planTable, unusedListing, unusedTable, warningTable } from "./rowTables.js";
import { activityTable, discordantTable, instrumentTable, notEvaluableTable, sriTable } from "./subjectTables.js";

/** Every table and listing of a report, in its order. */
export function reportTables(report: TrialReport): readonly ReportTable[] {
  const tables = [
    rateTable,
    notEvaluableTable,
    timeTable,
    sensitivityTable,
    definitionTable,
    instrumentTable,
    discordantTable,
    activityTable,
    sriTable,
    planTable,
    unusedTable,
    unusedListing,
    warningTable,
  ];
  return tables.flatMap((table) => {
    const made = table(report);
    return made === null ? [] : [made];
  });
}
