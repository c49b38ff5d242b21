import type { TrialReport } from "../trialReport.js";
import { adverseEventTable, eventTermTable, seriousTermTable } from "./adverseEventTables.js";
import { eligibilityTable } from "./eligibilityTable.js";
import { kidneyEventTable, milestoneTable, ratioTable, slopeTable } from "./kidneyTables.js";
import { changeTable, gradeTable, shiftHighTable, shiftLowTable, vitalSignTable } from "./laboratoryTables.js";
import type { ReportTable } from "./reportTable.js";
import { definitionTable, rateTable, sensitivityTable, timeTable } from "./responseTables.js";
import { planTable, unusedListing, unusedTable, warningTable } from "./rowTables.js";
import { strataTable } from "./strataTable.js";
import { activityTable, discordantTable, instrumentTable, notEvaluableTable, sriTable } from "./subjectTables.js";

/** Every table and listing of a report, in its order. */
export function reportTables(report: TrialReport): readonly ReportTable[] {
  const tables = [
    rateTable,
    strataTable,
    notEvaluableTable,
    timeTable,
    sensitivityTable,
    definitionTable,
    instrumentTable,
    discordantTable,
    kidneyEventTable,
    slopeTable,
    ratioTable,
    milestoneTable,
    activityTable,
    sriTable,
    adverseEventTable,
    eventTermTable,
    seriousTermTable,
    changeTable,
    gradeTable,
    shiftHighTable,
    shiftLowTable,
    vitalSignTable,
    eligibilityTable,
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
