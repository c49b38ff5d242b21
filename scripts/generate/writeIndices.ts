/** Writes the indices of src: the first step of `npm run generate`, in a run of its own since the next steps load them. */
import { writeFileSync } from "node:fs";
import { indices } from "./indices.js";

const texts = indices();
for (const [path, text] of texts) writeFileSync(path, text);
console.log([...texts.keys()].join(", "));
