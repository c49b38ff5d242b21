import { misuse } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import { profileFigure } from "./figures/profileFigure.js";
import { reportFigures } from "./figures/reportFigures.js";
import { escaped } from "./html/escaped.js";
import { figureSection, tableSection } from "./html/htmlParts.js";
import { styleSheet } from "./html/styleSheet.js";
import { identificationText, type ReportTable } from "./tables/reportTable.js";
import { reportTables } from "./tables/reportTables.js";
import type { TrialReport } from "./trialReport.js";

/** What a page shows beyond the tables and figures of the report. */
export interface HtmlOptions {
  /** The subjects whose course is drawn, each to be opened; everyone of at most 60 subjects unless given. */
  readonly profiles?: readonly string[] | null;
}

const mostProfiles = 60;
/** Nothing is fetched and no script runs: the page says so to the browser. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A report as one HTML page that needs nothing else: no network, no script. It is readable on paper and by a screen reader, every figure
 * has a description and its data as a table. What comes from the data is text and never markup.
 *
 * @param report what `trialReport` returned
 * @param options `profiles`: the subjects whose course is drawn
 * @throws RangeError on a profile of somebody who is not in the report
 * @example
 * const dm = [{ USUBJID: "<b>01</b>", ARM: "A", RFSTDTC: "2024-01-08" }];
 * const plan = {
 *   definition: "kdigo2024", week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier", confirmation: { minDays: 28, maxNotEvaluable: 1 },
 *   arm: "ARM", arms: ["A"], intercurrentEvents: ["death"], onTheDay: "unaffected", compare: [],
 *   reading: { result: "original", referenceStart: "RFSTDTC", baseline: { kind: "lastOnOrBefore", onTheDay: "included" }, sameDay: "none"
 * },
 * };
 * const page = renderHtml(trialReport({ domains: { dm } }, plan));
 * [page.startsWith("<!doctype html>"), page.includes("<b>"), page.includes("&lt;b&gt;01&lt;/b&gt;")]; // => [true, false, true]
 * @category Report
 */
export function renderHtml(report: TrialReport, options: HtmlOptions = {}): string {
  const {
    identification: { definition, isSimulated, study },
    arms,
    subjects,
  } = report;
  const tables = reportTables(report);
  const number = (kind: ReportTable["kind"], table: ReportTable) =>
    `${kind} ${String(tables.filter((one) => one.kind === kind).indexOf(table) + (kind === "Table" ? 1 : 2))}`;
  const tableOf = (id: string) =>
    tables.filter((table) => table.id === id).map((table) => ({ table, html: tableSection(number(table.kind, table), table, report) }));
  const figures = reportFigures(report);
  const figureOf = (test: (id: string) => boolean) =>
    figures.filter(({ id }) => test(id)).map((figure) => figureSection(`Figure ${String(figures.indexOf(figure) + 1)}`, figure, report));
  const section = (id: string, title: string, ...parts: readonly string[]) =>
    `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${parts.join("\n")}</section>`;
  const table = (...ids: readonly string[]) => ids.flatMap((id) => tableOf(id).map(({ html }) => html));
  const optional = (id: string, title: string, parts: readonly string[]) => (parts.length === 0 ? [] : [section(id, title, ...parts)]);
  const sections = [
    section("response", "Response", ...table("responses", "strata"), ...figureOf((id) => id === "waterfall"), ...table("not-evaluable")),
    section(
      "time",
      "Time to response",
      ...table("times"),
      ...figureOf((id) => id.startsWith("time-to-")),
      ...figureOf((id) => id === "swimmer"),
    ),
    section(
      "robustness",
      "How much depends on the choices",
      ...table("sensitivity"),
      ...figureOf((id) => id === "forest"),
      ...table("definitions"),
      ...figureOf((id) => id === "heat-map"),
    ),
    section("proteinuria", "Proteinuria by instrument", ...table("instruments", "discordant")),
    ...optional("kidney", "Kidney outcomes over time", [
      ...table("kidney-events"),
      ...figureOf((id) => id.startsWith("kidney-")),
      ...table("egfr-slopes", "ratios", "milestones"),
    ]),
    ...optional("disease", "Disease activity", table("activity", "sri")),
    ...optional("safety", "Safety", [
      ...table("adverse-events", "adverse-event-terms", "serious-event-terms"),
      ...figureOf((id) => id === "liver"),
      ...table("significant-changes", "toxicity", "shifts-high", "shifts-low", "vital-signs"),
    ]),
    ...optional("entry", "Entry criteria", table("not-eligible")),
    section("decisions", "How responses were decided", explanationsHtml(report)),
    section("profile", "Subjects one by one", profilesHtml(report, options)),
    section("data", "Plan and data", ...table("plan", "unused", "rows", "warnings")),
  ];
  const title = `${study ?? "Trial"}: ${definition.title}`;
  const counts = arms.map((arm) => `${arm} ${String(subjects.filter((subject) => subject.arm === arm).length)}`).join(", ");
  return [
    "<!doctype html>",
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escaped(`${isSimulated ? "SIMULATED: " : ""}${title}`)}</title><style>${styleSheet(isSimulated)}</style></head><body>`,
    isSimulated ? '<p class="simulated" role="note">SIMULATED DATA: no patient is in this report. Do not cite its numbers.</p>' : "",
    "<main>",
    `<h1>${escaped(title)}</h1><p class="about">${escaped(identificationText(report))}</p>`,
    `<p>${escaped(`${String(subjects.length)} subjects: ${counts}.`)}</p>`,
    `<nav aria-label="Contents"><ol>${sections.map(entryOf).join("")}</ol></nav>`,
    ...sections,
    "</main></body></html>",
    "",
  ].join("\n");
}

function entryOf(section: string): string {
  const [, id = "", title = ""] = /<h2 id="([^"]*)">(.*?)<\/h2>/.exec(section) ?? [];
  return `<li><a href="#${id}">${title}</a></li>`;
}

function explanationsHtml({ explanations }: TrialReport): string {
  return explanations
    .map(
      ({ response, id, arm, text }) =>
        `<h3>${escaped(`${response}: ${id}, ${arm}`)}</h3><pre tabindex="0">${text.split("\n").map(escaped).join("\n")}</pre>`,
    )
    .join("\n");
}

function profilesHtml(report: TrialReport, { profiles: wanted }: HtmlOptions): string {
  const unknown = (wanted ?? []).find((id) => !report.profiles.some((profile) => profile.id === id));
  if (unknown !== undefined) throw misuse("options profiles", unknown, isNot("a subject of the report"));
  const everyone = report.profiles.length <= mostProfiles ? report.profiles : [];
  const chosen = wanted == null ? everyone : report.profiles.filter(({ id }) => wanted.includes(id));
  if (chosen.length === 0) return "<p>Nobody's course is drawn here: a report of many subjects draws those that are named.</p>";
  const one = (profile: TrialReport["profiles"][number]) => {
    const figure = profileFigure(report, profile);
    return `<details><summary>${escaped(figure.title)}</summary>${figureSection("", figure, report)}</details>`;
  };
  return `<p class="note">Each opens to creatinine, proteinuria, dose, responses and limits over time.</p><div ` +
    `class="profiles">${chosen.map(one).join("\n")}</div>`;
}
