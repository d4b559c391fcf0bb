import { Button } from '../controls/button.tsx';
import { Card } from '../layout/card.tsx';
import { Grid, Row } from '../layout/stack.tsx';
import { noteLost } from '../client/connection.ts';
import { Empty } from '../states/empty.tsx';
import { Failed } from '../states/failed.tsx';
import { Loading } from '../states/loading.tsx';
import { OfflineChip } from '../states/offline-chip.tsx';
import { SavedMark } from '../states/saved-mark.tsx';

/** Loading, empty, failed, offline, saved. */
export function StatesSection() {
  return (
    <Grid widthRem={22}>
      <Card title="Loading">
        <Loading lines={4} />
      </Card>
      <Card title="Empty">
        <Empty title="Sessions will be here" action={<Button look="primary">Plan a session</Button>}>
          <p>Once a session is planned for today it stands here with its room.</p>
        </Empty>
      </Card>
      <Card title="Failed and offline">
        <Failed refusal={{ refused: true, kind: 'fault', code: 'server.fault', sentence: 'Something went wrong on the clinic’s server; the change was not made.', facts: {} }} again={() => {}} />
        <Failed refusal={{ refused: true, kind: 'unavailable', code: 'offline', sentence: '', facts: {} }} again={() => {}} />
        <Row>
          <OfflineChip waiting={3} />
          <SavedMark state="saving" />
          <SavedMark state="waiting" />
          <SavedMark state="saved" />
        </Row>
        <Row>
          <Button onClick={noteLost}>Lose the connection</Button>
        </Row>
      </Card>
    </Grid>
  );
}
