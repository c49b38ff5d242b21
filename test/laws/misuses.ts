import fc from "fast-check";
import type { ResponseDefinition } from "../../src/index.js";
import { deepFrozen } from "../../src/measurement/deepFrozen.js";
import { anyPairs, clearPairs } from "../../src/testing/records/pairArbitraries.js";
import type { RecordPair } from "../../src/testing/oracle/recordPair.js";
import { allMeasures } from "../../src/testing/oracle/unitWorths.js";

type Path = readonly string[];

const inherited: unknown = Object.create({ value: 1, unit: "mg/dL" });
const odd: readonly unknown[] = [null, undefined, true, 7, "text", [], {}, Object.create(null), 1n, () => 1, new Date(0), inherited];

const values: readonly unknown[] = [
  ...odd, NaN, -1, -0, Infinity, -Infinity, "1,2", "", "0x1f", "1e5", "+1", "-1", ".5", "5.", "1.2.3", " 1", "1 ", "1_000", "\uff11.\uff12",
  "<", ">=", "< 0.5", "<-1", "<<1", "=1", "~1", "1/2", "NaN", "Infinity", "9".repeat(400), 1e21, 1e300, 5e-324, "000000000000000000001",
];
const units: readonly unknown[] = [
  ...odd, "", " ", "mg", "g/l/l", "mmol/L", "%", "__proto__", "constructor", "toString", "hasOwnProperty", "mg/dl", " MG / DL ", "g/g", "mg/d",
];
const dates: readonly unknown[] = [
  ...odd, "2024-03", "2024", "2024-02-30", "2023-02-29", "2024-02-29", "24-01-01", "2024/01/01", "2024-00-10", "2024-13-01", "2024-01-00",
  "0000-01-01", "2024-01-08", "2024-01-07", "2024-06-24T25:00", "2024-06-24T09:30:00Z", "2024-06-24 09:30", "", "\uff12024-01-08", 20240108,
];
const flags: readonly unknown[] = [...odd, "yes", "true", 0, 1];

interface Misuse {
  readonly path: Path;
  readonly value: unknown;
}

const at = (paths: readonly Path[], replacements: readonly unknown[]): readonly Misuse[] =>
  paths.flatMap((path) => replacements.map((value) => ({ path, value })));

const times: readonly Path[] = [["baseline"], ["followUp"]];
const under = (parents: readonly Path[], ...keys: readonly string[]): readonly Path[] => parents.flatMap((parent) => keys.map((key) => [...parent, key]));
const measures = under(times, ...allMeasures);
const groups = under(times, "events", "sediment", "preFlare");
const unknownKeys = ["serumCreatinin", "Upcr", "toString", "__proto__", "baseline", "date ", ""];

/** One thing in a record, or a whole part of it, put in the place of another: mostly a mistake. */
export const coarseMisuses: readonly Misuse[] = [
  ...at(times, odd),
  ...at(under(times, "date"), dates),
  ...at(under(times, "visit"), odd),
  ...at(groups, [...odd, { upcr: { value: "x", unit: "g/g" } }]),
  ...at([["followUp", "events", "otherDeterioration"], ["baseline", "events", "death"], ["followUp", "sediment", "redCellCasts"]], flags),
  ...at(under([...times, ...groups], ...unknownKeys), ["x", undefined]),
];

export const fineMisuses: readonly Misuse[] = [
  ...at(under(measures, "value"), values),
  ...at(under(measures, "unit"), units),
  ...at(measures, [...odd, { value: 1 }, { unit: "g/g" }, ["1", "g/g"], { value: "1", unit: "mg/d", units: "mg/d" }]),
  ...at(under(measures, "referenceRange"), [...odd, { low: 2, high: 1 }, { low: "x" }, { hi: 1 }, { low: null }, { low: "1", high: "1.0" }]),
  ...at(under(measures, ...unknownKeys), ["x"]),
];

/** Defines the key as an own one, also where it is called `__proto__`. */
function replaced(target: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const source: object = typeof target === "object" && target !== null ? target : {};
  const copy: object = Array.isArray(source) ? [...(source as unknown[])] : { ...source };
  const own = Object.entries(source).find(([name]) => name === key)?.[1] as unknown;
  return Object.defineProperty(copy, key, { value: replaced(own, rest, value), enumerable: true, configurable: true, writable: true });
}

export function misused(pair: RecordPair, { path, value }: Misuse): RecordPair {
  return replaced(pair, path, value) as RecordPair;
}

/** Records of which some are wrong in one, two or three places. They need not be records any more. */
export function misusedPairs(definition: ResponseDefinition): fc.Arbitrary<RecordPair> {
  const mistakes = fc.array(fc.oneof(fc.constantFrom(...coarseMisuses), fc.constantFrom(...fineMisuses)), { maxLength: 3 });
  return fc.tuple(fc.oneof(anyPairs(definition), clearPairs(definition)), mistakes, fc.boolean()).map(([pair, found, asInherited]) => {
    const wrong = found.reduce(misused, pair);
    // A record may be an instance of something: what it inherits counts like what it owns.
    return asInherited && found.length === 0 ? { ...wrong, followUp: Object.create(wrong.followUp) as object } : wrong;
  });
}

/** Definitions that are not well formed. */
export function malformedDefinitions(definition: ResponseDefinition): readonly ResponseDefinition[] {
  const paths: readonly Path[] = [
    [], ["id"], ["levels"], ["levels", "0"], ["levels", "0", "criterion"], ["levels", "0", "criterion", "kind"], ["levels", "0", "response"],
    ["readings"], ["source"], ["source", "evidence"], ["extra"],
  ];
  const wrong = [null, undefined, "NR", 5, {}, [], { kind: "limit", measure: "upcr", at: "followUp", relation: "<", limit: { value: "1,2", unit: "g/g" } }];
  return paths.flatMap((path) => wrong.map((value) => deepFrozen(replaced(definition, path, value)) as ResponseDefinition));
}
