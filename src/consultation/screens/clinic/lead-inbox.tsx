import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { Segments } from '#interface/controls/segments.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { navigate, usePlace, useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { listLeads } from '../../api.ts';
import { STAGES } from '../../lead.ts';
import { LeadPanel } from './lead.tsx';
import { LeadTable } from './lead-table.tsx';
import { useWords } from './words.ts';
import styles from './clinic-lead.module.css';

const VIEWS = ['open', ...STAGES] as const;
type View = (typeof VIEWS)[number];
const ABOUT = ['leads'] as const;

/** Everybody who asked for a consultation, what is due first at the top; one request opens beside. */
export function LeadInbox() {
  const say = useWords();
  const { path } = usePlace();
  const [stage] = useSearchValue('stage');
  const [before, setBefore] = useSearchValue('before');
  const [openId, setOpenId] = useSearchValue('request');
  const view = VIEWS.find((each) => each === stage) ?? 'open';
  const listed = useAnswer(listLeads, { query: { stage: view, ...(before !== null && { before }) } }, { about: ABOUT });
  const counts = listed.state === 'answered' ? listed.answer.counts : null;
  const beside = openId !== null && <LeadPanel key={openId} leadId={openId} onClose={() => setOpenId(null)} />;
  /** Another stage begins at its newest; the request that is open stays open. */
  function showStage(next: View): void {
    navigate(`${path}?${new URLSearchParams({ stage: next, ...(openId !== null && { request: openId }) })}`, { replace: true });
  }
  return (
    <Page title={say('inbox.title')} beside={beside}>
      <div className={styles['views']}>
        <Segments label={say('inbox.stages')} value={view} onChange={showStage} choices={VIEWS.map((value) => ({ value, label: say(`stage.${value}`, { count: countOf(value, counts) }) }))} />
      </div>
      <Answered of={listed} lines={8}>
        {({ leads, colleagues, next }) => (
          <>
            {leads.length === 0 ? <NoLeads view={view} /> : <LeadTable leads={leads} colleagues={colleagues} />}
            <Row>
              {next !== null && <Button onClick={() => setBefore(next)}>{say('inbox.older')}</Button>}
              {before !== null && <Button onClick={() => setBefore(null)}>{say('inbox.newest')}</Button>}
            </Row>
          </>
        )}
      </Answered>
    </Page>
  );
}

function NoLeads({ view }: { readonly view: View }) {
  const say = useWords();
  const which = view === 'open' ? 'open' : 'stage';
  return (
    <Empty title={say(`empty.${which}.title`)}>
      <p>{say(`empty.${which}.words`)}</p>
    </Empty>
  );
}

type Counts = { readonly new: number; readonly contacted: number; readonly 'consultation-booked': number };

function countOf(view: View, counts: Counts | null): number | string {
  if (counts === null) return '–';
  switch (view) {
    case 'open':
      return counts.new + counts.contacted + counts['consultation-booked'];
    case 'new':
    case 'contacted':
    case 'consultation-booked':
      return counts[view];
    case 'became-patient':
    case 'closed':
      return '';
  }
}
