import { termKey } from "./termKey.js";

const soluble = /\b(?:sodium|succinate|hemisuccinate|phosphate)\b/i;
const depotDrugs =
  /methylprednisolone|triamcinolone|(?:beta|dexa)methasone|hydrocortisone|medr(?:ol|one)|kena(?:log|cort)|aristospan|celestone|diprospan/i;

/**
 * Whether an injection acts from a depot for days or weeks, which a dose and a day do not tell.
 *
 * So does a suspension of an ester (acetate, acetonide) into a muscle or under the skin; a soluble salt does not. Where the name says
 * neither, it may be one.
 */
export function isDepot(drug: string, route: string): boolean {
  const key = termKey(route);
  const isInjected = ["intramuscular", "im", "iminjection", "intramuscularinjection", "subcutaneous", "sc"].includes(key);
  return isInjected && depotDrugs.test(drug) && !soluble.test(drug);
}
