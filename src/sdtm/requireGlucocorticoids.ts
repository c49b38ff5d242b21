import { drugKey } from "../glucocorticoid/drugKey.js";
import { readTable } from "../glucocorticoid/glucocorticoidTable.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { optional, requireDays, requireTexts } from "./optionChecks.js";
import { requireOneOf } from "../measurement/requirements.js";
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
  requireOneOf(`${where} drug`, raw["drug"], ["CMTRT", "CMDECOD"]);
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
    requireOneOf(`${where} withoutEnd`, value, ["ongoing"]);
  });
  optional(raw["partialStart"], (value) => {
    requireOneOf(`${where} partialStart`, value, ["firstDay"]);
  });
  optional(raw["partialEnd"], (value) => {
    requireOneOf(`${where} partialEnd`, value, ["lastDay"]);
  });
  optional(raw["touchingDoses"], (value) => {
    requireOneOf(`${where} touchingDoses`, value, ["laterCounts", "bothCount"]);
  });
  optional(raw["depotDays"], (value) => {
    requireDays(`${where} depotDays`, value, 1);
  });
}
