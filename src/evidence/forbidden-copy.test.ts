import { describe, expect, test } from 'vitest';
import { findForbiddenCopy } from './forbidden-copy.ts';

const idsIn = (text: string, language: 'en' | 'es') => findForbiddenCopy(text, language).map(({ id }) => id);

describe('forbidden copy', () => {
  test.each([
    ['most-effective-with-therapy', 'Ketamine is most effective when paired with therapy.'],
    ['most-effective-with-therapy', 'It works best together with integration.'],
    ['treats-trauma', 'Yes, it treats trauma.'],
    ['treats-trauma', 'Ketamine heals old trauma gently.'],
    ['not-like-recreational', 'Medical use is not comparable to recreational use.'],
    ['not-like-recreational', 'It has nothing to do with party drugs.'],
    ['reduces-default-mode', 'It reduces DMN activity.'],
    ['reduces-default-mode', 'Ketamine quiets the default mode network.'],
    ['side-effects-mild', 'Side effects are usually mild and short-lived.'],
    ['unqualified-safe', 'Ketamine is safe in trained hands.'],
    ['unqualified-safe', 'It can safely be repeated.'],
    ['unqualified-safe', 'Ketamine is safe, no doubt about it.'],
    ['cures', 'It not only helps, it cures.'],
    ['cures', 'Ketamine cures depression.'],
    ['calms-the-nervous-system', 'It softens your nervous system.'],
  ])('%s is found in "%s"', (id, text) => {
    expect(idsIn(text, 'en')).toContain(id);
  });

  test.each([
    ['most-effective-with-therapy', 'Es más eficaz cuando se une a la terapia.'],
    ['treats-trauma', 'Sí, trata el trauma.'],
    ['not-like-recreational', 'No es comparable con el uso recreativo.'],
    ['reduces-default-mode', 'Reduce la actividad de la red por defecto.'],
    ['side-effects-mild', 'Los efectos secundarios suelen ser leves.'],
    ['unqualified-safe', 'La ketamina es segura en manos expertas.'],
    ['unqualified-safe', 'Ofrecemos un tratamiento seguro.'],
    ['unqualified-safe', 'Es una terapia segura y eficaz.'],
    ['unqualified-safe', 'Segura y eficaz, así es la ketamina.'],
    ['unqualified-safe', 'La ketamina se da de forma segura.'],
    ['unqualified-safe', 'Sin duda, la ketamina es segura.'],
    ['cures', 'La ketamina cura la depresión.'],
    ['calms-the-nervous-system', 'Calma el sistema nervioso.'],
  ])('%s is found in "%s"', (id, text) => {
    expect(idsIn(text, 'es')).toContain(id);
  });

  test('a question, a denial and a doubt may use the same words', () => {
    const honest = 'Is it safe? It is not a cure. Whether it works best with therapy is unknown. Does it treat trauma? The links between parts of the default mode network were lower.';
    expect(idsIn(honest, 'en')).toEqual([]);
    expect(idsIn('¿Es segura? No es una cura. Nadie sabe si funciona mejor con terapia. El seguro paga una parte. Si su casa no es un lugar seguro, dígalo.', 'es')).toEqual([]);
  });

  test('a denial in another sentence does not excuse it', () => {
    expect(idsIn('We do not promise much. Ketamine is safe.', 'en')).toEqual(['unqualified-safe']);
  });
});
