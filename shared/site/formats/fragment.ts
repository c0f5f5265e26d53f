import type { Digest, Story } from '../../digest/digest.ts';
import { counted, quoted, showDay } from '../../digest/say.ts';
import { names } from '../byline.ts';
import { eventList } from '../event-list.ts';
import { type Html, html, print } from '../html.ts';
import { spoken } from '../language.ts';
import { siteName } from '../layout.ts';
import { outbound } from '../link.ts';
import { absolute, paths } from '../paths.ts';

/** A digest to show in a page of somebody else: no style, script, id or picture, whole addresses, headings from the second level on. */
export function digestFragment(digest: Digest, siteUrl: string): string {
  const { week, headline } = digest;
  return print(html`<section lang="en" dir="ltr">
<h2><a href="${absolute(paths.digest(week), siteUrl)}">${headline}</a></h2>
${digestContent(digest, siteUrl)}
</section>
`);
}

/** What stands below the headline, there and in feeds. */
export function digestContent(digest: Digest, siteUrl: string): Html {
  const { week, introduction, stories, events, corrections, leftOut } = digest;
  const others = Object.values(leftOut).reduce((sum, n) => sum + n, 0);
  return html`${
    corrections.length > 0 &&
    html`<p><strong>Corrected since it was published:</strong></p>
<ul>${corrections.map(({ at, text }) => html`<li>${showDay(at)}: ${text}</li>`)}</ul>
`
  }<p>${introduction}</p>
${stories.map(storyItem)}
${events.length > 0 && html`<h3>Coming events</h3>\n${eventList(events)}`}
<p><a href="${absolute(paths.digest(week), siteUrl)}">The whole digest of week ${Number(week.slice(-2))}</a> has its figures${others > 0 && html`, ${counted(others, 'more article')}`} and how it was made. ${siteName}.</p>`;
}

function storyItem({ url, title, language, organisations, published, sentence, note, alsoTold }: Story): Html {
  const lang = spoken(language);
  return html`<h3${lang}>${outbound(url, title)}</h3>
<p>${names(organisations)}${published !== undefined && html`, ${showDay(published)}`}${
    alsoTold.length > 0 &&
    html`. Also told by ${alsoTold.map(
      (other, i) => html`${i > 0 && ', '}${outbound(other.url, names(other.organisations))}`,
    )}`
  }</p>
${sentence !== undefined && html`<blockquote${lang}><p>${quoted(sentence)}</p></blockquote>\n`}${
  note !== undefined && html`<p>Note of the editors: ${note}</p>\n`
}`;
}
