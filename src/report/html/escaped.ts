import { visibleText } from "../visibleText.js";

/** Text as it is shown on a page: nothing in it is markup, and what cannot be seen is written as its code. */
export function escaped(text: string): string {
  return visibleText(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}
