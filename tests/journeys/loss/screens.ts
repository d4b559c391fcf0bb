import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { FilledClinic } from '../person.ts';
import { PHONE, send, signInStaff, TABLET, watchForComplaints } from '../person.ts';

/** One screen that loses the server: what stands on it before, what it says and keeps meanwhile, and how it goes on by itself. */
export type LossyScreen = {
  readonly page: Page;
  /** Opens it and types what has not been sent when the server goes. */
  readonly open: () => Promise<void>;
  readonly whileLost: () => Promise<void>;
  /** @param heardAgainMs the server's time just before it was heard again */
  readonly onceBack: (heardAgainMs: number) => Promise<void>;
};

/** Opens a screen for somebody, with their sign-in and what the browser complains of. */
export type Seat = { readonly context: BrowserContext; readonly page: Page; readonly complaints: readonly string[] };

const CHIP = 'Offline';
/** Longer than a hanging server is waited for, and than a silent stream is believed. */
const NOTICED = { timeout: 75_000 };
const BACK = { timeout: 45_000 };

const chip = (page: Page) => page.getByRole('status').filter({ hasText: CHIP });
const stale = (page: Page) => page.getByText('Not heard from the server: this may have changed').first();

/** The board of the day: everything stays readable, marked as not heard, and what changed meanwhile comes by itself. */
export function board({ page }: Seat, { slug, sessionId, patientId }: FilledClinic): LossyScreen {
  const card = page.getByRole('link', { name: 'Willow' });
  const reading = (pressure: string) => page.getByText(pressure, { exact: true });
  return {
    page,
    async open() {
      await page.setViewportSize(TABLET);
      await signInStaff(page.request, 'nurse', slug);
      await page.goto(`/clinic/${slug}/board`);
      await expect(reading('196/114')).toBeVisible();
    },
    async whileLost() {
      await expect(chip(page)).toBeVisible(NOTICED);
      await expect(stale(page)).toBeVisible(NOTICED);
      await expect(card).toBeVisible();
      await expect(reading('196/114')).toBeVisible();
    },
    async onceBack() {
      await expect(chip(page)).toHaveCount(0, BACK);
      await expect(stale(page)).toHaveCount(0, BACK);
      const now = new Date(await serverTime(page)).toISOString();
      await send(page.request, `/api/staff/sessions/${sessionId}/vital-signs`, { patientId, measuredAt: now, systolicMmHg: 131, diastolicMmHg: 81 });
      await expect(reading('131/81')).toBeVisible(BACK);
    },
  };
}

/** A room in which a reading was typed and not saved when the server went. */
export function dosingRoom({ page }: Seat, { slug, sessionId }: FilledClinic): LossyScreen {
  const value = (number: number) => page.getByRole('button', { name: String(number), exact: true });
  const kept = page.getByRole('button', { name: /^Systolic/ });
  const readings = async (): Promise<readonly { systolicMmHg: number; measuredAt: string; enteredAt: string }[]> => (await (await page.request.get(`/api/staff/sessions/${sessionId}`)).json()).record.readings;
  return {
    page,
    async open() {
      await page.setViewportSize(TABLET);
      await signInStaff(page.request, 'nurse', slug);
      await page.goto(`/clinic/${slug}/sessions/${sessionId}`);
      await page.getByRole('button', { name: 'Vital signs', exact: true }).click();
      await value(198).click();
      await value(112).click();
    },
    async whileLost() {
      await expect(chip(page)).toBeVisible(NOTICED);
      await expect(stale(page)).toBeVisible(NOTICED);
      await expect(page.getByText('QUETZAL', { exact: false }).first()).toBeVisible();
      const due = page.getByText(/^\d+:\d\d$/).first();
      const before = await due.innerText();
      await expect(due, 'what is due goes on counting by the clock of the tablet').not.toHaveText(before);
      await page.getByRole('button', { name: 'Save the set' }).click();
      await expect(page.getByText('There is no connection just now, and this is not charted yet. Stay on this page and try again; its time is kept.')).toBeVisible(NOTICED);
      await expect(kept).toContainText('198');
    },
    async onceBack(heardAgainMs) {
      await expect(chip(page)).toHaveCount(0, BACK);
      await expect(kept).toContainText('198');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('heading', { name: 'Vital signs' })).toHaveCount(0, BACK);
      const own = (await readings()).filter(({ systolicMmHg }) => systolicMmHg === 198);
      expect(own).toHaveLength(1);
      expect(Date.parse(own[0]?.measuredAt ?? ''), 'it has the moment at which it was first saved').toBeLessThan(heardAgainMs);
      expect(Date.parse(own[0]?.enteredAt ?? '')).toBeGreaterThan(heardAgainMs);
    },
  };
}

const NOTE = 'Seen in the emergency room, sent home the same day.';

/** A part of a chart with a form half filled in. */
export function chart({ page }: Seat, { slug, patientId }: FilledClinic): LossyScreen {
  const note = page.getByLabel('Note');
  return {
    page,
    async open() {
      await page.setViewportSize(TABLET);
      await signInStaff(page.request, 'prescriber', slug);
      await page.goto(`/clinic/${slug}/patients/${patientId}?part=outcome`);
      await page.getByRole('button', { name: 'Record an event' }).click();
      await page.getByLabel('What happened').selectOption({ label: 'Another antidepressant began' });
      await page.getByLabel('On which day').fill((await serverTime(page)).slice(0, 10));
      await note.fill(NOTE);
    },
    async whileLost() {
      await expect(chip(page)).toBeVisible(NOTICED);
      await page.getByRole('button', { name: 'Record an event' }).click();
      await expect(page.getByText('There is no connection just now, so this has not been sent. What you entered is still here. Please try again in a moment.')).toBeVisible(NOTICED);
      await expect(note).toHaveValue(NOTE);
      await expect(page.getByText('Where the course stands')).toBeVisible();
    },
    async onceBack() {
      await expect(chip(page)).toHaveCount(0, BACK);
      await expect(note).toHaveValue(NOTE);
      await page.getByRole('button', { name: 'Record an event' }).click();
      await expect(page.getByText('The event was recorded.')).toBeVisible(BACK);
    },
  };
}

/** A chart of which another part is opened while the server is not heard: neither its code nor its content is there. */
export function otherPart({ page }: Seat, { slug, patientId }: FilledClinic): LossyScreen {
  return {
    page,
    async open() {
      await page.setViewportSize(TABLET);
      await signInStaff(page.request, 'prescriber', slug);
      await page.goto(`/clinic/${slug}/patients/${patientId}`);
      await expect(page.getByText('Where they stand')).toBeVisible();
    },
    async whileLost() {
      await page.getByRole('navigation', { name: 'Parts of the chart' }).getByRole('link', { name: 'Measures', exact: true }).click();
      await expect(page.getByText('There is no connection just now. Nothing is lost. This page will try again by itself.')).toBeVisible(NOTICED);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('QUETZAL');
    },
    async onceBack() {
      await expect(page.getByRole('button', { name: 'PHQ-9' }).first()).toBeVisible(BACK);
      await expect(chip(page)).toHaveCount(0, BACK);
    },
  };
}

/** A questionnaire on the phone, in the middle of which the server goes. */
export function questionnaire({ page }: Seat, { slug, patientId }: FilledClinic): LossyScreen {
  const answer = async (count: number): Promise<void> => {
    for (let question = 1; question <= count; question += 1) {
      await page.getByText('Several days', { exact: true }).click();
      await page.getByRole('button', { name: 'Next' }).click();
    }
  };
  const button = page.getByRole('button', { name: 'Send to my clinic' });
  return {
    page,
    async open() {
      await page.setViewportSize(PHONE);
      await send(page.request, `/api/public/${slug}/practice-patient-sign-in`, { patientId });
      await page.goto(`/patient/${slug}/questionnaires/phq-9`);
      await page.getByRole('button', { name: /Begin/ }).click();
      await answer(3);
    },
    async whileLost() {
      await answer(5);
      await page.getByText('Not at all', { exact: true }).click();
      await expect(page.getByText('No connection just now. We keep trying.')).toBeVisible(NOTICED);
      await expect(page.getByRole('button', { name: 'Get help now' })).toBeVisible();
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByText('Not difficult at all').click();
      await page.getByRole('button', { name: 'Next' }).click();
      await expect(page.getByText(/answers have not been sent yet. We keep trying. Until then they are on this phone alone./)).toBeVisible(NOTICED);
    },
    async onceBack() {
      await expect(page.getByText(/not been sent yet/)).toHaveCount(0, BACK);
      await button.click();
      await expect(page.getByText('Your answers are with your clinic.')).toBeVisible(BACK);
      await expect(page.getByText('Your number today')).toBeVisible();
      const { points } = await (await page.request.get('/api/patient/course')).json();
      expect(points.at(-1)).toMatchObject({ total: 8 });
    },
  };
}

/** A request for a consultation, from a card of the guide. */
export function guideRequest({ page }: Seat, { slug }: FilledClinic, name: string): LossyScreen {
  const words = 'I read the card about how fast it works.';
  return {
    page,
    async open() {
      await page.setViewportSize(PHONE);
      await page.goto(`/guide/${slug}/en/how-fast`);
      await page.getByRole('link', { name: 'Ask for a first talk' }).first().click();
      await page.getByLabel('Name').fill(name);
      await page.getByLabel('E-mail address').fill(`${name.toLowerCase()}@mail.example`);
      await page.getByText('Depression', { exact: true }).click();
      await page.getByLabel('In your own words').fill(words);
    },
    async whileLost() {
      await page.getByRole('button', { name: 'Send my request' }).click();
      await expect(page.getByText('There is no connection just now. Your answers are still here. Please try again in a moment.')).toBeVisible(NOTICED);
      await expect(page.getByLabel('In your own words')).toHaveValue(words);
      await expect(page.getByRole('link', { name: 'Call 988' }).first()).toBeVisible();
    },
    async onceBack() {
      await expect(page.getByLabel('Name')).toHaveValue(name);
      await page.getByRole('button', { name: 'Send my request' }).click();
      await expect(page.getByText(`Thank you, ${name}. Your request has arrived.`)).toBeVisible(BACK);
    },
  };
}

/** Sits down before a browser of one's own. */
export async function takeSeat(context: BrowserContext): Promise<Seat> {
  const page = await context.newPage();
  return { context, page, complaints: watchForComplaints(page) };
}

async function serverTime(page: Page): Promise<string> {
  const control = new URL(page.url());
  control.port = String(Number(control.port) + 1);
  return (await page.request.post(control.origin)).text();
}
