import { shown } from "../measurement/misuse.js";
import { termKey } from "./termKey.js";

const covered = [
  "oral", "orally", "po", "peros", "peroral", "bymouth",
  "intravenous", "iv", "intravenousbolus", "intravenousdrip", "intravenousinfusion", "ivbolus", "ivdrip", "ivinfusion",
];
const notSystemic = [
  "topical",
  "transdermal",
  "cutaneous",
  "dermal",
  "ophthalmic",
  "intraocular",
  "intravitreal",
  "periocular",
  "conjunctival",
  "subconjunctival",
  "auricular(otic)",
  "otic",
  "respiratory(inhalation)",
  "inhalation",
  "inhaled",
  "nasal",
  "intranasal",
  "rectal",
  "vaginal",
  "dental",
  "intraarticular",
  "periarticular",
  "intrasynovial",
  "intrabursal",
  "intralesional",
  "intradermal",
  "epidural",
  "intrathecal",
];
const notCovered = ["intramuscular", "im", "subcutaneous", "sc", "sublingual", "buccal", "nasogastric", "enteral", "parenteral"];

/** Why a dose by this route has no equivalent in the tables, which hold for oral and intravenous doses only; none where it has one. */
export function routeObjections(route: string): readonly string[] {
  const key = termKey(route);
  if (covered.includes(key)) return [];
  if (notSystemic.includes(key)) return [`the route ${shown(route)} is not systemic`];
  return notCovered.includes(key)
    ? [`the route ${shown(route)} is not covered: the equivalents hold for oral and intravenous doses`]
    : [`the route ${shown(route)} is not known, expected oral or intravenous`];
}

/** Whether a drug by this route does not act on the whole body, such as a cream. */
export function isNotSystemic(route: string): boolean {
  return notSystemic.includes(termKey(route));
}
