import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { acr1997 } from "../../src/eligibility/acr1997.js";
import { classifyEligibility } from "../../src/eligibility/classifyEligibility.js";
import { classifySle } from "../../src/eligibility/classifySle.js";
import { eligibilityHistories, type EligibilityHistory } from "../../src/eligibility/eligibilityRule.js";
import type { EligibilitySubject, HistoryEntry } from "../../src/eligibility/eligibilitySubject.js";
import { eularAcr2019 } from "../../src/eligibility/eularAcr2019.js";
import { nct05631717Eligibility, nct05631717EligibilityRegistryAge } from "../../src/eligibility/nct05631717Eligibility.js";
import { slicc2012 } from "../../src/eligibility/slicc2012.js";

const nothing = Object.fromEntries(eligibilityHistories.map((name) => [name, { isComplete: true }]));
const fourItems = Object.fromEntries(acr1997.items.map(({ key }, i) => [key, i < 4]));
/** A subject who meets everything; screening on 24 June 2024, randomisation on 1 July. */
const eligible: EligibilitySubject = {
  subject: "01",
  screening: "2024-06-24",
  randomisation: "2024-07-01",
  birth: "1990-05-01",
  consentDate: "2024-06-20",
  visit: { sledai2k: { value: 6, unit: "{score}" }, upcr: { value: "1.1", unit: "g/g" } },
  items: { "acr-1997": fourItems },
  facts: {
    consent: true,
    childbearingPotential: true,
    agreesToContraception: true,
    urinePregnancyTestNegative: true,
    serumPregnancyTestNegative: true,
    severeUncontrolledDisease: false,
    surgeryNeededDuringStudy: false,
    liveVaccineExpected: false,
    pregnant: false,
    lactating: false,
  },
  histories: nothing,
};
const find = (subject: EligibilitySubject, id: string, definition = nct05631717Eligibility) =>
  classifyEligibility(subject, definition).criteria.find((one) => one.id === id);
const withHistory = (history: EligibilityHistory, ...entries: readonly HistoryEntry[]): EligibilitySubject => ({
  ...eligible,
  histories: { ...nothing, [history]: { isComplete: true, entries } },
});

describe("the subject as a whole", () => {
  it("everything met: eligible", () => {
    const { eligibility, possible, fails, open } = classifyEligibility(eligible);
    expect([eligibility, possible, fails, open]).toEqual(["eligible", ["eligible"], [], []]);
  });
  it("one criterion open: undetermined; one failed beside it: not eligible; nothing short-circuits", () => {
    const open = { ...eligible, facts: { ...eligible.facts, consent: null } };
    expect([classifyEligibility(open).eligibility, classifyEligibility(open).open]).toEqual(["undetermined", ["I7"]]);
    const failed = classifyEligibility({
      ...open,
      histories: { ...nothing, malignancy: { entries: [{ what: "lymphoma", start: "2001" }] } },
    });
    expect([failed.eligibility, failed.fails, failed.open, failed.criteria.length]).toEqual(["notEligible", ["E9"], ["I7"], 19]);
  });
  it("nothing known: undetermined, and no criterion fails", () => {
    const { eligibility, fails, open } = classifyEligibility({});
    expect([eligibility, fails, open.length]).toEqual(["undetermined", [], 19]);
  });
});

describe("age in completed years: the text prints > 18 and ≤ 65, the registry's field has 18", () => {
  it.each([
    ["18 on the day before the 19th birthday: fails the text, passes the registry", "2005-06-21", "2024-06-20", "no", "yes"],
    ["19 on the birthday", "2005-06-20", "2024-06-20", "yes", "yes"],
    ["18 on the birthday", "2006-06-20", "2024-06-20", "no", "yes"],
    ["17 on the day before it", "2006-06-21", "2024-06-20", "no", "no"],
    ["65 on the day before the 66th birthday", "1958-06-21", "2024-06-20", "yes", "yes"],
    ["66 on the birthday", "1958-06-20", "2024-06-20", "no", "no"],
    ["born in 2005: 18 or 19", "2005", "2024-06-20", "unknown", "yes"],
    ["born in 2005, consent in December: 18 or 19", "2005-12", "2024-12", "unknown", "yes"],
    ["born on 29 February, one day before 1 March of a year without it", "2004-02-29", "2023-02-28", "no", "yes"],
    ["born on 29 February, on 1 March", "2004-02-29", "2023-03-01", "yes", "yes"],
  ] as const)("%s", (_, birth, consentDate, text, registry) => {
    const subject = { ...eligible, birth, consentDate };
    expect([find(subject, "I2")?.passes, find(subject, "I2", nct05631717EligibilityRegistryAge)?.passes]).toEqual([text, registry]);
  });
  it("a recorded age stands where there is no birth", () => {
    expect([
      find({ ...eligible, birth: null, age: 18 }, "I2")?.passes,
      find({ ...eligible, birth: null, age: 19 }, "I2")?.passes,
      find({ ...eligible, birth: null }, "I2")?.passes,
    ]).toEqual(["no", "yes", "unknown"]);
  });
});

describe("activity and proteinuria", () => {
  const score = (value: number | string) => find({ ...eligible, visit: { sledai2k: { value, unit: "{score}" } } }, "I3")?.passes;
  it("SLEDAI-2K of 5, 6, 7, and 4 to 8 with items missing", () => {
    expect([score(5), score(6), score(7), score("4 to 8")]).toEqual(["no", "yes", "yes", "unknown"]);
  });
  const protein = (upcr: string | null, day: string | null) =>
    find(
      {
        ...eligible,
        visit: {
          ...(upcr === null ? {} : { upcr: { value: upcr, unit: "g/g" } }),
          ...(day === null ? {} : { urineProtein24h: { value: day, unit: "g/d" } }),
        },
      },
      "I4",
    )?.passes;
  it.each([
    ["UPCR at 1.0, nothing else measured: as measured, not met", "1.0", null, "no"],
    ["UPCR above 1.0", "1.01", null, "yes"],
    ["24-hour protein at 1.0, UPCR not measured", null, "1.0", "no"],
    ["24-hour protein above", null, "1.001", "yes"],
    ["both measured, one above", "0.9", "1.2", "yes"],
    ["both measured, none above", "1.0", "1.0", "no"],
    ["nothing measured", null, null, "unknown"],
  ] as const)("%s", (_, upcr, day, expected) => {
    expect(protein(upcr, day)).toBe(expected);
  });
});

describe("conditional criteria", () => {
  it("without childbearing potential the pregnancy tests are not applicable and pass", () => {
    const man = {
      ...eligible,
      facts: {
        ...eligible.facts,
        childbearingPotential: false,
        urinePregnancyTestNegative: null,
        serumPregnancyTestNegative: null,
        agreesToContraception: null,
      },
    };
    expect([find(man, "I6")?.verdict, find(man, "I6")?.passes, classifyEligibility(man).eligibility]).toEqual([
      "notApplicable",
      "yes",
      "eligible",
    ]);
  });
  it.each([
    ["one test missing", { serumPregnancyTestNegative: null }, "unknown"],
    ["one test positive", { serumPregnancyTestNegative: false }, "no"],
    ["potential unknown, both tests negative", { childbearingPotential: null }, "yes"],
    ["potential unknown, one test positive", { childbearingPotential: null, urinePregnancyTestNegative: false }, "unknown"],
  ] as const)("%s", (_, facts, expected) => {
    expect(find({ ...eligible, facts: { ...eligible.facts, ...facts } }, "I6")?.passes).toBe(expected);
  });
});

describe("windows are half open: the day so many weeks before counts, the anchor's day does not", () => {
  const windows: readonly (readonly [EligibilityHistory, string, string, string, string])[] = [
    ["bCellDepletion", "E1", "2024-01-08", "2024-01-07", "2024-06-24"],
    ["immunosuppressantChange", "E2", "2024-04-01", "2024-03-31", "2024-06-24"],
    ["biologicOrSmallMolecule", "E3", "2024-05-27", "2024-05-26", "2024-06-24"],
    ["apheresis", "E4", "2024-04-01", "2024-03-31", "2024-06-24"],
    ["severeInfection", "E6a", "2024-06-03", "2024-06-02", "2024-07-01"],
    ["infectionInHospitalWithIvAntibiotics", "E6b", "2024-05-27", "2024-05-26", "2024-06-24"],
    ["treatedInfection", "E6c", "2024-06-10", "2024-06-09", "2024-06-24"],
    ["majorSurgery", "E7", "2024-04-01", "2024-03-31", "2024-06-24"],
    ["liveVaccine", "E8", "2024-04-08", "2024-04-07", "2024-07-01"],
  ];
  it.each(windows)("%s (%s): first day %s inside, %s before it, %s the anchor", (history, id, first, before, anchor) => {
    const passes = (start: string) => find(withHistory(history, { start }), id)?.passes;
    const lastInside = anchor === "2024-07-01" ? "2024-06-30" : "2024-06-23";
    expect([passes(before), passes(first), passes(lastInside), passes(anchor)]).toEqual(["yes", "no", "no", "yes"]);
  });

  it.each([
    ["the month of the window's first day: both sides", { start: "2024-01" }, "unknown", "2024-06-18", "2024-07-18"],
    ["a month inside", { start: "2024-03" }, "no", "2024-08-17", "2024-09-16"],
    ["a month before", { start: "2023-12" }, "yes", "2024-05-18", "2024-06-17"],
    ["the year of the screening", { start: "2024" }, "unknown", "2024-06-18", "2025-06-18"],
    ["no date at all", { start: null }, "unknown", null, null],
    ["a course that ended on the first day", { start: "2022", end: "2024-01-08" }, "no", "2024-06-25", "2024-06-25"],
    ["a course that ended the day before", { start: "2022", end: "2024-01-07" }, "yes", "2024-06-24", "2024-06-24"],
    ["no start, ended inside: it began before the anchor", { start: null, end: "2024-03-01" }, "no", "2024-08-17", "2024-08-17"],
    ["still going on", { start: "2022", ongoing: true }, "no", null, null],
    ["an end that is not recorded", { start: "2022", end: null }, "unknown", null, null],
  ] as const)("%s", (_, entry, passes, earliest, certain) => {
    const found = find(withHistory("bCellDepletion", entry), "E1");
    expect([found?.passes, found?.freeFrom]).toEqual([passes, { earliest, certain }]);
  });

  it("screened on the day it is free from, the subject passes; a day earlier not", () => {
    const at = (screening: string) => find({ ...withHistory("bCellDepletion", { start: "2024-01-08" }), screening }, "E1")?.passes;
    expect([at("2024-06-24"), at("2024-06-25")]).toEqual(["no", "yes"]);
  });

  it("an event between screening and randomisation is told, not dropped", () => {
    const { warnings, eligibility } = classifyEligibility(withHistory("majorSurgery", { what: "hip replacement", start: "2024-06-26" }));
    expect([eligibility, warnings]).toEqual([
      "eligible",
      ["E7: hip replacement began on or after screening, which a window before it does not cover"],
    ]);
  });

  it("so is one on the day of the anchor itself", () => {
    expect(classifyEligibility(withHistory("majorSurgery", { what: "stent", start: "2024-06-24" })).warnings).toEqual([
      "E7: stent began on or after screening, which a window before it does not cover",
    ]);
    expect(classifyEligibility(withHistory("majorSurgery", { what: "stent", start: "2024-06-23" })).warnings).toEqual([]);
  });

  it("a course that ended in the month whose last day is the first of the window may have ended in it", () => {
    // 28 days before 28 June is 31 May.
    const ended = (end: string) =>
      find({ ...withHistory("biologicOrSmallMolecule", { start: "2023", end }), screening: "2024-06-28" }, "E3")?.passes;
    expect([ended("2024-05"), ended("2024-04"), ended("2024-05-31"), ended("2024-05-30")]).toEqual(["unknown", "yes", "no", "yes"]);
  });

  it("no record is not never; no date of screening leaves the window open", () => {
    expect(find({ ...eligible, histories: { ...nothing, bCellDepletion: null } }, "E1")?.passes).toBe("unknown");
    expect(find({ ...withHistory("bCellDepletion", { start: "2024-01-08" }), screening: null }, "E1")?.passes).toBe("unknown");
    expect(find({ ...eligible, histories: { ...nothing, malignancy: {} } }, "E9")?.passes).toBe("unknown");
  });

  it("removing a part of a date only widens what is possible", () => {
    const day = fc
      .tuple(fc.integer({ min: 2023, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([y, m, d]) => `${String(y)}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom(10, 7, 4),
        fc.constantFrom(10, 7, 4),
        fc.constantFrom(...windows),
        (a, b, keptStart, keptEnd, [history, id]) => {
          const [start = a, end = b] = [a, b].sort();
          const whole = find(withHistory(history, { start, end }), id)?.passes;
          const cut = find(withHistory(history, { start: start.slice(0, keptStart), end: end.slice(0, keptEnd) }), id)?.passes;
          expect(cut === whole || cut === "unknown").toBe(true);
        },
      ),
    );
  });
});

describe("what has no meaning is refused", () => {
  it.each([
    [{ screening: "2024-06" }, 'subject screening "2024-06"'],
    [{ screening: "2024-06-24", randomisation: "2024-06-23" }, 'subject randomisation "2024-06-23"'],
    [{ age: 18.5 }, "subject age 18.5"],
    [{ facts: { consent: "Y" as unknown as boolean } }, 'subject facts consent "Y"'],
    [{ histories: { surgery: {} } as EligibilitySubject["histories"] }, 'subject histories has an unknown key "surgery"'],
  ] as const)("%j", (subject, message) => {
    expect(() => classifyEligibility(subject)).toThrow(message);
  });
});

describe("classification criteria of lupus", () => {
  const some = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, true]));
  const rest = (of: { readonly items: readonly { readonly key: string }[] }, present: readonly string[]) =>
    Object.fromEntries(of.items.map(({ key }) => [key, present.includes(key)]));
  it("ACR 1997: 3, 4, and 3 with one open", () => {
    const verdict = (present: readonly string[], open?: string) =>
      classifySle({ ...rest(acr1997, present), ...(open === undefined ? {} : { [open]: null }) }, acr1997).verdict;
    expect([
      verdict(["malarRash", "arthritis", "renal"]),
      verdict(["malarRash", "arthritis", "renal", "immunologic"]),
      verdict(["malarRash", "arthritis", "renal"], "serositis"),
    ]).toEqual(["notMet", "met", "unknown"]);
  });
  it("SLICC 2012: 4 with at least one of each kind, or nephritis by biopsy with ANA or anti-dsDNA", () => {
    const verdict = (...present: readonly string[]) => classifySle(rest(slicc2012, present), slicc2012).verdict;
    expect(verdict("acuteCutaneous", "alopecia", "synovitis", "ana")).toBe("met");
    expect(verdict("acuteCutaneous", "alopecia", "ana")).toBe("notMet");
    expect(verdict("acuteCutaneous", "alopecia", "synovitis", "serositis", "renal")).toBe("notMet");
    expect(verdict("ana", "antiSm", "antiDsDna", "lowComplement")).toBe("notMet");
    expect([
      verdict("biopsyProvenNephritis", "ana"),
      verdict("biopsyProvenNephritis", "antiDsDna"),
      verdict("biopsyProvenNephritis", "antiSm"),
    ]).toEqual(["met", "met", "notMet"]);
  });
  it("EULAR/ACR 2019: the entry, 10 points, one clinical criterion, the highest of each domain", () => {
    const found = (...present: readonly string[]) => classifySle(rest(eularAcr2019, present), eularAcr2019);
    expect([found("ana", "classThreeOrFour").verdict, found("classThreeOrFour").verdict]).toEqual(["met", "notMet"]);
    expect([found("ana", "classTwoOrFive", "proteinuria").points.low, found("ana", "classTwoOrFive", "proteinuria").verdict]).toEqual([
      8,
      "notMet",
    ]);
    expect([found("ana", "classTwoOrFive", "oralUlcers").points.low, found("ana", "classTwoOrFive", "oralUlcers").verdict]).toEqual([
      10,
      "met",
    ]);
    expect([found("ana", "antiDsDnaOrSm", "lowC3AndC4").points.low, found("ana", "antiDsDnaOrSm", "lowC3AndC4").verdict]).toEqual([
      10,
      "notMet",
    ]);
    expect(found(...eularAcr2019.items.map(({ key }) => key)).points.low).toBe(51);
  });
  it("more items never make it less", () => {
    for (const of of [acr1997, slicc2012, eularAcr2019]) {
      const keys = of.items.map(({ key }) => key);
      fc.assert(
        fc.property(fc.subarray(keys), fc.constantFrom(...keys), (present, more) => {
          const order = ["notMet", "unknown", "met"];
          expect(order.indexOf(classifySle(some(...present, more), of).verdict)).toBeGreaterThanOrEqual(
            order.indexOf(classifySle(some(...present), of).verdict),
          );
        }),
        { numRuns: 50 },
      );
    }
  });
  it("refuses an item that is none", () => {
    expect(() => classifySle({ rash: true }, acr1997)).toThrow('items has an unknown key "rash"');
  });
});
