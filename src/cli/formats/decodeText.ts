import iconv from "iconv-lite";
import { fileError } from "./table.js";

/**
 * The text of a file: UTF-8, UTF-16 with its mark, or what `encoding` names. Bytes that are not UTF-8 are refused and never guessed:
 * one byte is µ in one encoding and another letter in the next.
 */
export function decodeText(file: string, bytes: Uint8Array, encoding?: string | null): string {
  if (encoding != null) return decodeAs(file, bytes, encoding);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const line = firstWrongLine(bytes);
    throw fileError(file, { line }, 'the text is not UTF-8; save it as "CSV UTF-8" or name its encoding, such as --encoding windows-1252');
  }
}

/** Of Node's own decoder the bytes 0x80 to 0x9F of windows-1252 come out as control characters in some versions. */
export function decodeAs(file: string, bytes: Uint8Array, encoding: string): string {
  if (!iconv.encodingExists(encoding))
    throw fileError(file, {}, `"${encoding}" is not a known encoding, expected one such as windows-1252`);
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

function firstWrongLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [line, from] = [1, 0];
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue;
    try {
      decoder.decode(bytes.subarray(from, at));
    } catch {
      return line;
    }
    [line, from] = [line + 1, at + 1];
  }
  return line;
}
