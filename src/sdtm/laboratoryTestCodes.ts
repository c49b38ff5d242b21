import type { LaboratoryTest } from "../safety/safetyTest.js";

/**
 * CDISC's codes of laboratory tests and what they are here.
 *
 * @category SDTM
 * @example
 * laboratoryTestCodes.CREAT; // => "serumCreatinine"
 */
export const laboratoryTestCodes: Readonly<Record<string, LaboratoryTest>> = /* @__PURE__ */ Object.freeze({
  ALT: "alt",
  AST: "ast",
  ALP: "alkalinePhosphatase",
  GGT: "ggt",
  BILI: "bilirubin",
  CK: "creatineKinase",
  AMYLASE: "amylase",
  LIPASET: "lipase",
  CREAT: "serumCreatinine",
  GFRE: "egfr",
  BUN: "ureaNitrogen",
  INR: "inr",
  APTT: "aptt",
  PT: "prothrombinTime",
  FIBRINO: "fibrinogen",
  HGB: "haemoglobin",
  WBC: "leukocytes",
  NEUT: "neutrophils",
  LYM: "lymphocytes",
  EOS: "eosinophils",
  PLAT: "platelets",
  K: "potassium",
  SODIUM: "sodium",
  CL: "chloride",
  BICARB: "bicarbonate",
  CA: "calcium",
  CACR: "calciumCorrected",
  CAION: "calciumIonised",
  MG: "magnesium",
  PHOS: "phosphate",
  GLUC: "glucose",
  CHOL: "cholesterol",
  LDL: "ldlCholesterol",
  TRIG: "triglycerides",
  URATE: "urate",
  ALB: "serumAlbumin",
  PROT: "totalProtein",
});
