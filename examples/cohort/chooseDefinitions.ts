import { type JudgedSubject, responds } from "./judgeCohort";

/**
 * The places of the definitions that a cohort can answer: at least three quarters of the subjects are evaluable. A
 * definition that gives every subject the same answer as one before it is passed over; at most `atMost` are taken, the
 * trial's own first.
 */
export function chooseDefinitions(subjects: readonly JudgedSubject[], own: number, atMost: number): readonly number[] {
  const places = [own, ...(subjects[0]?.results ?? []).map((_, place) => place).filter((place) => place !== own)];
  const evaluable = (place: number) => subjects.filter(({ results }) => results[place]?.response !== "NE").length;
  const answers = (place: number) => JSON.stringify(subjects.map(({ results }) => results.slice(place, place + 1).map(responds)));
  const seen = new Set<string>();
  const told = places.filter((place) => {
    if (evaluable(place) * 4 < subjects.length * 3 || seen.has(answers(place))) return false;
    seen.add(answers(place));
    return true;
  });
  return told.slice(0, atMost);
}
