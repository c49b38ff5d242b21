import type { ReportFigure } from "../figures/drawing.js";
import { identificationText, type ReportTable } from "../tables/reportTable.js";
import type { TrialReport } from "../trialReport.js";
import { escaped } from "./escaped.js";

/** On paper a table of so many rows is not broken. */
const mostOnAPage = 20;

/** A table of a page: its caption is the heading before it; a row of one cell heads those below it. */
export function tableHtml(labelledBy: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row
      .map((cell, i) =>
        i === 0
          ? `<th scope="row">${indented(cell)}</th>`
          : `<td${/^[-–\d\s.]/.test(cell) && cell.length < 34 ? ' class="number"' : ""}>${escaped(cell)}</td>`,
      )
      .join("");
  const body = rows.map((row) => {
    const isGroup = row.length === 1 && head.length > 1;
    if (isGroup) return `<tr><th scope="rowgroup" colspan="${String(head.length)}">${escaped(row[0] ?? "")}</th></tr>`;
    return `<tr>${cells(row)}${"<td></td>".repeat(Math.max(0, head.length - row.length))}</tr>`;
  });
  const columns = head.map((name) => (name === "" ? "<td></td>" : `<th scope="col">${escaped(name)}</th>`)).join("");
  const kept = rows.length <= mostOnAPage ? " short" : "";
  return (
    `<div class="scroll${kept}" role="region" tabindex="0" ` +
    `aria-labelledby="${labelledBy}"><table><thead><tr>${columns}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table></div>`
  );
}

function indented(cell: string): string {
  const blanks = /^ */.exec(cell)?.[0].length ?? 0;
  return `${"&nbsp;".repeat(blanks)}${escaped(cell.slice(blanks))}`;
}

export function tableSection(number: string, { id, title, head, rows, notes }: ReportTable, report: TrialReport): string {
  return [
    `<h3 id="${id}">${escaped(`${number}. ${title}`)}</h3>`,
    `<p class="about">${escaped(identificationText(report))}</p>`,
    rows.length === 0 ? "<p>None.</p>" : tableHtml(id, head, rows),
    notes.length === 0 ? "" : `<p class="note">${notes.map(escaped).join(" ")}</p>`,
  ].join("\n");
}

/** A figure with its description, and its data as a table that opens. */
export function figureSection(
  number: string,
  { id, title, description, head, rows, svg }: ReportFigure,
  report: TrialReport,
  level = "h3",
): string {
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  return [
    // On paper what is nearly as high as wide has an upright page of its own.
    `<div class="${height > 0.8 * width ? "tall" : "wide"}">`,
    `<${level} id="${id}">${escaped(number === "" ? title : `${number}. ${title}`)}</${level}>`,
    `<p class="about">${escaped(identificationText(report))}</p>`,
    `<figure><figcaption>${escaped(description)}</figcaption><div class="scroll" role="region" tabindex="0" ` +
    `aria-labelledby="${id}">${svg}</div></figure></div>`,
    `<details><summary>The data of this figure as a table</summary>${tableHtml(id, head, rows)}</details>`,
  ].join("\n");
}
