import { describe, expect, test } from 'vitest';
import type { Card } from './card.ts';
import { readCardBody } from './http/guide/card-source.ts';
import { findMedicalClaims } from './medical-claim.ts';

function found(title: string, body: string, language: 'en' | 'es') {
  return findMedicalClaims({ title, blocks: readCardBody(body).blocks } as unknown as Card, language);
}

describe('what the treatment does, said by a clinic', () => {
  test('is found in the title, in a list and beside a claim, not inside one', () => {
    expect(found('Relief for depression', '- We are open.\n- Patients get better.', 'en')).toEqual(['Relief for depression', 'Patients get better.']);
    expect(found('Us', '[Patients get better](claim:some-claim). We are open.', 'en')).toEqual([]);
    expect(found('Us', 'Come to us: patients improve, [some of them](claim:some-claim).', 'en')).toHaveLength(1);
  });

  test.each(['Nuestros pacientes mejoran en una semana.', '9 de 10 personas vuelven.', 'La ketamina es eficaz.', 'Tratamos la depresión.', 'Usted se siente mejor: su alivio es comprobado.'])('is found in Spanish: %s', (sentence) => {
    expect(found('Nosotros', sentence, 'es')).not.toEqual([]);
  });

  test.each(['Una sesión cuesta 450 dólares.', 'Abrimos de 9 a 17.', 'Ofrecemos infusiones y spray nasal.', 'María López atiende a personas adultas y habla español.', 'El seguro paga 2 de 3 visitas.'])('is not found in: %s', (sentence) => {
    expect(found('Nosotros', sentence, 'es')).toEqual([]);
  });
});
