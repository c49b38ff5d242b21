import { kaplanMeier } from "renal-response";
import { describe, expect, it } from "vitest";
import { atRiskOn, type CurveFigure, shareOn, timeAxis, vertices } from "../../examples/results/curveFrame";
import { figuresOf } from "../../examples/results/figures";
import { stepPath, svgCurve, svgScale } from "../../examples/results/svgCurve";
import { terminalCurve } from "../../examples/results/terminalCurve";
import { results } from "./bundledResults";

/** By hand: 4 at risk; day 28: 1 of 4, 0.25; day 56: 1 censored; day 84: 1 of 2, 1 - 0.75 / 2 = 0.625; day 112: 1 censored. */
const small = kaplanMeier([{ days: 28, event: true }, { days: 56, event: false }, { days: 84, event: true }, { days: 112, event: false }]);
const none = kaplanMeier([{ days: 56, event: false }, { days: 112, event: false }]);
const figure: CurveFigure = {
  title: "Share with <CR> & more",
  identification: "protocol P | definition d 1.0.0 | data cut 2024-01-01 | SIMULATED DATA",
  arms: [{ arm: "A & B", curve: small }, { arm: "control", curve: none }],
  note: "a note",
};

/** Reads a path of M, H and V back into days and shares, by the drawing's own two ends of the axes. */
function readPath(path: string, lastDay: number): readonly (readonly [day: number, share: number])[] {
  const { x, y } = svgScale(lastDay);
  const day = (at: number) => ((at - x(0)) / (x(lastDay) - x(0))) * lastDay;
  const share = (at: number) => (at - y(0)) / (y(1) - y(0));
  const [, left = "", bottom = "", rest = ""] = /^M(\S+) ([\d.]+)(.*)$/.exec(path) ?? [];
  const turns = [...rest.matchAll(/H([\d.]+)V([\d.]+)/g)].map(([, h, v]) => [day(Number(h)), share(Number(v))] as const);
  expect(`M${left} ${bottom}${turns.length === 0 ? rest : ""}`).not.toContain("L");
  return [[day(Number(left)), share(Number(bottom))], ...turns];
}

describe("the step function of a curve", () => {
  it("turns at the start, at each event, and ends on the last day under observation", () => {
    expect(vertices(small.steps)).toEqual([{ day: 0, share: 0 }, { day: 28, share: 0.25 }, { day: 84, share: 0.625 }, { day: 112, share: 0.625 }]);
    expect(vertices(none.steps)).toEqual([{ day: 0, share: 0 }, { day: 112, share: 0 }]);
    expect(vertices([])).toEqual([{ day: 0, share: 0 }]);
  });

  it.each([[0, 0], [27, 0], [28, 0.25], [83, 0.25], [84, 0.625], [112, 0.625], [113, null]])("is on day %i at %s", (day, share) => {
    expect(shareOn(small.steps, day)).toBe(share);
  });

  it.each([[0, 4], [28, 4], [29, 3], [56, 3], [57, 2], [84, 2], [85, 1], [112, 1], [113, 0]])("has on day %i %i at risk", (day, atRisk) => {
    expect(atRiskOn(small.steps, day)).toBe(atRisk);
  });

  it.each([[112, 112, [0, 4, 8, 12, 16]], [113, 140, [0, 4, 8, 12, 16, 20]], [728, 728, [0, 13, 26, 39, 52, 65, 78, 91, 104]]])(
    "of %i days has an axis to day %i", (days, lastDay, tickWeeks) => {
      expect(timeAxis([{ arm: "A", curve: kaplanMeier([{ days, event: true }]) }])).toEqual({ lastDay, tickWeeks });
    },
  );
});

describe("the curve as SVG", () => {
  const svg = svgCurve(figure);
  const paths = (drawing: string) => [...drawing.matchAll(/<path d="([^"]*)"/g)].map((match) => match[1] ?? "");

  it("has the path of the steps, by hand: 710 px for 112 days from 70, 320 px up from 430", () => {
    // 70 + 710 × 28 / 112 = 247.5; 430 - 320 × 0.25 = 350; 70 + 710 × 84 / 112 = 602.5; 430 - 320 × 0.625 = 230.
    expect(paths(svg)[0]).toBe("M70 430H247.5V350H602.5V230H780V230");
    expect(paths(svg)[1]).toBe("M70 430H780V430");
    expect(stepPath([], svgScale(112))).toBe("");
  });

  it.each(figuresOf(results).map((each) => [each.title, each] as const))("%s: the vertices are the steps of kaplanMeier", (_, each) => {
    const drawn = paths(svgCurve(each));
    const { lastDay } = timeAxis(each.arms);
    expect(drawn).toHaveLength(2);
    each.arms.forEach(({ curve: { steps } }, i) => {
      const turns = readPath(drawn[i] ?? "", lastDay);
      const events = steps.filter((step) => step.events > 0);
      expect(turns.length).toBeGreaterThanOrEqual(events.length + 1);
      // The drawing has hundredths of a pixel: better than 0.01 days and 0.0001.
      events.forEach(({ day, survival }, place) => {
        const [drawnDay = NaN, drawnShare = NaN] = turns[place + 1] ?? [];
        expect(drawnDay).toBeCloseTo(day, 2);
        expect(drawnShare).toBeCloseTo(1 - survival, 4);
      });
      expect(turns[turns.length - 1]?.[0]).toBeCloseTo(steps[steps.length - 1]?.day ?? NaN, 2);
    });
  });

  it("can be read without seeing it: role, title, description, labelled axes", () => {
    expect(svg).toContain('role="img" aria-labelledby="title desc"');
    expect(svg).toContain('<title id="title">Share with &lt;CR&gt; &amp; more</title>');
    expect(svg).toMatch(/<desc id="desc">Kaplan-Meier curves, protocol P \| definition d 1\.0\.0 .*SIMULATED DATA\. A &amp; B: 2 of 4 subjects, median 84 days\. control: 0 of 2 subjects, median not reached\./);
    expect(svg).toContain(">weeks from day 0</text>");
    for (const label of ["0 %", "25 %", "50 %", "75 %", "100 %"]) expect(svg).toContain(`>${label}</text>`);
  });

  it("says on its face which protocol, which definition, and that the data are simulated", () => {
    expect(svg).toContain(`>${figure.identification}</text>`);
  });

  it("tells the arms apart without colour, and lists those at risk", () => {
    expect(svg.match(/<path [^>]*stroke-dasharray="9 5"/g)).toHaveLength(1);
    const atRisk = /aria-label="A &amp; B, at risk">(.*?)<\/g>/s.exec(svg)?.[1] ?? "";
    expect([...atRisk.matchAll(/>(\d+)<\/text>/g)].map((match) => match[1])).toEqual(["4", "4", "3", "2", "1"]);
  });

  it("leaves no character of a name unescaped", () => {
    expect(svg.replace(/&(amp|lt|gt|quot);/g, "")).not.toContain("&");
    expect(svg).not.toContain("<CR>");
  });
});

describe("the curve in the terminal", () => {
  const lines = terminalCurve(figure).split("\n");
  const plotted = lines.filter((line) => /^ *(\d+ % ┤|│)/.test(line)).map((line) => line.slice(8));

  it("is 20 rows of 5 % over the axis, headed by title and identification", () => {
    expect(lines.slice(0, 2)).toEqual([figure.title, figure.identification]);
    expect(plotted).toHaveLength(21);
    expect(lines.filter((line) => line.includes("%")).map((line) => line.trim().split(" ")[0])).toEqual(["100", "80", "60", "40", "20", "0"]);
  });

  // 2.5 days a column: day 28 in column 11, 56 in 22, 84 in 33, 112 in 44. 25 % is row 5, 62.5 % row 13 (12.5 rounded up).
  it("steps up on the day of the event, to the share", () => {
    const row = (share: number) => plotted[20 - share] ?? "";
    // Where both curves run, "=": up to day 28, and on the foot of the first step.
    expect(row(0)).toBe("============┄┄┄┄┄┄┄┄┄┄×┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄×");
    expect(row(5)).toBe("           ┏━━━━━━━━━━+━━━━━━━━━━┛");
    expect(row(13)).toBe("                                 ┏━━━━━━━━━━+");
    expect(row(9)).toBe("                                 ┃");
    expect(row(14)).toBe("");
  });

  it("has the weeks and those at risk below", () => {
    expect(lines.find((line) => line.endsWith("weeks"))?.trim().split(/ +/)).toEqual(["0", "4", "8", "12", "16", "weeks"]);
    const at = lines.indexOf("  A & B");
    expect(lines[at + 1]?.trim().split(/ +/)).toEqual(["4", "4", "3", "2", "1"]);
    expect(lines[lines.indexOf("  control") + 1]?.trim().split(/ +/)).toEqual(["2", "2", "2", "1", "1"]);
  });

  it("names in the legend how many responded, and ends with the note", () => {
    expect(lines).toContain("  ━━━━ A & B: 2 of 4, + censored");
    expect(lines[lines.length - 1]).toBe("a note");
  });
});
