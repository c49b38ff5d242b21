import { misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { requireOneOf } from "../../measurement/requirements.js";
import { isNotFlag } from "../../measurement/wordings.js";
import { type SledaiDescriptor, type SledaiDescriptorKey, sledaiDescriptorKeys } from "./sledai2kDescriptors.js";

/** What was found of each descriptor: true is present and due to active lupus, false is not, null or left out is unknown. */
export type SledaiDescriptors = Readonly<Partial<Record<SledaiDescriptorKey, boolean | null | undefined>>>;

/** How many joints with pain and inflammation make "arthritis". The forms differ; both are in use. */
export type ArthritisVersion = "atLeast2Joints" | "moreThan2Joints";

export const arthritisVersions: readonly ArthritisVersion[] = ["atLeast2Joints", "moreThan2Joints"];

/**
 * How an assessment was made. What is not stated is recorded as null, never filled in: scores compare only where both agree.
 */
export interface SledaiOptions<Arthritis extends ArthritisVersion = ArthritisVersion> {
  /**
   * The days that the assessment looks back on: 10 as first published, 30 as validated in 2010 (Touma, Lupus 2010;19:49-51); 28 is in
   * print too.
   */
  readonly windowDays?: 10 | 28 | 30 | null | undefined;
  readonly arthritis?: Arthritis | null | undefined;
}

/** The least and the greatest total that the unknown descriptors leave possible. */
export interface ScoreRange {
  readonly low: number;
  readonly high: number;
}

/** The sum of some descriptors: null while one of them is unknown. */
export interface PartialScore {
  readonly total: number | null;
  readonly range: ScoreRange;
}

/** A score of the SLEDAI family as plain frozen JSON. */
export interface SledaiScore<Index extends string = string> extends PartialScore {
  readonly index: Index;
  /** The four urinary descriptors: casts, haematuria, proteinuria, pyuria; at most 16. */
  readonly renal: PartialScore;
  /** Without complement and anti-DNA, at most 101: the "clinical SLEDAI" of the DORIS remission. */
  readonly withoutSerology: PartialScore;
  /** Without every laboratory descriptor (urine, serology, blood count), at most 83: the "clinical SLEDAI-2K" of the MUSE trial. */
  readonly withoutLaboratory: PartialScore;
  readonly present: readonly SledaiDescriptorKey[];
  readonly missing: readonly SledaiDescriptorKey[];
  readonly windowDays: number | null;
  readonly arthritis: ArthritisVersion | null;
}

/** Reads the descriptors and sums the weights of those present. */
export function sledaiScore<Index extends string>(
  index: Index,
  table: readonly SledaiDescriptor[],
  versions: readonly ArthritisVersion[],
  descriptors: SledaiDescriptors,
  options: SledaiOptions | null | undefined,
): SledaiScore<Index> {
  const found = requireObject("descriptors", descriptors);
  requireKnownKeys("descriptors", found, sledaiDescriptorKeys);
  for (const key of sledaiDescriptorKeys) {
    if (found[key] != null && typeof found[key] !== "boolean") throw misuse(`descriptors ${key}`, found[key], isNotFlag);
  }
  const { windowDays, arthritis } = readOptions(options ?? {}, versions);
  const keysWhere = (holds: (value: unknown) => boolean) =>
    Object.freeze(table.filter(({ key }) => holds(found[key])).map(({ key }) => key));
  return Object.freeze({
    index,
    ...partialScore(table, found),
    renal: partialScore(table.filter(({ group }) => group === "urine"), found),
    withoutSerology: partialScore(table.filter(({ group }) => group !== "serology"), found),
    withoutLaboratory: partialScore(table.filter(({ group }) => group === "clinical"), found),
    present: keysWhere((value) => value === true),
    missing: keysWhere((value) => value == null),
    windowDays,
    arthritis,
  });
}

function partialScore(table: readonly SledaiDescriptor[], found: Readonly<Record<string, unknown>>): PartialScore {
  let low = 0;
  let high = 0;
  let isOpen = false;
  for (const { key, weight } of table) {
    if (found[key] === true) low += weight;
    if (found[key] !== false) high += weight;
    if (found[key] == null) isOpen = true;
  }
  return Object.freeze({ total: isOpen ? null : low, range: Object.freeze({ low, high }) });
}

const windows: readonly unknown[] = [10, 28, 30];

function readOptions(
  raw: unknown,
  versions: readonly ArthritisVersion[],
): { readonly windowDays: number | null; readonly arthritis: ArthritisVersion | null } {
  const options = requireObject("options", raw);
  requireKnownKeys("options", options, ["windowDays", "arthritis"]);
  const { windowDays, arthritis } = options;
  if (windowDays != null) requireOneOf("options windowDays", windowDays, windows);
  if (arthritis != null) requireOneOf("options arthritis", arthritis, versions);
  return { windowDays: (windowDays ?? null) as number | null, arthritis: (arthritis ?? null) as ArthritisVersion | null };
}
