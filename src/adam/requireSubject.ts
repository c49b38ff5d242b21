import type { Course } from "../course/course.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { differsFrom, isNot, isNotText } from "../measurement/wordings.js";
import { subjectColumns, type SubjectVariables } from "./subjectVariables.js";

/** What every row maker asks of its subject. */
export interface SubjectOptions {
  /** The variables of the subject, for files: see `subjectVariablesFromSdtm`. */
  readonly subject?: SubjectVariables | null | undefined;
  /** STUDYID, where `subject` is not given. */
  readonly studyId?: string | null | undefined;
}

/** The subject of a course, which analysis rows are keyed by. */
export function requireSubject({ subject }: Course): string {
  if (typeof subject !== "string" || subject === "")
    throw misuse("course subject", subject, isNot("a subject id", "one for USUBJID"));
  return subject;
}

/** What a row begins with: the variables of the subject, or without them its identifiers. */
export function subjectOf(
  course: Course,
  { subject, studyId }: SubjectOptions,
): Partial<Omit<SubjectVariables, "STUDYID" | "USUBJID">> & { readonly STUDYID: string | null; readonly USUBJID: string } {
  const usubjid = requireSubject(requireObject("course", course) as unknown as Course);
  if (studyId != null && (typeof studyId !== "string" || studyId === "")) throw misuse("options studyId", studyId, isNotText);
  if (subject == null) return { STUDYID: studyId ?? null, USUBJID: usubjid };
  requireKnownKeys("options subject", requireObject("options subject", subject), Object.keys(subjectColumns));
  if (subject.USUBJID !== usubjid)
    throw misuse("options subject USUBJID", subject.USUBJID, differsFrom("the subject of the course", usubjid));
  if (studyId != null && studyId !== subject.STUDYID)
    throw misuse("options studyId", studyId, differsFrom("the STUDYID of subject", subject.STUDYID));
  return subject;
}
