import { Unfold } from '#interface/layout/unfold.tsx';
import { STUDY_DOSES } from '../../study-doses.ts';
import { OutsideLink } from '../explorer/source-line.tsx';
import type { Shown } from '../explorer/use-explored.ts';
import explorer from '../explorer/explorer.module.css';
import type english from './words.en.json';
import { useWords } from './words.ts';

type ModelKey = Extract<keyof typeof english, `model.${string}`>;

/** What of each primary model is told to patients, by its name. */
const MODEL_WORDS: Readonly<Record<string, ModelKey>> = {
  'otto-2021': 'model.otto',
  'otto-intramuscular': 'model.muscle',
  'otto-lozenge': 'model.lozenge',
  'simons-2022': 'model.film',
  'perez-ruixo-2021': 'model.spray',
};

/** Where the picture comes from: the people who were studied, what it leaves out, and the papers. */
export function PatientAbout({ shown: { explored } }: { readonly shown: Shown }) {
  const say = useWords();
  const { model, substance, dose } = explored.question;
  const key = MODEL_WORDS[model.id];
  const studies = STUDY_DOSES.filter((each) => each.substance === substance && each.dose.route === dose.route);
  return (
    <div className={explorer['part']}>
      <h3>{say('about.title')}</h3>
      {key !== undefined && <p className={explorer['said']}>{say(key)}</p>}
      <p className={explorer['said']}>{say(`about.${model.site === 'arterial' ? 'arterial' : 'venous'}`)}</p>
      <Unfold word={say('about.papers')}>
        <ul lang="en">
          <li>
            {model.title}.{' '}
            {model.paper.doi !== null && <OutsideLink href={`https://doi.org/${model.paper.doi}`}>doi.org/{model.paper.doi}</OutsideLink>}
          </li>
          {studies.map(({ id, study, address }) => (
            <li key={id}>
              {study}. <OutsideLink href={address}>{new URL(address).hostname}</OutsideLink>
            </li>
          ))}
        </ul>
      </Unfold>
    </div>
  );
}
