import { describe, expect, it } from "vitest";
import { logRank } from "../../src/summary/logRank.js";
import { random } from "./random.js";

/** Two arms of 100 that respond alike (exponential, median 100 days), watched for 336 days and seen every so many days: simulated. */
function shareRejected(everyA: number, everyB: number, trials: number): number {
  const draw = random(17);
  const arm = (every: number) =>
    Array.from({ length: 100 }, () => {
      const seen = Math.ceil((-Math.log(draw()) * 100) / Math.LN2 / every) * every;
      return seen <= 336 ? { days: seen, event: true } : { days: 336, event: false };
    });
  const rejected = Array.from({ length: trials }, () => (logRank([arm(everyA), arm(everyB)]).pValue ?? 1) < 0.05);
  return rejected.filter(Boolean).length / trials;
}

describe("what a log-rank test makes of visit schedules (simulated)", () => {
  it("finds a difference in half of the trials without any where one arm is seen every 28 and the other every 84 days", () => {
    expect(shareRejected(28, 84, 400)).toBeGreaterThan(0.45);
  });

  it("keeps its level where both arms are seen alike", () => {
    expect(shareRejected(28, 28, 400)).toBeLessThan(0.08);
    expect(shareRejected(84, 84, 400)).toBeLessThan(0.08);
  });
});
