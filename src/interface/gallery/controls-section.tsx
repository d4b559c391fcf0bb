import { IconDots, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { CheckField } from '../controls/check-field.tsx';
import { ChoiceField } from '../controls/choice-field.tsx';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { SearchField } from '../controls/search-field.tsx';
import { Segments } from '../controls/segments.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { TextArea } from '../controls/text-area.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useForm } from '../controls/use-form.ts';
import { Card } from '../layout/card.tsx';
import { Dialog } from '../layout/dialog.tsx';
import { Menu } from '../layout/menu.tsx';
import { Grid, Row, Stack } from '../layout/stack.tsx';
import { Tabs } from '../layout/tabs.tsx';
import { Tag } from '../layout/tag.tsx';
import { toast } from '../states/toasts.ts';

type Route = 'iv' | 'im' | 'sublingual';
type Draft = { readonly name: string; readonly weight: string; readonly route: Route | null };

const ROUTES = [
  { value: 'iv', label: 'Intravenous', hint: 'By pump over 40 minutes' },
  { value: 'im', label: 'Intramuscular' },
  { value: 'sublingual', label: 'Sublingual' },
] as const;

/** Buttons, fields and what holds them. */
export function ControlsSection() {
  const [search, setSearch] = useState('');
  const [view, setView] = useState<'day' | 'week'>('day');
  const [tab, setTab] = useState<'plan' | 'notes'>('plan');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Grid widthRem={30}>
      <Card title="Buttons" aside={<Tag look="dusk">Practice clinic</Tag>}>
        <Row>
          <Button look="primary" icon={<IconPlus aria-hidden="true" />}>
            Start a session
          </Button>
          <Button onClick={() => setIsOpen(true)}>Open a dialog</Button>
          <Button look="plain" onClick={() => toast('Nausea noted', () => {})}>
            Say something
          </Button>
          <Button look="strong">Stop</Button>
          <Button disabled>Not now</Button>
          <Button look="primary" isBusy>
            Saving
          </Button>
        </Row>
        <Row>
          <IconButton label="Print" icon={<IconPrinter />} />
          <Menu label="More" items={[{ label: 'Print the record', onChoose: () => {} }, { label: 'Hand over', onChoose: () => {} }]}>
            <IconDots aria-hidden="true" />
          </Menu>
          <Segments label="View" value={view} onChange={setView} choices={[{ value: 'day', label: 'Day' }, { value: 'week', label: 'Week' }]} />
        </Row>
        <SearchField label="Search patients" value={search} onChange={setSearch} isMain />
        <Row>
          <Tag>Recovery</Tag>
          <Tag look="teal">Ready</Tag>
          <Tag look="dusk">Shared by the patient</Tag>
          <Tag look="attention">Consent missing</Tag>
        </Row>
        <Tabs
          label="Parts"
          open={tab}
          onOpen={setTab}
          tabs={[
            { name: 'plan', label: 'Plan' },
            { name: 'notes', label: 'Notes' },
          ]}
        >
          {tab === 'plan' ? <p>Session 3 of 6, the next on Thu 26 Nov.</p> : <p>Two notes.</p>}
        </Tabs>
        <Dialog
          title="Record why"
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
          actions={
            <Button look="primary" onClick={() => setIsOpen(false)}>
              Save
            </Button>
          }
        >
          <p>The reason is kept with your name.</p>
        </Dialog>
      </Card>
      <Card title="A form">
        <SampleForm />
      </Card>
    </Grid>
  );
}

function SampleForm() {
  const start: Draft = { name: '', weight: '', route: null };
  const form = useForm(start, (values) => ({
    name: values.name === '' ? 'Write the family name' : null,
    weight: values.weight === '' ? 'Write today’s weight' : null,
  }));
  const [words, setWords] = useState('');
  const [isTicked, setIsTicked] = useState(false);
  const [reason, setReason] = useState<'cold' | 'late' | null>(null);
  return (
    <Stack>
      <ErrorSummary errors={form.errors} />
      <TextField label="Family name" {...form.field('name')} />
      <TextField label="Weight" kind="decimal" unit="kg" hint="Measured today" {...form.field('weight')} />
      <ChoiceField label="Route" shape="rows" choices={ROUTES} {...form.field('route')} />
      <SelectField
        label="Reason for moving"
        emptyWord="Choose a reason"
        value={reason}
        onChange={setReason}
        choices={[
          { value: 'cold', label: 'Has a cold' },
          { value: 'late', label: 'Nobody to go home with' },
        ]}
      />
      <TextArea label="In the patient’s words" optionalWord="(optional)" value={words} onChange={setWords} rows={2} />
      <CheckField label="The person named as escort has confirmed" isChecked={isTicked} onChange={setIsTicked} />
      <Button look="primary" onClick={() => form.isReady()}>
        Save
      </Button>
    </Stack>
  );
}
