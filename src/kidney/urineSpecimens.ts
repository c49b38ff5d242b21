import type { Course, CourseWarning } from "../course/course.js";
import { readCalendarDate } from "../measurement/calendarDate.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot, isNotAmong, isNotListOf, isNotOneOf } from "../measurement/wordings.js";
import { compare, exact, readDecimal, times, toDouble } from "../measurement/quantity.js";

/** How urine was taken: the first urine of the morning, any single one, or a collection over 24 hours. */
export type UrineSpecimen = "firstMorningVoid" | "spot" | "24h";

const specimens: readonly UrineSpecimen[] = ["firstMorningVoid", "spot", "24h"];

export interface AcceptedSpecimens {
  /** Of which specimens the ratio counts. */
  readonly accepted: readonly UrineSpecimen[];
  /** The specimen of the ratio by date, the baseline's among them. */
  readonly specimens: Readonly<Record<string, UrineSpecimen | null>>;
  /** What becomes of a ratio whose specimen is not known: there is no default. */
  readonly unknownSpecimen: "kept" | "leftOut";
}

/**
 * A course in which UPCR counts only if it is of a specimen that a definition asks for; the others are left out, with a warning each,
 * and so are
 * missing, not failed.
 *
 * A first-morning ratio reads lower than that of a 24-hour collection, and single ratios agree poorly with it around flares: a course
 * that mixes them can show
 * a rise or fall that is one of the specimen. Sources: Fine 2009, Kidney Int 76:1284; Birmingham 2007, Kidney Int; Shidham 2018, KI
 * Reports 3:1057.
 *
 * @param course as for `timeToEvent`
 * @param options `accepted`, `specimens` by date, `unknownSpecimen`
 * @returns a new course; the one given is not changed
 * @throws RangeError on a specimen that is none, a date that is none, an unknown option
 * @category Kidney
 * @example
 * const upcr = (date, value) => ({ date, upcr: { value, unit: "g/g" } });
 * const course = { baseline: upcr("2024-01-08", 3), visits: [upcr("2024-04-01", "0.6"), upcr("2024-06-24", "0.4")] };
 * const taken = { "2024-01-08": "24h", "2024-04-01": "spot", "2024-06-24": "24h" };
 * const only = onlySpecimens(course, { accepted: ["24h"], specimens: taken, unknownSpecimen: "leftOut" });
 * only.visits.map(({ upcr }) => upcr?.value ?? null); // => [null, "0.4"]
 * only.warnings[0].message; // => "UPCR of 2024-04-01 left out: spot, accepted 24h"
 */
export function onlySpecimens(course: Course, options: AcceptedSpecimens): Course {
  requireKnownKeys("options", requireObject("options", options), ["accepted", "specimens", "unknownSpecimen"]);
  const { accepted, unknownSpecimen } = options;
  if (!Array.isArray(accepted) || accepted.length === 0) throw misuse("accepted", accepted, isNotListOf(specimens));
  accepted.forEach((specimen, i) => requireSpecimen(`accepted[${String(i)}]`, specimen));
  if (!["kept", "leftOut"].includes(unknownSpecimen)) throw misuse("unknownSpecimen", unknownSpecimen, isNotOneOf(["kept", "leftOut"]));
  const taken = new Map(Object.entries(requireObject("specimens", options.specimens)).map(([date, specimen]) => {
    const day = readCalendarDate("specimens date", date);
    return [day, specimen === null ? null : requireSpecimen(`specimens of ${date}`, specimen)] as const;
  }));
  const warnings: CourseWarning[] = [];
  const filtered = <Visit extends Course["baseline"] | Course["visits"][number]>(visit: Visit): Visit => {
    if (visit.upcr == null) return visit;
    const date = visit.date?.slice(0, 10) ?? null;
    const specimen = date === null ? null : (taken.get(readCalendarDate("course visit date", date)) ?? null);
    const isKept = specimen === null ? unknownSpecimen === "kept" : accepted.includes(specimen);
    if (isKept) return visit;
    const found = specimen ?? "specimen not recorded";
    const message = `UPCR of ${date ?? "an undated visit"} left out: ${found}, accepted ${accepted.join(", ")}`;
    warnings.push({ code: "specimen", message, field: "upcr", from: date, to: date });
    return { ...visit, upcr: null };
  };
  const [baseline, visits] = [filtered(course.baseline), course.visits.map(filtered)];
  return { ...course, baseline, visits, warnings: [...(course.warnings ?? []), ...warnings] };
}

function requireSpecimen(argument: string, value: unknown): UrineSpecimen {
  const found = specimens.find((specimen) => specimen === value);
  if (found === undefined) throw misuse(argument, value, isNotAmong("a specimen", specimens));
  return found;
}

/** The creatinine of a collection and what was to be expected, in one unit. */
export interface CollectedCreatinine {
  readonly measuredCreatinine: number | string;
  readonly expectedCreatinine: number | string;
}

/** How complete a urine collection is, by its creatinine. */
export interface UrineCollection {
  /** Measured over expected creatinine. */
  readonly completeness: number;
  readonly kind: "tooIncomplete" | "incomplete" | "complete" | "overcollected";
  /** Whether the collection's ratio of protein to creatinine may stand for that of 24 hours: from half of the expected creatinine on. */
  readonly isRatioUsable: boolean;
  /** Whether its grams of protein a day may: only of a complete one. */
  readonly isTotalUsable: boolean;
}

/**
 * Judges how complete a 24-hour collection is by its creatinine: below 0.5 of the expected too incomplete, from 0.5 incomplete, from
 * 0.9 to 1.1 complete,
 * above over-collected.
 *
 * The ratio of an incomplete collection of at least half is as good as that of a complete one; its grams of protein are too few. What
 * is expected is the caller's: the
 * subject's own earlier collections, or an equation that is named in the protocol. Both are in one unit; limits are exact.
 *
 * @throws RangeError on values that are not plain decimals above 0
 * @category Kidney
 * @example
 * const { completeness, kind, isRatioUsable } = urineCollection({ measuredCreatinine: "0.72", expectedCreatinine: "1.2" });
 * [completeness.toFixed(2), kind, isRatioUsable]; // => ["0.60", "incomplete", true]
 */
export function urineCollection(collection: CollectedCreatinine): UrineCollection {
  requireKnownKeys("collection", requireObject("collection", collection), ["measuredCreatinine", "expectedCreatinine"]);
  const [measured, expected] = (["measuredCreatinine", "expectedCreatinine"] as const).map((name) => {
    const value = readDecimal(String(collection[name]));
    if (value === undefined || !(toDouble(value) > 0)) throw misuse(name, collection[name], isNot("a plain decimal above 0"));
    return value;
  }) as [ReturnType<typeof exact>, ReturnType<typeof exact>];
  const isAtLeast = (share: string): boolean => compare(measured, times(expected, exact(share))) >= 0;
  const isOver = compare(measured, times(expected, exact("1.1"))) > 0;
  const kind = isOver ? "overcollected" : isAtLeast("0.9") ? "complete" : isAtLeast("0.5") ? "incomplete" : "tooIncomplete";
  return Object.freeze({
    completeness: toDouble(measured) / toDouble(expected),
    kind,
    isRatioUsable: kind !== "tooIncomplete",
    isTotalUsable: kind === "complete",
  });
}
