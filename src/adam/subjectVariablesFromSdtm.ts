import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isMissing, isNot, isNotListOf, isNotText } from "../measurement/wordings.js";
import { fullDate, type Placed, placedRows, type SdtmRow, type UnusedRow } from "../sdtm/sdtmRows.js";
import { type SubjectRow, subjectRows } from "../sdtm/subjectRow.js";
import type { SubjectVariables } from "./subjectVariables.js";

export interface SubjectVariablesOptions {
  /**
   * The arms of ARM and ACTARM that are treatments, in the order of TRTPN and TRTAN. Who is planned for one of them is in the ITT
   * population.
   */
  readonly treatments: readonly string[];
  /**
   * Further texts of ARM and ACTARM that name no treatment, beside those of CDISC ("Screen Failure", "Not Assigned", "Not Treated",
   * "Unplanned Treatment").
   */
  readonly otherArms?: readonly string[] | null | undefined;
}

const cdiscNoArm = ["screen failure", "not assigned", "not treated", "unplanned treatment"];

/**
 * The subject variables of analysis rows from DM and EX.
 *
 * ITTFL is "Y" where ARM is one of the treatments. SAFFL is "Y" where EX has a dose that was given: a row with EXDOSE or EXSTDTC, not
 * EXOCCUR "N", not EXSTAT "NOT DONE"; a placebo has EXDOSE 0 and counts. Without `ex` it is "Y" where RFXSTDTC is recorded. Both are never
 * null.
 *
 * @param domains `{ dm, ex }`, rows by variable; `ex` may be left out
 * @param options which arms are treatments, in their order: there is no default
 * @returns one entry a subject, and the rows of DM that give none
 * @throws RangeError on an arm that is neither among the treatments nor among those that name none, on options and rows that are none
 * @category ADaM
 * @example
 * const dm = [{ STUDYID: "S1", USUBJID: "S1-01", SUBJID: "01", AGE: 34, ARM: "Placebo", ACTARM: "Placebo", RFXSTDTC: "2024-01-08" }];
 * const ex = [{ USUBJID: "S1-01", EXTRT: "PLACEBO", EXDOSE: 0, EXSTDTC: "2024-01-08", EXENDTC: "2024-12-01" }];
 * const { subjects: [subject] } = subjectVariablesFromSdtm({ dm, ex }, { treatments: ["Placebo", "Drug"] });
 * [subject.TRTP, subject.TRTPN, subject.TRTSDT, subject.TRTEDT, subject.ITTFL, subject.SAFFL];
 * // => ["Placebo", 1, "2024-01-08", "2024-12-01", "Y", "Y"]
 */
export function subjectVariablesFromSdtm(
  domains: { readonly dm: readonly SdtmRow[]; readonly ex?: readonly SdtmRow[] | null | undefined },
  options: SubjectVariablesOptions,
): { readonly subjects: readonly SubjectVariables[]; readonly unused: readonly UnusedRow[] } {
  const { dm, ex } = requireObject("domains", domains) as { readonly dm?: unknown; readonly ex?: unknown };
  const arms = readArms(options);
  const rows = placedRows("dm", dm);
  const { subjects: found, unused: ofNobody } = subjectRows(rows, read);
  const given = ex == null ? null : dosesBySubject(placedRows("ex", ex));
  const subjects = found.map((row) => variablesOf(row, arms, given === null ? null : (given.get(row.usubjid) ?? [])));
  return deepFrozen({ subjects, unused: [...ofNobody, ...found.flatMap(({ others }) => others)] });
}

const read = ["STUDYID", "SUBJID", "SITEID", "AGE", "AGEU", "SEX", "RACE", "ARM", "ACTARM", "RFXSTDTC", "RFXENDTC"];

interface Arms {
  readonly treatments: readonly string[];
  readonly others: ReadonlySet<string>;
}

function readArms(raw: SubjectVariablesOptions): Arms {
  requireKnownKeys("options", requireObject("options", raw), ["treatments", "otherArms"]);
  const treatments = requireTexts("options treatments", raw.treatments);
  if (treatments.length === 0 || new Set(treatments).size < treatments.length) {
    throw misuse("options treatments", treatments, isNotListOf("at least one arm, each of them once"));
  }
  const others = requireTexts("options otherArms", raw.otherArms ?? []);
  return { treatments, others: new Set([...cdiscNoArm, ...others.map((name) => name.toLowerCase())]) };
}

function requireTexts(argument: string, value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw misuse(argument, value, isNotListOf("texts"));
  return Array.from<unknown>(value).map((one, i) => {
    if (typeof one !== "string" || one === "") throw misuse(`${argument}[${String(i)}]`, one, isNotText);
    return one;
  });
}

function dosesBySubject(rows: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const doses = new Map<string, Placed[]>();
  for (const row of rows) {
    const isGiven = row.text("EXDOSE") !== "" || row.text("EXSTDTC") !== "";
    if (row.usubjid === null || !isGiven || row.text("EXOCCUR").toUpperCase() === "N" || row.text("EXSTAT") !== "") continue;
    const own = doses.get(row.usubjid);
    if (own === undefined) doses.set(row.usubjid, [row]);
    else own.push(row);
  }
  return doses;
}

function variablesOf({ text, texts, usubjid }: SubjectRow, arms: Arms, doses: readonly Placed[] | null): SubjectVariables {
  const arm = (name: "ARM" | "ACTARM"): { readonly treatment: string | null; readonly number: number | null } => {
    const recorded = text(name);
    const place = arms.treatments.indexOf(recorded);
    if (place < 0 && recorded !== "" && !arms.others.has(recorded.toLowerCase())) {
      throw misuse(
        `${name} of subject "${usubjid}"`,
        recorded,
        isNot("among the treatments", `${arms.treatments.join(", ")} or one of otherArms`),
      );
    }
    return place < 0 ? { treatment: null, number: null } : { treatment: recorded, number: place + 1 };
  };
  const [planned, actual] = [arm("ARM"), arm("ACTARM")];
  const age = text("AGE");
  const studyId = text("STUDYID");
  if (studyId === "") throw misuse(`STUDYID of subject "${usubjid}"`, studyId, isMissing("the study in DM"));
  const isDosed = doses === null ? texts("RFXSTDTC").length > 0 : doses.length > 0;
  return {
    STUDYID: studyId,
    USUBJID: usubjid,
    SUBJID: text("SUBJID") || null,
    SITEID: text("SITEID") || null,
    AGE: /^\d+$/.test(age) ? Number(age) : null,
    AGEU: text("AGEU") || null,
    SEX: text("SEX") || null,
    RACE: text("RACE") || null,
    TRTP: planned.treatment,
    TRTPN: planned.number,
    TRTA: actual.treatment,
    TRTAN: actual.number,
    TRTSDT: exposureDay(texts("RFXSTDTC"), (doses ?? []).map((row) => row.text("EXSTDTC")), "first"),
    TRTEDT: exposureDay(texts("RFXENDTC"), (doses ?? []).map((row) => row.text("EXENDTC")), "last"),
    // Two rows that name two treatments: randomised, though to which of them is unknown.
    ITTFL: texts("ARM").some((name) => arms.treatments.includes(name)) ? "Y" : "N",
    SAFFL: isDosed ? "Y" : "N",
  };
}

/** DM's own day, or the first or last of EX; a date that is partial or missing among them leaves it open. */
function exposureDay(recorded: readonly string[], dates: readonly string[], which: "first" | "last"): string | null {
  const [only, ...more] = recorded;
  if (only !== undefined) return more.length === 0 ? (fullDate(only) ?? null) : null;
  const days = dates.map(fullDate);
  if (days.length === 0 || days.includes(undefined)) return null;
  const sorted = (days as readonly string[]).slice().sort();
  return sorted[which === "first" ? 0 : sorted.length - 1] ?? null;
}
