import { editDistance } from "../measurement/misuse.js";
import { drugKey } from "./drugKey.js";

/** The systemic glucocorticoids by their international names, also those that no table lists. */
const drugs = [
  "prednisone",
  "prednisolone",
  "methylprednisolone",
  "triamcinolone",
  "hydrocortisone",
  "cortisone",
  "dexamethasone",
  "betamethasone",
  "deflazacort",
  "budesonide",
  "beclomethasone",
  "cloprednol",
  "fluocortolone",
  "fludrocortisone",
  "meprednisone",
  "paramethasone",
  "prednylidene",
  "cortivazol",
] as const;

/** Names on boxes, in one word. They only warn: no dose is ever taken from them. */
const brands: ReadonlyMap<string, string> = /* @__PURE__ */ ((): ReadonlyMap<string, string> => new Map(
  Object.entries({
    medrol: "methylprednisolone",
    solumedrol: "methylprednisolone",
    depomedrol: "methylprednisolone",
    depomedrone: "methylprednisolone",
    medrone: "methylprednisolone",
    urbason: "methylprednisolone",
    metypred: "methylprednisolone",
    methylpred: "methylprednisolone",
    solumoderin: "methylprednisolone",
    deltasone: "prednisone",
    rayos: "prednisone",
    lodotra: "prednisone",
    meticorten: "prednisone",
    sterapred: "prednisone",
    decortin: "prednisone",
    cortancyl: "prednisone",
    orapred: "prednisolone",
    prelone: "prednisolone",
    pediapred: "prednisolone",
    millipred: "prednisolone",
    decortinh: "prednisolone",
    solupred: "prednisolone",
    predonine: "prednisolone",
    pred: "prednisolone",
    cortef: "hydrocortisone",
    solucortef: "hydrocortisone",
    plenadren: "hydrocortisone",
    cortisol: "hydrocortisone",
    decadron: "dexamethasone",
    hemady: "dexamethasone",
    celestone: "betamethasone",
    diprospan: "betamethasone",
    kenalog: "triamcinolone",
    kenacort: "triamcinolone",
    aristospan: "triamcinolone",
    emflaza: "deflazacort",
    calcort: "deflazacort",
    florinef: "fludrocortisone",
    entocort: "budesonide",
    budenofalk: "budesonide",
  }),
))();

const kinds = /^(?:gluco)?cortico(?:steroid|id|steroide)e?s?$|^glucocorticoids?$|^steroids?$/;

/**
 * The glucocorticoid that a name outside the table looks like, "glucocorticoid" where it names the kind only; null for any other.
 *
 * A name is likened by its words: an international name, alone or with more behind it ("prednisolone5mg"), misspelt by a few
 * letters, or a brand. "Methylphenidate", "prednimustine" or "hydrocodone" are further away than that.
 */
export function likeGlucocorticoid(name: string): string | null {
  const whole = drugKey(name).replace(/[^\p{L}]/gu, "");
  const words = [whole, ...name.toLowerCase().split(/[^\p{L}]+/u)].filter((word) => word.length > 3);
  let nearest: { readonly drug: string; readonly distance: number } | null = null;
  for (const word of words) {
    const brand = brands.get(word);
    if (brand !== undefined) return brand;
    if (kinds.test(word)) return "glucocorticoid";
    for (const drug of drugs) {
      const distance = distanceTo(word, drug);
      if (distance !== null && (nearest === null || distance < nearest.distance)) nearest = { drug, distance };
    }
  }
  return nearest === null ? null : nearest.drug;
}

/**
 * Letters in which a word differs from a name, null for more than two, or three of a long name; a word that holds the name and more
 * comes after those that are misspelt.
 */
function distanceTo(word: string, drug: string): number | null {
  if (word === drug) return 0;
  const most = drug.length > 15 ? 3 : 2;
  const distance = Math.abs(word.length - drug.length) > most || word.charAt(0) !== drug.charAt(0) ? Infinity : editDistance(word, drug);
  if (distance <= most) return distance;
  // Of several names in a word the longest is meant: hydrocortisone, not cortisone.
  return word.includes(drug) ? 3 + (word.length - drug.length) / 100 : null;
}
