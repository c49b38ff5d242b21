import assert from "node:assert/strict";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { compileDefinition, explainResponse, type ResponseDefinition } from "../../src/index.js";
import { anyPairs } from "../../src/testing/records/pairArbitraries.js";
import type { RecordPair } from "../../src/testing/oracle/recordPair.js";
import { classify, type LibraryLaw, outcomeOf } from "./law.js";
import { records } from "../records.js";

/** A host that uses decimal.js for itself, in the way that hurts most. */
export const hostSettings: Decimal.Config = { precision: 3, rounding: 0, toExpNeg: 0, toExpPos: 0, minE: -2, maxE: 2, modulo: 9 };

function underHostSettings<T>(run: () => T): T {
  Decimal.set(hostSettings);
  try {
    assert.equal(new Decimal(1).div(3).times(30000).toString(), "Infinity", "the settings do not reach decimal.js");
    return run();
  } finally {
    Decimal.set({ defaults: true });
  }
}

export const timeZones = ["UTC", "America/Sao_Paulo", "Africa/Cairo", "Asia/Kathmandu", "Pacific/Apia", "Pacific/Kwajalein", "America/St_Johns"];

/** Runs in a time zone of the process, after making sure that it took effect. */
export function inTimeZone<T>(zone: string, run: () => T): T {
  const own = process.env["TZ"];
  process.env["TZ"] = zone;
  try {
    const named = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
    assert.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone, named, "the time zone did not change");
    return run();
  } finally {
    if (own === undefined) delete process.env["TZ"];
    else process.env["TZ"] = own;
  }
}

function everything(pair: RecordPair, definition: ResponseDefinition): unknown {
  return outcomeOf(() => {
    const result = classify(pair, definition);
    return [result, explainResponse(result), compileDefinition(definition)(pair.baseline, pair.followUp)];
  });
}

const days = fc.integer({ min: -300_000, max: 60_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

export const hostLaws: readonly LibraryLaw[] = [
  {
    name: "what the host sets on decimal.js changes nothing",
    check: (definition) => {
      fc.assert(
        fc.property(anyPairs(definition), (pair) => {
          const alone = everything(pair, definition);
          assert.deepEqual(underHostSettings(() => everything(pair, definition)), alone);
        }),
        records(25),
      );
    },
  },
  {
    name: "the time zone changes nothing, and a follow-up on or before its baseline is refused in each",
    check: (definition) => {
      const times = fc.constantFrom("", "", "T00:00", "T23:59:59Z", "T23:30-11:00", "T00:30+14:00");
      const dated = fc.record({ pair: anyPairs(definition), from: days, to: fc.oneof(days, fc.constant(null)), early: times, late: times });
      fc.assert(
        fc.property(dated, fc.constantFrom(...timeZones), ({ pair, from, to, early, late }, zone) => {
          const dated = { baseline: { ...pair.baseline, date: from + early }, followUp: { ...pair.followUp, date: (to ?? from) + late } };
          const [here, there] = ["UTC", zone].map((each) => inTimeZone(each, () => everything(dated, definition)));
          assert.deepEqual(there, here);
          const refused = JSON.stringify(here).includes("is not after the baseline date");
          assert.equal(refused, (to ?? from) <= from);
        }),
        records(25),
      );
    },
  },
];
