import { describe, expect, it } from "vitest";
import { forestFigure } from "../../src/report/figures/forestFigure.js";
import { expectClose, rowsInR, valuesInR } from "./simulated/inR.js";
import { simulatedReport as report } from "./simulatedTrial.js";

/**
 * R read the files and wrote the records of week 24 (outcomes.R), the second implementation in Python judged them (judgeRecords.py), R
 * counted (definitionTable.R): nothing of this chain comes from the library.
 */
const judged = new Map(rowsInR("definitions.csv").map(([definition = "", id = "", , response = ""]) => [`${definition} ${id}`, response]));
const r = valuesInR("definitionTable.csv");

/** Counts, difference and limits of a response; one that nobody has stands in a row of its own. */
const countedInR = (id: string, response: string) => {
  const key = `${id}/${response}`;
  return r.numbers(r.keys(key).includes(key) ? key : "nobody");
};

describe("every definition on the visit of week 24 of the simulated trial", () => {
  it.each(report.definitions.map((one) => [one.id, one] as const))(
    "%s: every subject's response is the second implementation's",
    (id, { responses }) => {
      expect(report.subjects.map((subject) => [subject.id, judged.get(`${id} ${subject.id}`) ?? "NE"])).toEqual(
        report.subjects.map((subject, i) => [subject.id, responses[i]]),
      );
    },
  );

  it.each(report.definitions.map((one) => [one.id, one] as const))(
    "%s: counts, difference and interval are R's",
    (id, { best, bestCounts, notEvaluable, comparison }) => {
      const [first = 0, second = 0, ...difference] = countedInR(id, best);
      expect(bestCounts.map(({ responders }) => responders)).toEqual([first, second]);
      expect(notEvaluable).toEqual(r.numbers(`${id}/NE`).slice(0, 2));
      const { estimate, newcombe } = comparison?.difference ?? {};
      expectClose([estimate, newcombe?.lower, newcombe?.upper], difference, id);
    },
  );

  it("the forest plot draws these numbers, for the definitions that half of the subjects can be judged by and somebody reaches", () => {
    const rows = forestFigure(report)?.rows ?? [];
    const answerable = report.definitions.filter(
      ({ notEvaluable: [a = 0, b = 0], bestCounts }) => a + b < 20.5 && bestCounts.some(({ responders }) => responders > 0),
    );
    expect(rows.map(([id]) => id)).toEqual(answerable.map(({ id }) => id));
    for (const [id = "", best = "", , , points = "", limits = ""] of rows) {
      const [, , estimate = 0, lower = 0, upper = 0] = countedInR(id, best).map((value) => value ?? 0);
      const text = (value: number) => (100 * value).toFixed(1);
      expect([id, points, limits]).toEqual([id, text(estimate), `${text(lower)} to ${text(upper)}`]);
    }
  });
});
