import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assessment, classifyRenalResponse, compileDefinition, nct05631717, nct05631717Guarded, nct05631717Literal, nct05631717Normalised } from "../../src/index.js";
import { oracle, type OracleReading, type OracleVisit } from "../oracle/nct05631717.js";
import { completePairs, openPairs } from "../../src/testing/records/pairArbitraries.js";
import type { RecordPair } from "../../src/testing/oracle/recordPair.js";
import { classify } from "./law.js";
import { protocolGrid } from "./protocolGrid.js";
import { records } from "../records.js";

const readings = [
  ["as measured", nct05631717],
  ["literal", nct05631717Literal],
  ["guarded", nct05631717Guarded],
  ["normalised", nct05631717Normalised],
] as const;

const compiled = Object.fromEntries(readings.map(([reading, definition]) => [reading, compileDefinition(definition)])) as Record<
  OracleReading, ReturnType<typeof compileDefinition>
>;

function visit({ serumCreatinine, upcr, urineProtein24h, prednisoneEquivalent, events }: Assessment): OracleVisit {
  return {
    serumCreatinine: serumCreatinine ?? undefined,
    upcr: upcr ?? undefined,
    urineProtein24h: urineProtein24h ?? undefined,
    prednisoneEquivalent: prednisoneEquivalent ?? undefined,
    events: { otherDeterioration: events?.otherDeterioration ?? undefined },
  };
}

function assertAgrees(pair: RecordPair, reading: OracleReading, definition: typeof nct05631717): void {
  const { response, possible } = classify(pair, definition);
  assert.equal(compiled[reading](pair.baseline, pair.followUp), response);
  const expected = oracle(visit(pair.baseline), visit(pair.followUp), reading);
  if (response !== expected.response || possible.join() !== expected.possible.join()) {
    assert.deepEqual({ response, possible, pair }, { ...expected, pair });
  }
}

describe.each(readings)("the %s reading agrees with the oracle in response and possible set", (reading, definition) => {
  it(`on ${String(protocolGrid.length)} complete records inside, at and outside every limit in every unit`, () => {
    for (const pair of protocolGrid) assertAgrees(pair, reading, definition);
  });

  it("on complete records of all kinds", () => {
    fc.assert(
      fc.property(completePairs(definition), (pair) => {
        assertAgrees(pair, reading, definition);
      }),
      records(300),
    );
  });

  it("on records with missing and censored data", () => {
    fc.assert(
      fc.property(openPairs(definition), (pair) => {
        assertAgrees(pair, reading, definition);
      }),
      records(600),
    );
  });

  it("on a follow-up creatinine of 0 with the baseline missing or open upwards", () => {
    const proteins = { upcr: { value: 2, unit: "g/g" }, urineProtein24h: { value: 2, unit: "g/d" } };
    const followUp = {
      serumCreatinine: { value: 0, unit: "umol/L" },
      upcr: { value: 1.2, unit: "g/g" },
      urineProtein24h: { value: 2, unit: "g/d" },
      prednisoneEquivalent: { value: 20, unit: "mg/d" },
      events: { otherDeterioration: false },
    };
    assertAgrees({ baseline: proteins, followUp }, reading, definition);
    assertAgrees({ baseline: { ...proteins, serumCreatinine: { value: ">0", unit: "umol/L" } }, followUp }, reading, definition);
  });
});

it('"<0" is refused, as no value is below zero and nothing would stay possible', () => {
  const record = { serumCreatinine: { value: "<0", unit: "mg/dL" } };
  expect(() => oracle(record, {}, "literal")).toThrow(RangeError);
  expect(() => classifyRenalResponse(record, {}, nct05631717)).toThrow(RangeError);
});
