import { mkdirSync, writeFileSync } from "node:fs";
import { vectorDigest } from "../src/testing/vectors/vectorDigest.js";
import { buildVectors, vectorsText } from "../src/testing/vectors/vectors.js";

// Writes vectors/vectors.json, and beside the self-test how many vectors there are and their digest: the one without the other is
// no pass. Tests fail while either differs from what this would write. This script must not need the file that it writes.
const file = buildVectors();
const text = vectorsText(file);
const frozen = { count: file.vectors.length, digest: vectorDigest(file) };
const constant = `import type { FrozenVectors } from "./vectorDigest.js";

/** The vectors of this version; written by \`npm run vectors\`. */
export const frozenVectors: FrozenVectors = { count: ${String(frozen.count)}, digest: "${frozen.digest}" };
`;
mkdirSync("vectors", { recursive: true });
writeFileSync("vectors/vectors.json", text);
writeFileSync("src/testing/vectors/frozenVectors.ts", constant);
console.log(`${String(frozen.count)} vectors, ${(text.length / 1e6).toFixed(2)} MB, digest ${frozen.digest}`);
