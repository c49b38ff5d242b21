import type { Source } from "../../criteria/responseDefinition.js";

/** The 24 descriptors of the SLEDAI family, in the order of the forms. */
export type SledaiDescriptorKey =
  | "seizure" | "psychosis" | "organicBrainSyndrome" | "visual" | "cranialNerve" | "lupusHeadache" | "cva" | "vasculitis"
  | "arthritis" | "myositis" | "urinaryCasts" | "haematuria" | "proteinuria" | "pyuria"
  | "rash" | "alopecia" | "mucosalUlcers" | "pleurisy" | "pericarditis" | "lowComplement" | "increasedDnaBinding"
  | "fever" | "thrombocytopenia" | "leukopenia";

/** What a descriptor is judged from: the urine, serology, the blood count, or the patient. */
export type SledaiDescriptorGroup = "urine" | "serology" | "bloodCount" | "clinical";

/** One line of the form as plain frozen data. */
export interface SledaiDescriptor {
  readonly key: SledaiDescriptorKey;
  readonly weight: number;
  readonly group: SledaiDescriptorGroup;
  /** What must be there, in our own words. */
  readonly definition: string;
  /** Causes under which it is not scored, as the forms list them for this line. What is not due to active lupus is never scored. */
  readonly exclusions: readonly string[];
  /** How the definition was seen. The weights were read in primary tables. */
  readonly evidence: "primary" | "secondary";
}

/** Where the form was published, and how it was seen. */
export const sledai2kSource: Source = /* @__PURE__ */ Object.freeze({
  citation: "Gladman DD, Ibanez D, Urowitz MB. Systemic lupus erythematosus disease activity index 2000. J Rheumatol 2002;29:288-91",
  locator:
    "abstract (persistent rash, ulcers, alopecia, proteinuria count); weights from published tables, lines from public forms; the " +
      "form was not seen",
  evidence: "secondary",
});

/**
 * The 24 descriptors of SLEDAI-2K with their weights (8 of 8, 6 of 4, 7 of 2, 3 of 1: at most 105), definitions and exclusions.
 *
 * Plain frozen data; the weight is scored when the descriptor is present. How many joints make "arthritis" differs between
 * forms: see `arthritisFromJointCount`. Source: Gladman 2002; the definitions are secondary (public forms), but that persistent
 * proteinuria counts is primary.
 *
 * @example
 * sledai2kDescriptors.length; // => 24
 * sledai2kDescriptors.find(({ key }) => key === "pyuria").weight; // => 4
 * @category Activity
 */
export const sledai2kDescriptors: readonly SledaiDescriptor[] = /* @__PURE__ */ Object.freeze([
  line("seizure", 8, "clinical", "a seizure of recent onset", "metabolic", "infection", "drug"),
  line(
    "psychosis",
    8,
    "clinical",
    "grossly disturbed sense of reality: hallucinations, incoherence, bizarre or catatonic behaviour, marked thought disorder",
    "uraemia",
    "drug",
  ),
  line(
    "organicBrainSyndrome",
    8,
    "clinical",
    "mental function altered rapidly and fluctuating, with clouded consciousness, and at least two of: disturbed perception, incoherent " +
      "speech, insomnia or daytime drowsiness, more or less psychomotor activity",
    "metabolic",
    "infection",
    "drug",
  ),
  line(
    "visual",
    8,
    "clinical",
    "retinal changes of lupus: cytoid bodies, retinal haemorrhage, choroidal exudate or haemorrhage, optic neuritis",
    "hypertension",
    "infection",
    "drug",
  ),
  line("cranialNerve", 8, "clinical", "a new sensory or motor neuropathy of a cranial nerve"),
  line("lupusHeadache", 8, "clinical", "severe persistent headache, migrainous or not, that narcotic analgesics do not relieve"),
  line("cva", 8, "clinical", "a new stroke", "arteriosclerosis"),
  line("vasculitis", 8, "clinical",
    "ulceration, gangrene, tender nodules of the fingers, periungual infarction, splinter haemorrhages, or proof by biopsy or angiogram"),
  line("arthritis", 4, "clinical", "joints with pain and tenderness, swelling or effusion, as many as the version of the form asks for"),
  line(
    "myositis",
    4,
    "clinical",
    "proximal muscle ache or weakness, with raised creatine kinase or aldolase, electromyogram or biopsy of myositis",
  ),
  line("urinaryCasts", 4, "urine", "haem-granular or red-cell casts"),
  line("haematuria", 4, "urine", "more than 5 red cells per high-power field", "stone", "infection", "other cause"),
  line("proteinuria", 4, "urine", "more than 0.5 g in 24 hours, new or persistent", "fixed proteinuria of past damage"),
  line("pyuria", 4, "urine", "more than 5 white cells per high-power field", "infection"),
  line("rash", 2, "clinical", "inflammatory rash, new or ongoing", "scar of an earlier rash"),
  line("alopecia", 2, "clinical", "abnormal hair loss, patchy or diffuse, new or ongoing", "scarring alopecia", "drug"),
  line("mucosalUlcers", 2, "clinical", "ulcers of mouth or nose, new or ongoing"),
  line("pleurisy", 2, "clinical", "pleuritic chest pain with rub, effusion or pleural thickening"),
  line("pericarditis", 2, "clinical", "pericardial pain with at least one of rub, effusion, or confirmation by electro- or echocardiogram"),
  line("lowComplement", 2, "serology", "CH50, C3 or C4 below the laboratory's lower limit"),
  line("increasedDnaBinding", 2, "serology", "anti-DNA above the laboratory's normal range"),
  line("fever", 1, "clinical", "above 38 degrees Celsius", "infection"),
  line("thrombocytopenia", 1, "bloodCount", "platelets below 100 x 10^9/L", "drug"),
  line("leukopenia", 1, "bloodCount", "white cells below 3 x 10^9/L", "drug"),
]);

/** The keys, in the order of the form. */
export const sledaiDescriptorKeys: readonly SledaiDescriptorKey[] = /* @__PURE__ */ keysOf(sledai2kDescriptors);

// @__NO_SIDE_EFFECTS__
function line(
  key: SledaiDescriptorKey,
  weight: number,
  group: SledaiDescriptorGroup,
  definition: string,
  ...exclusions: readonly string[]
): SledaiDescriptor {
  const evidence = key === "proteinuria" ? "primary" : "secondary";
  return Object.freeze({ key, weight, group, definition, exclusions: Object.freeze(exclusions), evidence });
}

// @__NO_SIDE_EFFECTS__
function keysOf(descriptors: readonly SledaiDescriptor[]): readonly SledaiDescriptorKey[] {
  return Object.freeze(descriptors.map(({ key }) => key));
}
