import { showDay } from '../digest/say.ts';
import { names } from '../site/byline.ts';
import { type Html, html, print } from '../site/html.ts';
import { spoken } from '../site/language.ts';
import { isWebAddress } from '../site/link.ts';
import type { Letter } from './letter.ts';

// Mail programs drop style sheets, so each element carries its own; no picture, nothing fetched from anywhere.
const soft = 'color:#566065;font-size:14px;line-height:1.5;margin:0 0 8px';
const serif = "font-family:Georgia,'Times New Roman',serif;font-weight:600;line-height:1.3";
const h2 = `${serif};font-size:20px;margin:32px 0 8px`;
const accent = 'color:#0b5a6b';
const rule = 'border-top:1px solid #d9d5c9;padding:16px 0';

/** The HTML of a briefing: one column, readable without colours and with large type. */
export function writeHtml(letter: Letter): string {
  const { texts, week, headline, introduction, slice, note, why, digestUrl, leaveUrl } = letter;
  const { stories, mentions, more } = slice;
  return print(html`<!doctype html>
<html lang="${texts.language}" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${headline}</title></head>
<body style="margin:0;padding:0;background:#fcfbf8;color:#1d2326">
<div role="article" aria-label="${headline}" lang="${texts.language}" dir="ltr" style="max-width:600px;margin:0 auto;padding:24px 16px;font:16px/1.6 system-ui,'Segoe UI',Arial,sans-serif;overflow-wrap:break-word">
<p style="${soft}">${week}</p>
<h1 style="${serif};font-size:28px;margin:0 0 16px">${headline}</h1>
<p style="margin:0 0 16px">${introduction}</p>
${note !== undefined && html`<p style="margin:0 0 16px">${note}</p>`}
${stories.length > 0 && html`<h2 style="${h2}">${texts.stories}</h2>`}
${stories.map(storyItem)}
${mentions.length > 0 && html`<h2 style="${h2}">${texts.also}</h2>`}
${mentions.map(
  ({ title, language, organisations, url }) =>
    html`<p style="margin:0 0 8px"><span${spoken(language)}>${link(url, title)}</span><br><span style="${soft}">${names(organisations)}</span></p>
`,
)}
${more > 0 && html`<p style="margin:16px 0">${texts.more(more)}</p>`}
<p style="margin:24px 0"><a href="${digestUrl}" style="${accent}">${texts.onTheSite}</a></p>
<div style="${rule}"><p style="${soft}">${why} <a href="${leaveUrl}" style="${accent}">${texts.leave}</a></p>
<p style="${soft}">${texts.noTracking}</p></div>
</div>
</body>
</html>
`);
}

const link = (url: string, words: string): Html =>
  isWebAddress(url) ? html`<a href="${url}" style="${accent}">${words}</a>` : html`${words}`;

function storyItem({
  title,
  language,
  organisations,
  published,
  sentence,
  url,
}: Letter['slice']['stories'][number]): Html {
  const lang = spoken(language);
  return html`<div style="${rule}"><h3${lang} style="${serif};font-size:18px;margin:0 0 4px">${link(url, title)}</h3>
<p style="${soft}">${names(organisations)}${published !== undefined && ` · ${showDay(published)}`}</p>
${sentence !== undefined && html`<p${lang} style="margin:0">${sentence}</p>`}</div>
`;
}
