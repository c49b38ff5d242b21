import { describe, expect, it } from "vitest";
import {
  compareResponseRates, confirmed, cumulativeIncidence, flaggedRecord, gpnotebookEquivalents, hazardRatio, kaplanMeier, prednisoneEquivalent,
  responseRate, restrictedMeanDifference, selectBaseline, visitWindow,
} from "../src/index.js";

// This file is compiled with exactOptionalPropertyTypes: that it compiles is half of the test.
const times = [{ days: 28, event: true }, { days: 56, event: false }, { days: 84, event: true }] as const;
const competing = [{ days: 28, event: "response" }, { days: 56, event: null }] as const;
const counts = { responders: 8, total: 20 };
const window = { week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier" } as const;
const dose = { drug: "prednisone", dose: { value: 5, unit: "mg" }, route: "oral" } as const;
const record = { date: "2024-01-08", upcr: { value: 3, unit: "g/g" } } as const;

type Call = (left: null | undefined) => unknown;
const calls: readonly (readonly [string, () => unknown, Call])[] = [
  ["responseRate", () => responseRate(counts), (left) => responseRate(counts, { confidenceLevel: left })],
  ["compareResponseRates", () => compareResponseRates(counts, counts), (left) => compareResponseRates(counts, counts, { confidenceLevel: left })],
  [
    "kaplanMeier", () => kaplanMeier(times),
    (left) => kaplanMeier(times.map((time) => ({ ...time, censoring: left })), { interval: left, confidenceLevel: left, restrictedMeanUntil: left }),
  ],
  [
    "cumulativeIncidence", () => cumulativeIncidence(competing, "response"),
    (left) => cumulativeIncidence(competing, "response", { interval: left, confidenceLevel: left }),
  ],
  [
    "hazardRatio", () => hazardRatio(times, times, { ties: "efron" }),
    (left) => hazardRatio(times, times, { ties: "efron", confidenceLevel: left }),
  ],
  [
    "restrictedMeanDifference", () => restrictedMeanDifference(times, times, { until: 56 }),
    (left) => restrictedMeanDifference(times, times, { until: 56, confidenceLevel: left }),
  ],
  [
    "confirmed", () => confirmed({ minDays: 28, maxNotEvaluable: 1 }),
    (left) => confirmed({ minDays: 28, maxNotEvaluable: 1, eventDate: left }),
  ],
  ["visitWindow", () => visitWindow(window), (left) => visitWindow({ ...window, among: left })],
  [
    "prednisoneEquivalent", () => prednisoneEquivalent([dose], gpnotebookEquivalents),
    (left) => prednisoneEquivalent([{ ...dose, frequency: left }], gpnotebookEquivalents),
  ],
  [
    "selectBaseline", () => selectBaseline([{ ...record, isBaseline: true }, { ...record, date: "2024-01-01" }], flaggedRecord()),
    (left) => selectBaseline([{ ...record, isBaseline: true }, { ...record, date: "2024-01-01", isBaseline: left }], flaggedRecord()),
  ],
];

describe.each(calls)("%s takes an optional property that is", (_name, without, call) => {
  it.each([null, undefined])("%s as left out", (left) => {
    expect(call(left)).toStrictEqual(without());
  });
});
