/** Writes docs/report.png, the picture in the README, from the SIMULATED trial: npx tsx --tsconfig tsconfig.test.json scripts/writeReportPicture.ts */
import { chromium } from "playwright-core";
import { readJson, readStudy } from "../src/cli/readStudy.js";
import { planOf } from "../src/report/plan/planOf.js";
import { renderHtml } from "../src/report/renderHtml.js";
import { trialReport } from "../src/report/trialReport.js";

const folder = "examples/data/nct05631717-sdtm";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 860, height: 620 } });
await page.setContent(renderHtml(trialReport(readStudy(folder).study, planOf(readJson(`${folder}/plan.json`)))));
await page.evaluate('document.getElementById("time-to-cr-or-pr").scrollIntoView(); window.scrollBy(0, -60)');
await page.screenshot({ path: "docs/report.png" });
await browser.close();
