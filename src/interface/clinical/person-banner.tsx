import type { ReactNode } from 'react';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { personName } from '../format/format.ts';
import { useFormat } from '../format/use-format.ts';
import { useClinicalWords } from './words.ts';
import styles from './person-banner.module.css';

type Props = {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: LocalDate;
  readonly ageYears: number;
  /** What the person likes to be called, and the pronouns they gave. */
  readonly calledAs?: string | null;
  readonly pronouns?: string | null;
  readonly photoUrl?: string | null;
  /** What has to be seen on every screen, such as an allergy. */
  readonly children?: ReactNode;
  /** On a person's own page the name is the heading of the page. */
  readonly isHeading?: boolean;
};

/** Who this is: LAST, First, birth date and face, the same on every clinical screen. */
export function PersonBanner({ familyName, givenName, birthDate, ageYears, calledAs, pronouns, photoUrl, children, isHeading = false }: Props) {
  const say = useClinicalWords();
  const format = useFormat();
  const name = personName({ familyName, givenName });
  const facts = [say('person.born', { date: format.localDate(birthDate) }), say('person.age', { years: ageYears }), calledAs && `“${calledAs}”`, pronouns];
  return (
    <div className={styles['banner']}>
      {photoUrl ? <img className={styles['face']} src={photoUrl} alt="" /> : <Initials familyName={familyName} givenName={givenName} />}
      <div className={styles['who']}>
        {isHeading ? <h1>{name}</h1> : <p className={styles['name']}>{name}</p>}
        <p className={styles['facts']}>
          {facts.filter(Boolean).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      {children !== undefined && <div className={styles['flags']}>{children}</div>}
    </div>
  );
}

function Initials({ familyName, givenName }: { readonly familyName: string; readonly givenName: string }) {
  return (
    <span className={styles['face']} aria-hidden="true">
      {givenName.charAt(0)}
      {familyName.charAt(0)}
    </span>
  );
}
