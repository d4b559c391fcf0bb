import { useFormat } from '#interface/format/use-format.ts';
import type { LeadDetail } from '../../api.ts';
import { colleagueName } from './colleague-name.ts';
import { useWords } from './words.ts';

/** When the consultation is and who holds it. */
export function BookedConsultation({ lead }: { readonly lead: LeadDetail }) {
  const say = useWords();
  const show = useFormat();
  if (lead.standing.stage !== 'consultation-booked') return null;
  const { startsAt, withStaffId } = lead.standing.consultation;
  const moment = show.moment(startsAt);
  return <p>{withStaffId === null ? say('lead.consultation', { moment }) : say('lead.consultationWith', { moment, name: colleagueName(say, lead.colleagues, withStaffId) })}</p>;
}
