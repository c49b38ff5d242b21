import { mkdirSync, writeFileSync } from "node:fs";
import { buildVectors, vectorsText } from "../src/testing/vectors.js";

// Writes vectors/vectors.json; a test fails while the file differs from what this would write.
const file = buildVectors();
const text = vectorsText(file);
mkdirSync("vectors", { recursive: true });
writeFileSync("vectors/vectors.json", text);
console.log(`${String(file.vectors.length)} vectors, ${(text.length / 1e6).toFixed(2)} MB`);
