import type { EligibilitySubject } from "../eligibility/eligibilitySubject.js";
import type { RecordedFailure } from "../eligibility/eligibilityDisagreements.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { type EligibilityDomain, eligibilityDomains, type EligibilityOptions, requireEligibilityOptions } from "./eligibilityOptions.js";
import { entryMeasurements } from "./entryMeasurements.js";
import { entrySubjects } from "./entrySubjects.js";
import { factsFromRows } from "./factsFromRows.js";
import { historiesFromRows } from "./historiesFromRows.js";
import { itemsFromRows } from "./itemsFromRows.js";
import { type AccountedRow, openAccount, type RowAccount } from "./rowAccount.js";
import { isAmong } from "./rowMatches.js";
import type { UnusedSafetyRow } from "./safetySubjectsFromDm.js";
import { type Placed, placedRows, type SdtmRow } from "./sdtmRows.js";

/** The rows of each domain, in any order. */
export type EligibilityDomains = Readonly<Partial<Record<EligibilityDomain, readonly SdtmRow[] | null | undefined>>> & {
  readonly dm: readonly SdtmRow[];
};

/** What the rows give. Plain frozen JSON: every row stands in `used` or in `unused`. */
export interface SdtmEligibility {
  /** One for each subject of DM, for `classifyEligibility`. */
  readonly subjects: readonly EligibilitySubject[];
  readonly recordedFailures: readonly RecordedFailure[];
  readonly used: readonly AccountedRow[];
  readonly unused: readonly UnusedSafetyRow[];
  readonly warnings: readonly string[];
}

/**
 * What SDTM holds of the entry criteria of each subject, for `classifyEligibility`; every row is used or returned with a reason.
 *
 * From DM come birth, age, consent (RFICDTC) and the two anchors; from MH, CM, EX and PR histories and items of classifications; from LB,
 * RP, IE or supplements facts; from LB and QS the measurements of the entry visit, as the baseline of `coursesFromSdtm`. A man is of no
 * childbearing potential. Nothing is taken for "never" or "no" because a row is missing, unless the options say that it was asked. What
 * began after randomisation is no entry. IE is returned beside, not believed: see `eligibilityDisagreements`.
 *
 * @param domains `{ dm, mh, cm, ex, pr, lb, qs, rp, ie, ds, suppdm, … }`, all but `dm` may be left out
 * @param options which variables and values mean what: nothing has a default
 * @throws RangeError on options that are missing or unknown, an unknown domain, rows that are no objects; never on what the data say
 * @category SDTM
 * @example
 * const dm = [{ USUBJID: "01", RFICDTC: "2024-06-20", RFSTDTC: "2024-07-01", BRTHDTC: "1990-05", SEX: "F" }];
 * const cm = [{ USUBJID: "01", CMSEQ: 1, CMDECOD: "RITUXIMAB", CMSTDTC: "2024-01", CMENDTC: "2024-01" }];
 * const rituximab = { domain: "cm", variable: "CMDECOD", values: ["RITUXIMAB"], history: "bCellDepletion", as: "course" };
 * const { subjects, unused } = eligibilityFromSdtm({ dm, cm }, {
 *   screening: "RFICDTC", randomisation: "RFSTDTC", age: "notAtConsent", measurements: null,
 *   histories: [rituximab], complete: ["bCellDepletion"], items: [], facts: [], criteria: {},
 * });
 * const found = classifyEligibility(subjects[0]).criteria.find(({ id }) => id === "E1");
 * [found.passes, found.freeFrom]; // => ["unknown", { earliest: "2024-06-18", certain: "2024-07-18" }]
 * unused; // => []
 */
export function eligibilityFromSdtm(domains: EligibilityDomains, options: EligibilityOptions): SdtmEligibility {
  requireKnownKeys("domains", requireObject("domains", domains), eligibilityDomains);
  requireEligibilityOptions(options);
  const rows = eligibilityDomains.flatMap((domain) => placedRows(domain, domains[domain]) as readonly Placed[]);
  const bySubject = new Map<string, Placed[]>();
  for (const row of rows) {
    const own = bySubject.get(row.usubjid ?? "");
    if (own === undefined) bySubject.set(row.usubjid ?? "", [row]);
    else own.push(row);
  }
  const account = openAccount();
  const measured = entryMeasurements(domains, options, rows, account);
  const people = entrySubjects(bySubject, options, account);
  const recordedFailures: RecordedFailure[] = [];
  const subjects = people.map(({ facts, ...person }): EligibilitySubject => {
    const { subject, randomisation } = person;
    const own = bySubject.get(subject) ?? [];
    const noting: RowAccount = {
      ...account,
      warn: (doubt) => {
        account.warn(`${subject}: ${doubt}`);
      },
    };
    recordedFailures.push(...failuresOf(subject, own, options.criteria, noting));
    return {
      ...person,
      visit: { ...measured.get(subject), ...options.visits?.[subject] },
      items: itemsFromRows(own, options.items, randomisation, noting),
      facts: { ...facts, ...factsFromRows(own, options.facts, randomisation, noting) },
      histories: historiesFromRows(own, options, randomisation, noting),
    };
  });
  const known = new Set(people.map(({ subject }) => subject));
  const otherwise = ({ usubjid }: Placed): string =>
    known.has(usubjid ?? "") ? "the row stands for no entry criterion here" : "the subject has no DM row that can be used";
  return deepFrozen({ subjects, recordedFailures, ...account.close(rows, otherwise) });
}

/** The rows of IE that say "not met": an inclusion answered with N, an exclusion with Y. */
function failuresOf(
  subject: string,
  rows: readonly Placed[],
  criteria: EligibilityOptions["criteria"],
  account: RowAccount,
): readonly RecordedFailure[] {
  return rows
    .filter((row) => (row.domain as string) === "ie")
    .flatMap((row): readonly RecordedFailure[] => {
      const [testCode, result] = [row.text("IETESTCD"), row.text("IEORRES")];
      if (!isAmong(result, isAmong(row.text("IECAT"), "EXCLUSION") ? "Y" : "N")) {
        account.refuse(row, "the row does not say that the criterion is not met");
        return [];
      }
      account.use(row, "recordedFailures");
      return [{ subject, criterion: criteria[testCode] ?? null, testCode }];
    });
}
