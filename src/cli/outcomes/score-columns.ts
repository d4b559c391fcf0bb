import type { CohortScores } from '#outcomes/cohort/scores.ts';

/** What is the same in every line of a patient. */
export type PatientPart = { readonly route: number; readonly integration: number };

/** Columns of scores that grow as lines come. Patients are numbered in the order in which they first appear. */
export class ScoreColumns {
  #patients = new Int32Array(2 ** 16);
  #days = new Uint16Array(2 ** 16);
  #scores = new Uint8Array(2 ** 16);
  #rows = 0;
  readonly #people: (PatientPart & { readonly row: number })[] = [];

  get rows(): number {
    return this.#rows;
  }

  /** A new patient, first named in the next row. @returns their number */
  addPatient(part: PatientPart): number {
    return this.#people.push({ ...part, row: this.#rows }) - 1;
  }

  /** What the first row of a patient said, and which it was, counted from 0. */
  patient(number: number): (PatientPart & { readonly row: number }) | undefined {
    return this.#people[number];
  }

  addScore(patient: number, day: number, score: number): void {
    if (this.#rows === this.#scores.length) this.#grow();
    this.#patients[this.#rows] = patient;
    this.#days[this.#rows] = day;
    this.#scores[this.#rows] = score;
    this.#rows += 1;
  }

  #grow(): void {
    const [patients, days, scores] = [this.#patients, this.#days, this.#scores];
    this.#patients = new Int32Array(2 * this.#rows);
    this.#days = new Uint16Array(2 * this.#rows);
    this.#scores = new Uint8Array(2 * this.#rows);
    this.#patients.set(patients);
    this.#days.set(days);
    this.#scores.set(scores);
  }

  all(): CohortScores {
    return {
      patients: this.#patients.subarray(0, this.#rows),
      days: this.#days.subarray(0, this.#rows),
      scores: this.#scores.subarray(0, this.#rows),
      routes: Uint8Array.from(this.#people, ({ route }) => route),
      integrations: Uint8Array.from(this.#people, ({ integration }) => integration),
    };
  }
}
