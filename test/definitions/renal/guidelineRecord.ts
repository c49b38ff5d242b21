import { type Assessment, type Baseline, classifyRenalResponse, type ResponseDefinition } from "../../../src/index.js";

/** The columns of the case tables: the measure, and the unit of a number without one. */
const columns = {
  scr: ["serumCreatinine", "mg/dL"],
  upcr: ["upcr", "g/g"],
  up24: ["urineProtein24h", "g/d"],
  egfr: ["egfr", "mL/min/{1.73_m2}"],
  albumin: ["serumAlbumin", "g/dL"],
  dose: ["prednisoneEquivalent", "mg/d"],
  redCells: ["urineRedCellConcentration", "/mL"],
  rbc: ["urineRedCells", "/[HPF]"],
  wbc: ["urineWhiteCells", "/[HPF]"],
  sledai: ["sledai2k", "{score}"],
} as const;

/** Measurements as text: "1.0", "50 mg/mmol", "1.0 [0.5-1.2]" with the laboratory's range. Absent is unknown. */
export type Columns = { readonly [Column in keyof typeof columns]?: string };

/** One visit of a case table; a flag left out was not recorded. */
export interface Visit extends Columns {
  readonly preFlare?: Columns;
  readonly active?: boolean;
  readonly redCasts?: boolean;
  readonly whiteCasts?: boolean;
  readonly rescue?: boolean;
  readonly extrarenal?: boolean;
}

function measures(visit: Columns) {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, [measure, columnUnit]]) => {
      const text = visit[column as keyof Columns];
      if (text === undefined) return [];
      const [number = "", unit = columnUnit] = text.replace(/ ?\[.*/, "").split(" ");
      const [, low, high] = /\[([\d.]*)-([\d.]*)\]/.exec(text) ?? [];
      return [[measure, { value: number, unit, referenceRange: { ...(low ? { low } : {}), ...(high ? { high } : {}) } }]];
    }),
  );
}

function assessment(visit: Visit): Baseline & Assessment {
  return {
    ...measures(visit),
    ...(visit.preFlare === undefined ? {} : { preFlare: measures(visit.preFlare) }),
    sediment: { activeSediment: visit.active ?? null, redCellCasts: visit.redCasts ?? null, whiteCellCasts: visit.whiteCasts ?? null },
    events: { rescueTherapy: visit.rescue ?? null, extrarenalActivity: visit.extrarenal ?? null },
  };
}

/** The response, or the responses still possible: "CR|NR". */
export function responseOf(definition: ResponseDefinition, baseline: Visit, followUp: Visit): string {
  const { preFlare, ...later } = followUp;
  if (preFlare !== undefined) throw new RangeError("preFlare belongs to the baseline");
  return classifyRenalResponse(assessment(baseline), assessment(later), definition).possible.join("|");
}

export type Row = readonly [title: string, baseline: Visit, followUp: Visit, response: string];
