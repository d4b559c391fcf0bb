import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embeddedJson, html } from './html.ts';

test('texts are escaped, pieces of HTML and lists of them are not escaped again', () => {
  const name = `<script>steal("now")</script>`;
  const item = html`<li>${name}</li>`;
  expect(String(html`<ul title="${name}">${[item, item]}</ul>`)).toBe(
    '<ul title="&lt;script&gt;steal(&quot;now&quot;)&lt;/script&gt;"><li>&lt;script&gt;steal(&quot;now&quot;)&lt;/script&gt;</li><li>&lt;script&gt;steal(&quot;now&quot;)&lt;/script&gt;</li></ul>',
  );
});

test('what is not there leaves nothing, and a nought is something', () => {
  expect(String(html`<p>${null}${undefined}${false}${0}</p>`)).toBe('<p>0</p>');
});

test('whatever a text holds, it neither opens nor ends a tag, nor an attribute between double quotes', () => {
  fc.assert(fc.property(fc.string(), (text) => !/[<>"]/.test(String(html`${text}`))));
});

test('whatever data holds, it does not end the element it stands in, and it reads back the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = String(embeddedJson({ value }));
      return !text.includes('<') && JSON.stringify(JSON.parse(text)) === JSON.stringify({ value });
    }),
  );
  expect(String(embeddedJson('</script><script>'))).not.toContain('</script');
});
