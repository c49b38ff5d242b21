/** The README's example: a complete response in NCT05631717. */
export const baseline = {
  date: "2024-01-08",
  serumCreatinine: { value: 1.4, unit: "mg/dL" },
  upcr: { value: 2.8, unit: "g/g" },
};

export const followUp = {
  date: "2024-06-24",
  serumCreatinine: { value: 97, unit: "umol/L" },
  upcr: { value: "0.41", unit: "g/g" },
  prednisoneEquivalent: { value: 7.5, unit: "mg/d" },
  events: { otherDeterioration: false },
};
