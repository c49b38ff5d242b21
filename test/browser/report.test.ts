import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderHtml } from "../../src/report/renderHtml.js";
import { simulatedReport } from "../report/simulatedTrial.js";

const executablePath = "/usr/bin/chromium";

describe.skipIf(!existsSync(executablePath))("the report in a browser (skipped without Debian's chromium)", () => {
  const path = join(mkdtempSync(join(tmpdir(), "page-")), "report.html");
  const requested: string[] = [];
  const complaints: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    writeFileSync(path, renderHtml(simulatedReport));
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    const context = await browser.newContext();
    page = await context.newPage();
    page.on("request", (request) => requested.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(pathToFileURL(path).href);
  }, 60_000);
  afterAll(async () => { await browser.close(); });

  it("fetches nothing and complains of nothing", () => {
    expect(requested).toEqual([pathToFileURL(path).href]);
    expect(complaints).toEqual([]);
  });

  it.each([1280, 400])("is no wider than a window of %i pixels, and no label of a figure is clipped", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const widths = await page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]") as readonly number[];
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    const clipped = await page.evaluate(`[...document.querySelectorAll("figure > .scroll > svg.figure")].filter((svg) => svg.getBoundingClientRect().width > 0).flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll("text")].filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
      }).map((text) => text.textContent);
    })`);
    expect(clipped).toEqual([]);
  });

  it("has nothing that axe finds serious", async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => [id, nodes.slice(0, 2).map(({ html }) => html.slice(0, 120))])).toEqual([]);
  }, 120_000);

  it("opens a subject's course without a script", async () => {
    await page.locator(".profiles summary").first().click();
    expect(await page.locator(".profiles svg.figure").first().isVisible()).toBe(true);
  });
});
