import type { Content } from 'pdfmake/interfaces';
import type { CrisisHelp } from '#foundation/crisis-help.ts';
import type { SayGuide } from '../../../guide-words.ts';
import { COLOUR } from './paper.ts';
import { paragraph, plain } from './runs-node.ts';

/** Whom to call or text, in numbers that are found without looking for them. */
export function helpNodes({ emergency, crisisLine }: CrisisHelp, say: SayGuide): Content[] {
  const talk = [`${say('help.callLine', { number: crisisLine.call })} · ${say('help.textLine', { number: crisisLine.text })}`, say('help.talkWords'), say('help.otherLanguage', { press: crisisLine.inSpanish.press, word: crisisLine.inSpanish.textWord })];
  return [numberNode(emergency.call, say('help.danger'), [say('help.callEmergency', { number: emergency.call })]), numberNode(crisisLine.call, say('help.talk'), talk)];
}

function numberNode(number: string, title: string, lines: readonly string[]): Content {
  return {
    unbreakable: true,
    columns: [
      { width: 76, text: plain(number), fontSize: 34, lineHeight: 0.9, color: COLOUR.teal, margin: [0, -6, 0, 0] },
      { width: '*', stack: [{ text: plain(title), bold: true, margin: [0, 0, 0, 3] }, ...lines.map((text): Content => ({ text: paragraph(text), margin: [0, 0, 0, 3] }))] },
    ],
    margin: [0, 0, 0, 14],
  };
}
