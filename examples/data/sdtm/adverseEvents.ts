import { addDays, type Drawn, type Row } from "./subjects";

const terms: readonly (readonly [term: string, system: string])[] = [
  ["Upper respiratory tract infection", "Infections and infestations"],
  ["Urinary tract infection", "Infections and infestations"],
  ["Herpes zoster", "Infections and infestations"],
  ["Headache", "Nervous system disorders"],
  ["Nausea", "Gastrointestinal disorders"],
  ["Diarrhoea", "Gastrointestinal disorders"],
  ["Injection site reaction", "General disorders and administration site conditions"],
  ["Pyrexia", "General disorders and administration site conditions"],
  ["Hypertension", "Vascular disorders"],
  ["Anaemia", "Blood and lymphatic system disorders"],
  ["Arthralgia", "Musculoskeletal and connective tissue disorders"],
  ["Rash", "Skin and subcutaneous tissue disorders"],
];

/** ae: about two events a subject, none in every fifth, and what makes real events hard to count. */
export function adverseEvents(subjects: readonly Drawn[]): readonly Row[] {
  return subjects
    .filter(({ start }) => start !== "")
    .flatMap((subject) => {
      const { id, number, start, random } = subject;
      const count = number % 5 === 0 ? 0 : 1 + Math.floor(random() * 3);
      const drawn = Array.from({ length: count }, (): Row => {
        const [term, system] = terms[Math.floor(random() * terms.length)] ?? ["", ""];
        const day = Math.floor(random() * 150);
        const severity = random() < 0.6 ? "MILD" : random() < 0.75 ? "MODERATE" : "SEVERE";
        return event(term, system, {
          AESEV: severity,
          AESTDTC: addDays(start, day),
          AEENDTC: addDays(start, day + 2 + Math.floor(random() * 12)),
        });
      });
      return [...drawn, ...special(subject)].map((row, i) => ({ USUBJID: id, AESEQ: String(i + 1), ...row }));
    });
}

function event(term: string, system: string, change: Row): Row {
  return {
    AETERM: term.toUpperCase(),
    AEDECOD: term,
    AEBODSYS: system,
    AESEV: "MILD",
    AESER: "N",
    AESDTH: "N",
    AESLIFE: "N",
    AESHOSP: "N",
    AESDISAB: "N",
    AESCONG: "N",
    AESMIE: "N",
    AEREL: "NOT RELATED",
    AEOUT: change["AEENDTC"] === "" ? "NOT RECOVERED/NOT RESOLVED" : "RECOVERED/RESOLVED",
    AESTDTC: "",
    AEENDTC: "",
    AEENRF: "",
    ...change,
  };
}

/** One event for each difficulty. */
function special({ number, start, studyEnd }: Drawn): readonly Row[] {
  const on = (from: number, to: number): Row => ({ AESTDTC: addDays(start, from), AEENDTC: addDays(start, to) });
  const ongoing = { AEENDTC: "", AEENRF: "ONGOING" };
  switch (number) {
    case 1:
      return [event("Headache", "Nervous system disorders", { AESTDTC: start.slice(0, 4), ...ongoing })];
    case 2: // The month holds the first dose.
      return [event("Nausea", "Gastrointestinal disorders", { AESTDTC: start.slice(0, 7), AEENDTC: addDays(start, 20) })];
    case 3:
      return [event("Rash", "Skin and subcutaneous tissue disorders", { AEENDTC: addDays(start, 30) })];
    case 4: // Over before the first dose.
      return [event("Pyrexia", "General disorders and administration site conditions", on(-9, -3))];
    case 6: // Begun before the first dose, and worse since.
      return [event("Hypertension", "Vascular disorders", { AESTDTC: addDays(start, -40), AESEV: "MODERATE", ...ongoing })];
    case 7: {
      const repeated = event("Urinary tract infection", "Infections and infestations", { ...on(33, 40), AESEV: "MODERATE" });
      return [repeated, repeated];
    }
    case 9: // Not serious, and yet in hospital.
      return [event("Pneumonia", "Infections and infestations", { ...on(61, 70), AESEV: "SEVERE", AESHOSP: "Y" })];
    case 11: // Serious without a criterion.
      return [event("Anaemia", "Blood and lymphatic system disorders", { ...on(12, 30), AESEV: "MODERATE", AESER: "Y" })];
    case 12:
      return [event("Arthralgia", "Musculoskeletal and connective tissue disorders", { ...on(5, 9), AESEV: "" })];
    case 31: // More than 28 days after the last dose.
      return [
        event("Sepsis", "Infections and infestations", {
          AESTDTC: addDays(studyEnd, -2),
          AEENDTC: studyEnd,
          AESEV: "SEVERE",
          AESER: "Y",
          AESDTH: "Y",
          AEOUT: "FATAL",
        }),
      ];
    default:
      return [];
  }
}
