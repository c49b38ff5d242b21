import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { analysisEndDate, analysisStartDate } from "../../src/safety/analysisDates.js";
import { deathsOnStudy } from "../../src/safety/deathsOnStudy.js";
import { incidence } from "../../src/safety/incidence.js";
import { occurrenceFlags } from "../../src/safety/occurrenceFlags.js";
import { bothHold, type CountedEvent, type SafetySubject } from "../../src/safety/safetySubject.js";
import { seriousness } from "../../src/safety/seriousness.js";
import type { Severity } from "../../src/safety/severity.js";
import { treatmentEmergent } from "../../src/safety/treatmentEmergent.js";
import { worstSeverity } from "../../src/safety/worstSeverity.js";
import { keyOf, pilotPresent, pilotTable, type Row } from "./pilot.js";
import { refusing } from "../measurement/refusal.js";

const two: readonly SafetySubject[] = [
  { subject: "01", arm: "active" },
  { subject: "02", arm: "active" },
  { subject: "03", arm: "placebo" },
  { subject: "04", arm: null },
];
const rash = (subject: string, counts: CountedEvent["counts"] = "yes"): CountedEvent => ({
  subject,
  counts,
  systemOrganClass: "Skin",
  preferredTerm: "Rash",
});

describe("a subject counts once, out of everyone treated in the arm", () => {
  it("duplicate rows and two terms of a class make one subject in the class, and rows are rows", () => {
    const { rows } = incidence(two, [rash("01"), rash("01"), { ...rash("01"), preferredTerm: "Itch" }]);
    expect(rows.map(({ kind, preferredTerm, arms }) => [kind, preferredTerm, arms[0]?.subjects, arms[0]?.rows])).toEqual([
      ["any", null, 1, 3],
      ["systemOrganClass", null, 1, 3],
      ["preferredTerm", "Itch", 1, 1],
      ["preferredTerm", "Rash", 1, 2],
    ]);
  });

  it("N holds subjects without an event; who was not treated is in no arm", () => {
    const found = incidence(two, [rash("01"), rash("04"), rash("09")]);
    expect(found.rows[0]?.arms.map(({ arm, total, subjects }) => [arm, total, subjects])).toEqual([["active", 2, 1], ["placebo", 1, 0]]);
    expect([found.notTreated, found.unused.map(({ event, reason }) => [event, reason])]).toEqual([
      1,
      [[1, "the subject was not treated"], [2, "the subject is not among the subjects"]],
    ]);
  });

  it("an arm without subjects has no rate and no difference", () => {
    const arm = incidence(two, [], { arms: ["active", "placebo", "none"], reference: "none" }).rows[0]?.arms[0];
    expect([arm?.rate.rate, arm?.difference?.estimate]).toEqual([0, null]);
  });

  it("unknown timing makes bounds", () => {
    expect(incidence(two, [rash("01"), rash("02", "unknown")]).rows[0]?.arms[0]).toMatchObject({
      subjects: 1,
      subjectsPossible: 2,
      ratePossible: 1,
    });
  });

  it("falling incidence, then what may count, then the name; what is not coded comes last", () => {
    const events = [
      rash("01"),
      rash("02"),
      { ...rash("01"), preferredTerm: "Zoster" },
      { ...rash("01"), preferredTerm: "Acne" },
      { ...rash("01"), preferredTerm: null },
      { ...rash("03"), systemOrganClass: "Blood", preferredTerm: "Anaemia" },
    ];
    expect(incidence(two, events).rows.map(({ systemOrganClass, preferredTerm }) => [systemOrganClass, preferredTerm])).toEqual([
      [null, null],
      ["Skin", null],
      ["Skin", "Rash"],
      ["Skin", "Acne"],
      ["Skin", "Zoster"],
      ["Skin", null],
      ["Blood", null],
      ["Blood", "Anaemia"],
    ]);
  });

  it("treatment-emergent and serious at once", () => {
    expect(bothHold("yes", "yes")).toBe("yes");
    expect([bothHold("unknown", "no"), bothHold("unknown", "yes"), bothHold("notTreated", "yes")]).toEqual(["no", "unknown", "notTreated"]);
  });

  it("refuses a subject that is listed twice, and an arm that is not named", () => {
    expect(() => incidence([...two, { subject: "01", arm: "placebo" }], [])).toThrow(refusing('subjects[4] subject "01"'));
    expect(() => incidence(two, [], { arms: ["active"] })).toThrow(refusing('subjects[2] arm "placebo"'));
  });
});

describe("the exposure-adjusted rate", () => {
  const exposed = { subject: "01", arm: "a", firstDose: "2024-01-01", endOfFollowUp: "2024-01-10" };
  const rate = (events: readonly CountedEvent[]) => incidence([exposed], events).rows[0]?.arms[0]?.exposureAdjusted;
  it.each([
    ["no event: to the end, both days counted", [], [0, 10, 0, 10, true]],
    ["an event on the first day: one day", [{ ...rash("01"), start: "2024-01-01" }], [1, 1, 1, 1, true]],
    ["the first of two", [{ ...rash("01"), start: "2024-01-09" }, { ...rash("01"), start: "2024-01-03" }], [1, 3, 1, 3, true]],
    ["a partial start: bounds, no later than the end of follow-up", [{ ...rash("01"), start: "2024-01" }], [1, 10, 1, 1, false]],
    ["a missing start: the same", [{ ...rash("01"), start: null }], [1, 10, 1, 1, false]],
    ["a start after the end of follow-up: at risk to that end", [{ ...rash("01"), start: "2024-01-14" }], [1, 10, 1, 10, true]],
    ["an event that may not count", [{ ...rash("01", "unknown"), start: "2024-01-04" }], [0, 10, 1, 4, false]],
  ] as const)("%s", (_, events, expected) => {
    const found = rate(events);
    expect([found?.least.events, found?.least.days, found?.most.events, found?.most.days, found?.isExact]).toEqual(expected);
  });
  it("a year in which follow-up ends in June allows no more days than a missing start", () => {
    // 1 January to 1 June 2024 are 153 days: one subject without an event, one with 1 to 153 days.
    const subjects = ["01", "02"].map((subject) => ({ subject, arm: "a", firstDose: "2024-01-01", endOfFollowUp: "2024-06-01" }));
    const days = (start: string | null) => {
      const found = incidence(subjects, [{ ...rash("01"), start }]).rows[0]?.arms[0]?.exposureAdjusted;
      return [found?.most.days, found?.least.days];
    };
    expect([days("2024"), days(null)]).toEqual([[154, 306], [154, 306]]);
  });
  it("a date cut to its month, its year or nothing never narrows the days", () => {
    const follow = { subject: "01", arm: "a", firstDose: "2024-02-10", endOfFollowUp: "2024-06-10" };
    const bounds = (start: string | null) => {
      const found = incidence([follow], [{ ...rash("01"), start }]).rows[0]?.arms[0]?.exposureAdjusted;
      return [found?.most.days ?? Number.NaN, found?.least.days ?? Number.NaN] as const;
    };
    for (const start of ["2023-05-01", "2024-01-31", "2024-02-10", "2024-02-20", "2024-04-05", "2024-06-10", "2024-06-11", "2025-01-01"]) {
      const wider = [start, start.slice(0, 7), start.slice(0, 4), null].map(bounds);
      wider.slice(1).forEach(([fewest, most], i) => {
        expect(fewest).toBeLessThanOrEqual(wider[i]?.[0] ?? Number.NaN);
        expect(most).toBeGreaterThanOrEqual(wider[i]?.[1] ?? Number.NaN);
      });
    }
  });
  it("is missing where a subject has no end of follow-up", () => {
    expect(incidence(two, []).rows[0]?.arms[0]?.exposureAdjusted).toBeNull();
  });
});

describe("worst severity", () => {
  const events = (...severities: readonly (Severity | null)[]) =>
    severities.map((severity): CountedEvent => ({ ...rash("01"), severity }));
  const line = (own: readonly CountedEvent[]) =>
    worstSeverity([{ subject: "01", arm: "a" }], own, { scale: "intensity" })[0]?.counts.map(({ subjects }) => subjects);
  it.each([
    ["mild and moderate: moderate", events("MILD", "MODERATE"), [0, 1, 0, 0]],
    ["severe and one missing: severe, nothing is worse", events("SEVERE", null), [0, 0, 1, 0]],
    ["mild and one missing: open", events("MILD", null), [0, 0, 0, 1]],
    ["none", [], [0, 0, 0, 0]],
    [
      "mild, and severe that may not count: open",
      [...events("MILD"), { ...rash("01", "unknown"), severity: "SEVERE" as const }],
      [0, 0, 0, 1],
    ],
    [
      "severe, and mild that may not count: severe",
      [...events("SEVERE"), { ...rash("01", "unknown"), severity: "MILD" as const }],
      [0, 0, 1, 0],
    ],
    ["severe that does not count", [{ ...rash("01", "no"), severity: "SEVERE" as const }], [0, 0, 0, 0]],
  ] as const)("%s", (_, own, expected) => {
    expect(line(own)).toEqual(expected);
  });
  it("refuses a grade on the scale of intensities", () => {
    expect(() => line(events(3))).toThrow(refusing("event severity 3"));
  });
});

describe("deaths on study", () => {
  it("count whenever they were, and a fatal event beside a living subject is told", () => {
    const subjects = [
      { subject: "01", arm: "a", died: true },
      { subject: "02", arm: "a", died: null },
      { subject: "03", arm: "a", died: false },
    ];
    const found = deathsOnStudy(subjects, ["01", "03", "02"]);
    expect([found.arms[0]?.deaths, found.arms[0]?.unknown, found.contradictions]).toEqual([1, 1, ["03", "02"]]);
  });
});

describe("dates for listings", () => {
  it.each([
    ["a year that holds the first dose starts with it", "2013", "2013-05-01", { date: "2013-05-01", imputed: "M" }],
    ["a month before the first dose stays before it", "2013-03", "2013-05-01", { date: "2013-03-01", imputed: "D" }],
    ["a whole date stays", "2013-03-04", "2013-05-01", { date: "2013-03-04", imputed: null }],
    ["a missing one stays missing", "", "2013-05-01", { date: null, imputed: null }],
  ] as const)("%s", (_, start, dose, expected) => {
    expect(analysisStartDate(start, dose)).toEqual(expected);
  });
  it("the end is the last day, not after death where the record allows that", () => {
    expect(analysisEndDate("2013-02", [])).toEqual({ date: "2013-02-28", imputed: "D" });
    expect(analysisEndDate("2013-02", ["2013-02-10"])).toEqual({ date: "2013-02-10", imputed: "D" });
    expect(analysisEndDate("2013-02", ["2013-01-10"])).toEqual({ date: "2013-02-28", imputed: "D" });
  });
});

describe("one more event never lowers an incidence", () => {
  const event = fc.record({
    subject: fc.constantFrom("01", "02", "03"),
    counts: fc.constantFrom("yes", "no", "unknown"),
    preferredTerm: fc.constantFrom("A", "B", null),
    systemOrganClass: fc.constantFrom("S", "T"),
  }) as fc.Arbitrary<CountedEvent>;
  it("in any row and arm, certain or possible", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), event, (events, more) => {
        const key = ({
          systemOrganClass,
          preferredTerm,
          kind,
        }: {
          systemOrganClass: string | null;
          preferredTerm: string | null;
          kind: string;
        }) => JSON.stringify([kind, systemOrganClass, preferredTerm]);
        const after = new Map(incidence(two, [...events, more]).rows.map((row) => [key(row), row]));
        for (const row of incidence(two, events).rows) {
          row.arms.forEach((arm, i) => {
            const then = after.get(key(row))?.arms[i];
            expect(then?.subjects).toBeGreaterThanOrEqual(arm.subjects);
            expect(then?.subjectsPossible).toBeGreaterThanOrEqual(arm.subjectsPossible);
            expect(arm.subjects).toBeLessThanOrEqual(arm.subjectsPossible);
          });
        }
      }),
    );
  });
});

describe.skipIf(!pilotPresent)("the pilot study: 60 subjects by the arm as treated", () => {
  const dm = pilotTable("dm");
  const known = new Set(dm.map(({ USUBJID = "" }) => USUBJID));
  const [allAe, adae] = [pilotTable("ae"), new Map(pilotTable("adae").map((row) => [keyOf(row), row]))];
  const ae = allAe.filter(({ USUBJID = "" }) => known.has(USUBJID));
  const subjects = dm.map(({ USUBJID = "", ACTARMCD = "", RFXSTDTC, RFXENDTC }): SafetySubject => ({
    subject: USUBJID,
    arm: ACTARMCD,
    firstDose: RFXSTDTC,
    endOfFollowUp: RFXENDTC,
  }));
  const doses = new Map(dm.map(({ USUBJID = "", RFXSTDTC, RFXENDTC }) => [USUBJID, { start: RFXSTDTC, end: RFXENDTC }]));
  const arms = ["Pbo", "Xan_Hi", "Xan_Lo"];
  const counted = (row: Row): CountedEvent => ({
    subject: row["USUBJID"] ?? "",
    counts: treatmentEmergent({ start: row["AESTDTC"], end: row["AEENDTC"] }, doses.get(row["USUBJID"] ?? "") ?? {}, {
      lagDays: 30,
      worsening: "notCollected",
    }).treatmentEmergent,
    systemOrganClass: row["AEBODSYS"],
    preferredTerm: row["AEDECOD"],
    severity: row["AESEV"] as Severity,
    start: row["AESTDTC"],
  });
  const table = incidence(subjects, ae.map(counted), { arms, reference: "Pbo" });
  const pick = (systemOrganClass: string | null, preferredTerm: string | null) =>
    table.rows
      .find((row) => row.systemOrganClass === systemOrganClass && row.preferredTerm === preferredTerm)
      ?.arms.map((arm) => arm.subjects);
  const skin = "SKIN AND SUBCUTANEOUS TISSUE DISORDERS";

  it("14 of 20, 16 of 17, 18 of 23: three subjects planned high were treated low", () => {
    expect(table.rows[0]?.arms.map((arm) => [arm.subjects, arm.total, arm.rows])).toEqual([[14, 20, 55], [16, 17, 120], [18, 23, 101]]);
  });

  it("erythema, pruritus and the class of skin", () => {
    expect([pick(skin, "ERYTHEMA"), pick(skin, "PRURITUS"), pick(skin, null)]).toEqual([[1, 2, 3], [1, 2, 2], [3, 5, 6]]);
  });

  it("first-event rates per person-year with R's exact interval", () => {
    const rates = table.rows[0]?.arms.map(({ exposureAdjusted: rate }) => [
      rate?.isExact,
      rate?.least.days,
      rate?.least.per100PersonYears,
      rate?.least.exactPoisson?.lower,
      rate?.least.exactPoisson?.upper,
    ]);
    const expected = [[1112, 4.598471, 2.514027, 7.715453], [351, 16.649573, 9.516669, 27.037863], [601, 10.939268, 6.483303, 17.288759]];
    rates?.forEach(([isExact, days, ...numbers], i) => {
      expect([isExact, days]).toEqual([true, expected[i]?.[0]]);
      numbers.forEach((number, j) => {
        expect(Number(number) / 100).toBeCloseTo(expected[i]?.[j + 1] ?? NaN, 6);
      });
    });
  });

  it("worst severity 9/5/0, 4/12/0, 2/13/3, none open", () => {
    const found = worstSeverity(subjects, ae.map(counted), { scale: "intensity", arms });
    expect(found.map(({ counts }) => counts.map((one) => one.subjects))).toEqual([[9, 5, 0, 0], [4, 12, 0, 0], [2, 13, 3, 0]]);
  });

  it("serious and treatment-emergent: none by the flag, two of the low dose by the criteria", () => {
    const by = (which: "byFlag" | "byCriteria") =>
      ae.map((row): CountedEvent => {
        const one = counted(row);
        return { ...one, counts: bothHold(one.counts, seriousness(row, { notCollected: ["otherMedicallyImportant"] })[which]) };
      });
    const subjectsOf = (events: readonly CountedEvent[]) =>
      incidence(subjects, events, { arms }).rows[0]?.arms.map((arm) => arm.subjects);
    expect([subjectsOf(by("byFlag")), subjectsOf(by("byCriteria"))]).toEqual([[0, 0, 0], [0, 0, 2]]);
  });

  it("AOCCFL, AOCCSFL, AOCCPFL, AOCC02FL of all 361 rows are the SAS-era flags, on its treatment-emergent rows", () => {
    const ours = occurrenceFlags(
      allAe.map((row) => {
        const analysis = adae.get(keyOf(row)) ?? {};
        return {
          subject: row["USUBJID"] ?? "",
          sequence: Number(row["AESEQ"]),
          systemOrganClass: row["AEBODSYS"],
          preferredTerm: row["AEDECOD"],
          date: analysisStartDate(row["AESTDTC"], analysis["TRTSDT"]).date,
          counts: analysis["PILOT_TRTEMFL"] === "Y",
          isSerious: row["AESER"] === "Y",
        };
      }),
    );
    const theirs = (variable: string) => allAe.map((row) => adae.get(keyOf(row))?.[variable] || null);
    expect(ours.map(({ AOCCFL }) => AOCCFL)).toEqual(theirs("PILOT_AOCCFL"));
    expect(ours.map(({ AOCCSFL }) => AOCCSFL)).toEqual(theirs("PILOT_AOCCSFL"));
    expect(ours.map(({ AOCCPFL }) => AOCCPFL)).toEqual(theirs("PILOT_AOCCPFL"));
    expect(ours.map(({ AOCC02FL }) => AOCC02FL)).toEqual(theirs("PILOT_AOCC02FL"));
  });

  it("AOCCIFL, ASTDT, ASTDTF, AENDT of all 361 rows are those of ADAE", () => {
    const rows = allAe.map((row) => ({ row, analysis: adae.get(keyOf(row)) ?? {} }));
    const dates = rows.map(({ row, analysis }) => ({
      start: analysisStartDate(row["AESTDTC"], analysis["TRTSDT"]),
      end: analysisEndDate(row["AEENDTC"], [analysis["DTHDT"], analysis["EOSDT"]]),
    }));
    expect(dates.map(({ start, end }) => [start.date, start.imputed, end.date])).toEqual(
      rows.map(({ analysis }) => [analysis["ASTDT"] || null, analysis["ASTDTF"] || null, analysis["AENDT"] || null]),
    );
    const flags = occurrenceFlags(
      rows.map(({ row, analysis }, i) => ({
        subject: row["USUBJID"] ?? "",
        sequence: Number(row["AESEQ"]),
        date: dates[i]?.start.date ?? null,
        counts: analysis["TRTEMFL"] === "Y",
        severity: row["AESEV"] as Severity,
      })),
    );
    expect(flags.map(({ AOCCIFL }) => AOCCIFL)).toEqual(rows.map(({ analysis }) => analysis["AOCCIFL"] || null));
  });
});
