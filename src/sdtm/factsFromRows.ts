import type { EligibilityFact } from "../eligibility/eligibilityRule.js";
import type { EligibilitySubject } from "../eligibility/eligibilitySubject.js";
import type { FactRows } from "./eligibilityOptions.js";
import { isAfter, readDate } from "./recordedDate.js";
import type { RowAccount } from "./rowAccount.js";
import { isAmong, isMeantBy } from "./rowMatches.js";
import { nameOf, type Placed } from "./sdtmRows.js";

interface Answer {
  readonly row: Placed;
  readonly fact: EligibilityFact;
  readonly answer: boolean | null;
  /** "" where the mapping has no date. */
  readonly date: string;
}

/**
 * The yes-or-no answers of one subject up to randomisation. Of several to one question the last by date counts; different ones of one day
 * leave it open, and so does an answer that is neither yes nor no: both with a warning.
 */
export function factsFromRows(
  rows: readonly Placed[],
  mappings: readonly FactRows[],
  lastDay: string | null,
  account: RowAccount,
): NonNullable<EligibilitySubject["facts"]> {
  const answers = mappings.flatMap((mapping) =>
    rows
      .filter((row) => isMeantBy(row, mapping) && row.text(mapping.variable) !== "")
      .flatMap((row) => answerOf(row, mapping, lastDay, account)),
  );
  const facts = new Map<EligibilityFact, boolean | null>();
  for (const fact of new Set(answers.map((one) => one.fact))) {
    const own = answers.filter((one) => one.fact === fact);
    const last = own.reduce((day, { date }) => (date > day ? date : day), "");
    const counting = own.filter(({ date }) => date === last);
    const distinct = new Set(counting.map(({ answer }) => answer));
    if (distinct.size > 1) account.warn(`${counting.map(({ row }) => nameOf(row)).join(" and ")} disagree on ${fact}`);
    facts.set(fact, distinct.size === 1 ? (counting[0]?.answer ?? null) : null);
    for (const { row, date } of own) {
      if (date === last) account.use(row, fact);
      else account.refuse(row, `a later answer of ${last} counts`);
    }
  }
  return Object.fromEntries(facts);
}

function answerOf(
  row: Placed,
  { variable, fact, yes, no, date }: FactRows,
  lastDay: string | null,
  account: RowAccount,
): readonly Answer[] {
  const text = row.text(variable);
  const day = date == null ? "" : readDate(row, date, account.warn);
  if (day === null) {
    account.refuse(row, "the answer has no date");
    return [];
  }
  if (day !== "" && isAfter(day, lastDay)) {
    account.refuse(row, "the answer is of a day after randomisation");
    return [];
  }
  const answer = isAmong(text, yes) ? true : isAmong(text, no) ? false : null;
  if (answer === null) account.warn(`${nameOf(row)}: ${variable} "${text}" is neither yes nor no for ${fact}`);
  return [{ row, fact, answer, date: day }];
}
