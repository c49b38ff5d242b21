import { mkdirSync, writeFileSync } from "node:fs";
import { vectorDigest } from "../../src/testing/vectors/vectorDigest.js";
import { buildVectors, vectorsText } from "../../src/testing/vectors/vectors.js";

/**
 * Writes vectors/vectors.json, and beside the self-test how many vectors there are and their digest: the one without the other
 * is no pass. This must not need the file that it writes.
 */
export function writeVectors(): string {
  const file = buildVectors();
  const text = vectorsText(file);
  const [count, digest] = [String(file.vectors.length), vectorDigest(file)];
  const constant = `import type { FrozenVectors } from "./vectorDigest.js";

/** The vectors of this version; written by \`npm run generate\`. */
export const frozenVectors: FrozenVectors = { count: ${count}, digest: "${digest}" };
`;
  mkdirSync("vectors", { recursive: true });
  writeFileSync("vectors/vectors.json", text);
  writeFileSync("src/testing/vectors/frozenVectors.ts", constant);
  return `${count} vectors, ${(text.length / 1e6).toFixed(2)} MB, digest ${digest}`;
}
