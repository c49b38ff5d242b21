import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import * as library from "../src/index.js";

const read = (path: string) => readFileSync(path, "utf8");
const files = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

/** From the ground up: a file imports only from its own floor or a lower one. */
const floors = [
  "measurement", "criteria", "response", "glucocorticoid", "egfr", "activity", "definitions", "course", "summary", "kidney", "safety", "eligibility",
  "sdtm", "adam", "fhir", "sql", "report", "testing", "cli",
];

describe("the layout", () => {
  it.each(files("src").filter((name) => name.includes("/")))("src/%s imports from its own floor or a lower one", (name) => {
    const floor = floors.indexOf(name.split("/")[0] ?? "");
    expect(floor).toBeGreaterThanOrEqual(0);
    const imported = [...read(`src/${name}`).matchAll(/from "(\.[^"]+)"/g)].map(([, path = ""]) => floors.indexOf(join(dirname(name), path).split("/")[0] ?? ""));
    for (const other of imported) {
      expect(other).toBeGreaterThanOrEqual(0);
      expect(other).toBeLessThanOrEqual(floor);
    }
  });

  it("keeps decimal.js in quantity.ts, fast-check in the testing kit, and imports nothing else from outside", () => {
    const outside = files("src").flatMap((name) => [...read(`src/${name}`).matchAll(/from "([^."][^"]*)"/g)].map((match) => [name, match[1]]));
    const inKit = outside.filter(([name = ""]) => name.startsWith("testing/"));
    expect(new Set(inKit.map(([, imported]) => imported))).toEqual(new Set(["fast-check"]));
    expect(outside.filter((one) => !inKit.includes(one))).toEqual([["measurement/quantity.ts", "decimal.js"]]);
  });

  // index.ts is the list of exports, as long as it is.
  it.each(files("src").filter((name) => name !== "index.ts"))("src/%s has at most 160 lines and no default export", (name) => {
    const text = read(`src/${name}`);
    expect(text.split("\n").length).toBeLessThanOrEqual(161);
    expect(text).not.toMatch(/export default|export \*/);
  });
});

describe("every published definition", () => {
  const definitions = [...library.publishedDefinitions, ...library.publishedActivityDefinitions];

  it("has an id of its own, frozen through", () => {
    expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
    for (const definition of definitions) expect([definition.id, Object.isFrozen(definition.levels[0]?.criterion)]).toEqual([definition.id, true]);
  });

  it.each(definitions.map((definition) => [definition.id, definition] as const))("%s has a citation, readings, a case table and a page", (id, definition) => {
    expect(definition.source.citation.length).toBeGreaterThan(20);
    expect(definition.source.locator.length).toBeGreaterThan(5);
    expect(definition.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(definition.readings.length).toBeGreaterThan(0);
    const name = Object.entries(library).find(([, value]) => value === definition)?.[0] ?? "no export";
    const tests = ["test/definitions", "test/activity"].flatMap((folder) => files(folder).map((file) => read(`${folder}/${file}`)));
    expect([id, tests.some((text) => new RegExp(`\\b${name}\\b`).test(text))]).toEqual([id, true]);
    const pages = readdirSync("docs/definitions").map((file) => read(`docs/definitions/${file}`));
    expect([id, pages.some((text) => text.includes(`\`${name}\``))]).toEqual([id, true]);
  });
});

const courseNames = [
  "bestCase", "bestResponse", "compositeStrategy", "confirmed", "durationOfResponse", "firstVisit", "flaggedRecord", "hypotheticalStrategy",
  "imputeNonResponse", "lastObservationCarriedForward", "lastOnOrBefore", "lossOfResponse", "meanOfScreening", "responseAtWeek",
  "responsesOverTime", "selectBaseline", "sustained", "timeToResponse", "treatmentPolicy", "visitWindow", "whileOnTreatment", "worstCase",
  "worstObservationCarriedForward",
];
const activityNames = [
  "activityPair", "arthritisFromJointCount", "averageDailyDose", "averageDose", "bicla", "biclaDefinition", "bilag2004Change",
  "bilag2004Renal", "bilag2004RenalRule", "bilag2004Score", "bilagFlareBands", "bilagFlareGordon2003", "bilagFlareTulip",
  "blissSteroidReduction", "changeFromBaseline", "classifyActivity", "cumulativeDose", "describeValues", "doris2021", "doris2021AtMost5",
  "doris2021Below5", "fallFromBaseline", "fda2010Response", "lldas", "lldasDefinition", "physicianGlobal", "publishedActivityDefinitions",
  "selenaSledai", "selenaSledaiDescriptors", "sledai2k", "sledai2kDescriptors", "sledai2kFromLaboratory", "sleDas", "sleDasCategory", "sri",
  "sri4", "sri4BilagOr", "sri4Medication", "sri4SelenaSledai", "sri4WithoutBilag", "sri4WithoutSerology", "sri5",
  "sri5SelenaSledaiMedication", "sri6", "sri7", "sri8", "sriDefinition", "tulipSustainedTaper",
];
const cdiscNames = [
  "adrsRows", "adtteRow", "analysisParameter", "baselineChangeRows", "coursesFromSdtm",
];
const functions = [
  "allOf", "anyOf", "atNext", "baselineIs", "classifyRenalResponse", "compareDefinitions", "compareResponseRates", "compileDefinition", "daysBetween", "defineResponse", "doseWindow",
  "estimatedGfr", "explainResponse", "is", "isEither", "kaplanMeier", "logRank", "mantelHaenszelDifference", "no", "noSediment", "openQuestions", "prednisoneEquivalent", "referenceRange",
  "relativeToBaseline", "relativeToPreFlare", "responseRate", "riseFromBaseline", "stratifiedLogRank", "titled", "withEstimatedGfr",
];
const equations = ["bedsideSchwartz2009", "ckdEpi2009", "ckdEpi2021", "ckidU25Pierce2021", "ekfc2021", "mdrd2006"];
const glucocorticoidTables = ["chineseSleGuideline2020Equivalents", "formularyProductionsEquivalents", "gpnotebookEquivalents"];
const definitionNames = [
  "accessCr", "acr2006", "acr2024Crr", "acr2024CrrBelow500", "allureCr", "allureCrReview", "almsInduction", "almsInductionByBaseline",
  "almsTypeCtri2013", "atlas", "auraLvCrr", "auraLvCrrReview", "aurora1Crr", "aurora1CrrRegistry", "belong", "belongShort", "berlissLnCrr",
  "berlissLnPerr", "blissLnCrr", "blissLnCrr2012", "blissLnCrrTreatmentFailure", "blissLnOleCrr", "blissLnOlePerr", "blissLnPerr",
  "blissLnPerrTreatmentFailure", "chan2000", "corapi2015", "csg2008", "dutch2012", "elntReanalysis", "eular2025", "eularEraEdta2012",
  "eularEraEdta2019CompleteRemission", "eularEraEdta2019Target05", "eularEraEdta2019Target07", "eularMilestone3Months",
  "eularMilestone6Months", "im101075Crr", "im101075CrrReview", "kdigo2012", "kdigo2024", "kdigo2024Perr", "kdigo2024Strict", "lunarCrr",
  "lunarPostHocCr", "mCrr", "mPerr", "nct00881309", "nct01765842", "nct02457221", "nct05631717", "nct05631717Guarded", "nct05863936",
  "nobilityCrr", "orchidLn", "prednisoneWithdrawalPilot", "regencyCrr", "regencyCrrSteroid", "regencyUpcr08", "tulipLnCrr", "tulipLnCrr05",
];

describe("the public surface", () => {
  it("is this list of values and no other", () => {
    expect(Object.keys(library).sort()).toEqual([...functions, ...courseNames, ...cdiscNames, ...activityNames, ...equations, ...glucocorticoidTables, ...definitionNames, "publishedDefinitions"].sort());
  });

  it("has the README's two commands, run by CI", () => {
    for (const command of ["npm ci && npm run demo", "npm ci && npm test"]) expect(read("README.md")).toContain(`\n${command}\n`);
    expect(read(".ci/run")).toMatch(/^npm ci\nnpm test$/m);
  });

  it("ships a changelog, a licence and one runtime dependency", () => {
    const { dependencies, license, sideEffects } = JSON.parse(read("package.json")) as Readonly<Record<string, unknown>>;
    expect(Object.keys(dependencies as object)).toEqual(["decimal.js"]);
    expect([license, sideEffects]).toEqual(["MIT", false]);
    expect([existsSync("CHANGELOG.md"), existsSync("LICENSE")]).toEqual([true, true]);
  });

  it("names no download address in the lock file", () => {
    expect(read("package-lock.json")).not.toMatch(/"resolved"/);
  });
});
