const salts = ["acetate", "disodium", "hemisuccinate", "hydrochloride", "hydrogen", "phosphate", "sodium", "succinate"];

/**
 * What a drug's name is matched by: the whole name without case, spaces, hyphens and the salt at its end.
 *
 * Never a part of the name: "cortisone" stands in "hydrocortisone", and "hydrocortisone" in "hydrocortisone, topical".
 * An ester or ketal that is a drug of its own ("valerate", "acetonide") stays in the name.
 */
export function drugKey(name: string): string {
  const words = name.toLowerCase().split(/[\s\-\u2010-\u2015]+/).filter((word) => word !== "");
  while (salts.includes(words[words.length - 1] ?? "")) words.pop();
  return words.join("");
}
