import { amountText, numberText } from '#interface/format/format.ts';
import { pressureSymptoms } from '../../../session-events.ts';
import { feltStates } from '../../../felt-states.ts';
import type { WireContent, WireReading } from '../room/charted.ts';
import type { useWords } from '../words.ts';
import type { WireCharted } from './record-rows.ts';
import { isEntry } from './record-rows.ts';

type Say = ReturnType<typeof useWords>;

/** An entry in words, short enough for a line of the record. */
export function entryWords(say: Say, charted: WireCharted): string {
  return isEntry(charted) ? contentWords(say, charted.content) : readingWords(say, charted);
}

function readingWords(say: Say, reading: WireReading): string {
  const { systolicMmHg, diastolicMmHg, heartRatePerMinute, oxygenSaturationPercent, breathedAir, breathsPerMinute, sedation, agitation } = reading;
  const parts = [
    systolicMmHg !== null && diastolicMmHg !== null && `${systolicMmHg}/${diastolicMmHg} mmHg`,
    heartRatePerMinute !== null && `${heartRatePerMinute} /min`,
    oxygenSaturationPercent !== null && [`SpO₂ ${oxygenSaturationPercent} %`, breathedAir === null ? null : say(`air.${breathedAir}`)].filter(Boolean).join(', '),
    breathsPerMinute !== null && say('entry.breaths', { count: breathsPerMinute }),
    sedation !== null && `MOAA/S ${sedation}`,
    agitation !== null && `RASS ${agitation}`,
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

function contentWords(say: Say, content: WireContent): string {
  switch (content.kind) {
    case 'step':
      return [say(`step.${content.step}`), content.reason].filter(Boolean).join(': ');
    case 'identity':
      return say('entry.identity', { initials: content.initials, year: content.birthYear });
    case 'gate-answers':
      return say('entry.gate-answers');
    case 'new-medicines':
      return say('entry.new-medicines', { names: content.medicines.map(({ typedName }) => typedName).join(', ') });
    case 'medicines-review':
      return say(`entry.medicines-review.${content.decision}`, { words: content.reason });
    case 'gate-reason':
      return say('entry.gate-reason', { words: content.words });
    case 'pressure-choice':
      return say(`entry.pressure-choice.${content.choice}`, { words: content.reason });
    case 'weight':
      return say('entry.weight', { weight: `${numberText(content.value)} ${content.unit}` });
    case 'symptoms':
      return content.present.length === 0 ? say('entry.symptoms.none') : content.present.map((symptom) => pressureSymptoms[symptom]).join(', ');
    case 'distress':
      return say('entry.distress', { rating: content.rating });
    case 'dissociation':
      return say(content.isPresent ? 'entry.dissociation.begins' : 'entry.dissociation.ends');
    case 'felt-states':
      return content.ratings.map(({ state, rating }) => `${feltStates.find(({ key }) => key === state)?.name ?? state} ${rating === 'declined' ? say('felt.declined.short') : rating}`).join(', ');
    case 'event':
      return [say(`event.${content.event}`), content.words === null || content.words === '' ? null : `“${content.words}”`].filter(Boolean).join(' ');
    case 'setting':
      return settingWords(say, content);
    case 'note':
      return `${say(`note.about.${content.about}`)}: ${content.words}`;
    case 'dose':
      return doseWords(say, content);
    case 'dose-amounts':
      return say('entry.amounts', { given: amountText(content.given), wasted: amountText(content.wasted), returned: amountText(content.returned) });
    case 'dose-note':
      return content.note.note === 'rate-change' ? say('entry.rate', { rate: amountText(content.note.rate) }) : say(`now.lozenge.${content.note.outcome}`);
    case 'prompt':
      return say('entry.prompt', { sentence: content.prompt.sentence });
    case 'prompt-answer':
      return say('entry.prompt-answer', { action: say(`prompt.do.${content.action}`) });
    case 'discharge-answers':
      return say('entry.discharge-answers');
    case 'escort':
      return say('entry.escort', { name: content.name });
    case 'sign-off':
      return say('entry.sign-off');
    case 'against-advice':
      return say('entry.against-advice', { words: content.prescriberNote });
    case 'taken-back':
      return say('record.taken-back');
  }
}

function settingWords(say: Say, { light, music, hasEyeMask, companion, mode }: Extract<WireContent, { kind: 'setting' }>): string {
  const parts = [
    light !== undefined && say(`setting.light.${light}`),
    mode !== undefined && say(`setting.mode.${mode}`),
    hasEyeMask !== undefined && say(`setting.mask.${hasEyeMask ? 'on' : 'off'}`),
    music !== undefined && say('entry.music', { music }),
    companion !== undefined && say('entry.companion', { companion }),
  ];
  return parts.filter((part) => part !== false).join(', ');
}

function doseWords(say: Say, { part, ordered, doseNumber }: Extract<WireContent, { kind: 'dose' }>): string {
  switch (part.form) {
    case 'infusion':
      return say('entry.dose.infusion', { drawn: amountText(part.drawn), ordered: amountText(ordered) });
    case 'device':
      return say('entry.dose.device', { number: doseNumber, lot: part.lot });
    case 'injection':
    case 'lozenge':
    case 'oral-dose':
    case 'nasal-spray':
      return say('entry.dose.given', { given: amountText(part.given), ordered: amountText(ordered) });
  }
}
