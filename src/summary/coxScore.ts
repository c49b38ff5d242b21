import type { Share } from "./eventDays.js";

/** How a partial likelihood counts events of one day, for which no order is known. */
export type Ties = "efron" | "breslow" | "exact";

/** The logarithm of a partial likelihood of two arms, its slope and the information, at one logarithm of the hazard ratio. */
export interface CoxScore {
  readonly logLikelihood: number;
  readonly slope: number;
  readonly information: number;
}

/** Of one day: the events in `a`, those of both arms, and who was at risk. */
export interface EventDay {
  readonly eventsA: number;
  readonly events: number;
  readonly atRiskA: number;
  readonly atRiskB: number;
}

/** The days on which the arms can be compared, as the arms' shares of each. */
export function comparedDays(days: readonly (readonly Share[])[]): readonly EventDay[] {
  return days.flatMap(([a, b]) => {
    if (a === undefined || b === undefined || a.atRisk === 0 || b.atRisk === 0) return [];
    return [{ eventsA: a.events, events: a.events + b.events, atRiskA: a.atRisk, atRiskB: b.atRisk }];
  });
}

export function coxScore(days: readonly EventDay[], logRatio: number, ties: Ties): CoxScore {
  const sum = { logLikelihood: 0, slope: 0, information: 0 };
  const add = (part: CoxScore): void => {
    sum.logLikelihood += part.logLikelihood;
    sum.slope += part.slope;
    sum.information += part.information;
  };
  for (const day of days) {
    const { eventsA, events, atRiskA, atRiskB } = day;
    add({ logLikelihood: eventsA * logRatio, slope: eventsA, information: 0 });
    if (ties === "exact") add(exactDay(day, logRatio));
    else if (ties === "breslow") add(risk(events, atRiskA, atRiskB, logRatio));
    else {
      // Efron: of those who have the event on the day, each next one leaves a like share of all of them at risk.
      for (let had = 0; had < events; had += 1) {
        add(risk(1, atRiskA - (had * eventsA) / events, atRiskB - (had * (events - eventsA)) / events, logRatio));
      }
    }
  }
  return sum;
}

function risk(events: number, atRiskA: number, atRiskB: number, logRatio: number): CoxScore {
  const ratio = Math.exp(logRatio);
  const both = atRiskA * ratio + atRiskB;
  const shareA = (atRiskA * ratio) / both;
  return { logLikelihood: -events * Math.log(both), slope: -events * shareA, information: events * shareA * (atRiskB / both) };
}

/** Of all ways in which the day's events may fall among those at risk: the extended hypergeometric distribution of those in `a`. */
function exactDay({ events, atRiskA, atRiskB }: EventDay, logRatio: number): CoxScore {
  const least = Math.max(0, events - atRiskB);
  const most = Math.min(events, atRiskA);
  const logs = [0];
  for (let inA = least; inA < most; inA += 1) {
    const ways = ((atRiskA - inA) / (inA + 1)) * ((events - inA) / (atRiskB - events + inA + 1));
    logs.push((logs[logs.length - 1] as number) + Math.log(ways) + logRatio);
  }
  const largest = logs.reduce((one, other) => Math.max(one, other));
  const weights = logs.map((log) => Math.exp(log - largest));
  const total = weights.reduce((one, other) => one + other);
  const mean = weights.reduce((one, weight, at) => one + (at * weight) / total, 0);
  const variance = weights.reduce((one, weight, at) => one + ((at - mean) ** 2 * weight) / total, 0);
  return { logLikelihood: -(least * logRatio + largest + Math.log(total)), slope: -(least + mean), information: variance };
}
