import fc from "fast-check";
import type { SingleCriterion } from "../../criteria/criterion.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { EventName, SedimentName } from "../../measurement/assessment.js";
import type { DatedDose } from "../../measurement/datedDoses.js";
import { leavesOf } from "../oracle/definitionParts.js";
import type { RecordPair } from "../oracle/recordPair.js";
import type { Accepts } from "./accepts.js";
import { openDoses, recordedDoses } from "./doseArbitraries.js";
import { caseDates, isDoseRule } from "./doseRule.js";
import { type Extras, flag, type Ingredients } from "./ingredients.js";
import { askedMeasures } from "./measureParts.js";
import { measureValues, type MeasureValues, quantitiesAt, unaskedValues } from "./measureValues.js";
import { writtenFor } from "./writtenFor.js";

type Flags = Readonly<Record<string, boolean | null>>;

/** Everything that a record is put together from. */
interface Parts {
  readonly values: readonly MeasureValues[];
  readonly occurred: Flags;
  readonly seen: Flags;
  readonly seenNext: Flags;
  readonly doses: readonly DatedDose[] | undefined;
  readonly before: Extras;
  readonly after: Extras;
  /** Groups of which nothing is recorded stand there, empty. */
  readonly withEmpty: boolean;
  readonly undated: boolean;
  readonly eventsBefore: Pick<RecordPair["baseline"], "events">;
}

/** What a definition asks a record for. */
interface Asked {
  readonly events: readonly EventName[];
  readonly sediment: readonly SedimentName[];
  readonly sedimentNext: readonly SedimentName[];
  readonly preFlare: boolean;
  readonly next: boolean;
  readonly doses: boolean;
}

/** Records for a definition from the ingredients wanted. */
export function recordsOf(definition: ResponseDefinition, wanted: Ingredients, accepts: Accepts): fc.Arbitrary<RecordPair> {
  const asked = askedOf(definition);
  const measures = askedMeasures(definition);
  const isComplete = wanted.complete || accepts.missing === false;
  const takesUnasked = accepts.unasked !== false;
  const flags = accepts.missing === false ? flag : wanted.flags;
  const extra = takesUnasked ? wanted.extras : fc.constant<Extras>({});
  const { beside } = wanted;
  return fc
    .record({
      own: fc.tuple(...measures.map((parts) => measureValues(parts, wanted.recipe, accepts))),
      others: takesUnasked && beside !== null ? unaskedValues(measures, beside) : fc.constant<readonly MeasureValues[]>([]),
      occurred: flagged(asked.events, flags),
      seen: flagged(asked.sediment, flags),
      seenNext: flagged(asked.sedimentNext, flags),
      doses: asked.doses ? (isComplete ? recordedDoses(definition) : openDoses(definition)) : fc.constant(undefined),
      before: extra,
      after: extra,
      withEmpty: fc.boolean(),
      undated: isComplete ? fc.constant(false) : fc.nat({ max: 5 }).map((n) => n === 5),
      eventsBefore: takesUnasked ? eventsBefore(asked.events) : fc.constant({}),
    })
    .map(({ own, others, withEmpty, ...rest }) =>
      recordFrom({ ...rest, values: [...own, ...others], withEmpty: withEmpty && takesUnasked }, asked, accepts),
    );
}

function askedOf(definition: ResponseDefinition): Asked {
  const leaves = leavesOf(definition);
  const distinct = <T>(of: (leaf: SingleCriterion) => readonly T[]) => [...new Set(leaves.flatMap(of))];
  const elementsAt = (time: "followUp" | "next") =>
    distinct((leaf) => (leaf.kind === "noSediment" && (leaf.at ?? "followUp") === time ? [leaf.element] : []));
  const asksFor = (time: "preFlare" | "next") => askedMeasures(definition).some(({ furtherTimes }) => furtherTimes.includes(time));
  const sedimentNext = elementsAt("next");
  return {
    events: distinct((leaf) => (leaf.kind === "noEvent" ? [leaf.event] : [])),
    sediment: elementsAt("followUp"),
    sedimentNext,
    preFlare: asksFor("preFlare"),
    next: asksFor("next") || sedimentNext.length > 0,
    doses: leaves.some(isDoseRule),
  };
}

function flagged(names: readonly string[], flags: fc.Arbitrary<boolean | null | undefined>): fc.Arbitrary<Flags> {
  return fc.tuple(...names.map(() => flags)).map((found) => {
    const recorded = names.flatMap((name, i) => (found[i] === undefined ? [] : [[name, found[i]] as const]));
    return Object.fromEntries(recorded);
  });
}

/** What had occurred before treatment says nothing of the follow-up. */
function eventsBefore(events: readonly EventName[]): fc.Arbitrary<Parts["eventsBefore"]> {
  const all = [true, false].map((occurred) => ({ events: Object.fromEntries(events.map((event) => [event, occurred])) }));
  return fc.constantFrom({}, {}, ...all);
}

function recordFrom(parts: Parts, asked: Asked, accepts: Accepts): RecordPair {
  const { values, before, after, doses } = parts;
  const isDated = asked.doses && !parts.undated;
  const keep = (key: string, value: object) => (Object.keys(value).length === 0 && !parts.withEmpty ? {} : { [key]: value });
  const next = { ...quantitiesAt(values, "next"), ...(asked.sedimentNext.length === 0 ? {} : keep("sediment", parts.seenNext)) };
  return {
    baseline: {
      ...before,
      ...(isDated ? { date: caseDates.baseline } : {}),
      ...parts.eventsBefore,
      ...quantitiesAt(values, "baseline"),
      ...(asked.preFlare ? keep("preFlare", quantitiesAt(values, "preFlare")) : {}),
    },
    followUp: {
      ...after,
      ...(isDated || after.date != null ? { date: caseDates.followUp } : {}),
      ...quantitiesAt(values, "followUp"),
      ...keep("events", parts.occurred),
      ...(asked.sediment.length === 0 ? {} : keep("sediment", parts.seen)),
      ...(asked.next ? keep("next", next) : {}),
      ...(doses === undefined ? {} : { doses: writtenFor(doses, accepts) }),
    },
  };
}
