import type { AnalysisDataSet } from "../adam/analysisDataSet.js";
import type { AnalysisTable } from "../adam/analysisTable.js";

/** A data set, or why there is none. */
export interface AnalysisTableResult {
  readonly name: string;
  readonly table: AnalysisTable | null;
  readonly problem: string | null;
}

/** A data set made, or the fault of the data that prevents it. */
export function attempt<Made>(make: () => Made): Made | string {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** A data set as a result. */
export function resultOf({ name }: AnalysisDataSet, make: () => AnalysisTable): AnalysisTableResult {
  const table = attempt(make);
  return typeof table === "string" ? { name, table: null, problem: table } : { name, table, problem: null };
}
