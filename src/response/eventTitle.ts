import type { EventName } from "../measurement/assessment.js";

/** An event's name in words: "other deterioration". */
export function eventTitle(event: EventName): string {
  return event.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
