import { allOf, anyOf, no, titled } from "../../criteria/combinations.js";
import type { Criterion } from "../../criteria/criterion.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition, Source } from "../../criteria/responseDefinition.js";
import { fallFromBaseline, is, riseFromBaseline } from "../../criteria/vocabulary.js";
import { misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { isNotOneOf } from "../../measurement/wordings.js";

/** Which SLE Responder Index. */
export interface SriOptions {
  /** The points by which the index must have fallen. */
  readonly points: 4 | 5 | 6 | 7 | 8;
  /** SELENA-SLEDAI as in BLISS, or SLEDAI-2K as in the later trials, which is taken when none is named. */
  readonly index?: "sledai2k" | "selenaSledai" | undefined;
  /** "leftOut": complement and anti-DNA are removed from the index. */
  readonly serology?: "counted" | "leftOut" | undefined;
  /**
   * "required": no new A and at most 1 new B. "literalOr": either of them, as some registry records print. "leftOut": no BILAG, the
   * modified SRI.
   */
  readonly bilag?: "required" | "literalOr" | "leftOut" | undefined;
  /** "protocol": medication beyond the protocol, or treatment stopped, is non-response. */
  readonly medication?: "notJudged" | "protocol" | undefined;
}

const choices = {
  points: [4, 5, 6, 7, 8],
  index: ["sledai2k", "selenaSledai"],
  serology: ["counted", "leftOut"],
  bilag: ["required", "literalOr", "leftOut"],
  medication: ["notJudged", "protocol"],
} as const;

type SriChoices = { readonly [Key in keyof SriOptions]-?: NonNullable<SriOptions[Key]> };

/** The options with every choice made. Throws a RangeError on what is none of them. */
export function readSriOptions(raw: unknown): SriChoices {
  const options = requireObject("options", raw);
  requireKnownKeys("options", options, Object.keys(choices));
  const read = Object.entries(choices).map(([key, allowed]) => {
    const value = options[key] ?? (key === "points" ? undefined : allowed[0]);
    if (!(allowed as readonly unknown[]).includes(value)) throw misuse(`options ${key}`, value, isNotOneOf(allowed));
    return [key, value];
  });
  return Object.fromEntries(read) as unknown as SriChoices;
}

/**
 * The SLE Responder Index as a definition: the index fallen by the points, no new BILAG A and at most 1 new B, and the physician's
 * global assessment not risen by 0.30 of 3 or more, each against baseline. Every variant has an id of its own.
 *
 * @param options which SRI; index, serology, BILAG and medication as in the original with SLEDAI-2K where they are left out
 * @throws RangeError on an option that is none of those listed
 * @example
 * sriDefinition({ points: 5, index: "selenaSledai", medication: "protocol" }).id; // => "sri-5-selena-sledai-medication"
 * @category Activity
 */
// @__NO_SIDE_EFFECTS__
export function sriDefinition(options: SriOptions): ResponseDefinition<"SRI"> {
  const { points, index, serology, bilag, medication } = readSriOptions(options);
  const name = index === "sledai2k" ? "SLEDAI-2K" : "SELENA-SLEDAI";
  const measure = serology === "counted" ? index : (`${index}WithoutSerology` as const);
  const parts = [
    serology === "counted" ? "" : "without-serology",
    { required: "", literalOr: "bilag-or", leftOut: "without-bilag" }[bilag],
    medication === "protocol" ? "medication" : "",
  ].filter(Boolean);
  const noNewA = is("bilag2004NewA", "<=", "0", "{count}");
  const atMostOneNewB = is("bilag2004NewB", "<=", "1", "{count}");
  const bilagPart: readonly Criterion[] =
    bilag === "leftOut"
      ? []
      : [titled("no worsening in BILAG", bilag === "required" ? allOf(noNewA, atMostOneNewB) : anyOf(noNewA, atMostOneNewB))];
  return defineResponse({
    id: ["sri", String(points), index === "sledai2k" ? "sledai-2k" : "selena-sledai", ...parts].join("-"),
    version: "1.0.0",
    title: [`SLE Responder Index SRI-${String(points)} with ${name}`, ...parts.map((part) => part.replace("-", " "))].join(", "),
    source: sourceOf(options),
    timePoint: "week 52 in most trials",
    levels: [{
      response: "SRI",
      statement: [
        `${name}${serology === "counted" ? "" : " without serology"} fallen by at least ${String(points)}`,
        ...{ required: ["no new BILAG A and at most one new B"], literalOr: ["no new BILAG A, or at most one new B"], leftOut: [] }[bilag],
        "global assessment risen by less than 0.30 of 3",
        ...(medication === "protocol" ? ["no medication beyond the protocol and treatment not stopped"] : []),
      ].join("; ") + ".",
      criterion: allOf(
        fallFromBaseline(measure, ">=", String(points), "{score}"),
        ...bilagPart,
        riseFromBaseline("physicianGlobal", "<", "0.3", "{0-3}"),
        ...(medication === "protocol" ? [no("prohibitedMedication"), no("treatmentDiscontinued")] : []),
      ),
    }],
    readings: [
      "All three parts compare with baseline, not with the visit before.",
      "A new A is an A in a system that was not at A; a new B is a B in a system that was at C, D or E. A to B is an improvement.",
      "The abstract of 2009 joins the two BILAG clauses by 'or'; the later papers and the label mean 'and', and so does this " +
        "definition unless its id ends on bilag-or.",
      "A rise of exactly 0.30 of 3 is a worsening. Scales of 0 to 10 and 0 to 100 are mapped linearly, so that 10 mm of 100 are 0.30.",
      "Which BILAG version the first trials used was not seen; the grades are read as BILAG-2004.",
      "A baseline below the points cannot respond. That is the printed rule; the result of `sri` warns of it.",
      "Medication rules differ by trial. 'medication' judges two flags: medication beyond the protocol, and treatment stopped; " +
        "without it neither is asked.",
      "Dropout as failure is imputation, a separate step.",
      "The source is that of the choice which departs most from the original. A combination that is not among the shipped values is " +
        "the reader's own plan: no source prints it as a whole.",
    ],
    contradictions: [
      "BICLA lets a rise of exactly 10 % of the scale pass: bicla-sledai-2k.",
      "A registry record joins the two BILAG clauses by 'or': sri-4-selena-sledai-bilag-or.",
    ],
  });
}

/** Where the variant was read. */
function sourceOf({ points, index = "sledai2k", serology, bilag, medication }: SriOptions): Source {
  const furie = {
    citation: "Furie RA et al., novel evidence-based SLE responder index. Arthritis Rheum 2009;61:1143-51",
    doi: "10.1002/art.24698",
  };
  if (serology === "leftOut") {
    return {
      citation: "van Vollenhoven RF et al., belimumab subgroups. Ann Rheum Dis 2012;71:1343-9",
      locator: "table 2: SRI without serology",
      evidence: "primary",
    };
  }
  if (bilag === "leftOut")
    return { ...furie, locator: "modified SRI without BILAG, as an Asia Pacific lupus cohort applies it", evidence: "secondary" };
  if (bilag === "literalOr") {
    return {
      citation: "Nanjing Drum Tower Hospital, CHT101 in SLE, registry record",
      trial: "NCT06946485",
      locator: "outcome: SRI-4",
      evidence: "primary",
    };
  }
  if (points > 5)
    return {
      ...furie,
      locator: "the original with a higher cut; SRI-6 to SRI-8 are exploratory endpoints of later trials",
      evidence: "secondary",
    };
  if (points === 5)
    return {
      ...furie,
      locator: "the original with a fall of 5, primary endpoint of ILLUMINATE-1 (Ann Rheum Dis, table 2)",
      evidence: "primary",
    };
  if (index === "selenaSledai") {
    return {
      ...furie,
      locator: "abstract, with the wording of BLISS-76 and of the US label of belimumab, section 14",
      evidence: "primary",
    };
  }
  const rules = medication === "protocol" ? ", no violation of the medication rules" : "";
  return { citation: "Litifilimab in SLE, registry record", trial: "NCT04895241", locator: `outcome: SRI-4${rules}`, evidence: "primary" };
}
