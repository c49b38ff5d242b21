import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kidneyEventsPage } from "../../scripts/pages/kidneyEventsPage.js";
import { publishedKidneyEvents } from "../../src/kidney/events/publishedKidneyEvents.js";

describe("every published kidney event", () => {
  it("stands on the page, which is what `npm run generate` writes", () => {
    expect(readFileSync("docs/kidneyEvents.md", "utf8")).toBe(kidneyEventsPage());
  });

  it("is in the list, with an id of its own", () => {
    const ids = readdirSync("src/kidney/events").flatMap((file) =>
      [...readFileSync(`src/kidney/events/${file}`, "utf8").matchAll(/^ {2,4}id: "(.+)",$/gm)].map(([, id]) => id),
    );
    expect(publishedKidneyEvents.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(publishedKidneyEvents.map((definition) => [definition.id, definition] as const))(
    "%s is frozen through, plain JSON, cited, read, and has a case table",
    (id, definition) => {
      const check = (value: unknown): void => {
        if (typeof value !== "object" || value === null) return;
        expect(Object.isFrozen(value)).toBe(true);
        Object.values(value).forEach(check);
      };
      check(definition);
      expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
      expect(definition.source.citation.length).toBeGreaterThan(20);
      expect(definition.readings.length).toBeGreaterThan(0);
      const tables = readFileSync("test/kidney/flares.test.ts", "utf8") + readFileSync("test/kidney/timeToEvent.test.ts", "utf8");
      const name =
        readdirSync("src/kidney/events")
          .map(
            (file) => new RegExp(`export const (\\w+)[^]{0,120}?id: "${id}"`).exec(readFileSync(`src/kidney/events/${file}`, "utf8"))?.[1],
          )
          .find(Boolean) ?? "?";
      expect([id, tables.includes(name)]).toEqual([id, true]);
    },
  );
});
