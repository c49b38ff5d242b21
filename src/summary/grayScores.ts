import type { CompetingDay } from "./competingInput.js";

export interface GrayScores {
  readonly scores: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

/** What is known of one group before and after a day. */
interface GroupState {
  atRisk: number;
  eventFree: number;
  incidence: number;
  next: number;
}

const zeros = (size: number): number[] => new Array<number>(size).fill(0);
const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * The groups' scores, each the events less those expected if the incidences were the same, and their covariance. An event of
 * either kind moves a score twice: on its day, and through the share event-free that weighs every later day. What later days add is known
 * at the end only, so its factors are kept as sums: of `later` (the covariance with the past) and of the squares.
 */
export function grayScores(tables: readonly (readonly CompetingDay[])[]): GrayScores {
  const size = tables.length;
  const states = tables.map((table): GroupState => ({ atRisk: table[0]?.atRisk ?? 0, eventFree: 1, incidence: 0, next: 0 }));
  const scores = zeros(size);
  const square = (): number[][] => zeros(size).map(() => zeros(size));
  const [covariance, slopes, crossed] = [square(), square(), square()];
  const squares = zeros(size);
  let pooled = 0;
  /** One group's martingale jump: `direct` moves the scores on the day, `through` by way of later days. */
  const jump = (k: number, direct: readonly number[], through: number, variance: number): void => {
    squares[k] = (squares[k] as number) + through * through * variance;
    direct.forEach((own, i) => {
      const row = covariance[i] as number[];
      direct.forEach((other, j) => (row[j] = (row[j] as number) + own * other * variance));
      (crossed[i] as number[])[k] = ((crossed[i] as number[])[k] as number) + own * through * variance;
    });
  };
  const withEvents = tables.flat().filter(({ events, competing }) => events + competing > 0);
  const days = [...new Set(withEvents.map(({ day }) => day))];
  for (const day of days.sort((first, second) => first - second)) {
    const rows = states.map((state, k) => atDay(state, tables[k] as readonly CompetingDay[], day));
    const before = states.map((state) => ({ ...state }));
    const events = sumOf(rows.map((row) => row?.events ?? 0));
    const hazards = before.map(({ atRisk, eventFree }) => (atRisk > 0 ? atRisk / eventFree : 0));
    const hazard = sumOf(hazards);
    const weights = before.map(({ incidence }, k) => (hazards[k] as number) * (1 - incidence));
    const weight = sumOf(weights);
    const pooledBefore = pooled;
    pooled += events / hazard;
    const contrast = hazards.map((own, i) => hazards.map((other, k) => own * ((i === k ? 1 : 0) - other / hazard)));
    rows.forEach((row, k) => {
      scores[k] = (scores[k] as number) + (row?.events ?? 0) - (events * (weights[k] as number)) / weight;
      contrast.forEach((own, i) => {
        const slope = slopes[i] as number[];
        slope[k] = (slope[k] as number) + ((own[k] as number) * events) / (hazard * (1 - pooledBefore));
      });
      if (row !== undefined) step(states[k] as GroupState, row);
    });
    rows.forEach((row, k) => {
      const { atRisk, eventFree } = before[k] as GroupState;
      if (atRisk === 0) return;
      const left = (states[k] as GroupState).eventFree;
      const share = left > 0 ? (1 - pooled) / left : 0;
      const slopeOf = (i: number): number => (slopes[i] as number[])[k] as number;
      if (events > 0) {
        const ties = events > 1 ? 1 - (events - 1) / (hazard * eventFree - 1) : 1;
        const direct = contrast.map((own, i) => (own[k] as number) - (1 - share) * slopeOf(i));
        jump(k, direct, 1 - share, (ties * eventFree * events) / (hazard * atRisk));
      }
      const competing = row?.competing ?? 0;
      if (competing > 0 && left > 0) {
        const ties = competing > 1 ? 1 - (competing - 1) / (atRisk - 1) : 1;
        jump(k, slopes.map((_, i) => share * slopeOf(i)), -share, (ties * eventFree * eventFree * competing) / (atRisk * atRisk));
      }
    });
  }
  const total = covariance.map((row, i) => row.map((value, j) => value + sumOf(squares.map((square, k) => {
    const [own, other] = [slopes[i]?.[k] ?? 0, slopes[j]?.[k] ?? 0];
    return own * other * square + own * (crossed[j]?.[k] ?? 0) + other * (crossed[i]?.[k] ?? 0);
  }))));
  return { scores, covariance: total };
}

/** Brings a group to a day: who is at risk there, and its row of that very day. */
function atDay(state: GroupState, table: readonly CompetingDay[], day: number): CompetingDay | undefined {
  let row = table[state.next];
  for (; row !== undefined && row.day < day; row = table[state.next]) state.next += 1;
  state.atRisk = row?.atRisk ?? 0;
  return row?.day === day ? row : undefined;
}

function step(state: GroupState, { atRisk, events, competing }: CompetingDay): void {
  state.incidence += state.eventFree * (events / atRisk);
  state.eventFree *= (atRisk - events - competing) / atRisk;
}
