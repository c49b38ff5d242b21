import type { Course } from "../course/course.js";
import { misuse } from "../measurement/misuse.js";

/** The subject of a course, which analysis rows are keyed by. */
export function requireSubject({ subject }: Course): string {
  if (typeof subject !== "string" || subject === "") throw misuse("course subject", subject, "is not a subject id, expected one for USUBJID");
  return subject;
}
