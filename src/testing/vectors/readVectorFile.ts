import { fault, misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { isNot, isNotListOf } from "../../measurement/wordings.js";
import { shortened } from "./vectorDigest.js";
import { vectorFormat } from "../version.js";

/** Refuses what is not the parsed content of a vector file, and names the entry that is no vector. */
export function requireVectorFile(value: unknown): void {
  if (typeof value === "string") throw fault("vectors", isNot("an object", "the parsed content of vectors.json"));
  const { format, vectors } = requireObject("vectors", value);
  if (format !== vectorFormat) throw misuse("vectors format", brief(format), isNot(`"${vectorFormat}", the format of this version`));
  if (!Array.isArray(vectors)) throw misuse("vectors vectors", brief(vectors), isNotListOf("vectors"));
  for (let i = 0; i < vectors.length; i++) requireVector(`vectors vectors[${String(i)}]`, vectors[i]);
}

function requireVector(argument: string, value: unknown): void {
  const vector = requireObject(argument, brief(value));
  const texts = vector["kind"] === "definition" ? ["id", "kind", "reason", "definition", "version"] : ["id", "kind", "reason"];
  for (const key of texts) requireText(`${argument} ${key}`, vector[key]);
  requireObject(`${argument} expected`, brief(vector["expected"]));
}

/** What the options say of the platform; null where they say nothing. */
export function readPlatform(value: unknown): string | null {
  const options = requireObject("options", brief(value));
  requireKnownKeys("options", options, ["platform"]);
  const platform = options["platform"] ?? null;
  if (platform !== null) requireText("options platform", platform, ", leave it out or null if there is nothing to say");
  return platform as string | null;
}

function requireText(argument: string, value: unknown, advice = ""): void {
  if (typeof value !== "string" || value.trim() === "") throw misuse(argument, value, isNot(`a text${advice}`));
}

/** A message shows the beginning of a text: the text of a whole file may have been passed for anything. */
function brief(value: unknown): unknown {
  return typeof value === "string" ? shortened(value) : value;
}
