// scratch: node look-shots.mjs <base> <filter> <sizes>
import { chromium } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
const [base = 'http://localhost:5199', filter = '.', sizes = 'd'] = process.argv.slice(2);
const SIZES = { d: [1280, 800], t: [1024, 768], p: [390, 844] };
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const api = await browser.newContext();
const page0 = await api.newPage();
await page0.goto(base + '/clinic/practice/');
const clinic = await (await api.request.get(base + '/api/public/practice/clinic')).json();
const staffOf = (role) => clinic.practiceStaff.find((s) => s.roles.includes(role)).staffId;
const patient = (name) => clinic.practicePatients.find((p) => p.name.startsWith(name)).patientId;
const P = (name, part) => `/patients/${patient(name)}${part ? '?part=' + part : ''}`;
const SHOTS = {
  'sign-in': { role: null, path: '/' },
  'set-up': { role: null, path: '/set-up' },
  'invitation': { role: null, path: '/invitation#abc' },
  'patients': { path: '/patients' },
  'patients-add': { path: '/patients?add=yes' },
  'requests': { path: '/leads' },
  'follow-ups': { path: '/follow-ups' },
  'after-dose': { role: 'therapist', path: '/after-dose' },
  'calendar-week': { path: '/calendar?day=2026-11-23' },
  'calendar-day': { path: '/calendar?view=day&day=2026-11-23' },
  'calendar-visit': { path: '/calendar?day=2026-11-23', act: async (p) => { await p.locator('button[class*=block], button[class*=entry]').nth(3).click(); } },
  'calendar-new': { path: '/calendar?day=2026-11-23&visit=new' },
  'chart-ada': { path: P('OKAFOR') },
  'chart-clara': { path: P('LINDQVIST') },
  'chart-ben': { path: P('ALVAREZ') },
  'chart-desk': { role: 'front-desk', path: P('LINDQVIST') },
  'intake': { path: P('OKAFOR', 'intake') },
  'intake-open': { path: P('MORETTI', 'intake') },
  'intake-record': { path: P('MORETTI', 'intake'), act: async (p) => { await p.getByRole('button', { name: /Go through/ }).click(); await p.getByText('Yes', { exact: true }).nth(1).click(); } },
  'intake-medicines': { path: P('MORETTI', 'intake'), act: async (p) => { await p.getByRole('button', { name: 'Record the list' }).click(); await p.getByRole('combobox', { name: 'Medicine' }).nth(1).fill('seroq'); await p.waitForTimeout(600); } },
  'screening-refuse': { path: P('ALVAREZ', 'screening') },
  'screening-incomplete': { path: P('MORETTI', 'screening') },
  'screening-eligible': { path: P('OKAFOR', 'screening') },
  'screening-decide': { path: P('LINDQVIST', 'screening'), act: async (p) => { await p.getByRole('button', { name: 'Decide anew' }).click(); } },
  'risk': { path: P('AALTONEN', 'risk') },
  'risk-followup': { path: P('LINDQVIST', 'risk'), act: async (p) => { await p.getByRole('button', { name: 'Write a plan together' }).click(); } },
  'consents': { path: P('OKAFOR', 'consents') },
  'plan': { path: P('LINDQVIST', 'plan') },
  'plan-none': { path: P('HADDAD', 'plan') },
  'plan-propose': { path: P('HADDAD', 'plan'), act: async (p) => { await p.getByRole('button', { name: 'Propose a series' }).click(); await p.getByLabel('Treatment').selectOption('racemic-intravenous'); await p.getByLabel('Room for the sessions').selectOption({ index: 2 }); await p.getByLabel('Room for integration').selectOption({ index: 4 }); await p.getByLabel('Nurse').selectOption({ index: 1 }); await p.getByLabel('Therapist').selectOption({ index: 1 }); await p.getByLabel('First day').fill('2026-11-23'); await p.getByLabel('Time of each session').fill('13:00'); await p.waitForTimeout(800); } },
  'plan-move': { path: P('LINDQVIST', 'plan'), act: async (p) => { await p.getByRole('button', { name: /^Move/ }).first().click(); } },
  'orders': { path: P('OKAFOR', 'orders') },
  'orders-write': { path: P('LINDQVIST', 'orders'), act: async (p) => { await p.getByRole('button', { name: 'Write an order' }).click(); await p.getByText('mg/kg', { exact: true }).click(); await p.getByRole('button', { name: 'Write the draft' }).click(); } },
  'measures': { path: P('OKAFOR', 'measures') },
  'measures-detail': { path: P('OKAFOR', 'measures'), act: async (p) => { await p.getByRole('button', { name: 'PHQ-9' }).first().click(); } },
  'measures-enter': { path: P('OKAFOR', 'measures'), act: async (p) => { await p.getByRole('button', { name: 'Enter a form' }).click(); await p.getByLabel('Which form').selectOption('phq-9'); } },
  'measures-columbia': { path: P('OKAFOR', 'measures'), act: async (p) => { await p.getByRole('button', { name: 'Enter a form' }).click(); await p.getByLabel('Which form').selectOption('c-ssrs'); await p.getByText('Lifetime and recent').click(); } },
  'integration': { role: 'therapist', path: P('OKAFOR', 'integration') },
  'integration-write': { role: 'therapist', path: P('LINDQVIST', 'integration'), act: async (p) => { await p.getByRole('button', { name: 'Write a note' }).click(); } },
  'outcome': { path: P('OKAFOR', 'outcome') },
  'settings-people': { role: 'owner', path: '/settings?part=people' },
  'settings-invite': { role: 'owner', path: '/settings?part=people&person=invite' },
  'settings-rooms': { role: 'owner', path: '/settings?part=rooms' },
  'settings-numbers': { role: 'owner', path: '/settings?part=numbers&setting=SAFE-1.followUpMinutes' },
  'settings-texts': { role: 'owner', path: '/settings?part=texts' },
  'settings-letters': { role: 'owner', path: '/settings?part=letters' },
  'settings-record': { role: 'owner', path: '/settings?part=record' },
  'account': { path: '/account' },
  'owner-home': { role: 'owner', path: '/' },
  'menu': { path: '/patients', act: async (p) => { await p.locator('header button[popovertarget]').click(); } },
  'lock': { role: 'nurse', path: '/patients', act: async (p) => { await p.locator('header button[popovertarget]').click(); await p.getByRole('button', { name: 'Lock this screen' }).click(); await p.waitForTimeout(600); } },
};
const states = {};
async function stateFor(role) {
  if (role === null) return undefined;
  if (states[role]) return states[role];
  const context = await browser.newContext();
  const reply = await context.request.post(base + '/api/public/practice/practice-sign-in', { data: { staffId: staffOf(role) }, headers: { 'operation-id': crypto.randomUUID(), origin: base } });
  if (!reply.ok()) throw new Error(await reply.text());
  states[role] = await context.storageState();
  return states[role];
}
let faults = 0;
for (const [name, { role = 'prescriber', path, act }] of Object.entries(SHOTS)) {
  if (!new RegExp(filter).test(name)) continue;
  for (const size of sizes) {
    const [width, height] = SIZES[size];
    const isLock = name === 'lock';
    const context = await browser.newContext({ viewport: { width, height }, storageState: isLock ? await (async () => { delete states[role]; return stateFor(role); })() : await stateFor(role), deviceScaleFactor: 1 });
    const page = await context.newPage();
    const complaints = [];
    page.on('console', (m) => { if (['error', 'warning'].includes(m.type())) complaints.push(m.text().slice(0, 300)); });
    page.on('pageerror', (e) => complaints.push('PAGE ' + String(e).slice(0, 300)));
    await page.goto(base + '/clinic/practice' + path);
    await page.waitForLoadState('networkidle').catch(() => {});
    await page.waitForTimeout(700);
    try { if (act) { await act(page); await page.waitForTimeout(500); } } catch (e) { complaints.push('ACT ' + String(e).slice(0, 200)); }
    await page.screenshot({ path: `/tmp/look/shots/${name}-${size}.png`, fullPage: process.env.FULL === '1' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const axe = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    const found = axe.violations.map((v) => `${v.id}(${v.nodes.length}): ${v.nodes[0].target.join(' ')} ${v.nodes[0].html.slice(0, 120)}`);
    if (complaints.length + found.length > 0 || wide > 0) { faults += 1; console.log(name, size, wide > 0 ? `WIDE ${wide}` : '', [...complaints, ...found]); }
    await context.close();
  }
  if (name === 'lock') delete states[role];
}
console.log('faults', faults);
await browser.close();
