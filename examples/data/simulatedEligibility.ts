import { type Assessment, type EligibilityOptions, type SdtmRow, sledai2k } from "renal-response";
import { simulatedOptions } from "./simulatedOptions";

/** The items of the ACR of 1997, as the simulated trial writes them in MHTERM. */
const items = {
  "malar rash": "malarRash",
  "discoid rash": "discoidRash",
  photosensitivity: "photosensitivity",
  "oral ulcers": "oralUlcers",
  arthritis: "arthritis",
  serositis: "serositis",
  "renal disorder": "renal",
  "neurologic disorder": "neurologic",
  "haematologic disorder": "haematologic",
  "immunologic disorder": "immunologic",
  "antinuclear antibody": "antinuclearAntibody",
} as const;

/** SLEDAI-2K at baseline by subject, of its single items: a score with items that were not done is a range. */
export function simulatedScores(qs: readonly SdtmRow[]): Readonly<Record<string, Assessment>> {
  const atBaseline = qs.filter(({ QSCAT, VISIT }) => QSCAT === "SLEDAI-2K" && VISIT === "BASELINE");
  const subjects = [...new Set(atBaseline.map(({ USUBJID }) => String(USUBJID)))];
  return Object.fromEntries(
    subjects.map((subject) => {
      const own = atBaseline.filter(({ USUBJID }) => USUBJID === subject);
      const answers = own.map(({ QSTEST, QSORRES }) => [String(QSTEST), QSORRES === "Y" ? true : QSORRES === "N" ? false : null]);
      const { range } = sledai2k(Object.fromEntries(answers), { windowDays: 30 });
      const value = range.low === range.high ? range.low : `${String(range.low)} to ${String(range.high)}`;
      return [subject, { sledai2k: { value, unit: "{score}" } }];
    }),
  );
}

/** How the entry criteria are read from the rows of the simulated trial. Its statements of what was asked in full are made up with it. */
export function simulatedEligibility(qs: readonly SdtmRow[]): EligibilityOptions {
  const drugs = { domain: "cm", variable: "CMDECOD" } as const;
  return {
    screening: "RFICDTC",
    randomisation: "RFSTDTC",
    age: "atConsent",
    measurements: simulatedOptions,
    visits: simulatedScores(qs),
    histories: [
      { ...drugs, values: ["RITUXIMAB"], history: "bCellDepletion", as: "course" },
      { ...drugs, values: ["BELIMUMAB"], history: "biologicOrSmallMolecule", as: "course" },
      { ...drugs, values: ["MYCOPHENOLATE MOFETIL"], history: "immunosuppressantChange", as: "changes" },
      { domain: "mh", variable: "MHCAT", values: ["SURGERY"], history: "majorSurgery", as: "course" },
      { domain: "mh", variable: "MHCAT", values: ["INFECTION"], history: "treatedInfection", as: "course" },
    ],
    complete: [
      "bCellDepletion",
      "immunosuppressantChange",
      "biologicOrSmallMolecule",
      "apheresis",
      "severeInfection",
      "infectionInHospitalWithIvAntibiotics",
      "treatedInfection",
      "majorSurgery",
      "liveVaccine",
      "malignancy",
    ],
    items: [{ domain: "mh", where: { MHCAT: "ACR 1997" }, variable: "MHTERM", classification: "acr-1997", items, notRecorded: "absent" }],
    facts: [],
    criteria: { INCL04: "I4", EXCL07: "E7" },
  };
}
