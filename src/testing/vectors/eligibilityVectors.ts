import { eligibilityFacts, eligibilityHistories } from "../../eligibility/eligibilityRule.js";
import type { EligibilitySubject } from "../../eligibility/eligibilitySubject.js";
import { nct05631717Eligibility, nct05631717EligibilityRegistryAge } from "../../eligibility/nct05631717Eligibility.js";
import { acr, alone, complete, type EligibilityRow, eligible, row, screening, shifted, windowRows } from "./eligibilityWindows.js";
import { indexVectors } from "./indexRows.js";
import type { PickBelow } from "./random.js";
import type { Vector } from "./vector.js";

function ageRows(): readonly EligibilityRow[] {
  const births = [
    "2005-06-21",
    "2005-06-20",
    "2006-06-20",
    "2006-06-21",
    "1958-06-20",
    "1958-06-21",
    "1959-06-20",
    "1959-06-21",
    "2005",
    "2006",
    "1958-06",
    "2005-06",
    "1990",
  ];
  const leap = [
    ["2004-02-29", "2023-02-28"],
    ["2004-02-29", "2023-03-01"],
    ["2006-02-28", "2024-02-29"],
  ];
  return [nct05631717Eligibility.id, nct05631717EligibilityRegistryAge.id].flatMap((definition) => [
    ...births.map((birth) => alone(`born ${birth}`, { birth, consentDate: "2024-06-20" }, definition)),
    ...leap.map(([birth = "", consentDate = ""]) => alone(`born ${birth}, consent ${consentDate}`, { birth, consentDate }, definition)),
    ...[17, 18, 19, 65, 66].map((age) => alone(`aged ${String(age)}`, { age }, definition)),
    alone("born before consent of an unknown day", { birth: "1990-05-01" }, definition),
  ]);
}

function measuredRows(): readonly EligibilityRow[] {
  const upcr = (value: string) => ({ upcr: { value, unit: "g/g" } });
  const day = (value: string) => ({ urineProtein24h: { value, unit: "g/d" } });
  const score = (value: string) => ({ sledai2k: { value, unit: "{score}" } });
  return [
    ...["5", "6", "7", "4 to 5", "5 to 6", "6 to 9"].map((value) =>
      alone(`SLEDAI-2K ${value}`, { visit: { ...score(value), ...upcr("1.5") } }),
    ),
    ...["0.99", "1", "1.01", "<1", ">1", ">=1"].flatMap((value) => [
      alone(`UPCR ${value}`, { visit: { ...score("8"), ...upcr(value) } }),
      alone(`protein ${value}`, { visit: { ...score("8"), ...day(value) } }),
    ]),
    ...["0.9", "1.1"].flatMap((a) =>
      ["0.9", "1.1"].map((b) => alone(`UPCR ${a}, protein ${b}`, { visit: { ...score("8"), ...upcr(a), ...day(b) } })),
    ),
    alone("nothing measured", { visit: null }),
  ];
}

/** Each criterion of NCT05631717 met, not met and open, each window at its ends, and random subjects. */
export function eligibilityVectors(pick: PickBelow): readonly Vector[] {
  const keys = (acr?.items ?? []).map(({ key }) => key);
  const items = (present: number, open: number): EligibilitySubject => ({
    items: { "acr-1997": Object.fromEntries(keys.map((key, i) => [key, i < present ? true : i < present + open ? null : false])) },
  });
  const facts = (fact: string, value: boolean | null): EligibilitySubject => ({ facts: { ...eligible.facts, [fact]: value } });
  const drawn = (): EligibilitySubject => {
    const histories = eligibilityHistories.map((name) => {
      const day = shifted(screening, 40 - pick(260));
      const entries = pick(3) === 0 ? [{ start: day.slice(0, [10, 7, 4][pick(3)]) }] : [];
      return [name, { isComplete: pick(3) > 0, entries }];
    });
    const flags = eligibilityFacts.map((fact) => [fact, [true, false, null][pick(3)] ?? null]);
    return {
      histories: Object.fromEntries(histories),
      facts: Object.fromEntries(flags),
      ...items(pick(6), pick(4)),
      birth: `${String(1950 + pick(60))}${pick(2) === 0 ? "" : "-06"}`,
    };
  };
  const rows: readonly EligibilityRow[] = [
    row("everything met", {}),
    ["nothing known", { definition: nct05631717Eligibility.id, subject: {} }],
    ...ageRows(),
    ...measuredRows(),
    ...windowRows(),
    ...[
      [3, 0],
      [4, 0],
      [5, 0],
      [3, 1],
      [2, 1],
      [0, 11],
    ].map(([present = 0, open = 0]) => row(`${String(present)} items, ${String(open)} open`, items(present, open))),
    ...eligibilityFacts.flatMap((fact) => [true, false, null].map((value) => row(`${fact} ${String(value)}`, facts(fact, value)))),
    ...[false, null].flatMap((value) =>
      ["urinePregnancyTestNegative", "agreesToContraception"].map((fact) =>
        row(`childbearing potential ${String(value)}, ${fact} not`, {
          facts: { ...eligible.facts, childbearingPotential: value, [fact]: false },
        }),
      ),
    ),
    ...[[], [{ start: "2001" }], [{ start: "2030-01-01" }]].flatMap((entries) =>
      [true, false].map((isComplete) => row("malignancy", { histories: { ...complete, malignancy: { isComplete, entries } } })),
    ),
    row("no screening", { screening: null }),
    row("no randomisation", { randomisation: null }),
    ...Array.from({ length: 30 }, () => row("sampled", drawn())),
  ];
  return indexVectors("eligibility", rows);
}
