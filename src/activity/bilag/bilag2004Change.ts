import { type BilagGrade, bilagGrades, type BilagGrades, type BilagSystem, bilagSystems, readBilagGrades } from "./bilag2004.js";

/** What became of one system: exactly one of these. */
export type BilagSystemChange = "newA" | "newB" | "worsenedToC" | "unchanged" | "improved";

/** A system without a grade at one of the two times, and every change that the other grade still allows. */
export interface OpenBilagSystem {
  readonly system: BilagSystem;
  readonly previous: BilagGrade | null;
  readonly current: BilagGrade | null;
  readonly possible: readonly BilagSystemChange[];
}

/** The change of all nine systems as plain frozen JSON; each stands in `worsened`, `unchanged`, `improved` or `open`. */
export interface Bilag2004Change {
  /** A now and not A before. */
  readonly newA: readonly BilagSystem[];
  /** B now and C, D or E before. */
  readonly newB: readonly BilagSystem[];
  /** Every system with a more severe grade: new A, new B, and C after D or E. */
  readonly worsened: readonly BilagSystem[];
  readonly unchanged: readonly BilagSystem[];
  readonly improved: readonly BilagSystem[];
  readonly open: readonly OpenBilagSystem[];
}

const kinds: readonly BilagSystemChange[] = ["newA", "newB", "worsenedToC", "unchanged", "improved"];

/**
 * What became of each BILAG-2004 system from one assessment to another: new A, new B, worsened, unchanged or improved.
 *
 * A to B is an improvement and not a new B; B to A is a new A. D and E are both inactive, so that a step between them is no
 * change. "Previous" is whichever assessment the rule compares with: baseline in SRI and BICLA, the visit before in most flare rules.
 * Source: Gordon, Rheumatology 2003;42:1372-9 and FDA guidance of 2010 (new B after C, D or E; primary); A to B follows from them and from
 * BICLA.
 *
 * @param previous "A" to "E" by system; what is left out is unknown
 * @param current the same, later
 * @returns plain frozen JSON; systems in the order of the form
 * @throws RangeError on an unknown system or grade
 * @example
 * const change = bilag2004Change({ renal: "A", mucocutaneous: "C" }, { renal: "B", mucocutaneous: "B", ophthalmic: "C" });
 * change.newB; // => ["mucocutaneous"]
 * change.improved; // => ["renal"]
 * change.open.find(({ system }) => system === "ophthalmic").possible; // => ["worsenedToC", "unchanged", "improved"]
 * @category Activity
 */
export function bilag2004Change(previous: BilagGrades, current: BilagGrades): Bilag2004Change {
  const before = readBilagGrades("previous", previous);
  const after = readBilagGrades("current", current);
  const changes = bilagSystems.map((system) => {
    const [was, is] = [before[system] ?? null, after[system] ?? null];
    return { system, previous: was, current: is, possible: Object.freeze(possibleChanges(was, is)) };
  });
  const known = changes.filter((change) => change.previous !== null && change.current !== null);
  const systems = (...wanted: readonly BilagSystemChange[]) =>
    Object.freeze(known.filter(({ possible: [kind] }) => kind !== undefined && wanted.includes(kind)).map(({ system }) => system));
  return Object.freeze({
    newA: systems("newA"),
    newB: systems("newB"),
    worsened: systems("newA", "newB", "worsenedToC"),
    unchanged: systems("unchanged"),
    improved: systems("improved"),
    open: Object.freeze(changes.filter((change) => !known.includes(change)).map((change) => Object.freeze(change))),
  });
}

function possibleChanges(previous: BilagGrade | null, current: BilagGrade | null): readonly BilagSystemChange[] {
  const found = new Set<BilagSystemChange>();
  for (const was of previous === null ? bilagGrades : [previous]) {
    for (const is of current === null ? bilagGrades : [current]) found.add(changeOf(was, is));
  }
  return kinds.filter((kind) => found.has(kind));
}

function changeOf(previous: BilagGrade, current: BilagGrade): BilagSystemChange {
  const fall = severity(previous) - severity(current);
  if (fall > 0) return "improved";
  if (fall === 0) return "unchanged";
  return current === "A" ? "newA" : current === "B" ? "newB" : "worsenedToC";
}

/** D and E are one level: neither is active. */
function severity(grade: BilagGrade): number {
  return { A: 3, B: 2, C: 1, D: 0, E: 0 }[grade];
}
