import { IconBook, IconCalendarHeart, IconChartLine, IconFileCheck, IconHistory, IconListDetails, IconLogout, IconNotes, IconUmbrella } from '@tabler/icons-react';
import { isRefusal } from '#foundation/refusal.ts';
import { forgetAnswers } from '#interface/client/answers.ts';
import { forgetDrafts } from '#interface/client/draft.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Page } from '#interface/layout/page.tsx';
import { clinicSlug, navigate } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { useLanguage } from '#interface/words/language.ts';
import { patientMe, patientSignOut } from '../../../api-patients.ts';
import { LinkRow, LinkRows } from '../link-row.tsx';
import { NotDone } from '../not-done.tsx';
import { LetterSwitch } from './letter-switch.tsx';
import { useWords } from './words.ts';
import styles from './more.module.css';

/** Everything that is not needed every day: the safety plan, what was agreed and what was told, and the way out. */
export function More() {
  const say = useWords();
  const language = useLanguage();
  const me = useAnswer(patientMe, {});
  const signOut = useCommand(patientSignOut);

  async function leave(): Promise<void> {
    const answer = await signOut.run({});
    if (isRefusal(answer)) return;
    forgetDrafts();
    forgetAnswers();
    navigate('/', { replace: true });
  }

  return (
    <Page title={say('more.title')}>
      <LinkRows label={say('more.title')}>
        <LinkRow to="/safety-plan" icon={<IconUmbrella aria-hidden="true" />} title={say('more.safetyPlan')} about={say('more.safetyPlanAbout')} />
        <LinkRow to="/sessions" icon={<IconHistory aria-hidden="true" />} title={say('more.sessions')} about={say('more.sessionsAbout')} />
        <LinkRow to="/questionnaires/lifestyle-log" icon={<IconCalendarHeart aria-hidden="true" />} title={say('more.day')} about={say('more.dayAbout')} />
        <LinkRow to="/actions" icon={<IconListDetails aria-hidden="true" />} title={say('more.actions')} about={say('more.actionsAbout')} />
        <LinkRow to="/intake" icon={<IconNotes aria-hidden="true" />} title={say('more.intake')} about={say('more.intakeAbout')} />
        <LinkRow to="/consents" icon={<IconFileCheck aria-hidden="true" />} title={say('more.consents')} about={say('more.consentsAbout')} />
        <LinkRow href={`/guide/${clinicSlug() ?? ''}/${language}/`} icon={<IconBook aria-hidden="true" />} title={say('more.guide')} about={say('more.guideAbout')} />
        <LinkRow to="/explorer" icon={<IconChartLine aria-hidden="true" />} title={say('more.explorer')} about={say('more.explorerAbout')} />
      </LinkRows>
      <LetterSwitch />
      <Answered of={me} lines={2}>
        {({ name, pronouns, clinic }) => (
          <section className={styles['me']} aria-label={say('more.me')}>
            <p>
              {pronouns === null ? say('more.signedIn', { name, clinic: clinic.name }) : say('more.signedInPronouns', { name, pronouns, clinic: clinic.name })}
            </p>
            <p className={styles['note']}>{say('more.stays')}</p>
            {signOut.refusal !== null && <NotDone refusal={signOut.refusal} />}
            <Button icon={<IconLogout aria-hidden="true" />} isBusy={signOut.isBusy} onClick={() => void leave()}>
              {say('more.signOut')}
            </Button>
          </section>
        )}
      </Answered>
    </Page>
  );
}
