import { describe, expect, it } from "vitest";
import { chineseSleGuideline2020Equivalents } from "../../src/glucocorticoid/chineseSleGuideline2020Equivalents.js";
import { formularyProductionsEquivalents } from "../../src/glucocorticoid/formularyProductionsEquivalents.js";
import type { GlucocorticoidTable } from "../../src/glucocorticoid/glucocorticoidTable.js";
import { gpnotebookEquivalents } from "../../src/glucocorticoid/gpnotebookEquivalents.js";
import { prednisoneEquivalent } from "../../src/glucocorticoid/prednisoneEquivalent.js";
import { expectWholeTexts } from "../measurement/publishedTexts.js";
import { refusing } from "../measurement/refusal.js";

const tables = [chineseSleGuideline2020Equivalents, gpnotebookEquivalents, formularyProductionsEquivalents];
const doses = [{ drug: "prednisone", dose: { value: 10, unit: "mg/d" }, route: "ORAL" }];

describe("the shipped tables", () => {
  it.each(tables.map((table) => [table.id, table] as const))("%s is cited, carries its readings and is frozen JSON", (_, table) => {
    expect(prednisoneEquivalent(doses, table)).toMatchObject({ dose: { value: "10" }, table: { id: table.id, version: table.version } });
    expect(table.source.evidence).toBe("secondary");
    expect(table.source.citation).not.toBe("");
    expect(table.readings.join(" ")).toMatch(/oral and intravenous/);
    expect(JSON.parse(JSON.stringify(table))).toStrictEqual(table);
    for (const part of [table, table.source, table.equivalentTo5mgPrednisone, table.readings]) expect(Object.isFrozen(part)).toBe(true);
  });

  it.each([
    ["chinese-sle-guideline-2020", "2020 Chinese guidelines", "Rheumatology and Immunology Research 2020;1(1):5-23, PMC9524765"],
    ["gpnotebook", "GPnotebook,", "https://gpnotebook.com/simplepage.cfm?ID=-1402273747"],
    ["formularyproductions", "formularyproductions.com", "?dir=library&whichpage=27"],
  ])("%s cites its source in full", (id, begins, ends) => {
    const found = tables.filter((table) => table.id === id);
    expect(found).toHaveLength(1);
    for (const table of found) expectWholeTexts(table, begins, ends);
  });

  it("have ids of their own", () => {
    expect(new Set(tables.map(({ id }) => id)).size).toBe(3);
  });

  it("hold what the fact base prints, and nothing more", () => {
    // shared/reference/renal-response-definitions.md, section 5, "Glucocorticoid equivalence", tag M.
    const common = {
      prednisone: "5", prednisolone: "5", methylprednisolone: "4", triamcinolone: "4", hydrocortisone: "20", "cortisone acetate": "25",
    };
    expect(tables.map((table) => table.equivalentTo5mgPrednisone)).toStrictEqual([
      { ...common, dexamethasone: "0.75", betamethasone: "0.60" },
      { ...common, dexamethasone: "0.75", betamethasone: "0.75", deflazacort: "6" },
      { ...common, dexamethasone: "0.6", betamethasone: "0.6" },
    ]);
  });

  it("GPnotebook says that prednisone is not printed there", () => {
    expect(gpnotebookEquivalents.readings.join(" ")).toMatch(/prednisone itself is not printed/i);
  });
});

describe("a table of one's own", () => {
  it("is taken as it is: prednisone 5, deflazacort 7.5", () => {
    const own: GlucocorticoidTable = {
      ...gpnotebookEquivalents, id: "our-sap", equivalentTo5mgPrednisone: { prednisone: "5", deflazacort: "7.5" },
        readings: ["as in our plan"],
    };
    const result = prednisoneEquivalent([{ drug: "DEFLAZACORT", dose: { value: "15", unit: "mg/d" }, route: "ORAL" }], own);
    expect(result).toMatchObject({ dose: { value: "10", unit: "mg/d" }, isExact: true,
      table: { id: "our-sap", version: "1.0.0" } }); // 15 / 7.5 × 5
    expect(prednisoneEquivalent([{ drug: "prednisolone", dose: { value: "15", unit: "mg/d" }, route: "ORAL" }], own).dose).toBeNull();
    expect(Object.isFrozen(own)).toBe(false);
  });

  const source = gpnotebookEquivalents.source;
  const equivalents = (value: unknown) => ({ ...gpnotebookEquivalents, equivalentTo5mgPrednisone: value });
  const argument = "table equivalentTo5mgPrednisone";

  it.each<[string, unknown, string]>([
    ["none", undefined, "table undefined"],
    ["a name", "gpnotebook", 'table "gpnotebook"'],
    ["an unknown key", { ...gpnotebookEquivalents, reading: [] },
      'table has an unknown key "reading", the nearest known key is "readings"'],
    ["no id", { ...gpnotebookEquivalents, id: undefined }, "table id undefined"],
    ["an empty version", { ...gpnotebookEquivalents, version: "" }, 'table version ""'],
    ["a title by number", { ...gpnotebookEquivalents, title: 5 }, "table title 5"],
    ["no source", { ...gpnotebookEquivalents, source: null }, "table source null"],
    ["an unknown key in the source", { ...gpnotebookEquivalents, source: { ...source, url: "x" } },
      'table source has an unknown key "url", the nearest known key is "doi"'],
    ["no citation", { ...gpnotebookEquivalents, source: { ...source, citation: "" } }, 'table source citation ""'],
    ["no locator", { ...gpnotebookEquivalents, source: { ...source, locator: undefined } }, "table source locator undefined"],
    ["a doi by number", { ...gpnotebookEquivalents, source: { ...source, doi: 10 } }, "table source doi 10"],
    ["another evidence", { ...gpnotebookEquivalents, source: { ...source, evidence: "hearsay" } }, 'table source evidence "hearsay"'],
    ["no readings", { ...gpnotebookEquivalents, readings: undefined }, "table readings undefined"],
    ["readings as text", { ...gpnotebookEquivalents, readings: "none" }, 'table readings "none"'],
    ["a reading by number", { ...gpnotebookEquivalents, readings: [5] }, "table readings 0 5"],
    ["no equivalents", equivalents(undefined), `${argument} undefined is not an object`],
    ["no drug", equivalents({}), `${argument} an object`],
    ["a number instead of text", equivalents({ dexamethasone: 0.75 }),
      `${argument} dexamethasone 0.75 is not a plain decimal above zero as text, such as "0.75"`],
    ["a decimal comma", equivalents({ dexamethasone: "0,75" }),
      `${argument} dexamethasone "0,75" is not a plain decimal above zero as text, such as "0.75"`],
    ["a range", equivalents({ betamethasone: "0.6-0.75" }),
      `${argument} betamethasone "0.6-0.75" is not a plain decimal above zero as text, such as "0.75"`],
    ["zero", equivalents({ dexamethasone: "0.00" }),
      `${argument} dexamethasone "0.00" is not a plain decimal above zero as text, such as "0.75"`],
    ["a drug without a name", equivalents({ " ": "5" }), `${argument} " " is not the name of a drug`],
    ["a salt alone", equivalents({ "Sodium phosphate": "5" }), `${argument} "Sodium phosphate" is not the name of a drug`],
    ["one drug by two names", equivalents({ cortisone: "25", "Cortisone acetate": "25" }), `${argument} "Cortisone acetate"`],
    ["prednisone that is not 5", equivalents({ Prednisone: "10" }),
      `${argument} Prednisone "10" is not 5, the dose that the others are equivalent to`],
  ])("is refused: %s", (_, table, message) => {
    expect(() => prednisoneEquivalent(doses, table as GlucocorticoidTable)).toThrow(refusing(message));
    expect(() => prednisoneEquivalent([], table as GlucocorticoidTable)).toThrow(RangeError);
  });
});
