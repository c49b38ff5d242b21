import { parse } from "csv-parse/sync";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { chineseSleGuideline2020Equivalents } from "../../src/glucocorticoid/chineseSleGuideline2020Equivalents.js";
import { prednisoneEquivalent } from "../../src/glucocorticoid/prednisoneEquivalent.js";

// The glucocorticoid rows of the CDISC pilot study's CM domain. The file is not part of the package.
const path = fileURLToPath(new URL("../../../shared/data/cdisc/cm_steroids.csv", import.meta.url));
const present = existsSync(path);
if (!present) console.warn(`skipped: the CDISC pilot rows are not at ${path}`);

describe.skipIf(!present)("the 108 glucocorticoid rows of the CDISC pilot study, row by row", () => {
  const rows: Record<string, string>[] = present ? parse(readFileSync(path), { columns: true, bom: true }) : [];
  const read = rows.map(({ CMTRT = "", CMDOSE = "", CMDOSU = "", CMDOSFRQ = "", CMROUTE = "" }) => {
    const recorded = [CMTRT, CMDOSE, CMDOSU, CMDOSFRQ, CMROUTE].join(" | ");
    const dose = { drug: CMTRT, dose: { value: CMDOSE, unit: CMDOSU }, frequency: CMDOSFRQ, route: CMROUTE };
    const { dose: sum, doses } = prednisoneEquivalent([dose], chineseSleGuideline2020Equivalents);
    return { recorded, found: sum === null ? doses[0]?.reason : `${sum.value} ${sum.unit}` };
  });

  it("every row gives a dose or a reason, and no row gives 0", () => {
    expect(rows).toHaveLength(108);
    for (const { found } of read) expect(found).toMatch(/^(?:10|20) mg\/d$|^the /);
  });

  it("each kind of row gives what it says", () => {
    const noDrug = 'the drug is not in the table "chinese-sle-guideline-2020"';
    const topical = 'the route "TOPICAL" is not systemic';
    const asNeeded = 'the frequency "PRN" does not give a number of doses a day';
    expect(Object.fromEntries(read.map(({ recorded, found }) => [recorded, found]))).toStrictEqual({
      "PREDNISONE | 20 | mg | QD | ORAL": "20 mg/d",
      "PREDNISONE | 5 | mg | BID | ORAL": "10 mg/d",
      "PREDNISONE | 1 | % | QD | OPHTHALMIC": 'the route "OPHTHALMIC" is not systemic',
      "HYDROCORTISONE, TOPICAL | 1 | % | QD | TRANSDERMAL": `${noDrug}; the route "TRANSDERMAL" is not systemic`,
      "HYDROCORTISONE, TOPICAL | 1 | IU | PRN | ORAL": `${noDrug}; ${asNeeded}`,
      "HYDROCORTISONE, TOPICAL | 1 | VIAL | PRN | TOPICAL": `${noDrug}; ${topical}; ${asNeeded}`,
      "HYDROCORTISONE | 1 | VIAL | PRN | TOPICAL": `${topical}; ${asNeeded}`,
      "HYDROCORTISONE | 1 | VIAL | BID | TOPICAL": topical,
      "HYDROCORTISONE | 1 | VIAL | QD | TOPICAL": topical,
      "HYDROCORTISONE | 2 | VIAL | QD | TOPICAL": topical,
      "CORTISONE |  | % (v/v) | PRN | SUBCUTANEOUS": `the route "SUBCUTANEOUS" is not covered: the equivalents hold for oral and intravenous doses; ${asNeeded}`,
    });
  });

  it("the nine rows of PREDNISONE 5 mg BID give 10 mg/d", () => {
    const twiceDaily = read.filter(({ recorded }) => recorded === "PREDNISONE | 5 | mg | BID | ORAL");
    expect(twiceDaily.map(({ found }) => found)).toStrictEqual(Array.from({ length: 9 }, () => "10 mg/d"));
  });
});
