import { writeFileSync } from "node:fs";
import { adamColumnsPage } from "../pages/adamColumnsPage.js";

const path = "docs/adamColumns.md";

/** Writes the page of the ADaM variables. */
export function writeAdamColumns(): string {
  writeFileSync(path, adamColumnsPage());
  return path;
}
