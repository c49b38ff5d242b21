import { allOf, no, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, noSediment, riseFromBaseline } from "../../criteria/vocabulary.js";

const albumin = is("serumAlbumin", ">", "35", "g/L");
const functionKept = riseFromBaseline("serumCreatinine", "<", "0.3", "mg/dL");

/**
 * NCT00881309 (Tripterygium versus azathioprine as maintenance, Nanjing): complete and partial remission.
 *
 * @example
 * nct00881309.levels.map((level) => level.response); // => ["CR", "PR"]
 */
export const nct00881309: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "nct00881309",
  version: "1.0.0",
  title: "NCT00881309 renal remission",
  source: {
    citation: "ClinicalTrials.gov record of NCT00881309: TW versus azathioprine as maintenance therapy in lupus nephritis, Nanjing",
    trial: "NCT00881309",
    locator: "definition of complete and partial remission, in a mirror of the registry record",
    evidence: "primary",
  },
  timePoint: "at entry and during maintenance",
  levels: [
    {
      response: "CR",
      statement:
        "24-hour protein below 0.4 g, negative sediment, albumin above 35 g/L, serum creatinine risen by less than 0.3 mg/dL and no " +
          "activity outside the kidney.",
      criterion: allOf(
        is("urineProtein24h", "<", "0.4", "g/d"),
        noSediment("activeSediment"),
        albumin,
        functionKept,
        no("extrarenalActivity"),
      ),
    },
    {
      response: "PR",
      statement:
        "24-hour protein below 1.0 g, fewer than 500,000 urinary red cells per mL and no casts, albumin above 35 g/L and serum " +
          "creatinine risen by less than 0.3 mg/dL.",
      criterion: allOf(
        is("urineProtein24h", "<", "1.0", "g/d"),
        is("urineRedCellConcentration", "<", "500000", "/mL"),
        titled("no casts", allOf(noSediment("redCellCasts"), noSediment("whiteCellCasts"))),
        albumin,
        functionKept,
      ),
    },
  ],
  readings: [
    "'Negative sediment' is the site's own judgement that the sediment is not active: no limits are printed for CR.",
    "'Without casts' means neither red-cell nor white-cell casts; casts without cells are not recorded here.",
    "PR does not ask about activity outside the kidney: the record names it for CR only.",
    "The rise in creatinine is counted from the baseline assessment; the record does not name another value.",
  ],
});
