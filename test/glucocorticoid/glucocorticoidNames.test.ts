import { describe, expect, it } from "vitest";
import { isDepot } from "../../src/glucocorticoid/depot.js";
import { drugKey } from "../../src/glucocorticoid/drugKey.js";
import { likeGlucocorticoid } from "../../src/glucocorticoid/glucocorticoidNames.js";

describe("what a name looks like", () => {
  // As they stand on the boxes, by what the package leaflets name as the substance.
  it.each([
    [
      "methylprednisolone",
      "Medrol, SOLU-MEDROL, Solu Medrol, Depo-Medrol, DEPO-MEDRONE, Medrone, Urbason, Metypred, Methylpred, Solu-Moderin",
    ],
    ["prednisone", "Deltasone, Rayos, LODOTRA, Meticorten, Sterapred, Decortin, Cortancyl"],
    ["prednisolone", "Orapred, Prelone, Pediapred, Millipred, Decortin H, Solupred, Predonine, PRED"],
    ["hydrocortisone", "Cortef, SOLU-CORTEF, Plenadren, Cortisol"],
    ["dexamethasone", "Decadron, Hemady"],
    ["betamethasone", "Celestone, Diprospan"],
    ["triamcinolone", "Kenalog, Kenacort, Aristospan"],
    ["deflazacort", "Emflaza, Calcort"],
    ["fludrocortisone", "Florinef"],
    ["budesonide", "Entocort, Budenofalk"],
    [
      "glucocorticoid",
      "steroid, STEROIDS, corticosteroid, Corticosteroids, corticoid, glucocorticoid, Glucocorticoids, glucocorticosteroids",
    ],
  ])("%s: %s", (drug, names) => {
    expect(names.split(", ").map((name) => [name, likeGlucocorticoid(name)])).toStrictEqual(names.split(", ").map((name) => [name, drug]));
  });

  it.each([
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
  ])("%s is itself, in any case, with its salt and its strength", (drug) => {
    for (const name of [drug, drug.toUpperCase(), `${drug} sodium phosphate`, `${drug} 5 mg tablets`, `${drug}5mg`, `tab. ${drug}`]) {
      expect([name, likeGlucocorticoid(name)]).toStrictEqual([name, drug]);
    }
  });

  it.each([
    ["one letter less", "prednison", "prednisone"],
    ["one letter more", "prednisoone", "prednisone"],
    ["another letter", "prednizone", "prednisone"],
    ["two letters", "pretnizone", "prednisone"],
    ["two letters less", "predison", "prednisone"],
    ["nearer to one of two names", "prednisolon", "prednisolone"],
    ["nearer to the other", "prednisonee", "prednisone"],
    ["three letters of a long name", "metilprednisolon", "methylprednisolone"],
    ["three letters of a short name are too many", "pretnizon", null],
    ["four letters of a long name", "metilprednizolon", null],
    ["another first letter", "brednisone", null],
    ["a longer name that holds another", "xhydrocortisonex", "hydrocortisone"],
    ["a misspelt word beside one that holds a name", "aprednisoneb dexametasone", "dexamethasone"],
    ["written in two words", "methyl prednisolone", "methylprednisolone"],
    ["with its hyphen", "methyl-prednisolone", "methylprednisolone"],
    ["in letters of another language", "prédnisone", "prednisone"],
    ["the first name that is a brand", "Medrol or prednisone", "methylprednisolone"],
    ["the kind goes before a later name", "steroid prednisone", "glucocorticoid"],
  ])("%s: %s looks like %s", (_, name, drug) => {
    expect(likeGlucocorticoid(name)).toBe(drug);
  });

  it.each([
    "",
    "pre",
    "med",
    "methylphenidate",
    "prednimustine",
    "hydrocodone",
    "methotrexate",
    "mycophenolate",
    "tacrolimus",
    "cyclosporine",
    "voclosporin",
    "anabolic steroidal",
    "corticotropin",
    "non-steroidal",
    "cortex",
    "dextrose",
    "budipine",
    "5 mg",
    "12345",
  ])("%j looks like none", (name) => {
    expect(likeGlucocorticoid(name)).toBeNull();
  });
});

describe("what a name is matched by", () => {
  it.each([
    ["Prednisone", "prednisone"],
    ["PREDNISOLONE SODIUM PHOSPHATE", "prednisolone"],
    ["solu-medrol", "solumedrol"],
    [" Cortisone  Acetate ", "cortisone"],
    ["-prednisone-", "prednisone"],
    ["methyl\u2013prednisolone  hemisuccinate", "methylprednisolone"],
    ["dexamethasone disodium hydrogen phosphate", "dexamethasone"],
    ["triamcinolone acetonide", "triamcinoloneacetonide"],
    ["sodium", ""],
    ["", ""],
  ])("%j by %j", (name, key) => {
    expect(drugKey(name)).toBe(key);
  });
});

describe("a depot", () => {
  it.each([
    "Methylprednisolone acetate",
    "METHYLPREDNISOLONE",
    "Depo-Medrol",
    "Depo-Medrone",
    "Triamcinolone acetonide",
    "Kenalog",
    "Kenacort",
    "Aristospan",
    "Betamethasone acetate",
    "Dexamethasone isonicotinate",
    "Hydrocortisone acetate",
    "Celestone",
    "Diprospan",
  ])("%s into a muscle or under the skin", (drug) => {
    const routes = ["INTRAMUSCULAR", "im", "I.M.", "IM INJECTION", "Intramuscular injection", "SUBCUTANEOUS", "s.c."];
    expect(routes.filter((route) => !isDepot(drug, route))).toStrictEqual([]);
    expect(["ORAL", "INTRAVENOUS", "INTRA-ARTICULAR", ""].filter((route) => isDepot(drug, route))).toStrictEqual([]);
  });
  it.each(["Prednisone", "Methylprednisolone sodium succinate", "Dexamethasone phosphate", "Hydrocortisone hemisuccinate", "Insulin"])(
    "%s is none",
    (drug) => {
      expect(isDepot(drug, "INTRAMUSCULAR")).toBe(false);
    },
  );
});
