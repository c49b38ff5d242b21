import { drugKey } from "../glucocorticoid/drugKey.js";
import { readTable } from "../glucocorticoid/glucocorticoidTable.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { oneOf, optional, requireDays, requireTexts } from "./optionChecks.js";
import { isNotAmong } from "../measurement/wordings.js";

/** Refuses options for doses that are missing, misspelt or have no meaning. */
export function requireGlucocorticoids(raw: Readonly<Record<string, unknown>>): void {
  const where = "options glucocorticoids";
  requireKnownKeys(where, raw, [
    "table",
    "drug",
    "drugs",
    "notGlucocorticoids",
    "withoutEquivalent",
    "withoutEnd",
    "partialStart",
    "partialEnd",
    "touchingDoses",
    "depotDays",
  ]);
  const table = readTable(raw["table"]);
  oneOf(`${where} drug`, raw["drug"], ["CMTRT", "CMDECOD"]);
  optional(raw["drugs"], (drugs) => {
    for (const [name, drug] of Object.entries(requireObject(`${where} drugs`, drugs))) {
      if (typeof drug === "string" && table.equivalents.has(drugKey(drug))) continue;
      throw misuse(
        `${where} drugs ${JSON.stringify(name)}`,
        drug,
        isNotAmong(`in the table "${table.id}"`, [...table.equivalents.keys()]),
      );
    }
  });
  for (const name of ["notGlucocorticoids", "withoutEquivalent"])
    optional(raw[name], (names) => {
      requireTexts(`${where} ${name}`, names);
    });
  optional(raw["withoutEnd"], (value) => {
    oneOf(`${where} withoutEnd`, value, ["ongoing"]);
  });
  optional(raw["partialStart"], (value) => {
    oneOf(`${where} partialStart`, value, ["firstDay"]);
  });
  optional(raw["partialEnd"], (value) => {
    oneOf(`${where} partialEnd`, value, ["lastDay"]);
  });
  optional(raw["touchingDoses"], (value) => {
    oneOf(`${where} touchingDoses`, value, ["laterCounts", "bothCount"]);
  });
  optional(raw["depotDays"], (value) => {
    requireDays(`${where} depotDays`, value, 1);
  });
}
