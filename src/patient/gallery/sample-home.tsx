import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Stack } from '#interface/layout/stack.tsx';

/** A first page to look at. */
export function SampleHome() {
  return (
    <Stack gap="far">
      <Stack gap="near">
        <h1>Good evening, Annie</h1>
        <p>Your next session is on Thursday. There is nothing you need to do tonight.</p>
      </Stack>
      <Card title="Thursday 26 Nov, 09:30">
        <p>Come to Harbour Street. Noor will be with you the whole time.</p>
        <p>Eat nothing after 03:30. Water is fine until 07:30.</p>
        <Button look="primary" isWide>
          See how the day goes
        </Button>
      </Card>
      <Card look="dusk" title="A page of your own">
        <p>Write or say what stayed with you. Only you can read it, until you choose to share it.</p>
        <Button>Write a memory</Button>
      </Card>
    </Stack>
  );
}
