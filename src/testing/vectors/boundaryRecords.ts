import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { isMeasureLeaf } from "../oracle/plainLimit.js";
import type { RecordPair } from "../oracle/recordPair.js";
import type { BoundaryCase } from "../records/boundaryCases.js";
import { casesOf } from "../records/knownCases.js";

/** A record and what it is about. */
export interface VectorRecord extends RecordPair {
  readonly reason: string;
}

/** A row of the boundary cases as a record. */
export interface BoundaryRecord extends VectorRecord {
  readonly row: BoundaryCase;
}

/** Of each criterion and unit one row inside, at and outside; the unit of what it is related to takes turns. */
export function boundaryRecords(definition: ResponseDefinition): readonly BoundaryRecord[] {
  const leaves = leavesOf(definition);
  const groups = new Map<string, Map<string, BoundaryCase[]>>();
  for (const row of casesOf(definition, {})) {
    const ofUnit = groups.get(`${String(row.place)} ${String(row.unit)}`) ?? new Map<string, BoundaryCase[]>();
    groups.set(`${String(row.place)} ${String(row.unit)}`, ofUnit);
    // The rows of one group differ in their side alone; those of a dose rule stand for each of its limits.
    const leaf = leaves[row.place];
    const key = leaf !== undefined && isMeasureLeaf(leaf) ? row.reason.replace(/^\w+ /, "") : "";
    ofUnit.set(key, [...(ofUnit.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((ofUnit, turn) => rowsInTurn(ofUnit, turn).map(recordOf));
}

function rowsInTurn(groups: ReadonlyMap<string, readonly BoundaryCase[]>, turn: number): readonly BoundaryCase[] {
  const all = [...groups.values()];
  return all[turn % all.length] ?? [];
}

function recordOf(row: BoundaryCase): BoundaryRecord {
  const { baseline, followUp, side, level, criterion, reason } = row;
  return { baseline, followUp, reason: `${side}: ${level} ${criterion}; ${reason}`, row };
}
