import { misuse } from "../measurement/misuse.js";
import { cannotBeSaidInSql } from "../measurement/wordings.js";
import type { Criterion, CriterionGroup, TimePoint } from "../criteria/criterion.js";
import type { Measure } from "../measurement/measure.js";
import { zero } from "../measurement/quantity.js";
import { singleCriteria } from "../criteria/leaves.js";
import { timesOf } from "./askedColumns.js";
import { cellsOf, sidesOf } from "./cells.js";
import { certainly } from "./certainly.js";
import { type Conflict, conflictsOf } from "./conflicts.js";
import { type Context, criterionTruth, recordedReach } from "./criterionTruth.js";
import { groupWords } from "./groupWords.js";
import { type Interval, related } from "./reach.js";
import type { Row } from "./row.js";
import type { RowValue } from "./rowValue.js";
import { agreed, all, any, condition, guarded, named, needsValue, type Truth } from "./truth.js";

/** A criterion or a group as SQL: true, false, or NULL where the row leaves both. */
export function truthOf(criterion: Criterion, number: string, context: Context): Truth {
  if (!("criteria" in criterion)) return criterionTruth(criterion, number, context);
  const [conflict] = conflictsOf(criterion.kind, criterion.criteria, (key) => context.settled.has(key)).filter((one) =>
    isSplitOn(one, context),
  );
  return conflict === undefined
    ? named(joined(criterion, number, context), groupWords(criterion))
    : splitOn(conflict, criterion, number, context);
}

function valueOf(row: Row, key: string): RowValue | null {
  const [at = "", measure = ""] = key.split(".");
  return row.value(at as TimePoint, measure as Measure);
}

function isSplitOn(conflict: Conflict, { id, row }: Context): boolean {
  const name = conflict.variable.replace(".", " ");
  if (conflict.kind === "notSaid")
    throw misuse("definition", id, cannotBeSaidInSql(`its criteria use ${name} in both directions`));
  if (conflict.kind === "limits") return true;
  const hasBounds = valueOf(row, conflict.variable)?.low != null;
  if (hasBounds) {
    throw misuse(
      "definition",
      id,
      cannotBeSaidInSql(`it holds ${name.replace(".", " ")}, which has bounds, against its own reference range in both directions`),
    );
  }
  return conflict.kind === "range";
}

/**
 * Judges the group once for each part of where an open value can lie, and asks whether all parts agree. Where the value is
 * there, the group is judged as it stands.
 */
function splitOn(conflict: Conflict, group: CriterionGroup, number: string, context: Context): Truth {
  const { row } = context;
  const key = conflict.variable;
  const value = valueOf(row, key);
  const within = (changed: Partial<Context>) =>
    truthOf(group, number, { ...context, settled: new Set([...context.settled, key]), ...changed });
  if (conflict.kind === "limits") {
    const open = agreed(
      cellsOf(row.dialect, conflict.limits).map((cell) => ({
        truth: within({ cells: new Map([...context.cells, [key, cell]]) }),
        reached: value?.low == null ? null : reached(row, value, cell),
      })),
    );
    return value === null ? open : { kind: "split", isOpen: `${value.point.stored} IS NULL`, open, otherwise: within({}) };
  }
  const sides = sidesOf(conflict.kind === "range" ? conflict.relations : []);
  const open = agreed(
    sides.map((side) => ({
      truth: within({ sides: new Map([...context.sides, [key, side]]) }),
      // No limit lies below a value of 0.
      reached: side === 1 && value !== null ? condition(`${value.point.stored} > 0`) : null,
    })),
  );
  const limit = conflict.kind === "range" ? value?.range[conflict.bound] : null;
  return value == null || limit == null
    ? open
    : { kind: "split", isOpen: `(${value.point.stored} IS NULL OR ${limit.stored} IS NULL)`, open, otherwise: within({}) };
}

/** Whether what bounds a row has leave a part; unknown where it has none. */
function reached(row: Row, value: RowValue, { low, high }: Interval): Truth {
  const recorded = [recordedReach(value)];
  const between = { factor: zero, isRange: false };
  return all(
    ...(low.kind === "constant"
      ? [related(row.dialect, recorded, { ...between, relation: low.isOpen ? ">" : ">=", added: low.value }, null)]
      : []),
    ...(high.kind === "constant"
      ? [related(row.dialect, recorded, { ...between, relation: high.isOpen ? "<" : "<=", added: high.value }, null)]
      : []),
  );
}

function joined(group: CriterionGroup, number: string, context: Context): Truth {
  const members = group.criteria.map((member, i) => truthOf(member, `${number}.${String(i + 1)}`, context));
  switch (group.kind) {
    case "allOf":
      return all(...members);
    case "anyOf":
      return any(...members);
    case "asMeasured":
      return any(...members.map((member, i) => ofCounted(counted(group.criteria, i, context.row), member)));
  }
}

/** A member that counts: what compares its values holds only where there are some. */
function ofCounted(counts: Truth, member: Truth): Truth {
  return needsValue(member) ? guarded("all", member, counts) : all(counts, member);
}

/** Of what is judged as measured a member counts where the row holds anything that it asks for, or nothing that any other asks for. */
function counted(members: readonly Criterion[], place: number, row: Row): Truth {
  const isHeld = (member: Criterion): Truth => {
    const keys = singleCriteria(member).flatMap((one) => ("measure" in one ? timesOf(one).map((at) => `${at}.${one.measure}`) : []));
    const values = [...new Set(keys)].flatMap((key) => valueOf(row, key) ?? []);
    return any(...values.flatMap(({ held }) => held.map((text) => condition(`${text} IS NOT NULL`, `${text} IS NULL`))));
  };
  const others = any(...members.filter((_, i) => i !== place).map(isHeld));
  return any(isHeld(members[place] as Criterion), certainly(others, false));
}
