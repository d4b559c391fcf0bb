import { isRefusal } from '#foundation/refusal.ts';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Unfold } from '#interface/layout/unfold.tsx';
import type { Model } from '../../model.ts';
import { levelText, percentText, plainText, timeText } from '../explorer/numbers.ts';
import { OutsideLink } from '../explorer/source-line.tsx';
import type { Shown } from '../explorer/use-explored.ts';
import explorer from '../explorer/explorer.module.css';
import { useWords } from './words.ts';
import styles from './model-facts.module.css';

/** Everything that a curve rests on: paper, site, population, parameters, limits, and what follows from them. */
export function ModelFacts({ shown: { explored, settled } }: { readonly shown: Shown }) {
  const say = useWords();
  const { model } = explored.question;
  const { paper, estimate, limits } = model;
  const defects = explored.curves.flatMap(({ defect, observable }) => (defect === null ? [] : [`${observable.analyte}: ${defect}`]));
  const disposition = isRefusal(settled.dispositions) ? [] : settled.dispositions;
  const paperText = `${paper.authors} ${paper.year}, ${say('model.via', { via: paper.via })}`;
  return (
    <div className={explorer['part']}>
      <h3>{say('model.title')}</h3>
      {estimate !== null && (
        <p className={explorer['said']}>
          <strong>{say('estimate.badge')}.</strong> {estimate}
        </p>
      )}
      <FactList
        items={[
          { name: say('model.name'), value: model.title },
          { name: say('model.paper'), value: paper.doi === null ? paperText : <OutsideLink isAlone href={`https://doi.org/${paper.doi}`}>{paperText}</OutsideLink> },
          { name: say('model.site'), value: say(`site.${model.site}`) },
          ...disposition.flatMap(({ observable: { analyte }, clearance, bioavailability, halfLifeH, areaToInfinity }) => [
            { name: say('fact.halfLife', { analyte }), value: halfLifeH === null ? say('fact.none') : timeText(halfLifeH) },
            { name: say('fact.area', { analyte }), value: say('exposure.area.value', { value: levelText(areaToInfinity) }) },
            ...(clearance === null ? [] : [{ name: say('fact.clearance', { analyte }), value: `${plainText(clearance)} L/h` }]),
            ...(bioavailability === null ? [] : [{ name: say('fact.bioavailability', { analyte }), value: percentText(bioavailability) }]),
          ]),
        ]}
      />
      <h4>{say('model.limits')}</h4>
      <ul className={styles['limits']}>
        {[...limits, ...defects].map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <Parameters model={model} />
      <Population model={model} />
    </div>
  );
}

function Parameters({ model: { parameters } }: { readonly model: Model }) {
  const say = useWords();
  return (
    <Unfold word={say('model.parameters', { count: parameters.length })}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{say('parameter.name')}</th>
            <th>{say('parameter.value')}</th>
            <th>{say('parameter.meaning')}</th>
            <th>{say('parameter.source')}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ name, value, unit, meaning, source }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                {value} {unit}
              </td>
              <td>{meaning}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Unfold>
  );
}

/** How people differ, and one person from day to day, as variances on the scale on which they were printed. */
function Population({ model: { between, occasion } }: { readonly model: Model }) {
  const say = useWords();
  const rows = [...between.map((each) => ({ ...each, kind: 'between' as const })), ...occasion.map((each) => ({ ...each, kind: 'occasion' as const }))].flatMap(({ kind, scale, names, covariance }) => names.map((name, index) => ({ kind, scale, name, variance: covariance[index]?.[index] ?? Number.NaN })));
  if (rows.length === 0) return <p className={explorer['said']}>{say('band.without')}</p>;
  return (
    <Unfold word={say('model.population')}>
      <p>{say('model.drawn')}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{say('parameter.name')}</th>
            <th>{say('parameter.variance')}</th>
            <th>{say('parameter.differs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, scale, name, variance }) => (
            <tr key={`${kind} ${name}`}>
              <th scope="row">{name}</th>
              <td>
                {variance} ({scale === 'log' ? say('scale.log') : say('scale.logOdds')})
              </td>
              <td>{say(`differs.${kind}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Unfold>
  );
}
