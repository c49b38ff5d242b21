import type { EligibilitySubject } from "../eligibility/eligibilitySubject.js";
import type { AnchorRows, EligibilityOptions } from "./eligibilityOptions.js";
import { readDate } from "./recordedDate.js";
import type { RowAccount } from "./rowAccount.js";
import { isAmong, isMeantBy } from "./rowMatches.js";
import { fullDate, nameOf, type Placed } from "./sdtmRows.js";

/** What DM says of a subject, and the two anchors. */
export interface EntrySubject extends Pick<EligibilitySubject, "birth" | "consentDate" | "age" | "facts"> {
  readonly subject: string;
  readonly screening: string | null;
  readonly randomisation: string | null;
}

/**
 * The subjects of DM, one row each. An anchor that is no full date is missing, with a warning; so is a randomisation before the screening.
 * A consent with a date was given; a man is of no childbearing potential.
 */
export function entrySubjects(
  bySubject: ReadonlyMap<string, readonly Placed[]>,
  options: Pick<EligibilityOptions, "screening" | "randomisation" | "age">,
  account: RowAccount,
): readonly EntrySubject[] {
  return [...bySubject].flatMap(([subject, rows]): readonly EntrySubject[] => {
    const [dm, ...others] = rows.filter(({ domain }) => domain === "dm");
    if (dm === undefined) return [];
    if (subject === "" || others.length > 0) {
      for (const row of [dm, ...others])
        account.refuse(row, subject === "" ? "no USUBJID is recorded" : "the subject has several rows in DM, expected one");
      return [];
    }
    account.use(dm, "subject");
    const screening = anchorOf(options.screening, "screening", dm, rows, account);
    const anchor = anchorOf(options.randomisation, "randomisation", dm, rows, account);
    const isBefore = screening !== null && anchor !== null && anchor < screening;
    if (isBefore)
      account.warn(`${nameOf(dm)} of ${subject}: the randomisation ${anchor} is before the screening ${screening} and counts as missing`);
    const consentDate = readDate(dm, "RFICDTC", account.warn);
    return [
      {
        subject,
        screening,
        randomisation: isBefore ? null : anchor,
        birth: readDate(dm, "BRTHDTC", account.warn),
        consentDate,
        age: options.age === "atConsent" ? ageOf(dm, account) : null,
        facts: {
          ...(consentDate === null ? {} : { consent: true }),
          ...(isAmong(dm.text("SEX"), "M") ? { childbearingPotential: false } : {}),
        },
      },
    ];
  });
}

function anchorOf(anchor: AnchorRows | null, name: string, dm: Placed, rows: readonly Placed[], account: RowAccount): string | null {
  if (anchor === null) return null;
  const meant = typeof anchor === "string" ? [dm] : rows.filter((row) => isMeantBy(row, anchor));
  const variable = typeof anchor === "string" ? anchor : "DSSTDTC";
  const days = meant.flatMap((row) => {
    const text = row.text(variable);
    const day = fullDate(text);
    if (row !== dm) account.use(row, name);
    if (day === undefined && text !== "")
      account.warn(`${nameOf(row)}: ${variable} "${text}" is no full date, so that there is no ${name}`);
    return day === undefined ? [] : [day];
  });
  return days.sort()[0] ?? null;
}

/** Completed years of AGE; other units and parts of a year are told and not used. */
function ageOf(dm: Placed, account: RowAccount): number | null {
  const [age, unit] = [dm.text("AGE"), dm.text("AGEU")];
  if (age === "") return null;
  if (/^\d{1,3}$/.test(age) && (unit === "" || isAmong(unit, "YEARS"))) return Number(age);
  account.warn(`${nameOf(dm)}: AGE "${age}" ${unit} is no number of completed years and counts as missing`);
  return null;
}
