import { describe, expect, it } from "vitest";
import { almsMaintenanceFlare } from "../../src/kidney/events/almsMaintenance.js";
import { aurora2RenalFlare } from "../../src/kidney/events/aurora2.js";
import { kdigo2012Relapse } from "../../src/kidney/events/kdigo2012Relapse.js";
import { maintainFlare } from "../../src/kidney/events/maintainFlare.js";
import { moroniFlare, moroniFunctionImpairment } from "../../src/kidney/events/moroni.js";
import { paediatricFlare } from "../../src/kidney/events/paediatricFlare.js";
import { is } from "../../src/criteria/vocabulary.js";
import { againstBaseline, defineKidneyEvent } from "../../src/kidney/kidneyRules.js";
import { renalFlare } from "../../src/kidney/renalFlare.js";
import { course, type Drawn } from "./drawn.js";

type Visit = readonly [day: number, drawn: Drawn];
/** The component and its day, "none" where every visit is without, "open" where one is not known to be. */
type Expected = readonly [cause: string, day: number] | "none" | "open";

const upcr = (day: number, value: string): Visit => [day, { upcr: value }];
const scr = (day: number, value: string): Visit => [day, { serumCreatinine: value }];

function answer(definition: Parameters<typeof renalFlare>[1], baseline: Drawn, visits: readonly Visit[]): Expected {
  const flare = renalFlare(course(baseline, visits), definition);
  if (flare.event) return [flare.cause ?? "", flare.days];
  return flare.openVisits.length > 0 ? "open" : "none";
}

describe("aurora2RenalFlare: UPCR against the lowest value since an adequate response", () => {
  it.each<[string, Visit[], Expected]>([
    ["after 0.19, 1.01 is a flare (limit 1, strict)", [upcr(28, "0.19"), upcr(56, "0.19"), upcr(84, "1.01")], ["proteinuricFlare", 84]],
    ["after 0.19, exactly 1 is none", [upcr(28, "0.19"), upcr(56, "0.19"), upcr(84, "1")], "none"],
    ["after exactly 0.2 the limit is 2: 2.01 is a flare", [upcr(28, "0.2"), upcr(56, "0.2"), upcr(84, "2.01")], ["proteinuricFlare", 84]],
    ["after exactly 0.2, exactly 2 is none", [upcr(28, "0.2"), upcr(56, "0.2"), upcr(84, "2")], "none"],
    ["no response before (0.71 is none): no flare", [upcr(28, "0.71"), upcr(56, "0.71"), upcr(84, "9")], "none"],
    ["a response that the next value does not sustain is none", [upcr(28, "0.7"), upcr(56, "0.71"), upcr(84, "9")], "none"],
    ["exactly 0.7 twice is a response", [upcr(28, "0.7"), upcr(56, "0.7"), upcr(84, "2.01")], ["proteinuricFlare", 84]],
    ["the lowest value since decides, not the last", [upcr(28, "0.1"), upcr(56, "0.6"), upcr(84, "1.5")], ["proteinuricFlare", 84]],
    [
      "a value before the response does not count as lowest",
      [upcr(14, "0.1"), upcr(21, "0.9"), upcr(28, "0.5"), upcr(56, "0.6"), upcr(84, "1.5")],
      "none",
    ],
    [
      "below the limit of quantification: <0.2 is below 0.2",
      [upcr(28, "<0.2"), upcr(56, "0.3"), upcr(84, "1.5")],
      ["proteinuricFlare", 84],
    ],
    ["<0.3 leaves open whether the limit is 1 or 2", [upcr(28, "<0.3"), upcr(56, "0.3"), upcr(84, "1.5")], "open"],
    ["a visit without UPCR is open", [upcr(28, "0.3"), upcr(56, "0.3"), [84, {}]], "open"],
    [
      "a response that a visit may have sustained before the one that is known to leaves a visit between open",
      [upcr(28, "0.1"), [42, {}], [56, {}], upcr(84, "0.1")],
      "open",
    ],
    ["a response that may have been there leaves a later rise open", [upcr(28, "0.3"), [42, {}], upcr(56, "0.9"), upcr(84, "2.5")], "open"],
  ])("%s", (_, visits, expected) => {
    expect(answer(aurora2RenalFlare, { upcr: "3" }, visits)).toEqual(expected);
  });
});

describe("a state that must come first", () => {
  const response = { name: "response", criterion: is("upcr", "<=", "0.7", "g/g") };
  const rule = againstBaseline(is("upcr", ">=", "0.5", "g/g"));
  const { source, readings } = aurora2RenalFlare;
  const after = defineKidneyEvent({
    id: "after",
    version: "1.0.0",
    title: "after",
    source,
    readings,
    components: [{ event: "again", statement: "0.5 again", rule, after: response }],
  });
  it.each<[string, Visit[], Expected]>([
    ["the visit that shows the state is not after it", [upcr(28, "0.6")], "none"],
    ["the next one is", [upcr(28, "0.6"), upcr(56, "0.6")], ["again", 56]],
    ["nor is a visit that may show it for the first time", [[28, {}]], "none"],
    ["a visit after it is open", [[28, {}], upcr(56, "0.6")], "open"],
  ])("%s", (_, visits, expected) => {
    expect(answer(after, { upcr: "3" }, visits)).toEqual(expected);
  });
});

describe("kdigo2012Relapse: the worst grade of the first relapse", () => {
  it.each<[string, Drawn, Visit[], Expected]>([
    [
      "creatinine 1.0 to 1.19: none",
      { serumCreatinine: "1", upcr: "0.4" },
      [[28, { serumCreatinine: "1.19", upcr: "0.4", urineRedCells: "3" }]],
      "none",
    ],
    ["creatinine 1.0 to 1.2: moderate", { serumCreatinine: "1" }, [scr(28, "1.2")], ["moderateRelapse", 28]],
    [
      "creatinine 1.0 to 2.0: moderate, not more than 1.0 up",
      { serumCreatinine: "1", upcr: "0.4" },
      [[28, { serumCreatinine: "2", upcr: "0.4" }]],
      ["moderateRelapse", 28],
    ],
    ["creatinine 1.0 to 2.01: severe", { serumCreatinine: "1" }, [scr(28, "2.01")], ["severeRelapse", 28]],
    [
      "creatinine 1.99 to 2.19: moderate by the lower limits",
      { serumCreatinine: "1.99", upcr: "0.4" },
      [[28, { serumCreatinine: "2.19", upcr: "0.4" }]],
      ["moderateRelapse", 28],
    ],
    [
      "creatinine 2.0 to 2.39: none",
      { serumCreatinine: "2", upcr: "0.4" },
      [[28, { serumCreatinine: "2.39", upcr: "0.4", urineRedCells: "3" }]],
      "none",
    ],
    ["creatinine 2.0 to 2.4: moderate", { serumCreatinine: "2" }, [scr(28, "2.4")], ["moderateRelapse", 28]],
    [
      "creatinine 2.0 to 3.5: moderate",
      { serumCreatinine: "2", upcr: "0.4" },
      [[28, { serumCreatinine: "3.5", upcr: "0.4" }]],
      ["moderateRelapse", 28],
    ],
    ["creatinine 2.0 to 3.51: severe", { serumCreatinine: "2" }, [scr(28, "3.51")], ["severeRelapse", 28]],
    ["UPCR 0.49 to 1.0: moderate", { upcr: "0.49" }, [upcr(28, "1")], ["moderateRelapse", 28]],
    ["UPCR 0.49 to 0.99: none by UPCR, creatinine missing: open", { upcr: "0.49" }, [upcr(28, "0.99")], "open"],
    [
      "UPCR 0.5 to 1.99: none",
      { serumCreatinine: "1", upcr: "0.5" },
      [[28, { serumCreatinine: "1", upcr: "1.99", urineRedCells: "3" }]],
      "none",
    ],
    ["UPCR 0.5 to 2.0: moderate", { upcr: "0.5" }, [upcr(28, "2")], ["moderateRelapse", 28]],
    ["UPCR 1.0 to 2.0: moderate", { upcr: "1" }, [upcr(28, "2")], ["moderateRelapse", 28]],
    [
      "UPCR 1.01 to 2.01: not doubled",
      { serumCreatinine: "1", upcr: "1.01" },
      [[28, { serumCreatinine: "1", upcr: "2.01", urineRedCells: "3" }]],
      "none",
    ],
    ["UPCR 1.01 to 2.02: moderate", { upcr: "1.01" }, [upcr(28, "2.02")], ["moderateRelapse", 28]],
    [
      "UPCR 1.0 to 6.0: up by exactly 5.0 is moderate",
      { serumCreatinine: "1", upcr: "1" },
      [[28, { serumCreatinine: "1", upcr: "6" }]],
      ["moderateRelapse", 28],
    ],
    ["UPCR 1.0 to 6.01: severe", { upcr: "1" }, [upcr(28, "6.01")], ["severeRelapse", 28]],
    [
      "red cells 4 to 16 with a cast: mild",
      { serumCreatinine: "1", upcr: "0.4", urineRedCells: "4" },
      [[28, { serumCreatinine: "1", upcr: "0.4", urineRedCells: "16", redCellCasts: true }]],
      ["mildRelapse", 28],
    ],
    [
      "red cells 4 to 16 without a cast: acanthocytes are not in the record, open",
      { serumCreatinine: "1", upcr: "0.4", urineRedCells: "4" },
      [[28, { serumCreatinine: "1", upcr: "0.4", urineRedCells: "16", redCellCasts: false, whiteCellCasts: false }]],
      "open",
    ],
    [
      "red cells 4 to exactly 15: none",
      { serumCreatinine: "1", upcr: "0.4", urineRedCells: "4" },
      [[28, { serumCreatinine: "1", upcr: "0.4", urineRedCells: "15", redCellCasts: true }]],
      "none",
    ],
    ["from the lowest value, not from baseline", { upcr: "3" }, [upcr(28, "0.4"), upcr(56, "1.1")], ["moderateRelapse", 56]],
  ])("%s", (_, baseline, visits, expected) => {
    const shown = answer(kdigo2012Relapse, { urineRedCells: "3", ...baseline }, visits);
    expect(expected === "open" ? typeof shown === "string" && shown : shown).toEqual(expected);
  });
});

describe("almsMaintenanceFlare", () => {
  it.each<[string, Drawn, Visit[], Expected]>([
    ["UPCR exactly doubled from its lowest", { upcr: "1" }, [upcr(28, "0.5"), upcr(56, "1")], ["proteinuricFlare", 56]],
    [
      "UPCR not quite doubled",
      { upcr: "1", serumCreatinine: "1" },
      [[28, { upcr: "1.99", serumCreatinine: "1", urineRedCells: "0" }]],
      "none",
    ],
    [
      "creatinine up by exactly 25 % with casts",
      { upcr: "1", serumCreatinine: "0.8" },
      [[28, { upcr: "1", serumCreatinine: "1", redCellCasts: true }]],
      ["nephriticFlare", 28],
    ],
    [
      "creatinine up by less than 25 % with casts",
      { upcr: "1", serumCreatinine: "0.8" },
      [[28, { upcr: "1", serumCreatinine: "0.99", redCellCasts: true }]],
      "none",
    ],
    [
      "creatinine up, new red cells: 6 from 5",
      { upcr: "1", serumCreatinine: "0.8", urineRedCells: "5" },
      [[28, { upcr: "1", serumCreatinine: "1", urineRedCells: "6" }]],
      ["nephriticFlare", 28],
    ],
    [
      "creatinine up, red cells as before",
      { upcr: "1", serumCreatinine: "0.8", urineRedCells: "6" },
      [[28, { upcr: "1", serumCreatinine: "1", urineRedCells: "6", redCellCasts: false, whiteCellCasts: false }]],
      "none",
    ],
    [
      "creatinine up, sediment not recorded: open",
      { upcr: "1", serumCreatinine: "0.8", urineRedCells: "6" },
      [[28, { upcr: "1", serumCreatinine: "1", urineRedCells: "6" }]],
      "open",
    ],
  ])("%s", (_, baseline, visits, expected) => {
    expect(answer(almsMaintenanceFlare, baseline, visits)).toEqual(expected);
  });
});

describe("maintainFlare", () => {
  const tripled: Drawn = { urineProtein24h: "1", serumCreatinine: "1", serumAlbumin: "40", urineRedCells: "9" };
  it.each<[string, Drawn, Visit[], Expected]>([
    [
      "nephrotic: 3.5 g with albumin 29",
      { urineProtein24h: "1" },
      [[28, { urineProtein24h: "3.5", serumAlbumin: "29" }]],
      ["nephroticFlare", 28],
    ],
    [
      "3.5 g with albumin exactly 30 is not nephrotic; tripled with red cells leaves C3 open",
      { urineProtein24h: "1", serumCreatinine: "1" },
      [[28, { urineProtein24h: "3.5", serumAlbumin: "30", serumCreatinine: "1", urineRedCells: "6" }]],
      "open",
    ],
    [
      "tripled without red cells is none",
      { urineProtein24h: "1", serumCreatinine: "1" },
      [[28, { urineProtein24h: "3", serumAlbumin: "40", serumCreatinine: "1", urineRedCells: "5" }]],
      "none",
    ],
    [
      "tripled in 93 days is not within 3 months",
      { urineProtein24h: "1", serumCreatinine: "1" },
      [[93, { urineProtein24h: "3", serumAlbumin: "40", serumCreatinine: "1", urineRedCells: "9" }]],
      "open",
    ],
    [
      "tripled from a value of exactly 92 days before leaves C3 open",
      tripled,
      [
        [1, { ...tripled, urineProtein24h: "3" }],
        [92, { ...tripled, urineProtein24h: "3" }],
      ],
      "open",
    ],
    [
      "tripled from a value of 93 days before, not from the one since",
      tripled,
      [
        [50, { ...tripled, urineProtein24h: "1.5" }],
        [93, { ...tripled, urineProtein24h: "3" }],
      ],
      "none",
    ],
    ["creatinine up by exactly 33 %", { serumCreatinine: "1" }, [scr(28, "1.33")], ["renalImpairment", 28]],
    [
      "creatinine up by less than 33 %",
      { urineProtein24h: "1", serumCreatinine: "1" },
      [[28, { urineProtein24h: "1", serumCreatinine: "1.32", serumAlbumin: "40", urineRedCells: "9" }]],
      "none",
    ],
  ])("%s", (_, baseline, visits, expected) => {
    expect(answer(maintainFlare, baseline, visits)).toEqual(expected);
  });
});

describe("moroniFlare and moroniFunctionImpairment", () => {
  it.each<[string, Drawn, Visit[], Expected]>([
    [
      "24-h protein 1.5 to 3.5: up by exactly 2 g",
      { urineProtein24h: "1.5" },
      [[28, { urineProtein24h: "3.5" }]],
      ["proteinuricFlare", 28],
    ],
    [
      "24-h protein 1.5 to 3.49: none",
      { urineProtein24h: "1.5", serumCreatinine: "1" },
      [[28, { urineProtein24h: "3.49", serumCreatinine: "1" }]],
      "none",
    ],
    [
      "24-h protein 3.5 to 6.9: must double",
      { urineProtein24h: "3.5", serumCreatinine: "1" },
      [[28, { urineProtein24h: "6.9", serumCreatinine: "1" }]],
      "none",
    ],
    ["24-h protein 3.5 to 7: doubled", { urineProtein24h: "3.5" }, [[28, { urineProtein24h: "7" }]], ["proteinuricFlare", 28]],
    [
      "creatinine up by exactly 30 % with an active sediment",
      { serumCreatinine: "1" },
      [[28, { serumCreatinine: "1.3", activeSediment: true }]],
      ["nephriticFlare", 28],
    ],
    [
      "creatinine up by 30 %, sediment inactive",
      { serumCreatinine: "1", urineProtein24h: "1" },
      [[28, { serumCreatinine: "1.3", urineProtein24h: "1", activeSediment: false }]],
      "none",
    ],
  ])("%s", (_, baseline, visits, expected) => {
    expect(answer(moroniFlare, baseline, visits)).toEqual(expected);
  });

  const egfr = (day: number, value: string): Visit => [day, { egfr: value }];
  it.each<[string, Visit[], Expected]>([
    ["70 of 100 three times over 90 days", [egfr(28, "70"), egfr(56, "69"), egfr(118, "70")], ["functionImpairment", 28]],
    ["the third after 89 days", [egfr(28, "70"), egfr(56, "69"), egfr(117, "70")], "open"],
    ["two determinations alone", [egfr(28, "70"), egfr(118, "70")], "open"],
    ["71 between", [egfr(28, "70"), egfr(56, "71"), egfr(118, "70")], "open"],
    ["back to 71 at the end", [egfr(28, "70"), egfr(118, "70"), egfr(146, "71")], "none"],
  ])("eGFR down by 30 %%: %s", (_, visits, expected) => {
    expect(answer(moroniFunctionImpairment, { egfr: "100" }, visits)).toEqual(expected);
  });
});

describe("paediatricFlare", () => {
  const well: Drawn = { upcr: "0.2", egfr: "95", urineRedCells: "5" };
  const upcrOf = (day: number, value: string): Visit => [day, { ...well, upcr: value }];
  const nephritic = (day: number, egfr: string, urineRedCells: string): Visit => [day, { upcr: "1", egfr, urineRedCells }];
  it.each<[string, Drawn, Visit[], Expected]>([
    [
      "after CR, 0.51 at four visits over 8 days",
      { upcr: "2", egfr: "95", urineRedCells: "5" },
      [upcrOf(28, "0.2"), upcrOf(56, "0.51"), upcrOf(58, "0.51"), upcrOf(60, "0.51"), upcrOf(64, "0.51")],
      ["proteinuricFlare", 56],
    ],
    [
      "the same over 7 days waits",
      { upcr: "2", egfr: "95", urineRedCells: "5" },
      [upcrOf(28, "0.2"), upcrOf(56, "0.51"), upcrOf(58, "0.51"), upcrOf(60, "0.51"), upcrOf(63, "0.51")],
      "open",
    ],
    ["exactly 0.5 is none", { upcr: "2", egfr: "95", urineRedCells: "5" }, [upcrOf(28, "0.2"), upcrOf(56, "0.5")], "none"],
    [
      "UPCR 0.21 is no CR, so no flare follows",
      { upcr: "2", egfr: "95", urineRedCells: "5" },
      [upcrOf(28, "0.21"), upcrOf(56, "3"), upcrOf(58, "3"), upcrOf(60, "3"), upcrOf(64, "3")],
      "none",
    ],
    [
      "eGFR 95 to 94 and red cells 5 to 11, reproduced",
      { upcr: "1", egfr: "95", urineRedCells: "5" },
      [nephritic(28, "94", "11"), nephritic(30, "94", "11"), nephritic(32, "94", "11"), nephritic(36, "94", "11")],
      ["nephriticFlare", 28],
    ],
    ["red cells 5 to 10 are one category", { upcr: "1", egfr: "95", urineRedCells: "5" }, [nephritic(28, "94", "10")], "none"],
    ["abnormal before: down by exactly 10 % is none", { upcr: "1", egfr: "90", urineRedCells: "5" }, [nephritic(28, "81", "11")], "none"],
  ])("%s", (_, baseline, visits, expected) => {
    expect(answer(paediatricFlare, baseline, visits)).toEqual(expected);
  });
});
