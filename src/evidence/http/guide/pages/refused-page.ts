import type { Refusal } from '#foundation/refusal.ts';
import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { GuideLanguage } from '../../../guide-language.ts';
import { directionOf } from '../../../guide-language.ts';
import type { SayGuide } from '../../../guide-words.ts';
import { helpSheet } from '../view/help.ts';
import type { GuideAssets } from '../view/guide-view.ts';

/** The guide's look without a clinic: when none is found, or when the server cannot answer now. Help is here as well. */
export function refusedPage(refusal: Refusal, language: GuideLanguage, say: SayGuide, assets: GuideAssets): Html {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}" data-palette="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('guide.title')}</title>
<meta name="robots" content="noindex">
<link rel="stylesheet" href="${assets.style}">
</head>
<body data-page="lost">
<header class="bar"><button type="button" class="help" popovertarget="help">${say('bar.help')}</button><a class="help without-popover" href="#help">${say('bar.help')}</a></header>
<main id="content">
<h1>${say('lost.title')}</h1>
<p class="lead">${say(whyOf(refusal))}</p>
</main>
${helpSheet('us', say)}
</body>
</html>
`;
}

function whyOf({ kind }: Refusal): 'lost.clinic' | 'lost.wait' | 'lost.trouble' {
  if (kind === 'not-found') return 'lost.clinic';
  return kind === 'too-many' ? 'lost.wait' : 'lost.trouble';
}
