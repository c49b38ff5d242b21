import type { Command } from "./command.js";
import { classify } from "./commands/classify.js";
import { compare } from "./commands/compare.js";
import { definitions } from "./commands/definitions.js";
import { explain } from "./commands/explain.js";
import { report } from "./commands/report.js";
import { selftest } from "./commands/selftest.js";
import { sql } from "./commands/sql.js";

/** The commands, in the order of the overview. */
export const commands: readonly Command[] = [report, classify, compare, explain, definitions, sql, selftest];
