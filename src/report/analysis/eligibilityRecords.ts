import { acr1997 } from "../../eligibility/acr1997.js";
import type { EligibilityFact, EligibilityHistory } from "../../eligibility/eligibilityRule.js";
import type { History, HistoryEntry } from "../../eligibility/eligibilitySubject.js";
import { possibleDays } from "../../measurement/possibleDays.js";
import { fullDate, type Placed, placedRows } from "../../sdtm/sdtmRows.js";
import type { ReportEligibility } from "../plan/eligibilityPlan.js";
import type { Study } from "../study.js";
import type { DomainUse } from "./rowUse.js";

/** What the rows of a study say of one subject's entry. */
export interface EligibilityRecords {
  readonly dates: {
    readonly screening: string | null;
    readonly randomisation: string | null;
    readonly birth: string | null;
    readonly consentDate: string | null;
    readonly age: number | null;
  };
  /** A date of consent is a consent. */
  readonly facts: Readonly<Partial<Record<EligibilityFact, boolean>>>;
  readonly items: Readonly<Record<string, boolean>>;
  readonly histories: Readonly<Partial<Record<EligibilityHistory, History>>>;
  /** The criteria that IE records as not met. */
  readonly recorded: readonly string[];
}

/** The rows that the plan names, by subject, and which they are. */
export function eligibilityRecords(
  { domains }: Study,
  asked: ReportEligibility,
): { readonly of: (id: string) => EligibilityRecords; readonly uses: readonly DomainUse[] } {
  const { acr1997: items, histories, recorded, screening, randomisation } = asked;
  const [dm, mh, cm, ie] = (["dm", "mh", "cm", "ie"] as const).map((domain) => placedRows(domain, domains[domain])) as [
    readonly Placed[], readonly Placed[], readonly Placed[], readonly Placed[],
  ];
  const itemRows = items == null ? [] : mh.filter(({ text }) => text("MHCAT") === items.category && text("MHTERM") in items.terms);
  const entries = histories.map((history) => {
    const domain = history.domain.toUpperCase();
    const rows = (history.domain === "cm" ? cm : mh).filter(({ text }) => history.values.includes(text(history.variable)));
    return { history, domain, rows, ofSubject: bySubject(rows) };
  });
  const ieRows = ie.filter(({ text }) => text("IETESTCD") in (recorded ?? {}));
  const [people, itemsOf, ieOf] = [bySubject(dm), bySubject(itemRows), bySubject(ieRows)];
  const of = (id: string): EligibilityRecords => {
    const [own] = people.get(id) ?? [];
    const date = (variable: string): string | null => fullDate(own?.text(variable) ?? "") ?? null;
    const age = own?.text("AGE") ?? "";
    const present = new Set((itemsOf.get(id) ?? []).map(({ text }) => items?.terms[text("MHTERM")]));
    const [screened, randomised] = [date(screening), randomisation == null ? null : date(randomisation)];
    return {
      dates: {
        screening: screened,
        // A randomisation before the screening is a mistake of one of the dates: it anchors nothing.
        randomisation: randomised !== null && screened !== null && randomised < screened ? null : randomised,
        birth: readableDate(own?.text("BRTHDTC") ?? ""),
        consentDate: readableDate(own?.text("RFICDTC") ?? ""),
        age: /^\d+$/.test(age) && (own?.text("BRTHDTC") ?? "") === "" ? Number(age) : null,
      },
      facts: (own?.text("RFICDTC") ?? "") === "" ? {} : { consent: true },
      // An item that is not recorded is not known to be absent.
      items: Object.fromEntries(acr1997.items.filter(({ key }) => present.has(key)).map(({ key }) => [key, true])),
      histories: Object.fromEntries(
        entries.map(({ history, domain, ofSubject }) => {
          const found = (ofSubject.get(id) ?? []).map((row) => entryOf(row, domain, row.text(history.variable)));
          return [history.history, { isComplete: history.isComplete, entries: found }] as const;
        }),
      ),
      recorded: (ieOf.get(id) ?? []).map(({ text }) => recorded?.[text("IETESTCD")] ?? ""),
    };
  };
  const indices = (rows: readonly Placed[]): readonly number[] => rows.map(({ row }) => row);
  const uses: readonly DomainUse[] = [
    { domain: "mh", used: indices(itemRows), unused: [] },
    ...entries.map(({ history, rows }): DomainUse => ({ domain: history.domain, used: indices(rows), unused: [] })),
    { domain: "ie", used: indices(ieRows), unused: [] },
  ];
  return { of, uses };
}

function bySubject(rows: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const row of rows) {
    const own = groups.get(row.usubjid ?? "");
    if (own === undefined) groups.set(row.usubjid ?? "", [row]);
    else own.push(row);
  }
  return groups;
}

function entryOf({ text }: Placed, domain: string, what: string): HistoryEntry {
  const [start, end] = [readableDate(text(`${domain}STDTC`)), readableDate(text(`${domain}ENDTC`))];
  const ongoing = end === null && ["ONGOING", "AFTER"].includes(text(`${domain}ENRF`).toUpperCase());
  return { what, start, ...(ongoing ? { ongoing } : { end }) };
}

/** A whole or partial date; what is none is missing. */
function readableDate(text: string): string | null {
  try {
    possibleDays("date", text);
    return text === "" ? null : text;
  } catch {
    return null;
  }
}
