import type { Surroundings } from "./command.js";

/** One line on standard error that says what is being done; nothing where that is no terminal. */
export function progressOf({ isTerminal, warn }: Surroundings): { readonly show: (what: string) => void; readonly clear: () => void } {
  if (!isTerminal) return { show: () => undefined, clear: () => undefined };
  const line = (text: string) => { warn(`\r\u001b[2K${text}`); };
  return { show: (what) => { line(`${what} …`); }, clear: () => { line(""); } };
}
