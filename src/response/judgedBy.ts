import type { Criterion } from "../criteria/criterion.js";
import { defineResponse } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { type Measure, measureNames } from "../measurement/measure.js";
import { misuse } from "../measurement/misuse.js";
import { hasNo, isEmpty, isNotAmong, leavesOpen } from "../measurement/wordings.js";
import { measureTitle } from "../criteria/titles.js";

/**
 * The same definition with only these measures in what it judges as measured: one instrument for every subject, whatever else was recorded.
 *
 * @param definition one with alternatives that are judged as measured (`asMeasured`)
 * @param measures which of them remain; each such group keeps at least one
 * @returns a definition with an id of its own, `<id>-by-<measures>`, and a title and a reading that say so
 * @throws RangeError where the definition has no such alternatives, where none has a measure that is named, and where a group
 *   would keep none
 * @category Definitions
 * @example
 * judgedBy(nct05631717, "upcr").id; // => "nct05631717-by-upcr"
 */
export function judgedBy<Level extends string>(
  definition: ResponseDefinition<Level>,
  ...measures: readonly Measure[]
): ResponseDefinition<Level> {
  const { id, title } = definition;
  const choices = definition.levels.flatMap(({ criterion }) => choicesIn(criterion));
  if (choices.length === 0) throw misuse("definition", id, hasNo("asMeasured group", "alternatives to choose from"));
  const known = [...new Set(choices.flat())];
  if (measures.length === 0) throw misuse("measures", measures, isEmpty(`one or more of ${known.join(", ")}`));
  const stray = measures.find((measure) => !known.includes(measure));
  if (stray !== undefined) throw misuse("measures", stray, isNotAmong(`judged as measured by ${id}`, known));
  for (const choice of choices) {
    if (choice.some((measure) => measures.includes(measure))) continue;
    throw misuse("measures", measures.join(", "), leavesOpen("nothing to judge", `one of ${choice.join(", ")} as well`));
  }
  const chosen = measureNames.filter((measure) => measures.includes(measure));
  const names = chosen.map(measureTitle).join(" or ");
  return defineResponse({
    ...definition,
    id: `${id}-by-${chosen.map(kebab).join("-or-")}`,
    title: `${title}, judged by ${names}`,
    levels: definition.levels.map((level) => ({ ...level, criterion: narrowed(level.criterion, chosen) })),
    readings: [
      `Judged by ${names} alone: of what ${id} takes as measured the rest is not asked for, even where it was recorded. ` +
        "The choice of the instrument is the plan's, not the source's.",
      ...definition.readings,
    ],
  });
}

/** The measures of each group that is judged as measured. */
function choicesIn(criterion: Criterion): readonly (readonly Measure[])[] {
  if (!("criteria" in criterion)) return [];
  return criterion.kind === "asMeasured" ? [measuresIn(criterion)] : criterion.criteria.flatMap(choicesIn);
}

function measuresIn(criterion: Criterion): readonly Measure[] {
  if ("criteria" in criterion) return criterion.criteria.flatMap(measuresIn);
  return "measure" in criterion ? [criterion.measure] : [];
}

/** A copy, so that the definition given is not frozen with it. */
function narrowed(criterion: Criterion, measures: readonly Measure[]): Criterion {
  if (!("criteria" in criterion)) return JSON.parse(JSON.stringify(criterion)) as Criterion;
  const isChosen = (member: Criterion) => measuresIn(member).every((measure) => measures.includes(measure));
  const members = criterion.kind === "asMeasured" ? criterion.criteria.filter(isChosen) : criterion.criteria;
  return { ...criterion, criteria: members.map((member) => narrowed(member, measures)) };
}

function kebab(measure: Measure): string {
  return measure.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
