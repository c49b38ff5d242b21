import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { definitionPages } from "../pages/definitionPages.js";

const folder = "docs/definitions";

/** Writes docs/definitions from the published definitions, and removes pages that no definition has. */
export function writeDefinitionPages(): string {
  const pages = definitionPages();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
  return `${String(pages.size)} pages in ${folder}`;
}
