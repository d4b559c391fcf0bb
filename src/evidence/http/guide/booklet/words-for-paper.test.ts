import { describe, expect, test } from 'vitest';
import { bookletContentIn, printedTexts, withText } from '../../../../../tests/support/booklet-content.ts';
import type { GuideLanguage } from '../../../guide-language.ts';
import { readCardBody } from '../card-source.ts';
import type { BookletContent } from './booklet-content.ts';
import { bookletDefinition } from './booklet-definition.ts';

/** What a reader of paper cannot do or see. "On this page" is not among it: the numbers of help stand at the foot of every page. */
const SCREEN_WORDS: Readonly<Record<GuideLanguage, RegExp>> = {
  en: /\b(?:tap(?:s|ped|ping)?|click\w*|swip\w+|scroll\w*|hover\w*|screens?|buttons?|menus?|browsers?|web ?(?:sites?|pages?)|online|downloads?|apps?|(?:this|the|a) link|links? (?:here|below|above)|press (?:the|this|that|here)|(?:see|shown|listed|found|find it|read on) (?:below|above)|(?:go|back) to the top)\b/gi,
  es: /(?<!\p{L})(?:toques?|toc(?:ar|a|ando) (?:la frase|una frase|el texto|el enlace|el botón|aquí)|puls(?:e|ar|ando)|clics?|cliqu\p{L}+|presione (?:el|la|este|esta|aquí)|desli(?:ce|zar|zando)|pantallas?|bot(?:ón|ones)|menús?|navegador(?:es)?|sitios? web|páginas? web|en línea|descarg\p{L}+|aplicación|(?:este|siga el|abra el) enlace|(?:más|aquí) (?:abajo|arriba))(?!\p{L})/giu,
};

function screenWordsIn(content: BookletContent): readonly string[] {
  const texts = printedTexts(bookletDefinition(content, { plan: new Map(), timesTooLong: new Map() }).content);
  return texts.flatMap((text) => text.match(SCREEN_WORDS[content.language]) ?? []);
}

const PLANTED = {
  en: ['Wherever we state a fact, you can tap it.', 'Help is one tap away.', 'Click here.', 'Scroll down to read on.', 'Press the mark behind it.', 'You find it on the next screen.', 'Follow the link for more.', 'The numbers are shown below.', 'Look at our website.'],
  es: ['Usted puede tocar la frase.', 'La ayuda está a un toque.', 'Pulse aquí.', 'Haga clic en la marca.', 'Deslice hacia arriba.', 'Lo verá en la pantalla.', 'Siga el enlace.', 'Los números están más abajo.', 'Mire nuestro sitio web.'],
} as const;

const HARMLESS = {
  en: ['Open your eyes and press your feet down.', 'Links between parts of the brain were looser.', 'A study links fear with less relief.', 'May anyone touch your hand?', 'Screening comes first.', 'Press 2 after you call.', 'Help is on this page.'],
  es: ['Si alguien puede tocarle la mano.', 'Los enlaces entre partes del cerebro.', 'El número de arriba y el de abajo.', 'La ketamina no toca solo el ánimo.', 'La presión sube.', 'La ayuda está en esta página.'],
} as const;

describe.each(['en', 'es'] as const)('the booklet in %s', async (language) => {
  const content = await bookletContentIn(language, 'A card.');

  test('speaks of nothing that only a screen can do', () => {
    expect(screenWordsIn(content)).toEqual([]);
  });

  test.each(PLANTED[language])('would be caught saying: %s', (planted) => {
    expect(screenWordsIn(withText(content, 'welcome', readCardBody(planted).blocks))).toHaveLength(1);
  });

  test.each(HARMLESS[language])('may say: %s', (harmless) => {
    expect(screenWordsIn(withText(content, 'welcome', readCardBody(harmless).blocks))).toEqual([]);
  });
});
