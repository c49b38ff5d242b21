import { compiledLaws } from "./compiledLaws.js";
import { findingLaws } from "./findingLaws.js";
import { hostLaws } from "./hostLaws.js";
import type { LibraryLaw } from "./law.js";
import { resultLaws } from "./resultLaws.js";

/** What holds of this library beyond the laws of the validation kit. */
export const libraryLaws: readonly LibraryLaw[] = [...findingLaws, ...resultLaws, ...hostLaws, ...compiledLaws];

/** Those of them that are checked of every definition, also where it asks for more than baseline and follow-up. */
export const wideLawNames: readonly string[] = [
  "the response follows from the verdicts by Kleene's rules",
  "a complete record has no verdict unknown, and a completion keeps every known verdict",
  "a result is frozen plain JSON, and so is the definition",
  "record and definition are never changed or frozen, and frozen ones work",
  "the compiled definition gives the response of the classification to records of all kinds",
];
