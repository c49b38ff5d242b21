/** Writes docs/definitions from the published definitions, and removes pages that no definition has: `npm run docs:definitions`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { definitionPages } from "./pages/definitionPages.js";

const folder = fileURLToPath(new URL("../docs/definitions", import.meta.url));
const pages = definitionPages();

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
console.log(`${String(pages.size)} pages in docs/definitions`);
