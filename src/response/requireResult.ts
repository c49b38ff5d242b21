import { misuse, requireObject } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import type { RenalResponse } from "./renalResponse.js";

/** Refuses what is no result: it has no findings to put into words, and the error would be one of the engine. */
export function requireResult(result: RenalResponse): RenalResponse {
  const { possible, levels } = requireObject("result", result);
  if (!Array.isArray(possible) || !Array.isArray(levels))
    throw misuse("result", result, isNot("a result", "what classifyRenalResponse returned"));
  return result;
}
