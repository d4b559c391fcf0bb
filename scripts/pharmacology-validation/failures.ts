/** What we know of why a row fails; a test holds this list to exactly the rows that do. */
export const FAILURES: Readonly<Record<string, string>> = {
  o30: 'The oral path is that of Perez-Ruixo 2021, whose printed values let 17.8 % of what is swallowed reach blood. Fanta 2015 found 8 % in eleven men. Two populations disagree by more than a factor of two, and a clinic should expect either.',
  o31: 'Taken for racemic ketamine swallowed, the absorption of Simons 2022 is slow: a dose reaches the stomach over half an hour and waits in gut and liver. The peak comes out half as high as this one, while the same model passes the trial of o08, whose peak for each milligram is 29 % lower. The weakest part of the engine; it keeps its badge as an estimate.',
  o56: 'Otto 2021 holds the clearance of Fanta 2015, 95.2 L/h or 22.7 mL/min/kg. These patients, before a gastroscopy and after a bolus of ten seconds, cleared a fifth less. The pooled analysis of 18 studies in Kamp 2020 lies between, at 79 L/h or 18.8 mL/min/kg (69 to 90 L/h), so the primary model clears faster than most; Persson 2002 (o59) is faster still.',
  o57: 'As o56: the same trial, S-ketamine out of the racemate.',
  o58: 'As o56: R-ketamine is cleared 0.86 times as fast as S-ketamine in the model and in this trial (15.8 over 18.4), so it inherits the same difference.',
};

/** The same for peaks of a drawn population that lie outside what a source prints. */
export const BAND_FAILURES: Readonly<Record<string, string>> = {
  o04: 'These six people are printed with a share reaching blood of 32 % (SD 17) and a peak of 28.6 ng/mL (SD 6.6): the share spreads by half of itself, the peak that it makes by a quarter. No band of ours holds both. It is as wide as the share (o06, o38), because a band that promises too much is the worse fault.',
  o31: 'The typical peak is half of the one seen, as said above, and most people drawn around it are low with it.',
};
