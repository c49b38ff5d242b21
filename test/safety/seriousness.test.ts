import { describe, expect, it } from "vitest";
import { seriousness } from "../../src/safety/seriousness.js";
import { pilotPresent, pilotTable } from "./pilot.js";
import { refusing } from "../measurement/refusal.js";

const none = { AESDTH: "N", AESLIFE: "N", AESHOSP: "N", AESDISAB: "N", AESCONG: "N", AESMIE: "N" };

describe("each criterion of ICH E2A by itself makes an event serious", () => {
  it.each(Object.keys(none))("%s", (variable) => {
    const found = seriousness({ ...none, AESER: "Y", [variable]: "Y" });
    expect([found.byFlag, found.byCriteria, found.contradiction]).toEqual(["yes", "yes", null]);
  });

  it("none of them, all recorded: not serious", () => {
    expect(seriousness({ ...none, AESER: "N" }).byCriteria).toBe("no");
  });

  it("cancer and overdose are no criteria", () => {
    const found = seriousness({ ...none, AESER: "N", AESCAN: "Y", AESOD: "Y" });
    expect([found.byCriteria, found.contradiction, found.notCriteria]).toEqual(["no", null, ["AESCAN", "AESOD"]]);
  });
});

describe("missing is unknown, never no", () => {
  it("one criterion missing, the others no", () => {
    expect(seriousness({ ...none, AESMIE: "" }).byCriteria).toBe("unknown");
    expect(seriousness({ ...none, AESMIE: null }, { notCollected: ["otherMedicallyImportant"] }).byCriteria).toBe("no");
  });
  it("one criterion missing, another yes", () => {
    expect(seriousness({ AESHOSP: "Y" }).byCriteria).toBe("yes");
  });
  it("the flag missing", () => {
    expect(seriousness(none).byFlag).toBe("unknown");
  });
});

describe("a contradiction is told, not resolved", () => {
  it.each([
    ["N beside a criterion", { ...none, AESER: "N", AESHOSP: "Y", AESLIFE: "Y" }, "AESER is N, and AESLIFE, AESHOSP are Y"],
    ["Y beside none", { ...none, AESER: "Y" }, "AESER is Y, and no criterion is Y"],
    ["Y where a criterion is open: none yet", { AESER: "Y" }, null],
  ] as const)("%s", (_, row, expected) => {
    expect(seriousness(row).contradiction).toBe(expected);
  });
  it("refuses what is neither", () => {
    expect(() => seriousness({ AESER: "YES" })).toThrow(refusing('row AESER "YES"'));
  });
});

describe.skipIf(!pilotPresent)("the pilot's 361 rows", () => {
  const rows = pilotTable("ae").map((row) => ({ row, found: seriousness(row, { notCollected: ["otherMedicallyImportant"] }) }));
  it("every row with AESER = N and a criterion Y is a contradiction, the deaths among them; none is Y without a criterion", () => {
    const criteria = Object.keys(none).filter((variable) => variable !== "AESMIE");
    const contradictory = rows.filter(({ row }) => row["AESER"] === "N" && criteria.some((variable) => row[variable] === "Y"));
    expect(rows.filter(({ found }) => found.contradiction !== null)).toEqual(contradictory);
    // Of the 33 rows of the whole pilot the extract has these, of 4 subjects.
    expect([contradictory.length, new Set(contradictory.map(({ row }) => row["USUBJID"])).size]).toEqual([5, 4]);
    const deaths = rows.filter(({ row }) => row["AESDTH"] === "Y");
    expect(deaths.map(({ found }) => [found.byFlag, found.byCriteria])).toEqual([["no", "yes"], ["no", "yes"], ["no", "yes"]]);
  });
});
