import type { APIRequestContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import { smallTargets, targetWanted } from './touch-targets.ts';

/** The sizes at which people use Fenestra. */
export const PHONE = { width: 390, height: 844 };
export const TABLET = { width: 1024, height: 768 };

/** Sends a command as the page's signed-in person would. */
export async function send(request: APIRequestContext, path: string, body: object = {}): Promise<Record<string, string>> {
  const answer = await request.post(path, { headers: { 'operation-id': randomUUID() }, data: body });
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200);
  return answer.json();
}

/** Signs a request context in as somebody of a practice clinic's staff, by role. */
export async function signInStaff(request: APIRequestContext, role: string, slug = 'practice'): Promise<void> {
  const clinic = await (await request.get(`/api/public/${slug}/clinic`)).json();
  const member = clinic.practiceStaff.find((each: { roles: string[] }) => each.roles.includes(role));
  await send(request, `/api/public/${slug}/practice-sign-in`, { staffId: member.staffId });
}

/** A clinic in the middle of a course of care: a session is running, the next one is booked. */
export type FilledClinic = { readonly slug: string; readonly patientId: string; readonly sessionId: string; readonly reminderId: string };

/** Has the server open such a clinic; its clock moves on by the weeks of the course. */
export async function openFilledClinic(request: APIRequestContext, baseURL: string | undefined, slug: string): Promise<FilledClinic> {
  const control = new URL(baseURL ?? '');
  control.port = String(Number(control.port) + 1);
  // Weeks of care are written, which takes longer than any one action of a person.
  const answer = await request.post(`${control.origin}/?fill=${slug}`, { timeout: 90_000 });
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

/** Nothing on the page stands in the way of somebody who uses it in another way, nothing broke the page's own rules, and no target in the apps is too small for a finger, in the dosing room for a gloved one. */
export async function expectAccessible(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  if (/^\/(clinic|patient)\//.test(pathname)) expect(await smallTargets(page, targetWanted(pathname))).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
}

/** Collects whatever the browser complains of, content security included. */
export function watchForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Nobody signed in yet, proof or unlocking wanted, a rule's no: what the server is asked to refuse is no fault.
    if (message.type() === 'error' && !/status of (401|403|422)/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
