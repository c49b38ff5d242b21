/** A recorded term without its case, spaces, dots and hyphens: "b.i.d." and "Intra-articular" as "bid" and "intraarticular". */
export function termKey(recorded: string): string {
  return recorded.toLowerCase().replace(/[\s.\-\u2010-\u2015]+/g, "");
}
