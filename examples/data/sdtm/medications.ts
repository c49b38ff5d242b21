import { addDays, type Drawn, type Row } from "./subjects";

/**
 * cm: the glucocorticoids of the drawn visits as courses with a start and an end, and other medicines.
 *
 * At the sites 1 and 2 a course ends on the day on which the next of the drug begins, at the others on the day before. The last one goes on.
 */
export function medications(subjects: readonly Drawn[], drawn: ReadonlyMap<string, readonly Row[]>): readonly Row[] {
  return subjects.flatMap((subject) => {
    const rows = [...glucocorticoids(subject, drawn.get(subject.id) ?? []), ...others(subject)];
    return rows.map((row, i) => ({ USUBJID: subject.id, CMSEQ: String(i + 1), ...row }));
  });
}

function glucocorticoids({ number, site }: Drawn, rows: readonly Row[]): readonly Row[] {
  const oral = rows.filter(({ CMROUTE }) => CMROUTE === "ORAL");
  const changes = oral.filter((row, i) => i === 0 || course(row) !== course(oral[i - 1] ?? {}));
  const taper = changes.map((row, i): Row => {
    const next = changes[i + 1]?.["CMDTC"];
    const isSameDrug = row["CMTRT"] === changes[i + 1]?.["CMTRT"];
    const end = next === undefined ? "" : site <= 2 && isSameDrug ? next : addDays(next, -1);
    // The last course goes on, which the sites write in three ways.
    const goesOn =
      end !== ""
        ? {}
        : site === 1
          ? { CMENRF: "ONGOING" }
          : site === 2
            ? { CMENRF: "During/After" }
            : { CMENRTPT: "Ongoing", CMENTPT: "END OF STUDY" };
    return { ...dose(row, number), CMSTDTC: row["CMDTC"] ?? "", CMENDTC: end, ...goesOn };
  });
  const pulses = rows
    .filter(({ CMROUTE }) => CMROUTE !== "ORAL")
    .map((row): Row => {
      return { ...dose(row, number), CMDOSFRQ: "ONCE", CMSTDTC: row["CMDTC"] ?? "", CMENDTC: row["CMDTC"] ?? "" };
    });
  return [...taper, ...pulses];
}

const course = ({ CMTRT, CMDOSE, CMDOSFRQ }: Row) => JSON.stringify([CMTRT, CMDOSE, CMDOSFRQ]);

/** One site writes the brand, as it stands on the box. */
function dose({ CMTRT = "", CMDOSE = "", CMDOSU = "", CMDOSFRQ = "", CMROUTE = "" }: Row, number: number): Row {
  const isBrand = CMTRT === "METHYLPREDNISOLONE" && CMROUTE === "ORAL" && number > 30;
  return { CMTRT: isBrand ? "MEDROL" : CMTRT, CMDECOD: CMTRT, CMDOSE, CMDOSU, CMDOSFRQ, CMROUTE };
}

function others({ number, start, random }: Drawn): readonly Row[] {
  if (start === "") return [];
  const before = (days: number) => addDays(start, -14 - days);
  const daily = (name: string, amount: string, frequency: string): Row => ({
    CMTRT: name,
    CMDECOD: name,
    CMDOSE: amount,
    CMDOSU: "mg",
    CMDOSFRQ: frequency,
    CMROUTE: "ORAL",
    // Long before the 12 weeks in which an immunosuppressant must not change.
    CMSTDTC: before(200),
    CMENDTC: "",
    CMENRF: "ONGOING",
  });
  const rows = [daily("HYDROXYCHLOROQUINE", "200", "BID"), ...(random() < 0.6 ? [daily("MYCOPHENOLATE MOFETIL", "1000", "BID")] : [])];
  const cream = {
    CMTRT: "HYDROCORTISONE",
    CMDECOD: "HYDROCORTISONE",
    CMDOSE: "1",
    CMDOSU: "%",
    CMDOSFRQ: "PRN",
    CMROUTE: "TOPICAL",
    CMSTDTC: "2022",
    CMENDTC: "",
  };
  const biologic = (name: string, from: string): Row => ({
    CMTRT: name,
    CMDECOD: name,
    CMDOSE: "",
    CMDOSU: "",
    CMDOSFRQ: "ONCE",
    CMROUTE: "INTRAVENOUS",
    CMSTDTC: from,
    CMENDTC: from,
  });
  if (number % 8 === 0) rows.push(cream);
  // The month that holds the first of the 168 days before screening: whether it lies in them is open.
  if (number === 10) rows.push(biologic("RITUXIMAB", before(168).slice(0, 7)));
  if (number === 29) rows.push(biologic("BELIMUMAB", before(27)));
  if (number === 30) rows.push(biologic("BELIMUMAB", before(28)));
  return rows;
}
