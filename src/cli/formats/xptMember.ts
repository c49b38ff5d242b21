import { fileError } from "./table.js";

/** A variable as a transport file describes it. */
export interface XptVariable {
  readonly name: string;
  readonly label: string;
  readonly isNumber: boolean;
  readonly length: number;
  readonly offset: number;
  readonly format: string;
}

/** A data set of a transport file: what its headers say, and where its rows begin. */
export interface XptMember {
  readonly name: string;
  readonly label: string;
  readonly variables: readonly XptVariable[];
  /** The bytes of a row. */
  readonly width: number;
  readonly rowsAt: number;
  /** Of version 8, which says it; null where the file does not. */
  readonly statedRows: number | null;
}

type Decode = (from: number, length: number) => string;

/** The bytes as the characters of the same codes. */
export function ofText(bytes: Uint8Array, from: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(length, bytes.length - from))).toString("latin1");
}

const headerOf = (kind: string) => `HEADER RECORD*******${kind.padEnd(8)}`;

/** The headers of the data set that begins at a byte; null where none does. */
export function readMember(file: string, bytes: Uint8Array, at: number, isVersion8: boolean, decode: Decode): XptMember | null {
  if (!ofText(bytes, at, 28).startsWith(headerOf(isVersion8 ? "MEMBV8" : "MEMBER"))) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = Number(ofText(bytes, at + 74, 4));
  const name = decode(at + 168, isVersion8 ? 32 : 8);
  const label = decode(at + 272, 40);
  const count = Number(ofText(bytes, at + 368, 10));
  const from = at + 400;
  if (!(size >= 136 && count >= 0 && from + count * size <= bytes.length))
    throw fileError(file, {}, `the headers of data set ${name} are damaged`);
  const variables = Array.from({ length: count }, (_, i) => readVariable(view, from + i * size, isVersion8, decode));
  const labelsAt = from + Math.ceil((count * size) / 80) * 80;
  const { named, end } = readLongLabels(bytes, view, labelsAt, variables, decode);
  if (!ofText(bytes, end, 48).startsWith("HEADER RECORD*******OBS"))
    throw fileError(file, {}, `the rows of data set ${name} have no header`);
  const stated = isVersion8 ? Number(ofText(bytes, end + 48, 15)) : 0;
  const width = named.reduce((sum, { offset, length }) => Math.max(sum, offset + length), 0);
  return { name: name.toUpperCase(), label, variables: named, width, rowsAt: end + 80, statedRows: stated > 0 ? stated : null };
}

function readVariable(view: DataView, at: number, isVersion8: boolean, decode: Decode): XptVariable {
  const long = isVersion8 ? decode(at + 88, 32) : "";
  const [format, width, decimals] = [decode(at + 56, 8), view.getInt16(at + 64), view.getInt16(at + 66)];
  return {
    name: (long === "" ? decode(at + 8, 8) : long).toUpperCase(),
    label: decode(at + 16, 40),
    isNumber: view.getInt16(at) === 1,
    length: view.getInt16(at + 4),
    offset: view.getInt32(at + 84),
    format: format === "" && width === 0 ? "" : `${format}${width === 0 ? "" : String(width)}.${decimals === 0 ? "" : String(decimals)}`,
  };
}

/** Version 8 keeps names and labels that are too long for a variable's description in records of their own. */
function readLongLabels(bytes: Uint8Array, view: DataView, at: number, variables: readonly XptVariable[], decode: Decode) {
  const kind = /^HEADER RECORD\*{7}LABELV([89])/.exec(ofText(bytes, at, 48))?.[1];
  if (kind === undefined) return { named: variables, end: at };
  const named = variables.slice();
  let next = at + 80;
  for (let i = Number(ofText(bytes, at + 48, 5)); i > 0; i--) {
    const [number, nameLength, labelLength] = [view.getInt16(next), view.getInt16(next + 2), view.getInt16(next + 4)];
    const formats = kind === "9" ? view.getInt16(next + 6) + view.getInt16(next + 8) : 0;
    next += kind === "9" ? 10 : 6;
    const variable = variables[number - 1];
    if (variable !== undefined) {
      named[number - 1] = { ...variable, name: decode(next, nameLength).toUpperCase(), label: decode(next + nameLength, labelLength) };
    }
    next += nameLength + labelLength + formats;
  }
  return { named, end: at + 80 + Math.ceil((next - at - 80) / 80) * 80 };
}

/** Where the next data set of the file begins, or the file ends. */
export function memberEnd(bytes: Uint8Array, { rowsAt }: XptMember, isVersion8: boolean): number {
  const header = Buffer.from(headerOf(isVersion8 ? "MEMBV8" : "MEMBER"), "latin1");
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let found = all.indexOf(header, rowsAt); found >= 0; found = all.indexOf(header, found + 1)) {
    // Headers stand at multiples of 80 bytes; the same words elsewhere are data.
    if ((found - rowsAt) % 80 === 0) return found;
  }
  return bytes.length;
}
