import assert from "node:assert/strict";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { classifyRenalResponse, daysBetween, publishedDefinitions } from "../../src/index.js";
import { completePairs } from "../../src/testing/records/pairArbitraries.js";
import { hostSettings, inTimeZone, timeZones } from "./hostLaws.js";
import { classify } from "./law.js";
import { records } from "../records.js";

const dayLength = 86_400_000;
const isoDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

describe("daysBetween", () => {
  it.each(timeZones)("counts calendar days in %s, whatever the clocks did there", (zone) => {
    const days = fc.integer({ min: -25_000, max: 30_000 });
    inTimeZone(zone, () => {
      fc.assert(
        fc.property(days, fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -9999, max: 9999 })), (from, span) => {
          assert.equal(daysBetween(isoDay(from), isoDay(from + span)), span);
        }),
        records(200),
      );
    });
  });

  // Samoa went from 29 to 31 December 2011, Kwajalein from 20 to 22 August 1993. The calendar still has the day between.
  it.each([
    ["Pacific/Apia", "2011-12-29", "2011-12-30"],
    ["Pacific/Apia", "2011-12-30", "2011-12-31"],
    ["Pacific/Kwajalein", "1993-08-20", "1993-08-21"],
    ["Pacific/Kwajalein", "1993-08-21", "1993-08-22"],
  ])("is 1 in %s from %s to %s, a day that was skipped there", (zone, from, to) => {
    expect(inTimeZone(zone, () => daysBetween(from, to))).toBe(1);
  });
});

describe("host independence", () => {
  it("holds for a library that is first loaded after the host set decimal.js", async () => {
    vi.resetModules();
    Decimal.set(hostSettings);
    const fresh = await import("../../src/index.js").finally(() => Decimal.set({ defaults: true }));
    expect(fresh.classifyRenalResponse).not.toBe(classifyRenalResponse);
    for (const definition of publishedDefinitions) {
      fc.assert(
        fc.property(completePairs(definition), (pair) => {
          const again = fresh.classifyRenalResponse(pair.baseline, pair.followUp, definition);
          assert.deepEqual(again, classify(pair, definition));
        }),
        records(10),
      );
    }
  });
});
