import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { SelectField } from '#interface/controls/select-field.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Table } from '#interface/layout/table.tsx';
import { Unfold } from '#interface/layout/unfold.tsx';
import { Link } from '#interface/route/link.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { useHasRole } from '#people/screens/clinic/use-me.ts';
import type { PersonListed, WireClinicOutcomes } from '../../../api-clinic.ts';
import { figurePeopleQuery } from '../../../api-clinic.ts';
import type { ListedFigure } from '../../../figure-names.ts';
import { CURVE_FIGURES } from '../../../figure-names.ts';
import { useWords } from '../words.ts';
import { useFigureName } from './figure-name.ts';
import { useGroupName } from './group-name.ts';
import styles from './cohort.module.css';

type Props = { readonly outcomes: WireClinicOutcomes; readonly figures: readonly ListedFigure[]; readonly groups: readonly string[] };

/** Who is counted in a figure and as what, for those who may open charts; nothing is asked before somebody wants to know. */
export function WhoIsInIt(props: Props) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  if (!useHasRole('prescriber', 'therapist')) return null;
  return (
    <Unfold word={say('who.open')} onOpen={setIsOpen}>
      {isOpen && <ChosenPeople {...props} />}
    </Unfold>
  );
}

function ChosenPeople({ outcomes: { measure, by, smallestGroup }, figures, groups }: Props) {
  const say = useWords();
  const [figureName, groupName] = [useFigureName(), useGroupName()];
  const [figure, setFigure] = useState<ListedFigure | undefined>(figures[0]);
  const [group, setGroup] = useState<string | undefined>(groups[0]);
  const people = useAnswer(figurePeopleQuery, figure === undefined || group === undefined ? null : { query: { measure, by, group, figure } });
  return (
    <div className={styles['who']}>
      <div className={styles['questions']}>
        {figures.length > 1 && <SelectField label={say('who.figure')} value={figure ?? null} onChange={setFigure} emptyWord={say('who.none')} choices={figures.map((value) => ({ value, label: figureName(value) }))} />}
        {groups.length > 1 && <SelectField label={say('who.group')} value={group ?? null} onChange={setGroup} emptyWord={say('who.none')} choices={groups.map((value) => ({ value, label: groupName(value) }))} />}
      </div>
      <Answered of={people} lines={6}>
        {({ people: listed }) => (listed === null ? <p>{say('curve.none', { smallest: smallestGroup })}</p> : <People people={listed} isCurve={CURVE_FIGURES.some((name) => name === figure)} />)}
      </Answered>
    </div>
  );
}

function People({ people, isCurve }: { readonly people: readonly PersonListed[]; readonly isCurve: boolean }) {
  const say = useWords();
  const format = useFormat();
  const standing = (person: PersonListed) => (isCurve ? say(person.standing === 'yes' ? 'who.event' : 'who.censored') : say(person.standing === 'open' ? 'who.openStanding' : `who.${person.standing}`));
  return (
    <div className={styles['people']}>
      <Table
        label={say('who.label')}
        hasTools={false}
        rows={people}
        keyOf={({ patientId }) => patientId}
        columns={[
          { name: 'name', heading: say('who.name'), value: ({ patientName }) => patientName, renderCell: ({ patientId, patientName }) => <Link to={`/patients/${patientId}`} isAlone>{patientName}</Link> },
          { name: 'born', heading: say('who.born'), value: ({ birthDate }) => birthDate, renderCell: ({ birthDate }) => format.localDate(birthDate) },
          { name: 'standing', heading: say('who.standing'), value: standing },
          ...(isCurve ? [{ name: 'days', heading: say('who.days'), value: ({ days }: PersonListed) => days, isNumber: true }] : []),
        ]}
      />
    </div>
  );
}
