import { useFormat } from '#interface/format/use-format.ts';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Link } from '#interface/route/link.tsx';
import { clinicSlug, usePlace } from '#interface/route/route.ts';
import type { LeadDetail } from '../../api.ts';
import { useWords } from './words.ts';
import styles from './clinic-lead.module.css';

/** What the person told the clinic, with ways to write and call at a touch. */
export function LeadSaid({ lead }: { readonly lead: LeadDetail }) {
  const say = useWords();
  const show = useFormat();
  const { enquiry } = lead;
  const none = say('lead.none');
  return (
    <Stack>
      <h3>{say('lead.said')}</h3>
      <FactList
        items={[
          { name: say('lead.received'), value: show.moment(lead.receivedAt) },
          { name: say('lead.phone'), value: enquiry.phone === null ? none : <a data-alone href={`tel:${enquiry.phone.replaceAll(/[^+\d]/g, '')}`}>{enquiry.phone}</a> },
          ...(enquiry.phone === null ? [] : [{ name: say('lead.message'), value: say(`message.${enquiry.mayLeaveMessage}`) }]),
          { name: say('lead.email'), value: enquiry.email === null ? none : <a data-alone href={`mailto:${enquiry.email}`}>{enquiry.email}</a> },
          { name: say('lead.times'), value: enquiry.preferredTimes.map((time) => say(`time.${time}`)).join(', ') },
          { name: say('lead.language'), value: say(`language.${enquiry.language}`) },
          { name: say('lead.reasons'), value: enquiry.reasons.map((reason) => say(`reason.${reason}`)).join(', ') },
          ...(enquiry.fromCard === null ? [] : [{ name: say('lead.fromCard'), value: <CardLink cardId={enquiry.fromCard} title={lead.fromCardTitle} /> }]),
          { name: say('lead.imagined'), value: enquiry.imagined === null ? say('lead.leftEmpty') : <span className={styles['words']}>{enquiry.imagined}</span> },
        ]}
      />
      <SameReach lead={lead} />
    </Stack>
  );
}

/** The card of the guide that they were reading; its id where the clinic shows it no more. */
function CardLink({ cardId, title }: { readonly cardId: string; readonly title: string | null }) {
  if (title === null) return cardId;
  return <a data-alone href={`/guide/${clinicSlug() ?? ''}/en/${cardId}`}>{title}</a>;
}

function SameReach({ lead }: { readonly lead: LeadDetail }) {
  const say = useWords();
  const show = useFormat();
  const { path } = usePlace();
  if (lead.sameReach.length === 0) return null;
  return (
    <Stack gap="near">
      <h3>{say('same.title')}</h3>
      <ul>
        {lead.sameReach.map((other) => (
          <li key={other.leadId}>
            <Link isAlone to={`${path}?request=${other.leadId}`}>{say('same.link', { date: show.date(other.receivedAt), stage: say(`is.${other.stage}`) })}</Link>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
