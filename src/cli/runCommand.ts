import { parseArgs } from "node:util";
import { libraryVersion } from "../testing/version.js";
import { visibleText } from "../report/visibleText.js";
import type { Command, CommandCall, Surroundings } from "./command.js";
import { usageError } from "./command.js";
import { commands } from "./commands.js";

/** Runs the command that the words name. Exit code 0: done; 1: done, with findings; 2: a mistake in the call or in a file. */
export function runCommand(words: readonly string[], surroundings: Surroundings): 0 | 1 | 2 {
  try {
    return run(words, surroundings);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    surroundings.warn(`renal-response: ${error.message.split("\n").map(visibleText).join("\n")}\n`);
    // Whatever is no mistake of the caller's and no file's is the program's: its place helps whoever reports it.
    const isExpected = "isUsage" in error || error instanceof RangeError || "code" in error;
    if (!isExpected) surroundings.warn(`${error.stack ?? ""}\n`);
    return 2;
  }
}

function run([name, ...words]: readonly string[], surroundings: Surroundings): 0 | 1 {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    surroundings.write(overview());
    return 0;
  }
  if (name === "--version" || name === "-v") {
    surroundings.write(`${libraryVersion}\n`);
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined)
    throw usageError(`no command "${name}", expected one of ${commands.map((one) => one.name).join(", ")}; see renal-response --help`);
  if (words.includes("--help") || words.includes("-h")) {
    surroundings.write(helpOf(command));
    return 0;
  }
  return command.run(callOf(command, words), surroundings);
}

function callOf(command: Command, words: readonly string[]): CommandCall {
  const options = Object.fromEntries(
    command.options.map(({ name, value, isRepeatable }) => [
      name,
      { type: value === null ? "boolean" : "string", multiple: isRepeatable === true } as const,
    ]),
  );
  const { values, positionals } = parsed(command, words, options);
  const texts = (option: string): readonly string[] => {
    const value = values[option];
    return Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
  };
  const [least, most] = [
    command.words.split(" ").filter((word) => /^[A-Z]/.test(word)).length,
    command.words === "" ? 0 : command.words.split(" ").length,
  ];
  if (positionals.length < least || positionals.length > most) {
    throw usageError(
      `${command.name} takes ${command.words === "" ? "no words" : command.words}, found ${String(positionals.length)} words; see ` +
      `renal-response ${command.name} --help`,
    );
  }
  return { words: positionals, texts, text: (option) => texts(option)[0], has: (option) => values[option] === true };
}

function parsed(
  command: Command,
  words: readonly string[],
  options: Parameters<typeof parseArgs>[0] extends infer T ? NonNullable<T extends { options?: infer O } ? O : never> : never,
) {
  try {
    return parseArgs({ args: words.slice(), options, allowPositionals: true }) as {
      values: Record<string, unknown>;
      positionals: string[];
    };
  } catch (error) {
    throw usageError(`${error instanceof Error ? (error.message.split(". ")[0] ?? "") : ""}; see renal-response ${command.name} --help`);
  }
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    "renal-response: decides renal response in lupus nephritis, from study files to a report and data sets",
    "",
    "Usage: renal-response COMMAND ...",
    "",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}   ${summary}`),
    "",
    "renal-response COMMAND --help says what each takes. Exit codes: 0 done, 1 done with findings, 2 a mistake in the call or a file.",
    "",
  ].join("\n");
}

/** The help of a command. */
export function helpOf({ name, summary, words, options, examples, findings }: Command): string {
  const shown = options.map(({ name: option, value, help }) => [`--${option}${value === null ? "" : ` ${value}`}`, help] as const);
  const width = Math.max(0, ...shown.map(([option]) => option.length));
  return [
    `Usage: renal-response ${name}${words === "" ? "" : ` ${words}`}${options.length === 0 ? "" : " [options]"}`,
    "",
    `  ${summary}`,
    ...(shown.length === 0 ? [] : ["", "Options", ...shown.map(([option, help]) => `  ${option.padEnd(width)}   ${help}`)]),
    "",
    "Examples",
    ...examples.flatMap(([call, what]) => [`  ${call}`, `      ${what}`]),
    "",
    `Exit codes: 0 done; 1 ${findings}; 2 a mistake in the call or in a file, which is named with its line and column.`,
    "",
  ].join("\n");
}
