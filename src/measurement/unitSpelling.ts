/** What is written for a part of a unit, and how it is written here. In this order, on a text without case, spaces and brackets. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/[µμ]|micro(?=mol|g|l)|mc(?=mol|g|l$)/g, "u"],
  [/℃/, "°c"],
  [/℉/, "°f"],
  [/²/g, "2"],
  [/per/g, "/"],
  [/(?<=^|\/)gms?(?=$|\/|%|[.*]?[ck]r)/g, "g"],
  [/%$/, "/dl"],
  [/\/100ml$/, "/dl"],
  // Per gram or millimole of creatinine, which the measure says already.
  [/(?<=\/(?:g|mg|mmol|mol))[.*]?(?:creatinine|creatinin|kreatinin|creat|crea|cre|cr)$/, ""],
  [/\/(?:24\.?h(?:rs?|ours?)?|days?|die|tag)$/, "/d"],
  // The body surface area of eGFR.
  [/1,73/, "1.73"],
  [/m(?:\*\*?|\^)2|sq\.?m|qm/, "m2"],
  [/\.m2$/, "m2"],
  [/\/m21\.73$|\/1\.73$/, "/1.73m2"],
  // Counts by volume and by field of view.
  [/^[x×]?10(?:\*\*?|\^|e|exp)(?=\d)/, "10*"],
  [/^(?:k|thou|thousand|10\*3)\/(?=ul$|mm3$)/, "10*3/"],
  [/^(?:cells?|rbcs?|wbcs?|#)?\/(?:mm3|cumm|cmm|ul)$/, "/ul"],
  [/(?<=10\*3)\/mm3$/, "/ul"],
  [/^(?:cells?|rbcs?|wbcs?|#)?\/(?:hpf|highpowerfield)$/, "/hpf"],
  [/\^/g, ""],
];

/** Other names of a unit, in the plain spelling. */
const synonyms: Readonly<Record<string, string>> = {
  "mg/mg": "g/g",
  "ug/mg": "mg/g",
  "g/mol": "mg/mmol",
  mm: "0-100",
  "°c": "cel",
  c: "cel",
  "°f": "degf",
  f: "degf",
  "10*6/l": "/ul",
};

/** The spelling without case, spaces, brackets and ornaments; one micro sign, one way to write "a day" and "of creatinine". */
export function plainSpelling(unit: string): string {
  const bare = unit.toLowerCase().replace(/[\s()[\]{}_]/g, "");
  const plain = rules.reduce((text, [written, meant]) => text.replace(written, meant), bare);
  return synonyms[plain] ?? plain;
}

/**
 * Spellings that laboratories write, by measure and by the unit that each of them means (UCUM): what the guides print and the tests read.
 *
 * Upper and lower case, spaces, brackets and the two micro signs make no difference anywhere.
 */
export const usualSpellings = {
  serumCreatinine: { "mg/dL": ["mg/dl", "MG/DL", "mg/100 mL", "mg%"], "umol/L": ["µmol/L", "μmol/L", "micromol/L", "mcmol/L", "UMOL/L"] },
  upcr: {
    "g/g": ["g/gCr", "g/g Cr", "g/g creat", "g/g creatinine", "g/g{creat}", "gm/gm", "mg/mg", "mg/mg Cr", "mg/mg creatinine"],
    "mg/g": ["mg/gCr", "mg/g Cr", "mg/g CRE", "mg/g creat", "mg/g{creat}", "mg/g creatinine", "mg/gm", "mg/gm creat", "ug/mg", "µg/mg Cr"],
    "mg/mmol": ["mg/mmol Cr", "mg/mmol creat", "mg/mmolCr", "mg/mmol creatinine", "mg/mmol Kreatinin", "g/mol", "g/mol creat"],
  },
  uacr: { "mg/g": ["mg/gCr", "mg/g creat", "mg/g creatinine", "ug/mg", "mcg/mg creat"], "mg/mmol": ["mg/mmol creat", "g/mol"] },
  urineProtein24h: {
    "g/d": [
      "g/day",
      "g/24h",
      "g/24 h",
      "g/24hr",
      "g/24 hrs",
      "g/24 hours",
      "g/24 hour",
      "gm/24hr",
      "gm/day",
      "g/(24.h)",
      "g/24.h",
      "g per 24 hours",
      "G/24HR",
    ],
    "mg/d": ["mg/day", "mg/24h", "mg/24 hr", "mg/24 hrs", "mg/24 hours", "mg/(24.h)", "MG/24HR"],
  },
  egfr: {
    "mL/min/{1.73_m2}": [
      "mL/min/1.73m2",
      "mL/min/1.73 m2",
      "mL/min/1.73m^2",
      "mL/min/1.73 m²",
      "mL/min/1,73m2",
      "mL/min/m2{1.73}",
      "mL/min/1.73m*2",
      "mL/min/1.73.m2",
      "mL/min/(1.73_m2)",
      "mL/min/1.73 sqm",
      "mL/min/1.73 sq m",
      "mL/min/1.73 sq.m",
      "mL/min per 1.73 m2",
      "ml/min/1.73qm",
      "mL/min/1.73",
      "ML/MIN/1.73M2",
    ],
  },
  serumAlbumin: { "g/dL": ["gm/dL", "g/dl", "g/100 mL", "g%", "gm%"], "g/L": ["g/l", "gm/L"] },
  urineRedCells: { "/[HPF]": ["/HPF", "/hpf", "cells/HPF", "RBC/HPF", "#/HPF", "per HPF", "/high power field"] },
  urineWhiteCells: { "/[HPF]": ["/HPF", "/hpf", "cells/HPF", "WBC/HPF", "#/HPF", "per HPF", "/high power field"] },
  urineRedCellConcentration: {
    "/uL": ["/µL", "cells/uL", "cells/mcL", "/mm3", "cells/mm3", "/cumm", "RBC/uL", "10*6/L", "10^6/L", "x10E6/L"],
    "/mL": ["/ml", "/ML"],
  },
  prednisoneEquivalent: { "mg/d": ["mg/day", "mg/24h", "mg/24 hours", "mg per day"] },
  platelets: {
    "10*9/L": ["10^9/L", "x10^9/L", "10E9/L", "×10*9/L", "10**9/L"],
    "10*3/uL": ["10^3/uL", "x10E3/uL", "K/uL", "thou/uL", "10^3/mm3", "K/mm3", "10^3/µL"],
    "/uL": ["/mm3", "cells/uL", "/cumm"],
  },
  leukocytes: {
    "10*9/L": ["10^9/L", "x10^9/L", "10E9/L"],
    "10*3/uL": ["10^3/uL", "x10E3/uL", "K/uL", "thou/uL", "10^3/mm3"],
    "/uL": ["/mm3", "cells/uL", "cells/mm3", "/cumm"],
  },
  temperature: { Cel: ["C", "°C", "℃"], "[degF]": ["F", "°F", "℉"] },
  systolicBloodPressure: { "mm[Hg]": ["mmHg", "mm Hg"] },
  diastolicBloodPressure: { "mm[Hg]": ["mmHg", "mm Hg"] },
} as const;
