import type { VectorFile } from "./vector.js";

/** How many vectors a version of the library has, and their digest. */
export interface FrozenVectors {
  readonly count: number;
  readonly digest: string;
}

/** Which vectors a self-test was given, and which this version has. */
export interface SelfTestVectors {
  /** The version of the library that wrote the vectors; null where they do not say. */
  readonly library: string | null;
  readonly format: string;
  readonly seed: number | null;
  readonly count: number;
  /** Of format, seed and all vectors in their order, independent of the order of keys. It shows an accident, not a forgery. */
  readonly digest: string;
  readonly expectedCount: number;
  readonly expectedDigest: string;
  /** True only if version, count and digest are those of the library that runs. */
  readonly isComplete: boolean;
}

/** What the vectors are, and why they are not those of the version, one sentence each. */
export interface IdentifiedVectors {
  readonly vectors: SelfTestVectors;
  readonly reasons: readonly string[];
}

/** Compares vectors with those that a version of the library has. */
export function identifyVectors(file: VectorFile, expected: FrozenVectors, version: string): IdentifiedVectors {
  const library = typeof file.library === "string" ? file.library : null;
  const [count, digest] = [file.vectors.length, vectorDigest(file)];
  const isComplete = library === version && count === expected.count && digest === expected.digest;
  const seed = Number.isFinite(file.seed) ? file.seed : null;
  return {
    vectors: {
      library,
      format: file.format,
      seed,
      count,
      digest,
      expectedCount: expected.count,
      expectedDigest: expected.digest,
      isComplete,
    },
    reasons: [...otherVersion(library, version), ...otherVectors({ count, digest }, expected, version), ...repeatedIds(file)],
  };
}

function otherVersion(library: string | null, version: string): readonly string[] {
  if (library === null) return [`the vectors name no version, expected ${version}`];
  return library === version ? [] : [`the vectors are of version ${shortened(library)}, not ${version}`];
}

function otherVectors(found: FrozenVectors, expected: FrozenVectors, version: string): readonly string[] {
  if (found.count < expected.count) return [`${String(found.count)} of ${String(expected.count)} vectors`];
  if (found.count > expected.count) return [`${String(found.count)} vectors, not ${String(expected.count)}`];
  return found.digest === expected.digest ? [] : [`the vectors are not those of version ${version}: one was altered, replaced or moved`];
}

const namedIds = 10;

function repeatedIds({ vectors }: VectorFile): readonly string[] {
  const times = new Map<string, number>();
  for (const { id } of vectors) times.set(id, (times.get(id) ?? 0) + 1);
  const repeated = [...times].filter(([, count]) => count > 1);
  const named = repeated
    .slice(0, namedIds)
    .map(([id, count]) => `the id ${shortened(id)} stands ${count === 2 ? "twice" : `${String(count)} times`}`);
  return repeated.length > namedIds ? [...named, `${String(repeated.length - namedIds)} more ids stand more than once`] : named;
}

/** The beginning of a text: a whole file must not end up in a message. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The digest of format, seed and all vectors in their order. */
export function vectorDigest({ format, seed, vectors }: Omit<VectorFile, "library">): string {
  return textDigest(canonicalText([format, seed, vectors]));
}

/** The same data as the same text, whatever the order of its keys: a file may have passed through other programs. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value).filter(([, member]) => member !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`).join()}}`;
}

/**
 * Fourteen hexadecimal digits, the 53 bits of cyrb53 (bryc, public domain): the same on every platform without BigInt or crypto.
 * It finds what was lost or altered by accident; whoever wants to deceive can make another text with the same digest.
 */
export function textDigest(text: string): string {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  const mixed = (one: number, other: number) => Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  low = mixed(low, high);
  high = mixed(high, low);
  return ((high & 0x1fffff) * 2 ** 32 + (low >>> 0)).toString(16).padStart(14, "0");
}
