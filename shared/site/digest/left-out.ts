import type { Digest, Mention, Omission } from '../../digest/digest.ts';
import { counted } from '../../digest/say.ts';
import { names } from '../byline.ts';
import { type Html, html } from '../html.ts';
import { spoken } from '../language.ts';
import { outbound } from '../link.ts';
import { paths } from '../paths.ts';

const whyWords: Readonly<Record<Omission, string>> = {
  'no-theme': 'no theme was found in it',
  'network-cap': 'its network has its stories already',
  'theme-cap': 'its theme has its stories already',
  'region-cap': 'its country has its stories already',
  'language-cap': 'its language has its stories already',
  full: 'there was no room for more stories',
  staff: 'staff left it out',
};

/** The week's articles that are no story, and why. */
export function leftOut({ mentions, leftOut, undated }: Digest): Html | undefined {
  const counts = Object.values(leftOut).reduce((sum, n) => sum + n, 0);
  const groups = [...Map.groupBy(mentions, ({ why }) => why)];
  const unlisted = counts - mentions.length;
  if (counts + undated === 0) return undefined;
  return html`<section aria-labelledby="left-out"><h2 id="left-out">What is not above</h2>
<p>${counts > 0 && `${counted(counts, 'article')} of the week ${counts === 1 ? 'is' : 'are'} no story, but counted like any other. `}${undated > 0 && html`<a href="${paths.find({ week: 'undated' })}">${counted(undated, 'article')} without a date</a> ${undated === 1 ? 'is' : 'are'} in the archive and counted in no week.`}</p>
${groups.map(
  ([why, own]) => html`<details><summary>${counted(leftOut[why] ?? 0, 'article')}: ${whyWords[why]}</summary>
<ul class="mentions">${own.map(mentionItem)}</ul></details>`,
)}
${unlisted > 0 && html`<p>${counted(unlisted, 'more article')} ${unlisted === 1 ? 'is' : 'are'} found in the archive only.</p>`}
</section>`;
}

const mentionItem = ({ url, title, language, organisations }: Mention) =>
  html`<li><span${spoken(language)}>${outbound(url, title)}</span> <span class="by">${names(organisations)}</span></li>
`;
