import { IconFileText } from '@tabler/icons-react';
import type { Instant } from '#foundation/instant.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { useLanguage } from '#interface/words/language.ts';
import { LinkRow, LinkRows } from '#people/screens/patient/link-row.tsx';
import { ownConsents } from '../../api-consent.ts';
import type { ConsentText } from './consent-need.ts';
import { hasTreatmentConsent, inLanguage } from './consent-need.ts';
import { SignedConsents } from './signed-consents.tsx';
import { useWords } from './words.ts';
import styles from './consents.module.css';

/** What there is to agree to, and what was agreed to. */
export function Consents() {
  const say = useWords();
  const language = useLanguage();
  const asked = useAnswer(ownConsents, {}, { about: ['consents'] });
  return (
    <Page title={say('consents.title')}>
      <Answered of={asked} lines={8}>
        {(consents) => {
          const { toSign, signed } = consents;
          const hasAgreed = hasTreatmentConsent(consents);
          const texts = inLanguage(toSign, language).filter(({ scope }) => scope.kind === 'treatment');
          const extras = inLanguage(toSign, language).filter(({ scope }) => scope.kind !== 'treatment');
          return (
            <>
              {consents.nothingBindingUntil !== null && <AfterDose until={consents.nothingBindingUntil} />}
              {!hasAgreed && texts.length > 0 && <ToSign texts={texts} />}
              {signed.length > 0 && <SignedConsents signed={signed} />}
              {hasAgreed && texts.length > 0 && <OtherTexts texts={texts} />}
              {extras.length > 0 && <Extras texts={extras} />}
              {toSign.length + signed.length === 0 && consents.nothingBindingUntil === null && (
                <Empty title={say('consents.none')}>
                  <p>{say('consents.noneWords')}</p>
                </Empty>
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

type TextsProps = { readonly texts: readonly ConsentText[] };

function ToSign({ texts }: TextsProps) {
  const say = useWords();
  return (
    <section className={styles['section']} aria-labelledby="to-sign">
      <h2 id="to-sign">{say('toSign.title')}</h2>
      <p>{texts.length === 1 ? say('toSign.one') : say('toSign.several')}</p>
      <TextRows texts={texts} label={say('toSign.title')} />
    </section>
  );
}

/** After a dose nothing is signed: when it can be again. What was signed can be read and taken back all the time. */
function AfterDose({ until }: { readonly until: Instant }) {
  const say = useWords();
  const format = useFormat();
  return (
    <Card title={say('afterDose.title')}>
      <p>{say('afterDose.words', { moment: format.moment(until) })}</p>
    </Card>
  );
}

/** What can be agreed to beside a treatment, and need not be. */
function Extras({ texts }: TextsProps) {
  const say = useWords();
  return (
    <section className={styles['section']} aria-labelledby="extras">
      <h2 id="extras">{say('extras.title')}</h2>
      <p>{say('extras.words')}</p>
      <TextRows texts={texts} label={say('extras.title')} />
    </section>
  );
}

/** Texts for other kinds of treatment, out of the way of somebody who has agreed to theirs. */
function OtherTexts({ texts }: TextsProps) {
  const say = useWords();
  return (
    <details className={styles['whole']}>
      <summary>{say('toSign.other', { count: texts.length })}</summary>
      <TextRows texts={texts} label={say('toSign.title')} />
    </details>
  );
}

function TextRows({ texts, label }: TextsProps & { readonly label: string }) {
  const say = useWords();
  return (
    <LinkRows label={label}>
      {texts.map((text) => (
        <LinkRow key={text.documentId} to={`/consents/${text.documentId}`} icon={<IconFileText aria-hidden="true" />} title={text.title} about={say(text.scope.kind === 'treatment' ? 'toSign.about' : 'extras.about')} />
      ))}
    </LinkRows>
  );
}
