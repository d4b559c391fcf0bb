import { IconHeartbeat, IconMessageCircle, IconPill, IconSunrise, IconTarget } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Page } from '#interface/layout/page.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { useAllSent } from '#measures/screens/patient/use-all-sent.ts';
import { LinkRow, LinkRows } from '#people/screens/patient/link-row.tsx';
import { ownIntake } from '../../api-intake.ts';
import { firstOpenHealthPart } from './health-progress.ts';
import type { IntakePart, OwnIntake, PartProgress } from './intake-progress.ts';
import { intakeProgress, isPartOpen } from './intake-progress.ts';
import { useWords } from './words.ts';
import styles from './intake.module.css';

const ICONS: Readonly<Record<IntakePart, ComponentType>> = {
  story: IconMessageCircle,
  health: IconHeartbeat,
  medicines: IconPill,
  goals: IconTarget,
  hopes: IconSunrise,
};

/** The intake in pieces: every part with how far it is, in any order, whenever it suits. */
export function Intake() {
  const say = useWords();
  const asked = useAnswer(ownIntake, {}, { about: ['intake'] });
  useAllSent(asked.again);
  return (
    <Page title={say('intake.title')}>
      <Answered of={asked} lines={10}>
        {(intake) => {
          const parts = intakeProgress(intake);
          return (
            <>
              <p className={styles['lead']}>{say(parts.some(isPartOpen) ? 'intake.words' : 'intake.complete')}</p>
              <LinkRows label={say('intake.title')}>
                {parts.map((progress) => (
                  <PartRow key={progress.part} progress={progress} intake={intake} />
                ))}
              </LinkRows>
              <p className={styles['note']}>{say('intake.who')}</p>
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

function PartRow({ progress, intake }: { readonly progress: PartProgress; readonly intake: OwnIntake }) {
  const say = useWords();
  const { part, done, of } = progress;
  const Icon = ICONS[part];
  const to = part === 'health' ? `/intake/health/${firstOpenHealthPart(intake.questions)}` : `/intake/${part}`;
  return <LinkRow to={to} icon={<Icon aria-hidden="true" />} title={say(`part.${part}`)} about={say(`part.${part}About`)} aside={state()} />;

  function state() {
    if (done >= of) return <Tag look="teal">{say('part.done')}</Tag>;
    if (part === 'health' && done > 0) return <Tag look="dusk">{say('part.answered', { done, of })}</Tag>;
    if (done > 0) return <Tag look="dusk">{say('part.begun')}</Tag>;
    return progress.isOptional ? <Tag>{say('part.optional')}</Tag> : null;
  }
}
