import type { Source } from "../criteria/responseDefinition.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import type { EligibilityDefinition } from "./eligibilityRule.js";
import { all, inclusion, nct05631717Criteria } from "./nct05631717Criteria.js";

const source: Source = {
  citation:
    "ClinicalTrials.gov record of NCT05631717: cord mesenchymal stem cells versus interleukin-2 in LN, Nanjing Drum Tower Hospital",
  trial: "NCT05631717",
  locator: "eligibility criteria, as five copies of the record print them alike",
  evidence: "primary",
};

// @__NO_SIDE_EFFECTS__
function withAge(relation: ">" | ">=", id: string, title: string, reading: string): EligibilityDefinition {
  const criteria = [
    inclusion("I1", "At least 4 of the 11 criteria of the ACR of 1997", { kind: "classified", classification: "acr-1997" }),
    inclusion(
      "I2",
      `Age at consent ${relation === ">" ? "above" : "at least"} 18 and at most 65 years`,
      all({ kind: "age", relation, years: 18 }, { kind: "age", relation: "<=", years: 65 }),
      reading,
      "Age is completed years; who is born on 29 February completes a year on 1 March where there is no 29th.",
    ),
    ...nct05631717Criteria,
  ];
  return deepFrozen({
    id,
    version: "1.0.0",
    title,
    source,
    criteria,
    readings: [
      "Weeks are 7 days; the window before a day holds the day so many weeks before it and not the day itself.",
      "A history counts as complete only where that is stated: without an entry and without the statement it is unknown, not 'never'.",
      "Screening and randomisation are two dates; neither is taken for the other.",
    ],
  });
}

/**
 * The entry criteria of NCT05631717 with the age as printed in the text: above 18 years, which as completed years is 19 or more.
 *
 * @category Eligibility
 * @example
 * nct05631717Eligibility.criteria.map(({ id }) => id).slice(0, 4); // => ["I1", "I2", "I3", "I4"]
 */
export const nct05631717Eligibility: EligibilityDefinition = /* @__PURE__ */ withAge(
  ">",
  "nct05631717-eligibility",
  "NCT05631717 entry criteria, age as the text prints it",
  "'> 18' is read in completed years: 18-year-olds fail. The registry's field includes them: nct05631717-eligibility-registry-age.",
);

/**
 * The entry criteria of NCT05631717 with the age of the registry's structured field: 18 years or more.
 *
 * @category Eligibility
 * @example
 * nct05631717EligibilityRegistryAge.id; // => "nct05631717-eligibility-registry-age"
 */
export const nct05631717EligibilityRegistryAge: EligibilityDefinition = /* @__PURE__ */ withAge(
  ">=",
  "nct05631717-eligibility-registry-age",
  "NCT05631717 entry criteria, age as the registry's field has it",
  "The structured field of the registry gives a minimum of 18 years, included.",
);
