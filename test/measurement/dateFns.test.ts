import { differenceInCalendarDays } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDay, daysBetween, dayNumber } from "../../src/measurement/calendarDate.js";

const iso = (date: Date) => date.toISOString().slice(0, 10);
const dates = fc.date({ min: new Date("1600-01-01"), max: new Date("2400-12-31"), noInvalidDate: true }).map(iso);

describe("our calendar arithmetic", () => {
  it("counts the days that date-fns counts between two noons, in a zone that skips no day", () => {
    const zone = process.env["TZ"];
    process.env["TZ"] = "UTC";
    try {
      fc.assert(
        fc.property(dates, dates, (from, to) => {
          expect(daysBetween(from, to)).toBe(differenceInCalendarDays(new Date(`${to}T12:00:00Z`), new Date(`${from}T12:00:00Z`)));
        }),
        { numRuns: 2000 },
      );
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it("turns a day number back into its date", () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(dateOfDay(dayNumber(date))).toBe(date);
      }),
      { numRuns: 2000 },
    );
  });
});
