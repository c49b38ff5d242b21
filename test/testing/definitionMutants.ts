import { type Criterion, compileDefinition, type Measure, type ResponseDefinition } from "../../src/index.js";
import { defineResponse } from "../../src/criteria/prepareDefinition.js";
import { unitsOf } from "../../src/measurement/measure.js";
import { eventNames } from "../../src/measurement/assessment.js";
import type { DefinitionVector } from "../../src/testing/vectors/vector.js";
import { expectedResponse } from "../../src/testing/vectors/answerVector.js";

/** A definition with one thing changed, and what that is. */
export interface DefinitionMutant {
  readonly change: string;
  readonly definition: ResponseDefinition;
}

type Changed = readonly [string, Criterion | null];

const strictness = { "<": "<=", "<=": "<", ">": ">=", ">=": ">" } as const;
const direction = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

/** The number with its last digit one higher, and one lower. */
const neighbours = (text: string): readonly string[] => {
  const decimals = (text.split(".")[1] ?? "").length;
  return [1, -1].map((by) => (Number(text.replace(".", "")) + by) / 10 ** decimals).filter((value) => value >= 0).map((value) => value.toFixed(decimals));
};

/** The window a day longer or shorter at either end. */
function otherWindows(criterion: Extract<Criterion, { readonly first: object }>): readonly Changed[] {
  return [1, -1].flatMap((by): Changed[] => [
    [`begins a day ${by > 0 ? "later" : "earlier"}`, { ...criterion, first: { ...criterion.first, days: criterion.first.days + by } }],
    [`ends a day ${by > 0 ? "later" : "earlier"}`, { ...criterion, last: { ...criterion.last, days: criterion.last.days + by } }],
  ]);
}

/** A misprint in the criterion itself: sign, number, unit, measure's place, event; null leaves it out. */
function misprints(criterion: Criterion): readonly Changed[] {
  const signs = (one: Criterion & { readonly relation: keyof typeof strictness }): Changed[] => [
    [`${one.relation} is ${strictness[one.relation]}`, { ...one, relation: strictness[one.relation] } as Criterion],
    [`${one.relation} is ${direction[one.relation]}`, { ...one, relation: direction[one.relation] } as Criterion],
  ];
  const printed = (measure: Measure, limit: { readonly value: string; readonly unit: string }, put: (limit: object) => object): Changed[] => [
    ...neighbours(limit.value).map((value): Changed => [`${limit.value} is ${value}`, put({ ...limit, value }) as Criterion]),
    ...unitsOf(measure).filter((unit) => unit !== limit.unit).map((unit): Changed => [`${limit.unit} is ${unit}`, put({ ...limit, unit }) as Criterion]),
  ];
  switch (criterion.kind) {
    case "limit":
      return [
        ...signs(criterion),
        ...printed(criterion.measure, criterion.limit, (limit) => ({ ...criterion, limit })),
        ...(criterion.alsoPrinted === undefined ? [] : printed(criterion.measure, criterion.alsoPrinted, (alsoPrinted) => ({ ...criterion, alsoPrinted }))),
        [`${criterion.at} is elsewhere`, { ...criterion, at: criterion.at === "baseline" ? "followUp" : "baseline" }],
      ];
    case "relativeToBaseline":
    case "relativeToPreFlare":
      return [
        ...signs(criterion),
        ...neighbours(criterion.factor).map((factor): Changed => [`× ${criterion.factor} is × ${factor}`, { ...criterion, factor }]),
        ["the other earlier value", { ...criterion, kind: criterion.kind === "relativeToBaseline" ? "relativeToPreFlare" : "relativeToBaseline" }],
      ];
    case "riseFromBaseline":
      return [...signs(criterion), ...printed(criterion.measure, criterion.rise, (rise) => ({ ...criterion, rise }))];
    case "fallFromBaseline":
      return [...signs(criterion), ...printed(criterion.measure, criterion.fall, (fall) => ({ ...criterion, fall }))];
    case "referenceRange":
      return [...signs(criterion), [`${criterion.bound} is the other bound`, { ...criterion, bound: criterion.bound === "low" ? "high" : "low" }]];
    case "noEvent":
      return [["another event", { ...criterion, event: eventNames.find((name) => name !== criterion.event) ?? "death" }]];
    case "noSediment":
      return [["another element", { ...criterion, element: criterion.element === "redCellCasts" ? "whiteCellCasts" : "redCellCasts" }]];
    case "doseWindow":
      return [
        ...neighbours(criterion.limit.value).map((value): Changed => [`${criterion.limit.value} is ${value}`, { ...criterion, limit: { ...criterion.limit, value } }]),
        [`${criterion.relation} is stricter or not`, { ...criterion, relation: criterion.relation === "<=" ? "<" : "<=" }],
        ["a day more", { ...criterion, failsFromDays: criterion.failsFromDays + 1 }],
        ...(criterion.failsFromDaysInARow === undefined ? [] : [["a day more in a row", { ...criterion, failsFromDaysInARow: criterion.failsFromDaysInARow + 1 }] as Changed]),
        ...otherWindows(criterion),
      ];
    case "averageDose": {
      const limit = "timesBaseline" in criterion.limit ? criterion.limit.timesBaseline : criterion.limit.value;
      const withLimit = (value: string) => ("timesBaseline" in criterion.limit ? { timesBaseline: value } : { ...criterion.limit, value });
      return [
        ...signs(criterion),
        ...neighbours(limit).map((value): Changed => [`${limit} is ${value}`, { ...criterion, limit: withLimit(value) }]),
        ...otherWindows(criterion),
      ];
    }
    case "allOf":
    case "anyOf":
    case "asMeasured":
      return [
        ...(["allOf", "anyOf", ...(criterion.kind === "asMeasured" ? ["asMeasured" as const] : [])] as const)
          .filter((kind) => kind !== criterion.kind).map((kind): Changed => [`${criterion.kind} is ${kind}`, { ...criterion, kind }]),
        ...criterion.criteria.flatMap((member, i) =>
          [...misprints(member), ["left out", null] as Changed].flatMap(([change, changed]): Changed[] => {
            const criteria = criterion.criteria.flatMap((other, j) => (i !== j ? [other] : changed === null ? [] : [changed]));
            return criteria.length === 0 ? [] : [[`${String(i + 1)}.${change}`, { ...criterion, criteria }]];
          }),
        ),
      ];
  }
}

/** Every single misprint of a definition that is still a definition. */
export function mutantsOf(definition: ResponseDefinition): readonly DefinitionMutant[] {
  const made = definition.levels.flatMap((level, i) => [
    ...misprints(level.criterion).map(([change, criterion]) => ({ change: `${level.response} ${change}`, levels: definition.levels.map((other, j) => (i === j && criterion !== null ? { ...level, criterion } : other)) })),
    ...(definition.levels.length > 1 ? [{ change: `${level.response} left out`, levels: definition.levels.filter((_, j) => i !== j) }] : []),
  ]);
  return made.flatMap(({ change, levels }) => {
    const { id, version, title, source, timePoint, readings } = definition;
    try {
      return [{ change, definition: defineResponse(JSON.parse(JSON.stringify({ id, version, title, source, timePoint, levels, readings })) as ResponseDefinition) }];
    } catch {
      return []; // such as a limit on a value relative to itself: no definition, so nobody could ship it
    }
  });
}

/**
 * Whether the vectors of the definition tell the mutant from it by another response or other possible ones, or only by other
 * verdicts (a part that is left out has none); undefined if not at all.
 */
export function toldBy({ definition }: DefinitionMutant, vectors: readonly DefinitionVector[]): "response" | "verdict" | undefined {
  const respond = compileDefinition(definition);
  if (vectors.some(({ baseline, followUp, expected }) => respond(baseline, followUp) !== expected.response)) return "response";
  const answers = vectors.map((vector) => ({ expected: vector.expected, answered: expectedResponse(definition, vector) }));
  if (answers.some(({ expected, answered }) => answered.possible.join() !== expected.possible.join())) return "response";
  return answers.some(({ expected, answered }) => JSON.stringify(answered) !== JSON.stringify(expected)) ? "verdict" : undefined;
}
