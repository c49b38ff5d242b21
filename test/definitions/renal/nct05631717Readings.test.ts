import { describe, expect, it } from "vitest";
import {
  type Assessment, classifyRenalResponse, nct05631717, nct05631717Guarded, nct05631717Literal, type Quantity,
} from "../../../src/index.js";

// What each reading of the protocol reaches, by hand: every limit in every unit, how the conditions combine, what is missing, what is censored;
// and once more by plain enumeration on a grid of whole thousandths.

type Value = number | string;

const measure =
  (unit: string) =>
  (value: Value): Quantity => ({ value, unit });
const mgdl = measure("mg/dL");
const umol = measure("umol/L");
const gg = measure("g/g");
const gd = measure("g/d");
const mgd = measure("mg/d");

/** Follow-up parts that recur: dose inside or outside the CR limit, the event denied or reported. */
const lowDose = { prednisoneEquivalent: mgd(5) };
const highDose = { prednisoneEquivalent: mgd(20) };
const stable = { events: { otherDeterioration: false } };
const worse = { events: { otherDeterioration: true } };

const readings = { measured: nct05631717, literal: nct05631717Literal, guarded: nct05631717Guarded };
type Reading = keyof typeof readings;
type Response = "CR" | "PR" | "NR";

function possible(baseline: Assessment, followUp: Assessment, reading: Reading = "literal"): string {
  const result = classifyRenalResponse(baseline, followUp, readings[reading]);
  const [first] = result.possible;
  expect(result.response).toBe(result.possible.length === 1 ? first : "NE");
  return result.possible.join(" ");
}

describe("limits, inside / at / outside, in each unit", () => {
  // Baseline 0.5 mg/dL, so 125 % of it (0.625) is out of reach and only the limit of 1.2 decides.
  // 1.2 x 88.4 = 106.08. UPCR 3 -> 0.1. Failing CR, baseline creatinine 0.5 is not abnormal and UPCR
  // fell by 97 %: PR literally; guarded NR, since 1.21 > 1.25 x 0.5.
  it.each([
    [mgdl(1.19), "CR", "CR"],
    [mgdl(1.2), "CR", "CR"],
    [mgdl("1.20"), "CR", "CR"],
    [mgdl("1.2000000000000000000001"), "PR", "NR"], // rounds to 1.2 in floating point
    [mgdl(1.21), "PR", "NR"],
    [umol(106.07), "CR", "CR"],
    [umol(106.08), "CR", "CR"],
    [umol(106.09), "PR", "NR"],
  ])("CR: creatinine limit %j", (serumCreatinine, literal, guarded) => {
    const baseline = { serumCreatinine: mgdl(0.5), upcr: gg(3) };
    const followUp = { serumCreatinine, upcr: gg(0.1), ...lowDose, ...stable };
    expect(possible(baseline, followUp)).toBe(literal);
    expect(possible(baseline, followUp, "guarded")).toBe(guarded);
  });

  // UPCR 3 -> 0.1. Failing CR, baseline creatinine is abnormal and did not fall: NR.
  it.each([
    [mgdl(2), mgdl(2.49), "CR"],
    [mgdl(2), mgdl(2.5), "CR"],
    [mgdl(2), mgdl(2.51), "NR"],
    [mgdl(2), umol(220.99), "CR"],
    [mgdl(2), umol(221), "CR"], // 2.5 x 88.4
    [mgdl(2), umol(221.01), "NR"],
    [umol(176.8), mgdl(2.5), "CR"], // 2 x 88.4
    [umol(176.79), mgdl(2.5), "NR"],
    [umol(120), umol(149.99), "CR"],
    [umol(120), umol(150), "CR"], // in floats 150/88.4 <= 1.25 * (120/88.4) is false
    [umol(120), umol(150.01), "NR"],
    [mgdl(1.44), mgdl(1.8), "CR"], // in floats 1.8 <= 1.25 * 1.44 is false
    [mgdl(1.44), mgdl("1.80000000000000000001"), "NR"],
  ])("CR: 125 %% of baseline %j -> %j", (before, after, expected) => {
    const baseline = { serumCreatinine: before, upcr: gg(3) };
    const followUp = { serumCreatinine: after, upcr: gg(0.1), ...lowDose, ...stable };
    expect(possible(baseline, followUp)).toBe(expected);
    expect(possible(baseline, followUp, "guarded")).toBe(expected);
  });

  // Baseline 0.6 of the same measure or ratio: at follow-up 0.5 it fell by 17 % only, so failing CR is NR.
  it.each([
    [gg(0.6), gg(0.49), "CR"],
    [gg(0.6), gg(0.5), "NR"],
    [gg(0.6), gg("0.4999999999999999999999"), "CR"],
    [gg(0.6), gg(0.51), "NR"],
    [gg(0.6), measure("mg/mg")(0.49), "CR"],
    [gg(0.6), measure("mg/mg")(0.5), "NR"],
    [gg(0.6), measure("mg/mg")(0.51), "NR"],
    [gg(0.6), measure("mg/g")(499), "CR"],
    [gg(0.6), measure("mg/g")(500), "NR"],
    [gg(0.6), measure("mg/g")(501), "NR"],
    [gg(0.6), measure("mg/mmol")(56.55), "CR"],
    [gg(0.6), measure("mg/mmol")(56.56), "NR"], // 0.5 x 113.12
    [gg(0.6), measure("mg/mmol")(56.57), "NR"],
    [gg(0.6), measure("g/mol")(56.55), "CR"],
    [gg(0.6), measure("g/mol")(56.56), "NR"],
    [gg(0.6), measure("g/mol")(56.57), "NR"],
  ])("CR: UPCR limit %j -> %j", (before, after, expected) => {
    const baseline = { serumCreatinine: mgdl(1), upcr: before, urineProtein24h: gd(0.6) };
    const followUp = { serumCreatinine: mgdl(1), upcr: after, urineProtein24h: gd(0.6), ...lowDose, ...stable };
    expect(possible(baseline, followUp)).toBe(expected);
  });

  it.each([
    [gd(0.49), "CR"],
    [gd(0.5), "NR"],
    [gd(0.51), "NR"],
    [mgd(499), "CR"],
    [mgd(500), "NR"],
    [mgd(501), "NR"],
  ])("CR: 24-h protein limit %j", (urineProtein24h, expected) => {
    const baseline = { serumCreatinine: mgdl(1), upcr: gg(0.6), urineProtein24h: gd(0.6) };
    const followUp = { serumCreatinine: mgdl(1), upcr: gg(0.6), urineProtein24h, ...lowDose, ...stable };
    expect(possible(baseline, followUp)).toBe(expected);
  });

  // UPCR 3 -> 0.1 is below the limit; too high a dose leaves PR.
  it.each([
    [9.99, "CR"],
    [10, "CR"],
    ["10.0000000000000000001", "PR"],
    [10.01, "PR"],
  ])("CR: prednisone %j mg/d", (dose, expected) => {
    const baseline = { serumCreatinine: mgdl(1), upcr: gg(3) };
    const followUp = { serumCreatinine: mgdl(1), upcr: gg(0.1), prednisoneEquivalent: mgd(dose), ...stable };
    expect(possible(baseline, followUp)).toBe(expected);
  });

  // Creatinine stays as it was and UPCR 3 -> 1.2 (60 %): enough for PR only if creatinine was not abnormal.
  it.each([
    [mgdl(1.19), "PR"],
    [mgdl(1.2), "PR"],
    [mgdl("1.2000000000000000000001"), "NR"],
    [mgdl(1.21), "NR"],
    [umol(106.07), "PR"],
    [umol(106.08), "PR"],
    [umol(106.09), "NR"],
  ])("creatinine abnormal at baseline %j", (serumCreatinine, expected) => {
    const baseline = { serumCreatinine, upcr: gg(3) };
    const followUp = { serumCreatinine, upcr: gg(1.2), urineProtein24h: gd(1), ...highDose, ...stable };
    expect(possible({ ...baseline, urineProtein24h: gd(1) }, followUp)).toBe(expected);
  });

  // The measure falls to 0.1 (by at least 79 %) with too high a dose for CR; PR only if it was abnormal.
  it.each([
    [gg(0.49), "NR"],
    [gg(0.5), "PR"],
    [gg(0.51), "PR"],
    [measure("mg/mg")(0.49), "NR"],
    [measure("mg/mg")(0.5), "PR"],
    [measure("mg/mg")(0.51), "PR"],
    [measure("mg/g")(499), "NR"],
    [measure("mg/g")(500), "PR"],
    [measure("mg/g")(501), "PR"],
    [measure("mg/mmol")(56.55), "NR"],
    [measure("mg/mmol")(56.56), "PR"],
    [measure("mg/mmol")(56.57), "PR"],
    [measure("g/mol")(56.55), "NR"],
    [measure("g/mol")(56.56), "PR"],
    [measure("g/mol")(56.57), "PR"],
  ])("UPCR abnormal at baseline %j", (upcr, expected) => {
    for (const [before, after] of [
      [1, 1], // the 50 % branch
      [2, 1], // the 30 % branch
    ] as const) {
      const baseline = { serumCreatinine: mgdl(before), upcr, urineProtein24h: gd(1) };
      const followUp = { serumCreatinine: mgdl(after), upcr: gg(0.1), urineProtein24h: gd(1), ...highDose, ...stable };
      expect(possible(baseline, followUp)).toBe(expected);
    }
  });

  it.each([
    [gd(0.49), "NR"],
    [gd(0.5), "PR"],
    [gd(0.51), "PR"],
    [mgd(499), "NR"],
    [mgd(500), "PR"],
    [mgd(501), "PR"],
  ])("24-h protein abnormal at baseline %j", (urineProtein24h, expected) => {
    for (const [before, after] of [
      [1, 1],
      [2, 1],
    ] as const) {
      const baseline = { serumCreatinine: mgdl(before), upcr: gg(1), urineProtein24h };
      const followUp = { serumCreatinine: mgdl(after), upcr: gg(1), urineProtein24h: gd(0.1), ...highDose, ...stable };
      expect(possible(baseline, followUp)).toBe(expected);
    }
  });

  // UPCR 3 -> 1.2; only the fall in creatinine decides.
  it.each([
    [mgdl(2), mgdl(1.39), "PR"],
    [mgdl(2), mgdl(1.4), "NR"],
    [mgdl(2), mgdl(1.41), "NR"],
    [mgdl(4.11), mgdl(2.876), "PR"],
    [mgdl(4.11), mgdl(2.877), "NR"], // 0.7 x 4.11 exactly; in floats 2.877 < 0.7 * 4.11 is true
    [umol(220), umol(153.99), "PR"],
    [umol(220), umol(154), "NR"], // in floats 154/88.4 < 0.7 * (220/88.4) is true
    [umol(220), umol(154.01), "NR"],
    [mgdl(2), umol(123.75), "PR"],
    [mgdl(2), umol(123.76), "NR"], // 1.4 x 88.4
    [umol(176.8), mgdl(1.4), "NR"],
    [umol(176.81), mgdl(1.4), "PR"],
  ])("PR: creatinine fall %j -> %j", (before, after, expected) => {
    const baseline = { serumCreatinine: before, upcr: gg(3), urineProtein24h: gd(1) };
    const followUp = { serumCreatinine: after, upcr: gg(1.2), urineProtein24h: gd(1), ...lowDose, ...stable };
    expect(possible(baseline, followUp)).toBe(expected);
    expect(possible(baseline, followUp, "guarded")).toBe(expected);
  });

  // [before, after, with creatinine 2 -> 1 (needs > 30 %), with creatinine 1 -> 1 (needs > 50 %)]
  it.each([
    [gg(1), gg(0.69), "PR", "NR"],
    [gg(1), gg(0.7), "NR", "NR"], // exactly 30 %; in floats (1 - 0.7) / 1 > 0.3 is true
    [gg(1), gg(0.71), "NR", "NR"],
    [gg(4.11), gg(2.877), "NR", "NR"], // exactly 30 %; in floats 2.877 < 0.7 * 4.11 is true
    [gg(4.11), gg("2.8769999999999999999999"), "PR", "NR"],
    [gg(3), gg(1.49), "PR", "PR"],
    [gg(3), gg(1.5), "PR", "NR"],
    [gg(3), gg(1.51), "PR", "NR"],
    [measure("mg/g")(3000), measure("mg/mg")(1.499), "PR", "PR"],
    [measure("mg/g")(3000), measure("mg/mg")(1.5), "PR", "NR"],
    [measure("mg/g")(3000), measure("mg/mg")(2.099), "PR", "NR"],
    [measure("mg/g")(3000), measure("mg/mg")(2.1), "NR", "NR"],
    // 3 x 113.12 = 339.36; half 169.68; 70 % 237.552
    [gg(3), measure("mg/mmol")(169.67), "PR", "PR"],
    [gg(3), measure("mg/mmol")(169.68), "PR", "NR"],
    [gg(3), measure("mg/mmol")(237.551), "PR", "NR"],
    [gg(3), measure("mg/mmol")(237.552), "NR", "NR"],
    [measure("g/mol")(339.36), gg(1.5), "PR", "NR"],
    [measure("g/mol")(339.37), gg(1.5), "PR", "PR"],
    [measure("g/mol")(339.36), gg(2.1), "NR", "NR"],
    [measure("g/mol")(339.37), gg(2.1), "PR", "NR"],
  ])("PR: UPCR fall %j -> %j", (before, after, thirty, fifty) => {
    const run = (creatinine: number, reading: Reading): string =>
      possible(
        { serumCreatinine: mgdl(creatinine), upcr: before, urineProtein24h: gd(2) },
        { serumCreatinine: mgdl(1), upcr: after, urineProtein24h: gd(2), ...lowDose, ...stable },
        reading,
      );
    expect([run(2, "literal"), run(1, "literal")]).toEqual([thirty, fifty]);
    expect([run(2, "guarded"), run(1, "guarded")]).toEqual([thirty, fifty]);
  });

  it.each([
    [gd(3), gd(2.09), "PR", "NR"],
    [gd(3), gd(2.1), "NR", "NR"],
    [gd(3), mgd(2099), "PR", "NR"],
    [gd(3), mgd(2100), "NR", "NR"],
    [mgd(3000), gd(1.49), "PR", "PR"],
    [mgd(3000), gd(1.5), "PR", "NR"],
    [mgd(3000), mgd(1499), "PR", "PR"],
    [mgd(3000), mgd(1500), "PR", "NR"],
  ])("PR: 24-h protein fall %j -> %j", (before, after, thirty, fifty) => {
    const run = (creatinine: number): string =>
      possible(
        { serumCreatinine: mgdl(creatinine), upcr: gg(2), urineProtein24h: before },
        { serumCreatinine: mgdl(1), upcr: gg(2), urineProtein24h: after, ...lowDose, ...stable },
      );
    expect([run(2), run(1)]).toEqual([thirty, fifty]);
  });
});

describe("how the conditions combine", () => {
  const row = (
    before: Assessment,
    after: Assessment,
  ): { readonly literal: string; readonly guarded: string } => ({
    literal: possible(before, after),
    guarded: possible(before, after, "guarded"),
  });

  it("takes the fall in a measure that itself was abnormal", () => {
    // UPCR abnormal but unchanged; 24-h protein fell by 75 % but was not abnormal (0.4). Dose rules out CR.
    expect(
      row(
        { serumCreatinine: mgdl(1), upcr: gg(2), urineProtein24h: gd(0.4) },
        { serumCreatinine: mgdl(1), upcr: gg(2), urineProtein24h: gd(0.1), ...highDose, ...stable },
      ),
    ).toEqual({ literal: "NR", guarded: "NR" });
  });

  it("reads otherDeterioration literally only where creatinine was abnormal", () => {
    const proteins = { upcr: gg(3), urineProtein24h: gd(2) };
    const later = { serumCreatinine: mgdl(1), upcr: gg(1.2), urineProtein24h: gd(2), ...lowDose };
    // 2 -> 1 mg/dL, UPCR down 60 %: PR unless something else deteriorated.
    const abnormal = { serumCreatinine: mgdl(2), ...proteins };
    expect(row(abnormal, { ...later, ...stable })).toEqual({ literal: "PR", guarded: "PR" });
    expect(row(abnormal, { ...later, ...worse })).toEqual({ literal: "NR", guarded: "NR" });
    expect(row(abnormal, later)).toEqual({ literal: "PR NR", guarded: "PR NR" });
    expect(row(abnormal, { ...later, events: {} })).toEqual({ literal: "PR NR", guarded: "PR NR" });
    // 1 -> 1 mg/dL: the literal reading does not ask about deterioration.
    const normal = { serumCreatinine: mgdl(1), ...proteins };
    expect(row(normal, { ...later, ...stable })).toEqual({ literal: "PR", guarded: "PR" });
    expect(row(normal, { ...later, ...worse })).toEqual({ literal: "PR", guarded: "NR" });
    expect(row(normal, later)).toEqual({ literal: "PR", guarded: "PR NR" });
    // Events at baseline say nothing about follow-up.
    expect(row({ ...abnormal, ...worse }, { ...later, ...stable })).toEqual({ literal: "PR", guarded: "PR" });
  });

  it("does not ask CR about otherDeterioration or baseline proteinuria", () => {
    expect(
      row(
        { serumCreatinine: mgdl(2) },
        { serumCreatinine: mgdl(1), upcr: gg(0.1), ...lowDose, ...worse },
      ),
    ).toEqual({ literal: "CR", guarded: "CR" });
  });

  it("guards PR at exactly 125 % of baseline creatinine", () => {
    // 0.8 -> 1.0 is exactly 125 %. UPCR 3 -> 1.2, so no CR.
    const baseline = { serumCreatinine: mgdl(0.8), upcr: gg(3), urineProtein24h: gd(2) };
    const at = (creatinine: Value): Assessment => ({
      serumCreatinine: mgdl(creatinine),
      upcr: gg(1.2),
      urineProtein24h: gd(2),
      ...lowDose,
      ...stable,
    });
    expect(row(baseline, at(0.99))).toEqual({ literal: "PR", guarded: "PR" });
    expect(row(baseline, at(1))).toEqual({ literal: "PR", guarded: "PR" });
    expect(row(baseline, at(1.01))).toEqual({ literal: "PR", guarded: "NR" });
  });

  it("keeps zero a value", () => {
    // 0 <= 1.25 x 0 holds, so creatinine 0 -> 0 passes the guard; UPCR 3 -> 1.2.
    const baseline = { serumCreatinine: mgdl(0), upcr: gg(3), urineProtein24h: gd(0) };
    const followUp = { serumCreatinine: mgdl(0), upcr: gg(1.2), urineProtein24h: gd(2), ...lowDose, ...stable };
    expect(row(baseline, followUp)).toEqual({ literal: "PR", guarded: "PR" });
    // Any follow-up creatinine above 0 is more than 125 % of 0.
    expect(row(baseline, { ...followUp, serumCreatinine: mgdl(1e-7) })).toEqual({ literal: "PR", guarded: "NR" });
    // UPCR 0 -> 0 is below the limit: CR at a low dose. At a high dose it was never abnormal: NR.
    const none = { serumCreatinine: mgdl(1), upcr: gg(0), urineProtein24h: gd(2) };
    const still = { ...none, ...stable };
    expect(row(none, { ...still, prednisoneEquivalent: mgd(0) })).toEqual({ literal: "CR", guarded: "CR" });
    expect(row(none, { ...still, ...highDose })).toEqual({ literal: "NR", guarded: "NR" });
  });
});

describe("missing data", () => {
  it("reaches everything from an empty record", () => {
    expect(possible({}, {}, "literal")).toBe("CR PR NR");
    expect(possible({}, {}, "guarded")).toBe("CR PR NR");
  });

  // Follow-up creatinine 0.8, baseline unknown; UPCR 3 -> 1.2 (60 %, not below 0.5); no deterioration.
  //  - baseline b <= 1.2: needs a fall > 50 %, and has it: PR.
  //  - baseline b > 1.2: 0.7 b > 0.84 > 0.8, so creatinine fell by more than 30 %, and UPCR did: PR.
  // So PR whatever b was, though neither branch's own condition is known (Kleene logic says unknown).
  const afterUpcr = { upcr: gg(1.2), ...lowDose, ...stable };

  it("is certain of PR whatever the baseline creatinine, literally", () => {
    const baseline = { upcr: gg(3), urineProtein24h: gd(2) };
    const followUp = { serumCreatinine: mgdl(0.8), urineProtein24h: gd(2), ...afterUpcr };
    expect(possible(baseline, followUp)).toBe("PR");
    // Guarded: b = 0.1 gives 0.8 > 0.125, so NR is possible.
    expect(possible(baseline, followUp, "guarded")).toBe("PR NR");
    // 24-h protein missing at follow-up could be below 0.5 and make it CR; it cannot take the PR away.
    expect(possible({ upcr: gg(3) }, { serumCreatinine: mgdl(0.8), ...afterUpcr })).toBe("CR PR");
    // ... not at a dose above 10 mg/d.
    expect(possible({ upcr: gg(3) }, { serumCreatinine: mgdl(0.8), ...afterUpcr, ...highDose })).toBe("PR");
    // Missing at baseline only: follow-up 2 g/d rules CR out.
    expect(possible({ upcr: gg(3) }, followUp)).toBe("PR");
  });

  it("finds the creatinine at which that certainty ends", () => {
    const baseline = { upcr: gg(3), urineProtein24h: gd(2) };
    const at = (serumCreatinine: Quantity): string =>
      possible(baseline, { serumCreatinine, urineProtein24h: gd(2), ...afterUpcr });
    // b > 1.2 strictly, so 0.7 b > 0.84 strictly: 0.84 still is a fall by more than 30 % from every such b.
    expect(at(mgdl(0.84))).toBe("PR");
    expect(at(umol(74.256))).toBe("PR"); // 0.84 x 88.4
    // 0.841 < 0.7 b fails for b just above 1.2 (0.7 x 1.201 = 0.8407).
    expect(at(mgdl("0.841"))).toBe("PR NR");
    expect(at(mgdl("0.84000000000000000001"))).toBe("PR NR");
    expect(at(umol("74.2561"))).toBe("PR NR");
  });

  it("needs more than 50 % where baseline creatinine may have been normal", () => {
    const baseline = { upcr: gg(3), urineProtein24h: gd(2) };
    const followUp = { serumCreatinine: mgdl(0.8), upcr: gg(1.8), urineProtein24h: gd(2), ...lowDose, ...stable };
    // UPCR down 40 %: PR if b > 1.2, NR if b <= 1.2.
    expect(possible(baseline, followUp)).toBe("PR NR");
    expect(possible({ ...baseline, serumCreatinine: mgdl(">1.2") }, followUp)).toBe("PR");
    // b = 1.2 itself is allowed here, and is not abnormal.
    expect(possible({ ...baseline, serumCreatinine: mgdl(">=1.2") }, followUp)).toBe("PR NR");
    expect(possible({ ...baseline, serumCreatinine: mgdl("<=1.2") }, followUp)).toBe("NR");
  });

  it("both creatinines missing", () => {
    // UPCR 3 -> 1.2, 24-h protein 2 -> 2: never CR; b <= 1.2 gives PR; b = 2 -> 2 gives NR.
    const baseline = { upcr: gg(3), urineProtein24h: gd(2) };
    const followUp = { upcr: gg(1.2), urineProtein24h: gd(2), ...lowDose, ...stable };
    expect(possible(baseline, followUp)).toBe("PR NR");
    expect(possible(baseline, followUp, "guarded")).toBe("PR NR");
    // Nothing abnormal fell: NR whatever creatinine did.
    expect(possible(baseline, { ...followUp, upcr: gg(3) })).toBe("NR");
    // UPCR 3 -> 0.4: CR if creatinine is 1; 1 -> 2 gives PR literally and NR guarded; 2 -> 3 gives NR.
    expect(possible(baseline, { ...followUp, upcr: gg(0.4) })).toBe("CR PR NR");
    // Guarded PR would need creatinine within 125 % of baseline, which together with UPCR 0.4 is CR.
    expect(possible(baseline, { ...followUp, upcr: gg(0.4) }, "guarded")).toBe("CR NR");
    // At 20 mg/d CR is gone, so guarded PR is back.
    expect(possible(baseline, { ...followUp, upcr: gg(0.4), ...highDose }, "guarded")).toBe("PR NR");
  });

  it("one creatinine missing, UPCR 3 -> 0.4", () => {
    const proteins = { upcr: gg(0.4), urineProtein24h: gd(2), ...lowDose, ...stable };
    const baseline = { upcr: gg(3), urineProtein24h: gd(2) };
    // Follow-up 1.2: the limit alone makes it CR.
    expect(possible(baseline, { serumCreatinine: mgdl(1.2), ...proteins })).toBe("CR");
    // Follow-up 1.5: b >= 1.2 gives 1.25 b >= 1.5 and CR; b < 1.2 is not abnormal, so PR. Never NR.
    expect(possible(baseline, { serumCreatinine: mgdl(1.5), ...proteins })).toBe("CR PR");
    expect(possible(baseline, { serumCreatinine: mgdl(1.5), ...proteins }, "guarded")).toBe("CR NR");
    // Follow-up 1.6: b >= 1.28 gives CR; 1.2 < b < 1.28 is abnormal and did not fall: NR; b <= 1.2: PR.
    expect(possible(baseline, { serumCreatinine: mgdl(1.6), ...proteins })).toBe("CR PR NR");
    // 1.5 exactly is where NR begins.
    expect(possible(baseline, { serumCreatinine: mgdl("1.50000000000000000001"), ...proteins })).toBe("CR PR NR");
    expect(possible(baseline, { serumCreatinine: umol(132.6), ...proteins })).toBe("CR PR"); // 1.5 x 88.4
    expect(possible(baseline, { serumCreatinine: umol(132.61), ...proteins })).toBe("CR PR NR");
    // Baseline 1, follow-up unknown: f <= 1.25 is CR, above it PR (literally), NR (guarded).
    expect(possible({ ...baseline, serumCreatinine: mgdl(1) }, proteins)).toBe("CR PR");
    expect(possible({ ...baseline, serumCreatinine: mgdl(1) }, proteins, "guarded")).toBe("CR NR");
    // Baseline 2, follow-up unknown: f <= 2.5 is CR; above it there is no fall: NR. PR cannot occur.
    expect(possible({ ...baseline, serumCreatinine: mgdl(2) }, proteins)).toBe("CR NR");
    expect(possible({ ...baseline, serumCreatinine: mgdl(2) }, proteins, "guarded")).toBe("CR NR");
  });

  it("dose missing", () => {
    const baseline = { serumCreatinine: mgdl(1), upcr: gg(3) };
    const followUp = { serumCreatinine: mgdl(1), upcr: gg(0.4), ...stable };
    // <= 10 mg/d: CR; above: UPCR down 87 % is PR.
    expect(possible(baseline, followUp)).toBe("CR PR");
    expect(possible(baseline, { ...followUp, prednisoneEquivalent: mgd("<=10") })).toBe("CR");
    expect(possible(baseline, { ...followUp, prednisoneEquivalent: mgd("<12") })).toBe("CR PR");
    expect(possible(baseline, { ...followUp, prednisoneEquivalent: mgd(">=10") })).toBe("CR PR");
    expect(possible(baseline, { ...followUp, prednisoneEquivalent: mgd(">10") })).toBe("PR");
    // The baseline dose plays no part.
    expect(possible({ ...baseline, prednisoneEquivalent: mgd(5) }, followUp)).toBe("CR PR");
  });

  it("proteinuria missing", () => {
    const creatinine = { serumCreatinine: mgdl(1) };
    // Baseline unknown, follow-up 0 and too high a dose: b >= 0.5 is PR (0 < 0.5 b), b < 0.5 is NR.
    expect(possible({ ...creatinine, urineProtein24h: gd(2) }, { ...creatinine, upcr: gg(0), urineProtein24h: gd(2), ...highDose, ...stable })).toBe("PR NR");
    // Baseline 2, follow-up unknown: below 0.5 CR, below 1 PR, else NR.
    const both = { ...creatinine, upcr: gg(2), urineProtein24h: gd(2) };
    const open = { ...creatinine, urineProtein24h: gd(2), ...lowDose, ...stable };
    expect(possible(both, open)).toBe("CR PR NR");
    // Baseline 1: below 0.5 is CR already and nothing else is a 50 % fall: PR cannot occur.
    expect(possible({ ...both, upcr: gg(1) }, open)).toBe("CR NR");
    // Just above 1 there is room for PR between 0.5 and 0.5 b.
    expect(possible({ ...both, upcr: gg("1.0000000000000000001") }, open)).toBe("CR PR NR");
    // With creatinine 2 -> 1 the bound is 0.5 / 0.7 = 5/7: 0.714 < 5/7 < 0.715.
    expect(possible({ ...both, serumCreatinine: mgdl(2), upcr: gg(0.714) }, open)).toBe("CR NR");
    expect(possible({ ...both, serumCreatinine: mgdl(2), upcr: gg(0.715) }, open)).toBe("CR PR NR");
    // Missing at both times: anything.
    expect(possible({ ...creatinine, urineProtein24h: gd(2) }, open)).toBe("CR PR NR");
    // Both measures missing at both times, too high a dose.
    expect(possible(creatinine, { ...creatinine, ...highDose, ...stable })).toBe("PR NR");
    // A known CR needs nothing else.
    expect(possible({}, { ...creatinine, upcr: gg(0.4), ...lowDose })).toBe("CR");
  });
});

describe("censored values", () => {
  const creatinine = { serumCreatinine: mgdl(1) };
  const baseline = { ...creatinine, upcr: gg(3), urineProtein24h: gd(2) };
  const after = (upcr: Quantity, more: Assessment = lowDose): Assessment => ({
    ...creatinine,
    upcr,
    urineProtein24h: gd(2),
    ...stable,
    ...more,
  });

  it.each([
    ["<0.1", "CR"], // [0, 0.1)
    ["<0.5", "CR"],
    ["<=0.5", "CR PR"], // 0.5 itself is not below 0.5; it is a fall by 83 %
    ["<1", "CR PR"],
    ["<1.5", "CR PR"], // 1.5 excluded
    ["<=1.5", "CR PR NR"], // 1.5 is exactly 50 %
    [">=0.5", "PR NR"],
    [">0.5", "PR NR"],
    [">0.49", "CR PR NR"],
    [">1.49", "PR NR"],
    [">=1.5", "NR"],
    [">8", "NR"],
  ])("follow-up UPCR %s, baseline 3", (value, expected) => {
    expect(possible(baseline, after(gg(value)))).toBe(expected);
  });

  it.each([
    // Follow-up 4, so PR needs b > 8.
    [">8", "PR"],
    [">=8", "PR NR"], // b = 8 is exactly 50 %
    ["<8", "NR"],
    ["<=8", "NR"],
    ["<=8.01", "PR NR"],
  ])("baseline UPCR %s, follow-up 4", (value, expected) => {
    expect(possible({ ...baseline, upcr: gg(value) }, after(gg(4)))).toBe(expected);
  });

  it("takes both ends together", () => {
    const run = (before: string, later: string): string =>
      possible({ ...baseline, upcr: gg(before) }, after(gg(later), highDose));
    expect(run(">8", "<4")).toBe("PR"); // f < 4 < b / 2
    expect(run(">=8", "<4")).toBe("PR");
    expect(run(">8", "<=4")).toBe("PR");
    expect(run(">=8", "<=4")).toBe("PR NR"); // 8 -> 4
    expect(run(">8", ">4")).toBe("PR NR");
    expect(run("<8", ">4")).toBe("NR"); // b / 2 < 4 < f
    expect(run("<0.5", "<0.1")).toBe("NR"); // not abnormal
    expect(run("<=0.5", "<0.1")).toBe("PR NR"); // b = 0.5 is
    expect(run("<=0.5", ">=0.25")).toBe("NR"); // the one abnormal b allows f < 0.25 only
    expect(run("<=0.5", ">0.24")).toBe("PR NR");
    expect(run("<=0", "<=0")).toBe("NR"); // the single point 0
  });

  it("converts censored values", () => {
    expect(possible(baseline, after(measure("mg/mmol")("<56.56")))).toBe("CR");
    expect(possible(baseline, after(measure("mg/mmol")("<=56.56")))).toBe("CR PR");
    expect(possible(baseline, after(measure("g/mol")(">=56.56")))).toBe("PR NR");
    expect(possible(baseline, after(measure("mg/g")("<500")))).toBe("CR");
    expect(possible(baseline, after(measure("mg/g")("<=500")))).toBe("CR PR");
    expect(possible(baseline, { ...after(gg(3)), urineProtein24h: mgd("<500") })).toBe("CR");
    // 500 mg/d is a fall by 75 % from 2 g/d.
    expect(possible(baseline, { ...after(gg(3)), urineProtein24h: mgd("<=500") })).toBe("CR PR");
  });

  it("censored creatinine", () => {
    const low = { ...baseline, serumCreatinine: mgdl(0.5) };
    const run = (serumCreatinine: Quantity, reading: Reading = "literal"): string =>
      possible(low, { ...after(gg(0.4)), serumCreatinine }, reading);
    expect(run(mgdl("<=1.2"))).toBe("CR");
    expect(run(umol("<=106.08"))).toBe("CR");
    expect(run(umol("<106.09"))).toBe("CR PR");
    expect(run(umol("<106.09"), "guarded")).toBe("CR NR");
    expect(run(mgdl(">=1.2"))).toBe("CR PR");
    expect(run(mgdl(">1.2"))).toBe("PR");
    expect(run(mgdl(">1.2"), "guarded")).toBe("NR");
    // Baseline >2, follow-up <=1.4 with UPCR 3 -> 1.2: f <= 1.4 < 0.7 b. With >=2 the pair 2 -> 1.4 is no fall.
    const fall = { ...after(gg(1.2)), serumCreatinine: mgdl("<=1.4") };
    expect(possible({ ...baseline, serumCreatinine: mgdl(">2") }, fall)).toBe("PR");
    expect(possible({ ...baseline, serumCreatinine: mgdl(">=2") }, fall)).toBe("PR NR");
  });

  it.each([gg("<0"), gg(-1), gg("-0.1"), gg("<-1"), gg("~1"), gg("1e-7"), gg(NaN), measure("g/l")(1)])(
    "refuses %j",
    (upcr) => {
      expect(() => possible(baseline, after(upcr))).toThrow(RangeError);
    },
  );
});

describe("against plain enumeration on a fine grid", () => {
  /**
   * The rule once more, on whole thousandths, where every comparison is exact in integers below 2^53:
   * [baseline creatinine, follow-up creatinine, baseline UPCR, follow-up UPCR], 24-h protein 2 -> 2 g/d.
   */
  type Quad = readonly [number, number, number, number];
  function onThousandths([b, f, p, q]: Quad, dose: number, deteriorated: boolean, guarded: boolean, heldNow: boolean, heldEver: boolean): Response {
    if ((f <= 1200 || 4 * f <= 5 * b) && q < 500 && heldNow && dose <= 10) return "CR";
    if (guarded && (4 * f > 5 * b || deteriorated)) return "NR";
    const partial = b > 1200 ? 10 * f < 7 * b && p >= 500 && 10 * q < 7 * p && !deteriorated : p >= 500 && 2 * q < p;
    return partial && heldEver ? "PR" : "NR";
  }
  const wide = Array.from({ length: 101 }, (_, index) => index * 50); // 0, 0.05 ... 5.00
  const decimal = (thousandths: number): string => (thousandths / 1000).toFixed(3);
  const order: readonly Response[] = ["CR", "PR", "NR"];

  // Known values are multiples of 0.1 and each breakpoint they cause differs from its neighbours by
  // enough that some grid point lies in every open stretch, so the grid set equals the exact set.
  const knowns: readonly Quad[] = [
    [1000, 800, 3000, 1200],
    [2000, 1000, 3000, 1200],
    [2000, 1000, 1000, 700],
    [1000, 1600, 3000, 400],
    [1000, 2000, 3000, 400],
    [1200, 1500, 500, 200],
    [2000, 2500, 2000, 400],
    [2000, 1400, 2000, 1000],
    [800, 1000, 4000, 2000],
    [0, 0, 0, 0],
    [0, 1000, 3000, 1200],
  ];

  // 24-h protein, 2 to 2 g/d, never decides: as measured, a UPCR missing at follow-up leaves it alone to decide CR.
  it.each(["literal", "guarded"] as const)("%s: any one or two quantities missing", (reading) => {
    const isLiteral = reading === "literal";
    for (const known of knowns) {
      for (let missing = 0; missing < 16; missing++) {
        const open = [0, 1, 2, 3].filter((index) => (missing & (1 << index)) !== 0);
        if (open.length > 2) continue;
        const [first, second] = open;
        for (const dose of [5, 20])
          for (const event of [true, false, undefined]) {
            const reached = new Set<Response>();
            for (const x of first === undefined ? [0] : wide)
              for (const y of second === undefined ? [0] : wide)
                for (const deteriorated of event === undefined ? [true, false] : [event]) {
                  const [b, f, p, q] = known.map((value, index) => (index === first ? x : index === second ? y : value));
                  const quad: Quad = [b ?? 0, f ?? 0, p ?? 0, q ?? 0];
                  reached.add(onThousandths(quad, dose, deteriorated, reading === "guarded", isLiteral || !open.includes(3), isLiteral || !open.includes(2) || !open.includes(3)));
                }
            const at = (index: 0 | 1 | 2 | 3, unit: (value: Value) => Quantity): Quantity | undefined =>
              open.includes(index) ? undefined : unit(decimal(known[index]));
            const result = possible(
              { serumCreatinine: at(0, mgdl), upcr: at(2, gg), urineProtein24h: gd(2) },
              {
                serumCreatinine: at(1, mgdl),
                upcr: at(3, gg),
                urineProtein24h: gd(2),
                prednisoneEquivalent: mgd(dose),
                events: { otherDeterioration: event },
              },
              reading,
            );
            const label = JSON.stringify({ known, open, dose, event });
            expect(`${label} ${result}`).toBe(`${label} ${order.filter((r) => reached.has(r)).join(" ")}`);
          }
      }
    }
  });
});
