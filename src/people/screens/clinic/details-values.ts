import { textOrNull } from '#foundation/typed-text.ts';
import type { PatientDetails, Sex } from '../../patient-details.ts';

/** Who a person is and how to reach them, as typed. */
export type DetailsValues = {
  readonly familyName: string;
  readonly givenName: string;
  readonly calledName: string;
  readonly pronouns: string;
  readonly birthDate: string;
  readonly sex: Sex | null;
  readonly language: PatientDetails['language'];
  readonly email: string;
  readonly phone: string;
};

export const NO_DETAILS: DetailsValues = { familyName: '', givenName: '', calledName: '', pronouns: '', birthDate: '', sex: null, language: 'en', email: '', phone: '' };

export function valuesOf(details: PatientDetails): DetailsValues {
  const { calledName, pronouns, email, phone } = details;
  return { ...details, calledName: calledName ?? '', pronouns: pronouns ?? '', email: email ?? '', phone: phone ?? '' };
}

/** The details to send; what was left empty is not known. */
export function typedDetails(values: DetailsValues, sex: Sex) {
  const { calledName, pronouns, email, phone } = values;
  return { ...values, sex, calledName: textOrNull(calledName), pronouns: textOrNull(pronouns), email: textOrNull(email), phone: textOrNull(phone) };
}
