import { boundaryLaws } from "./boundaryLaws.js";
import { clinicalLaws } from "./clinicalLaws.js";
import { compiledLaws } from "./compiledLaws.js";
import { formLaws } from "./formLaws.js";
import { hostLaws } from "./hostLaws.js";
import { knowledgeLaws } from "./knowledgeLaws.js";
import type { Law } from "./law.js";

/** Every law. Each holds of any definition whose criteria ask for less proteinuria and less prednisone. */
export const laws: readonly Law[] = [...knowledgeLaws, ...boundaryLaws, ...formLaws, ...hostLaws, ...clinicalLaws, ...compiledLaws];
