import { expect } from "vitest";
import { adlb } from "../../src/adam/adlbColumns.js";
import { adrs } from "../../src/adam/adrsColumns.js";
import { adrsRows as adrsRowsOf } from "../../src/adam/adrsRows.js";
import { adtte } from "../../src/adam/adtteColumns.js";
import { adtteRow as adtteRowOf } from "../../src/adam/adtteRow.js";
import type { AnalysisDataSet, AnalysisRow } from "../../src/adam/analysisDataSet.js";
import { analysisRowFaults } from "../../src/adam/analysisRowFaults.js";
import { baselineChangeRows as baselineChangeRowsOf } from "../../src/adam/baselineChangeRows.js";

// The row makers under their own names: whatever rows a test makes, they keep the laws of their data set.

export function lawful<Rows extends readonly object[]>(dataSet: AnalysisDataSet, rows: Rows): Rows {
  expect(analysisRowFaults(dataSet, rows as unknown as readonly AnalysisRow[])).toEqual([]);
  return rows;
}

export const adrsRows: typeof adrsRowsOf = (...args) => lawful(adrs, adrsRowsOf(...args));
export const adtteRow: typeof adtteRowOf = (...args) => {
  const row = adtteRowOf(...args);
  lawful(adtte, [row]);
  return row;
};
export const baselineChangeRows: typeof baselineChangeRowsOf = (...args) => lawful(adlb, baselineChangeRowsOf(...args));
