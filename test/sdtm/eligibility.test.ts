import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { classifyEligibility } from "../../src/eligibility/classifyEligibility.js";
import { eligibilityDisagreements } from "../../src/eligibility/eligibilityDisagreements.js";
import { eligibilityFromSdtm } from "../../src/sdtm/eligibilityFromSdtm.js";
import type { EligibilityOptions } from "../../src/sdtm/eligibilityOptions.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";
import { refusing } from "../measurement/refusal.js";
import { simulatedEligibility } from "../../examples/data/simulatedEligibility.js";

const none: EligibilityOptions = {
  screening: "RFICDTC", randomisation: "RFSTDTC", age: "notAtConsent", measurements: null, histories: [], complete: [], items: [],
    facts: [], criteria: {},
};
const person = { USUBJID: "01", RFICDTC: "2024-06-24", RFSTDTC: "2024-07-01", BRTHDTC: "1990-05", AGE: 34, AGEU: "YEARS", SEX: "F" };
const of = (row: SdtmRow): SdtmRow => ({ USUBJID: "01", ...row });
type Domains = Omit<Parameters<typeof eligibilityFromSdtm>[0], "dm">;
const read = (domains: Domains, options: Partial<EligibilityOptions>, dm: readonly SdtmRow[] = [person]) =>
  eligibilityFromSdtm({ dm, ...domains }, { ...none, ...options });
const reasons = ({ unused }: ReturnType<typeof read>) => unused.map(({ domain, row, reason }) => [domain, row, reason]);

describe("DM", () => {
  it.each<[string, SdtmRow, object]>([
    ["birth, consent and anchors; a consent with a date was given", {},
      { birth: "1990-05", consentDate: "2024-06-24", screening: "2024-06-24", randomisation: "2024-07-01", age: null,
        facts: { consent: true } }],
    ["a man is of no childbearing potential", { SEX: "M" }, { facts: { consent: true, childbearingPotential: false } }],
    ["no consent recorded is no consent known", { RFICDTC: "" }, { consentDate: null, screening: null, facts: {} }],
    ["a date-time is its day", { RFSTDTC: "2024-07-01T08:30" }, { randomisation: "2024-07-01" }],
  ])("%s", (_, more, expected) => {
    expect(read({}, {}, [{ ...person, ...more }]).subjects[0]).toMatchObject(expected);
  });

  it("AGE only where the options say that it is that at consent, in completed years", () => {
    const age = (more: SdtmRow) => read({}, { age: "atConsent" }, [{ ...person, ...more }]);
    expect([age({}).subjects[0]?.age, age({ AGE: "408", AGEU: "MONTHS" }).subjects[0]?.age,
      age({ AGE: "" }).subjects[0]?.age]).toEqual([34, null, null]);
    expect(age({ AGE: "408", AGEU: "MONTHS" }).warnings).toEqual(
      ['DM row 0: AGE "408" MONTHS is no number of completed years and counts as missing']);
  });

  it("a partial anchor is none; a randomisation before the screening is none", () => {
    const partial = read({}, {}, [{ ...person, RFSTDTC: "2024-07" }]);
    expect([partial.subjects[0]?.randomisation, partial.warnings]).toEqual([null,
      ['DM row 0: RFSTDTC "2024-07" is no full date, so that there is no randomisation']]);
    const early = read({}, {}, [{ ...person, RFSTDTC: "2024-06-23" }]);
    expect([early.subjects[0]?.randomisation, early.warnings.length]).toEqual([null, 1]);
  });

  it("the anchor may stand in DS", () => {
    const ds = [of({ DSSEQ: 1, DSDECOD: "INFORMED CONSENT OBTAINED", DSSTDTC: "2024-06-24" }),
      of({ DSSEQ: 2, DSDECOD: "randomized", DSSTDTC: "2024-06-30" })];
    const found = read({ ds }, { randomisation: { domain: "ds", where: { DSDECOD: "RANDOMIZED" } } });
    expect([found.subjects[0]?.randomisation, reasons(found)]).toEqual(["2024-06-30",
      [["ds", 0, "the row stands for no entry criterion here"]]]);
    expect(read({}, { screening: null }).subjects[0]?.screening).toBe(null);
  });

  it("a subject twice in DM, or without id, is none", () => {
    const mh = [of({ MHTERM: "x" }), { USUBJID: "02", MHTERM: "x" }];
    expect(reasons(read({ mh }, {}, [person, person, { ...person, USUBJID: "" }]))).toEqual([
      ["dm", 0, "the subject has several rows in DM, expected one"],
      ["dm", 1, "the subject has several rows in DM, expected one"],
      ["dm", 2, "no USUBJID is recorded"],
      ["mh", 0, "the subject has no DM row that can be used"],
      ["mh", 1, "the subject has no DM row that can be used"],
    ]);
  });
});

describe("histories", () => {
  const rituximab = { domain: "cm", variable: "CMDECOD", values: ["Rituximab"], history: "bCellDepletion", as: "course" } as const;
  const history = (rows: readonly SdtmRow[], more: Partial<EligibilityOptions> = {}) => {
    const found = read({ cm: rows.map(of) }, { histories: [rituximab], complete: ["bCellDepletion"], ...more });
    return { ...found, history: found.subjects[0]?.histories?.bCellDepletion };
  };
  const cm = { CMDECOD: "RITUXIMAB", CMSTDTC: "2024-01", CMENDTC: "2024-02-03" };

  it("a course has its start and end as recorded; ongoing where a row says so and no end is recorded", () => {
    expect(history([cm]).history).toEqual({ isComplete: true, entries: [{ what: "RITUXIMAB", start: "2024-01", end: "2024-02-03" }] });
    for (const more of [{ CMENRF: "ONGOING" }, { CMENRTPT: "After" }, { CMENRF: "during / after" }])
      expect(history([{ ...cm, CMENDTC: "", ...more }]).history?.entries).toEqual([{ what: "RITUXIMAB", start: "2024-01", ongoing: true }]);
    expect(history([{ ...cm, CMENRF: "ONGOING" }]).history?.entries).toEqual([{ what: "RITUXIMAB", start: "2024-01", end: "2024-02-03" }]);
    expect(history([{ ...cm, CMENDTC: "" }]).history?.entries).toEqual([{ what: "RITUXIMAB", start: "2024-01", end: null }]);
  });

  it("an event has a day and no end, so that it is over", () => {
    expect(history([cm], { histories: [{ ...rituximab, as: "event" }] }).history?.entries).toEqual([{ what: "RITUXIMAB",
      start: "2024-01" }]);
  });

  it("a date that cannot be read counts as missing, with a warning; an end before the start is told", () => {
    const found = history([{ ...cm, CMSEQ: 7, CMSTDTC: "spring", CMENDTC: "2024-03" }, { ...cm, CMSTDTC: "2024-03" }]);
    expect(found.history?.entries?.[0]).toEqual({ what: "RITUXIMAB", start: null, end: "2024-03" });
    expect(found.warnings).toEqual([
      '01: CM row 0 (CMSEQ 7): CMSTDTC "spring" cannot be read and counts as missing',
      "01: CM row 1: the end 2024-02-03 is before the start 2024-03",
    ]);
  });

  it("what did not occur is no entry; what was not asked leaves the history incomplete", () => {
    const absent = history([{ ...cm, CMOCCUR: "n" }]);
    expect([absent.history, reasons(absent)]).toEqual([{ isComplete: true, entries: [] },
      [["cm", 0, "CMOCCUR says that it did not occur"]]]);
    const notAsked = history([{ ...cm, CMSTAT: "NOT DONE" }]);
    expect([notAsked.history, reasons(notAsked)]).toEqual([{ isComplete: false, entries: [] },
      [["cm", 0, 'CMSTAT "NOT DONE": it was not asked']]]);
  });

  it("complete only where the options say so; a history without a mapping may be complete as well", () => {
    expect(history([], { complete: ["malignancy"] }).subjects[0]?.histories).toEqual({ malignancy: { isComplete: true, entries: [] } });
    expect(history([cm], { complete: [] }).history?.isComplete).toBe(false);
  });

  it("what certainly began after randomisation is of the study; on its day, or perhaps before, it is an entry", () => {
    const starts = (CMSTDTC: string) => history([{ ...cm, CMSTDTC, CMENDTC: "" }]).history?.entries?.length;
    expect(["2024-07-02", "2024-07-01", "2024-07", "2024-08", ""].map(starts)).toEqual([0, 1, 1, 0, 1]);
    expect(reasons(history([{ ...cm, CMSTDTC: "2024-07-02" }]))).toEqual([["cm", 0, "it began after randomisation"]]);
  });

  it("only the rows that hold what is asked", () => {
    const mh = [of({ MHTERM: "KNEE REPLACEMENT", MHCAT: "Surgery", MHSTDTC: "2024-05-01" }),
      of({ MHTERM: "KNEE REPLACEMENT", MHCAT: "PLANNED", MHSTDTC: "2024-05-01" })];
    const found = read({ mh }, { histories: [{ domain: "mh", where: { MHCAT: ["SURGERY", "OPERATION"] }, variable: "MHTERM",
      values: ["knee replacement"], history: "majorSurgery", as: "event" }] });
    expect(found.used.filter(({ domain }) => domain === "mh")).toEqual([{ domain: "mh", row: 0, seq: null, usubjid: "01",
      fields: ["majorSurgery"] }]);
    expect(reasons(found)).toEqual([["mh", 1, "the row stands for no entry criterion here"]]);
  });

  const changes = (rows: readonly SdtmRow[]) => {
    const mapping = { domain: "cm", variable: "CMDECOD", values: ["MMF"], history: "immunosuppressantChange", as: "changes" } as const;
    const found = read({ cm: rows.map((row) => of({ CMDECOD: "MMF", CMDOSE: 1, CMDOSU: "g", CMDOSFRQ: "BID", ...row })) },
      { histories: [mapping] });
    return { found, entries: found.subjects[0]?.histories?.immunosuppressantChange?.entries?.map(({ what, start }) => [what, start]) };
  };
  const going = { CMENRF: "ONGOING" };
  it("a start and a stop are changes, a course that goes on has no stop", () => {
    expect(changes([{ CMSTDTC: "2024-01-01", CMENDTC: "2024-02-01" }]).entries).toEqual([["MMF 1 g BID started", "2024-01-01"],
      ["MMF 1 g BID stopped", "2024-02-01"]]);
    expect(changes([{ CMSTDTC: "2024-01-01", ...going }]).entries).toEqual([["MMF 1 g BID started", "2024-01-01"]]);
    expect(changes([{ CMSTDTC: "2024-01-01" }]).entries).toEqual([["MMF 1 g BID started", "2024-01-01"], ["MMF 1 g BID stopped", null]]);
  });
  it.each<[string, SdtmRow[], number]>([
    ["the same dose in two rows, from the day after", [{ CMSTDTC: "2024-01-01", CMENDTC: "2024-02-01" },
      { CMSTDTC: "2024-02-02", ...going }], 1],
    ["the same dose in two rows, on the day itself", [{ CMSTDTC: "2024-01-01", CMENDTC: "2024-02-01" },
      { CMSTDTC: "2024-02-01", ...going }], 1],
    ["a gap of a day is a stop and a start", [{ CMSTDTC: "2024-01-01", CMENDTC: "2024-02-01" }, { CMSTDTC: "2024-02-03", ...going }], 3],
    ["another dose is a change", [{ CMSTDTC: "2024-01-01", CMENDTC: "2024-02-01" }, { CMSTDTC: "2024-02-02", CMDOSE: 2, ...going }], 3],
    ["another frequency is a change", [{ CMSTDTC: "2024-01-01", CMENDTC: "2024-02-01" },
      { CMSTDTC: "2024-02-02", CMDOSFRQ: "QD", ...going }], 3],
    ["a month is no day that could hand over", [{ CMSTDTC: "2024-01-01", CMENDTC: "2024-02" }, { CMSTDTC: "2024-02", ...going }], 3],
    ["what began after randomisation stopped after it", [{ CMSTDTC: "2024-07-02", CMENDTC: "" }], 0],
  ])("%s", (_, rows, count) => {
    expect(changes(rows).entries).toHaveLength(count);
  });
  it("a row that takes the same dose over and hands it on, or goes on, is no change at all", () => {
    const { found } = changes([{ CMSTDTC: "2024-01-01", CMENDTC: "2024-02-01" }, { CMSTDTC: "2024-02-02", CMENDTC: "2024-03-01" },
      { CMSTDTC: "2024-03-02", ...going }]);
    expect(reasons(found)).toEqual([["cm", 1, "the same dose went on: no change"], ["cm", 2, "the same dose went on: no change"]]);
  });
});

describe("items", () => {
  const mapping = { domain: "mh", where: { MHCAT: "ACR 1997" }, variable: "MHTERM", classification: "acr-1997",
    items: { "malar rash": "malarRash", arthritis: "arthritis" }, notRecorded: "unknown" } as const;
  const items = (rows: readonly SdtmRow[], notRecorded: "absent" | "unknown" = "unknown", more: Partial<EligibilityOptions> = {}) => {
    const found = read({ mh: rows.map((row) => of({ MHCAT: "ACR 1997", MHTERM: "Malar Rash", ...row })) },
      { items: [{ ...mapping, notRecorded }], ...more });
    return { found, items: found.subjects[0]?.items?.["acr-1997"] };
  };
  it.each<[string, SdtmRow[], unknown]>([
    ["present", [{ MHSTDTC: "2015" }], { malarRash: true }],
    ["present without a date: medical history is taken at screening", [{}], { malarRash: true }],
    ["absent by MHOCCUR", [{ MHOCCUR: "N" }], { malarRash: false }],
    ["not asked is unknown", [{ MHSTAT: "NOT DONE" }], { malarRash: null }],
    ["one row that says present is enough", [{ MHOCCUR: "N" }, { MHSTDTC: "2020" }], { malarRash: true }],
    ["absent and not asked is unknown", [{ MHOCCUR: "N" }, { MHSTAT: "NOT DONE" }], { malarRash: null }],
    ["begun on the day of randomisation", [{ MHSTDTC: "2024-07-01" }], { malarRash: true }],
    ["begun in its month, perhaps after it", [{ MHSTDTC: "2024-07" }], { malarRash: null }],
    ["begun after it", [{ MHSTDTC: "2024-07-02" }], {}],
  ])("%s", (_, rows, expected) => {
    expect(items(rows).items).toEqual(expected);
  });
  it("what is not recorded is unknown, or absent where the study asked for every item", () => {
    expect([items([{}]).items, items([{}], "absent").items]).toEqual([{ malarRash: true }, { malarRash: true, arthritis: false }]);
  });
  it("a term that is no item is told", () => {
    expect(reasons(items([{ MHTERM: "fatigue" }]).found)).toEqual([["mh", 0, '"fatigue" is no item of acr-1997 here']]);
    expect(reasons(items([{ MHSTDTC: "2024-08" }]).found)).toEqual([["mh", 0, "it began after randomisation"]]);
  });
  it("two mappings of one classification: an item that one finds present stays so", () => {
    const two = { ...mapping, where: { MHCAT: "MORE" } };
    const found = read({ mh: [of({ MHCAT: "ACR 1997", MHTERM: "arthritis" }), of({ MHCAT: "MORE", MHTERM: "arthritis", MHOCCUR: "N" })] },
      { items: [mapping, { ...two, notRecorded: "absent" }] });
    expect(found.subjects[0]?.items?.["acr-1997"]).toEqual({ arthritis: true, malarRash: false });
  });
});

describe("facts", () => {
  const hcg = { domain: "lb", where: { LBTESTCD: "HCG", LBSPEC: "URINE" }, variable: "LBORRES", fact: "urinePregnancyTestNegative",
    yes: ["NEGATIVE"], no: ["POSITIVE"], date: "LBDTC" } as const;
  const facts = (rows: readonly SdtmRow[], more: Partial<EligibilityOptions> = {}) => {
    const found = read({ lb: rows.map((row) => of({ LBTESTCD: "HCG", LBSPEC: "URINE", LBORRES: "Negative", LBDTC: "2024-06-24",
      ...row })) }, { facts: [hcg], ...more });
    return { found, fact: found.subjects[0]?.facts?.urinePregnancyTestNegative };
  };
  it.each<[string, SdtmRow[], unknown, number]>([
    ["yes", [{}], true, 0],
    ["no", [{ LBORRES: "positive" }], false, 0],
    ["neither, with a warning", [{ LBORRES: "INDETERMINATE" }], null, 1],
    ["the last before randomisation counts", [{ LBORRES: "POSITIVE" }, { LBDTC: "2024-06-30" }], true, 0],
    ["whatever their order", [{ LBDTC: "2024-06-30" }, { LBORRES: "POSITIVE" }], true, 0],
    ["two of one day that differ leave it open, with a warning", [{}, { LBORRES: "POSITIVE" }], null, 1],
    ["one of the day of randomisation counts, one of the day after does not",
      [{ LBORRES: "POSITIVE", LBDTC: "2024-07-01" }, { LBDTC: "2024-07-02" }], false, 0],
    ["without a date none", [{ LBDTC: "" }], undefined, 0],
    ["without a result none", [{ LBORRES: "" }], undefined, 0],
    ["another specimen is another test", [{ LBSPEC: "SERUM" }], undefined, 0],
  ])("%s", (_, rows, expected, doubts) => {
    const { found, fact } = facts(rows);
    expect([fact, found.warnings.length]).toEqual([expected, doubts]);
    expect(found.used.length + found.unused.length).toBe(rows.length + 1);
  });
  it("a supplement answers by QNAM and QVAL; what it says goes before what DM says", () => {
    const suppdm = [of({ QNAM: "CHILDPOT", QVAL: "Y" }), of({ QNAM: "CONSENT", QVAL: "N" })];
    const asked = (QNAM: string, fact: "childbearingPotential" | "consent") => ({ domain: "suppdm", where: { QNAM }, variable: "QVAL",
      fact, yes: ["Y"], no: ["N"] }) as const;
    expect(read({ suppdm }, { facts: [asked("CHILDPOT", "childbearingPotential"),
      asked("CONSENT", "consent")] }).subjects[0]?.facts).toEqual({ consent: false, childbearingPotential: true });
  });
});

describe("IE: what the site found not met", () => {
  const ie = [
    of({ IETESTCD: "INCL04", IECAT: "INCLUSION", IEORRES: "N" }), of({ IETESTCD: "EXCL07", IECAT: "EXCLUSION", IEORRES: "Y" }),
    of({ IETESTCD: "INCL99", IECAT: "INCLUSION", IEORRES: "N" }), of({ IETESTCD: "INCL02", IECAT: "INCLUSION", IEORRES: "Y" }),
      of({ IETESTCD: "EXCL01", IECAT: "EXCLUSION", IEORRES: "N" }),
  ];
  const found = read({ ie }, { criteria: { INCL04: "I4", EXCL07: "E7" } });
  it("is returned beside, with the criterion it stands for", () => {
    expect(found.recordedFailures.map(({ criterion, testCode }) => [criterion, testCode])).toEqual([["I4", "INCL04"], ["E7", "EXCL07"],
      [null, "INCL99"]]);
    expect(reasons(found)).toEqual([["ie", 3, "the row does not say that the criterion is not met"],
      ["ie", 4, "the row does not say that the criterion is not met"]]);
  });
  it("a disagreement is told in both directions; what is open and not recorded is none", () => {
    const [subject = {}] = found.subjects;
    const result = classifyEligibility({ ...subject, visit: { upcr: { value: 2, unit: "g/g" } }, birth: "2010" });
    expect(eligibilityDisagreements([result], found.recordedFailures).map(({ criterion, byData, bySite }) => [criterion, byData,
      bySite])).toEqual([
      ["I2", "no", "notRecorded"], ["I4", "yes", "notMet"], ["E7", "unknown", "notMet"],
    ]);
    expect(eligibilityDisagreements([classifyEligibility({ subject: "02" })], found.recordedFailures)).toEqual([]);
  });
});

describe("options that have no meaning are refused", () => {
  it.each<[object, string]>([
    [{ screening: undefined }, "options screening undefined"],
    [{ randomisation: { domain: "dm", where: {} } }, 'options randomisation domain "dm"'],
    [{ age: undefined }, "options age undefined"],
    [{ histories: undefined }, "options histories undefined"],
    [{ complete: ["surgery"] }, 'options complete[0] "surgery"'],
    [{ complete: undefined }, "options complete undefined"],
    [{ histories: [{ domain: "ae", variable: "x", values: ["x"], history: "malignancy", as: "event" }] },
      'options histories[0] domain "ae"'],
    [{ histories: [{ domain: "mh", variable: "x", values: ["x"], history: "malignancy", as: "entry" }] },
      'options histories[0] as "entry"'],
    [{ histories: [{ domain: "mh", variable: "x", values: "x", history: "malignancy", as: "event" }] }, 'options histories[0] values "x"'],
    [{ items: [{ domain: "mh", variable: "x", classification: "acr-1982", items: {}, notRecorded: "absent" }] },
      'options items[0] classification "acr-1982"'],
    [{ items: [{ domain: "mh", variable: "x", classification: "acr-1997", items: { rash: "rash" }, notRecorded: "absent" }] },
      'options items[0] items "rash" "rash"'],
    [{ items: [{ domain: "mh", variable: "x", classification: "acr-1997", items: {} }] }, "options items[0] notRecorded undefined"],
    [{ facts: [{ domain: "lb", variable: "x", fact: "smoker", yes: [], no: [] }] }, 'options facts[0] fact "smoker"'],
    [{ criteria: { INCL04: "" } }, 'options criteria INCL04 ""'],
    [{ measurements: { result: "original" } }, "options referenceStart undefined"],
    [{ history: [] }, "options"],
  ])("%j", (more, message) => {
    expect(() => read({}, more as Partial<EligibilityOptions>)).toThrow(refusing(message));
  });
  it("an unknown domain", () => {
    expect(() => read({ ae: [] } as never, {})).toThrow(refusing("domains"));
  });
});

describe("the simulated trial (simulated data, no patients)", () => {
  const table = (name: string): readonly SdtmRow[] =>
    parse(readFileSync(`examples/data/nct05631717-sdtm/${name}.csv`), { columns: true, bom: true, comment: "#", comment_no_infix: true });
  const domains = { dm: table("dm"), mh: table("mh"), cm: table("cm"), ex: table("ex"), lb: table("lb"), qs: table("qs"), ie: table("ie"),
    ds: table("ds") };
  const found = eligibilityFromSdtm(domains, simulatedEligibility(domains.qs));
  const results = found.subjects.map((subject) => classifyEligibility(subject));
  const findings = (id: string, of: (typeof results)[number]["criteria"][number]["passes"]) =>
    results.filter(({ criteria }) => criteria.find((one) => one.id === id)?.passes === of).map(({ subject }) => subject?.slice(-3));

  it("accounts for every row once", () => {
    const places = [...found.used, ...found.unused].map(({ domain, row }) => `${domain} ${String(row)}`).sort();
    expect(places).toEqual(Object.entries(domains).flatMap(([domain, rows]) => rows.map((_, row) => `${domain} ${String(row)}`)).sort());
  });

  it("finds what was drawn: rituximab in the month of the window's first day, belimumab 27 and 28 days before screening", () => {
    expect([findings("E1", "unknown"), findings("E1", "no"), findings("E3", "no")]).toEqual([["010"], [], ["029", "030"]]);
    expect(findings("E2", "no")).toEqual([]);
    // Screened on 12 August 2023: 25 February is the first of the 168 days.
    const open = results.find(({ subject }) => subject?.endsWith("010"))?.criteria.find(({ id }) => id === "E1");
    expect(open?.freeFrom).toEqual({ earliest: "2023-07-20", certain: "2023-08-16" });
  });

  it("says who is not eligible and why", () => {
    const failing = results.filter(({ eligibility }) => eligibility === "notEligible").map(({ subject, fails }) => [subject?.slice(-3),
      fails]);
    const young = domains.dm.filter(({ AGE }) => AGE === "18").map(({ USUBJID }) => [String(USUBJID).slice(-3), ["I2"]]);
    expect(failing).toEqual([...young, ["029", ["E3"]], ["030", ["E3"]]].sort());
  });

  it("18-year-olds fail the printed age and pass the registry's; the subject with a year of birth alone is decided by it", () => {
    const ages = new Map(found.subjects.map(({ subject, age }) => [subject?.slice(-3), age]));
    for (const id of findings("I2", "no")) expect(ages.get(id)).toBe(18);
    expect(findings("I2", "unknown")).toEqual([]);
  });

  it("counts the items of the ACR of 1997, and SLEDAI-2K of its items", () => {
    const items = (subject: string) => new Set(domains.mh.filter(({ USUBJID, MHCAT }) => USUBJID === subject
      && MHCAT === "ACR 1997").map(({ MHTERM }) => MHTERM)).size;
    for (const { subject, criteria } of results) expect(criteria.find(({ id }) => id === "I1")?.passes).toBe(items(subject ?? "") >= 4
      ? "yes" : "no");
    expect(findings("I3", "no")).toEqual([]);
    expect(findings("I3", "yes").length).toBe(40);
  });

  it("nobody is eligible for certain where pregnancy tests of women are not in the data, and no subject is lost", () => {
    expect(results).toHaveLength(41);
    const women = new Set(domains.dm.filter(({ SEX }) => SEX === "F").map(({ USUBJID }) => String(USUBJID).slice(-3)));
    expect(new Set(findings("I6", "unknown"))).toEqual(women);
  });

  it("holds the site's record against the data", () => {
    expect(found.recordedFailures.map(({ subject, criterion }) => [subject.slice(-3), criterion])).toEqual([["020", "I4"], ["036", "E7"]]);
    const told = eligibilityDisagreements(results, found.recordedFailures).filter(({ bySite }) => bySite === "notMet");
    expect(told.map(({ subject, criterion, byData }) => [subject.slice(-3), criterion, byData])).toEqual([["020", "I4", "yes"],
      ["036", "E7", "unknown"]]);
  });
});
