import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedKidneyEvents } from "../../src/kidney/events/publishedKidneyEvents.js";
import type { KidneyEventDefinition, KidneyRule } from "../../src/kidney/kidneyEvent.js";
import { creatinineDoubling, egfrDecline, kidneyFailure } from "../../src/kidney/kidneyFunctionEvents.js";
import { timeToKidneyEvent } from "../../src/kidney/timeToEvent.js";
import { valueAtMost, valueFall } from "../../src/kidney/timeToValue.js";
import { plainKidneyEvent } from "../../src/testing/oracle/plainKidneyEvent.js";
import { assessment, course, type Drawn } from "./drawn.js";

/** What a missing or inexact cell may be: values on and beside every limit of the rules, and far beyond them. */
const grid: Readonly<Record<string, readonly string[]>> = {
  upcr: ["0", "0.1", "0.19", "0.2", "0.5", "0.51", "0.7", "0.71", "1", "1.01", "2", "2.01", "6.1", "100"],
  urineProtein24h: ["0", "1", "3", "3.4", "3.5", "5.5", "7", "100"],
  serumCreatinine: ["0.1", "1", "1.2", "1.25", "1.3", "1.33", "2", "2.1", "2.4", "3.6", "30"],
  egfr: ["0", "14", "15", "47", "48", "60", "70", "85", "94", "95", "100", "200"],
  serumAlbumin: ["10", "29", "30", "60"],
  urineRedCells: ["0", "4", "5", "6", "11", "15", "16", "26", "51", "500"],
};
const flags = ["redCellCasts", "whiteCellCasts", "activeSediment"] as const;
const names = [...Object.keys(grid), ...flags];
type Cell = string | boolean;

const fills = (name: string, written: Cell | undefined): readonly Cell[] => {
  if (!(name in grid)) return written === undefined ? [true, false] : [written];
  const text = written as string | undefined;
  if (text === undefined) return grid[name] ?? [];
  const below = text.startsWith("<") ? Number(text.slice(1)) : null;
  return below === null ? [text] : (grid[name] ?? []).filter((value) => Number(value) < below);
};

/** The measures and flags that a definition asks for; the others stay out, so that completions stay few. */
function asked(definition: KidneyEventDefinition): readonly string[] {
  const text = JSON.stringify(definition.components);
  return names.filter((name) => text.includes(`"${name}"`));
}

const cellOf = (name: string): fc.Arbitrary<Cell> =>
  name in grid
    ? fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...(grid[name] ?? [])) },
        ...(name === "upcr" ? [{ weight: 1, arbitrary: fc.constantFrom("<0.2", "<0.7") }] : []),
      )
    : fc.boolean();

const completed = (cells: readonly Cell[][]): Cell[][] =>
  cells.reduce<Cell[][]>((all, options) => all.flatMap((begun) => options.map((one) => [...begun, one])), [[]]);

const definitions = [
  ...publishedKidneyEvents.filter(({ components }) => components.some(({ rule }) => rule.kind !== "event")),
  egfrDecline({ percent: 40, confirmedAfterDays: 28 }),
  egfrDecline({ percent: 30, confirmedAfterDays: null, from: "anyEarlier" }),
  creatinineDoubling({ confirmedAfterDays: 28, from: "anyEarlier" }),
  kidneyFailure({ egfrBelow: 15, confirmedAfterDays: 28 }),
  valueAtMost({ measure: "upcr", atMost: "0.5", unit: "g/g" }),
  valueFall({ measure: "upcr", percent: 50 }),
];

const hasUnrecorded = (rule: KidneyRule): boolean => rule.kind === "unrecorded" || ("rules" in rule && rule.rules.some(hasUnrecorded));

/** Rare among the draws: a complete response, and UPCR above 0.5 at four visits. */
const afterResponse: Cell[][] = [["0.2", "95", "5"], ...Array.from({ length: 4 }, () => ["0.51", "95", "5"])];

describe("courses with missing and inexact values against every completion", () => {
  it.each(definitions.map((one) => [one.id, one] as const))("%s", (_, definition) => {
    const own = asked(definition);
    const gap = definition.components.some(({ persistence }) => (persistence?.minDays ?? 0) > 28) ? 50 : 15;
    const visit = fc.tuple(...own.map(cellOf));
    const drawn = fc.record({
      baseline: visit,
      visits: fc.oneof(
        fc.array(visit, { minLength: 1, maxLength: 5 }),
        visit.map((one) => Array.from({ length: 5 }, () => one)),
      ),
      holes: fc.array(fc.tuple(fc.nat(4), fc.nat(own.length - 1)), { maxLength: 2 }),
    });
    let events = 0;
    let without = 0;
    fc.assert(
      fc.property(drawn, ({ baseline, visits, holes }) => {
        const isHole = (at: number, k: number) => holes.some(([v, m]) => v % visits.length === at && m === k);
        const written = visits.map((cells, at) => cells.map((cell, k) => (isHole(at, k) ? undefined : cell)));
        const drawnOf = (cells: readonly (Cell | undefined)[]): Drawn =>
          Object.fromEntries(cells.flatMap((cell, k) => (cell === undefined ? [] : [[own[k], cell]]))) as Drawn;
        const day = (at: number) => gap * (at + 1);
        const result = timeToKidneyEvent(
          course(
            drawnOf(baseline),
            written.map((cells, at) => [day(at), drawnOf(cells)] as const),
            [],
            ["death", "dialysis", "rescueTherapy", "treatmentFailure"],
          ),
          definition,
          {},
        );
        const options = [baseline, ...written].map((cells) => cells.map((cell, k) => [...fills(own[k] ?? "", cell)]));
        fc.pre(options.flat().reduce((product, { length }) => product * length, 1) <= 200);
        const all = completed(options.flat());
        const answers = (
          definition.components.some(({ rule }) => hasUnrecorded(rule) || JSON.stringify(rule).includes("withinDays"))
            ? [true, false]
            : [false]
        ).flatMap((unrecorded) =>
          all.map((cells) => {
            const rows = options.map((_row, i) => cells.slice(i * own.length, (i + 1) * own.length));
            const full = rows.map((row) => assessment(drawnOf(row)));
            const measured = rows
              .slice(1)
              .map((row, at) => assessment(drawnOf(row.map((cell, k) => (written[at]?.[k] === undefined ? undefined : cell)))));
            return plainKidneyEvent(definition, {
              baseline: full[0] ?? {},
              visits: full.slice(1).map((shown, at) => ({ day: day(at), shown, measured: measured[at] ?? {} })),
              unrecorded,
            });
          }),
        );
        const [shows = "", confirms = ""] = result.decidingVisits.slice(-2);
        const isOpenBetween = written.some((cells, at) => {
          const date = new Date(Date.UTC(2024, 0, 1) + day(at) * 86_400_000).toISOString().slice(0, 10);
          return cells.includes(undefined) && date > shows && date < confirms;
        });
        if (result.event && !isOpenBetween) {
          events += 1;
          for (const one of answers) expect(one !== null && one.day <= result.days).toBe(true);
        }
        if (!result.event && result.openVisits.length === 0) {
          without += 1;
          expect(answers.every((one) => one === null)).toBe(true);
        }
        // A complete record leaves one answer, and that is given.
        if (answers.length === 1) expect(result.event ? { event: result.cause, day: result.days } : null).toEqual(answers[0]);
      }),
      {
        numRuns: 60,
        examples: definition.id === "paediatric-flare-2024" ? [[{ baseline: ["2", "95", "5"], visits: afterResponse, holes: [] }]] : [],
      },
    );
    expect([events > 0, without > 0]).toEqual([true, true]);
  });
});
