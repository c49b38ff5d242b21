import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { reportFigures } from "../../src/report/figures/reportFigures.js";
import { renderHtml } from "../../src/report/renderHtml.js";
import { renderText } from "../../src/report/renderText.js";
import { trialReport } from "../../src/report/trialReport.js";
import { plan, study } from "./trial.js";

const report = trialReport(study, plan);
const page = renderHtml(report);
const { document } = parseHTML(page);

/** The same study with names that a page, a spreadsheet or a terminal would obey. */
const evil = `</td><script>alert(1)</script><img src=x onerror=alert(1)>&\u001b[31m"'`;
const renamed = (rows: readonly Readonly<Record<string, unknown>>[] | null | undefined) =>
  (rows ?? []).map((row) => ({
    ...row,
    ...(row["USUBJID"] === "02" ? { USUBJID: `02${evil}` } : {}),
    ...("ARM" in row && row["ARM"] === "Active" ? { ARM: `Active${evil}` } : {}),
    ...("VISIT" in row ? { VISIT: `${String(row["VISIT"])}${evil}` } : {}),
  }));
const evilStudy = { ...study, domains: { dm: renamed(study.domains.dm), lb: renamed(study.domains.lb) } } as typeof study;
const evilReport = trialReport(evilStudy, { ...plan, arms: [`Active${evil}`, "Placebo"] });

describe("the page", () => {
  it("needs nothing else: no script, no address, a policy that forbids both", () => {
    expect(page).not.toMatch(/<script|\son\w+=|https?:\/\/(?!www\.w3\.org)|url\(/i);
    expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content")).toContain("default-src 'none'");
  });

  it("says SIMULATED on its own, in its title and at every table and figure", () => {
    expect(document.title).toMatch(/^SIMULATED/);
    expect(document.querySelector(".simulated")?.textContent).toContain("SIMULATED DATA");
    const about = [...document.querySelectorAll(".about")];
    expect(about.length).toBeGreaterThan(15);
    for (const line of about) expect(line.textContent).toContain("SIMULATED DATA");
    expect(renderHtml({ ...report, identification: { ...report.identification, isSimulated: false } })).not.toContain("SIMULATED");
  });

  it("has a title, a description and a table of the data for every figure, and no label that is no number", () => {
    const figures = reportFigures(report);
    expect(figures.map(({ id }) => id)).toEqual(["waterfall", "time-to-cr", "time-to-cr-or-pr", "swimmer", "forest", "heat-map"]);
    for (const { id, svg, head, rows, description } of figures) {
      const { document: drawing } = parseHTML(`<body>${svg}</body>`);
      expect([id, drawing.querySelector("svg > title")?.textContent.length ?? 0]).not.toEqual([id, 0]);
      expect(drawing.querySelector("svg > desc")?.textContent).toBe(description);
      expect([id, svg.includes("NaN"), svg.includes("undefined")]).toEqual([id, false, false]);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.length).toBe(head.length);
      expect(document.getElementById(id)).not.toBeNull();
    }
  });

  it("has each id once, and every link of the contents leads to one", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll("nav a")) expect(ids).toContain(link.getAttribute("href")?.slice(1));
  });

  it("draws the course of everyone, and of those that are named", () => {
    expect(document.querySelectorAll(".profiles > details").length).toBe(6);
    expect(parseHTML(renderHtml(report, { profiles: ["02"] })).document.querySelectorAll(".profiles > details").length).toBe(1);
    expect(() => renderHtml(report, { profiles: ["9"] })).toThrow('options profiles "9"');
  });

  it("makes no markup of what comes from the data", () => {
    const html = renderHtml(evilReport);
    expect(html).not.toMatch(/<script|<img/i);
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toContain("\u001b");
    const { document: shown } = parseHTML(html);
    expect(shown.querySelectorAll("script, img").length).toBe(0);
  });
});

describe("the text", () => {
  it("says SIMULATED first, numbers its tables and shows the counts", () => {
    const text = renderText(report);
    expect(text.startsWith("*** SIMULATED DATA")).toBe(true);
    expect(text).toMatch(/Table 1\. Renal response at week 24\n/);
    expect(text).toMatch(/CR or PR {4}2\/3 {2}66\.7 %/);
    expect(text).toMatch(/06 {2,}Placebo {3}CR or NR {5,}eGFR at follow-up is missing/);
  });

  it("obeys no control character of the data", () => {
    const text = renderText(evilReport);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(text).toContain("\\u001b[31m");
  });
});
