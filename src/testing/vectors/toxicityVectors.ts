import { compare, decimalText, type Exact, exact, minus, plus, times } from "../../measurement/quantity.js";
import type { CtcaeVersion, ToxicityRule, ToxicityTerm } from "../../safety/ctcae/toxicityTerm.js";
import { toxicityTerms } from "../../safety/ctcae/toxicityTerms.js";
import type { SafetyClause } from "../../safety/safetyClause.js";
import { type LaboratoryTest, unitsOfTest } from "../../safety/safetyTest.js";
import type { ToxicityOptions } from "../../safety/toxicityGrade.js";
import { distinctRows, type IndexRow, indexVectors } from "./indexRows.js";
import type { Vector } from "./vector.js";

type Row = IndexRow<"toxicityGrade">;

/** A setting in which every multiple of range and baseline has a number. */
interface Setting {
  readonly low: string;
  readonly high: string;
  readonly baseline: string;
}

/**
 * Every term of CTCAE in each version and unit: each of its limits from just below to just above, with range and baseline; then without
 * range, without baseline, as baseline itself, behind a sign, and with each answer to the questions about fasting and anticoagulation.
 */
export function toxicityVectors(): readonly Vector[] {
  const rows = toxicityTerms.flatMap((term) =>
    term.versions.flatMap((version) => unitsApart(term.test, allOf(term), printedIn).flatMap((unit) => rowsOf(term, version, unit))),
  );
  return indexVectors("toxicityGrade", distinctRows(rows));
}

const allOf = ({ grades, whenBaselineAbnormal = [] }: ToxicityTerm): readonly SafetyClause[] =>
  [...grades, ...whenBaselineAbnormal].flatMap(({ from, mayBe }) => [from, mayBe].filter((clause) => clause != null));

/** The units of a test in which its limits are other numbers: of a thousand a microlitre and 10⁹ a litre one is enough. */
export function unitsApart(
  test: LaboratoryTest,
  clauses: readonly SafetyClause[],
  printed: (clause: SafetyClause, unit: string) => readonly string[],
): readonly string[] {
  const units = unitsOfTest(test);
  const numbers = units.map((unit) => JSON.stringify(clauses.map((clause) => printed(clause, unit))));
  return units.filter((_, i) => numbers.indexOf(numbers[i] ?? "") === i);
}

function rowsOf(term: ToxicityTerm, version: CtcaeVersion, unit: string): readonly Row[] {
  const { test } = term;
  const columns = [term.grades, ...(term.whenBaselineAbnormal === undefined ? [] : [term.whenBaselineAbnormal])];
  return columns.flatMap((grades, column): readonly Row[] => {
    const setting = settingOf(term, unit, column === 1);
    const { low, high, baseline } = setting;
    const [asksBaseline, asksFact] = [column === 1 || columns.length > 1 || asks(grades, "baseline"), asks(grades, "fact")];
    const range = { low, high };
    const full: ToxicityOptions = {
      version,
      range,
      ...(asksBaseline ? { baseline: { value: baseline, unit, referenceRange: range } } : {}),
      ...(asksFact ? { fasting: true, anticoagulated: true } : {}),
    };
    const row = (reason: string, value: string, options: ToxicityOptions): Row => [
      `${term.term}, ${reason}`,
      { test, value: { value, unit }, options },
    ];
    const limits = limitsOf(grades, unit, setting);
    return limits.flatMap((limit, i): readonly Row[] => {
      const [below, at, above] = around(limit);
      const beyond = term.direction === "high" ? above : below;
      return [
        ...[below, at, above].map((value) => row(`beside ${at}`, value, full)),
        row("behind a sign", `${["<", "<=", ">", ">="][i % 4] ?? ""}${at}`, full),
        row("range missing", beyond, { ...full, range: null }),
        ...(i === 0 ? [row("as baseline", beyond, { version, range, baseline: "thisRecord" })] : []),
        ...(asksBaseline
          ? [
              row("baseline missing", beyond, { ...full, baseline: null }),
              row("baseline without range", beyond, { ...full, baseline: { value: baseline, unit } }),
            ]
          : []),
        ...(asksFact
          ? [false, null].map((fact) => row(`facts ${String(fact)}`, beyond, { ...full, fasting: fact, anticoagulated: fact }))
          : []),
      ];
    });
  });
}

/** A range outside which the first printed limits lie, and a baseline within it, or beyond it where it shall be abnormal. */
function settingOf({ grades, direction }: ToxicityTerm, unit: string, isAbnormal: boolean): Setting {
  const printed = grades.flatMap(({ from, mayBe }) => [from, mayBe]).flatMap((clause) => (clause == null ? [] : printedIn(clause, unit)));
  const sorted = printed.map(exact).sort(compare);
  const scale = (value: Exact | undefined, factor: string): string => decimalText(times(value ?? exact("40"), exact(factor)));
  const [low, high] =
    direction === "high"
      ? [scale(sorted[0], "0.4"), scale(sorted[0], "0.8")]
      : [scale(sorted[sorted.length - 1], "1.2"), scale(sorted[sorted.length - 1], "2")];
  const edge = exact(direction === "high" ? high : low);
  const factor = direction === "high" ? (isAbnormal ? "1.5" : "0.8") : isAbnormal ? "0.8" : "1.25";
  return { low, high, baseline: decimalText(times(edge, exact(factor))) };
}

function printedIn(clause: SafetyClause, unit: string): readonly string[] {
  if (clause.kind === "limit") return clause.limits[unit] === undefined ? [] : [clause.limits[unit]];
  return clause.kind === "allOf" || clause.kind === "anyOf" ? clause.clauses.flatMap((one) => printedIn(one, unit)) : [];
}

function asks(rules: readonly ToxicityRule[], kind: "baseline" | "fact"): boolean {
  const within = (clause: SafetyClause): boolean => clause.kind === kind || ("clauses" in clause && clause.clauses.some(within));
  return rules.some(({ from }) => from !== null && within(from));
}

/** Every number at which a rule begins, for the unit and the setting. */
function limitsOf(rules: readonly ToxicityRule[], unit: string, { low, high, baseline }: Setting): readonly Exact[] {
  const of = (clause: SafetyClause): readonly Exact[] => {
    switch (clause.kind) {
      case "limit":
        return printedIn(clause, unit).map(exact);
      case "range":
      case "baseline": {
        const base = clause.kind === "baseline" ? baseline : clause.bound === "low" ? low : high;
        const amount = clause.above?.[unit];
        const start = times(exact(base), exact(clause.factor));
        return clause.above !== undefined && amount === undefined ? [] : [amount === undefined ? start : plus(start, exact(amount))];
      }
      case "fact":
        return [];
      case "allOf":
      case "anyOf":
        return clause.clauses.flatMap(of);
    }
  };
  const all = rules.flatMap(({ from, mayBe }) => [from, mayBe]).flatMap((clause) => (clause == null ? [] : of(clause)));
  return [...new Map(all.map((one) => [decimalText(one), one])).values()].filter((one) => compare(one, exact("0")) > 0);
}

/** Just below a number, the number, and just above it, by a step of its last decimal. */
export function around(limit: Exact): readonly [string, string, string] {
  const decimals = (decimalText(limit).split(".")[1] ?? "").length;
  const step = exact(decimals === 0 ? "1" : `0.${"0".repeat(decimals - 1)}1`);
  const smaller = compare(limit, step) > 0 ? step : times(step, exact("0.1"));
  return [decimalText(minus(limit, smaller)), decimalText(limit), decimalText(plus(limit, step))];
}
