/** What a call was refused with, as "RangeError: message", so that one assertion covers the kind of error and its wording. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : "threw something that is no Error";
  }
  return "not refused";
}
