import { writeFileSync } from "node:fs";
import { kidneyEventsPage } from "../pages/kidneyEventsPage.js";

/** Writes docs/kidneyEvents.md from the published kidney events. */
export function writeKidneyEvents(): string {
  writeFileSync("docs/kidneyEvents.md", kidneyEventsPage());
  return "docs/kidneyEvents.md";
}
