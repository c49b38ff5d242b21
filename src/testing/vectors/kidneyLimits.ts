import type { DrawnCourse, ShownAtVisit } from "./kidneyEventVectors.js";
import { kidneyRelapseLimits } from "./kidneyRelapseLimits.js";
import { type KidneyLimit, pair, quiet, series } from "./kidneyTables.js";

function aurora(): readonly KidneyLimit[] {
  const after = (first: string, second: string, third: string): DrawnCourse => ({
    baseline: { upcr: "3" },
    visits: series("upcr", [28, first], [56, second], [84, third]),
  });
  const rows: readonly (readonly [string, DrawnCourse])[] = [
    ["after 0.19, inside limit 1: 1.01", after("0.19", "0.19", "1.01")],
    ["after 0.19, at limit 1", after("0.19", "0.19", "1")],
    ["after 0.19, outside limit 1: 0.99", after("0.19", "0.19", "0.99")],
    ["after 0.2, inside limit 2: 2.01", after("0.2", "0.2", "2.01")],
    ["after 0.2, at limit 2", after("0.2", "0.2", "2")],
    ["after 0.2, outside limit 2: 1.99", after("0.2", "0.2", "1.99")],
    ["response at limit 0.7", after("0.7", "0.7", "2.01")],
    ["no response: 0.71", after("0.71", "0.71", "9")],
    ["response inside: 0.69", after("0.69", "0.69", "2.01")],
    ["response not sustained", after("0.7", "0.71", "9")],
    ["<0.3 leaves the limit open", after("<0.3", "0.3", "1.5")],
    ["the lowest since counts", after("0.1", "0.6", "1.5")],
  ];
  return rows.map(([reason, course]) => ["aurora2-renal-flare", reason, course]);
}

function alms(definition: string): readonly KidneyLimit[] {
  const same = { upcr: "1", urineRedCells: "0", redCellCasts: false, whiteCellCasts: false };
  const rows: readonly (readonly [string, DrawnCourse])[] = [
    ...["1.99", "2", "2.01"].map(
      (upcr) => [`UPCR from 1 to ${upcr}`, pair({ upcr: "1" }, { upcr }, { ...same, serumCreatinine: "1" })] as const,
    ),
    ...["0.99", "1", "1.01"].map(
      (serumCreatinine) =>
        [
          `creatinine from 0.8 to ${serumCreatinine}, with casts`,
          pair({ serumCreatinine: "0.8" }, { serumCreatinine, redCellCasts: true }, same),
        ] as const,
    ),
    ...["4", "5", "6"].map(
      (urineRedCells) =>
        [
          `creatinine up by 25 %, red cells from 0 to ${urineRedCells}`,
          pair({ serumCreatinine: "0.8" }, { serumCreatinine: "1", urineRedCells }, same),
        ] as const,
    ),
    ["red cells as before", pair({ serumCreatinine: "0.8" }, { serumCreatinine: "1" }, { ...same, urineRedCells: "9" })],
    ["white cell casts", pair({ serumCreatinine: "0.8" }, { serumCreatinine: "1", whiteCellCasts: true }, same)],
  ];
  return rows.map(([reason, course]) => [definition, reason, course]);
}

/** Doubling that must last: the second value 27, 28 and 29 days later. */
function doublings(
  definition: string,
  measure: keyof ShownAtVisit,
  single: readonly string[],
  doubled: string,
  same: ShownAtVisit,
): readonly KidneyLimit[] {
  const visit = (day: number, value: string) => [day, { ...same, [measure]: value }] as const;
  return [
    ...single.map((value): KidneyLimit => [
      definition,
      `${measure} from 1 to ${value}, lasting`,
      { baseline: { ...same, [measure]: "1" }, visits: [visit(28, value), visit(84, value)] },
    ]),
    ...[27, 28, 29].map((days): KidneyLimit => [
      definition,
      `doubled, again ${String(days)} days later`,
      { baseline: { ...same, [measure]: "1" }, visits: [visit(28, doubled), visit(28 + days, doubled)] },
    ]),
    [
      definition,
      "doubled, not between",
      { baseline: { ...same, [measure]: "1" }, visits: [visit(28, doubled), visit(42, "1"), visit(84, doubled)] },
    ],
  ];
}

function events(
  definition: string,
  ...names: readonly ("death" | "dialysis" | "rescueTherapy" | "treatmentFailure")[]
): readonly KidneyLimit[] {
  const course: DrawnCourse = {
    baseline: { ...quiet, egfr: "80" },
    visits: [
      [28, { ...quiet, egfr: "80" }],
      [84, { ...quiet, egfr: "80" }],
    ],
  };
  return names.map((name) => [definition, `${name} on day 50`, { ...course, events: [[name, 50]] }]);
}

const halved = (egfr: string): KidneyLimit => [
  "corapi2015-failure",
  `eGFR from 100 to ${egfr}`,
  pair({ egfr: "100" }, { egfr }, { serumCreatinine: "1" }),
];

/** Every limit of every published kidney event, inside, at and outside. */
export const kidneyLimits: readonly KidneyLimit[] = [
  ...aurora(),
  ...alms("alms-maintenance-flare"),
  ...alms("alms-maintenance-failure"),
  ...doublings("alms-maintenance-failure", "serumCreatinine", ["1.99", "2", "2.01"], "2", {
    upcr: "1",
    urineRedCells: "0",
    redCellCasts: false,
    whiteCellCasts: false,
  }),
  ...events("alms-maintenance-failure", "death", "dialysis", "rescueTherapy", "treatmentFailure"),
  ...kidneyRelapseLimits(),
  ...["49", "50", "51"].map(halved),
  ...doublings("corapi2015-failure", "serumCreatinine", ["1.99", "2", "2.01"], "2", { egfr: "80" }),
  ...events("corapi2015-failure", "death", "dialysis", "rescueTherapy", "treatmentFailure"),
  ...["1.99", "2", "2.01"].map((serumCreatinine): KidneyLimit => [
    "nobility-unfavourable",
    `creatinine from 1 to ${serumCreatinine}`,
    pair({ serumCreatinine: "1" }, { serumCreatinine }),
  ]),
  ...events("nobility-unfavourable", "death", "dialysis", "rescueTherapy", "treatmentFailure"),
];
