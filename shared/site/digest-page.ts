import type { Digest, Mention, Omission, Story } from '../digest/digest.ts';
import { counted, quoted, showDay, showSpan } from '../digest/say.ts';
import { byline, names } from './byline.ts';
import { formatPath, weekFormatIds, weekFormats } from './formats/week-formats.ts';
import { type Html, html } from './html.ts';
import { spoken } from './language.ts';
import { layout } from './layout.ts';
import { outbound } from './link.ts';
import { paths } from './paths.ts';
import { trendTable } from './trend-table.ts';

/** A week's digest. */
export function digestPage(digest: Digest): string {
  return layout({ title: digest.headline, section: 'digests', main: digestBody(digest) });
}

function digestBody(digest: Digest): Html {
  const { week, from, to, headline, introduction, totals, stories, outcome } = digest;
  const hasNews = outcome === 'news' || outcome === 'partial';
  return html`<p class="kicker">Week ${week.slice(-2)} · <time datetime="${week}">${showSpan(from, to)}</time></p>
<h1>${headline}</h1>
<p class="lead">${introduction}</p>
${
  digest.corrections.length > 0 &&
  html`<section class="panel" aria-labelledby="corrections"><h2 id="corrections">Corrected since it was published</h2>
<ul>${digest.corrections.map(({ at, text }) => html`<li><time datetime="${at}">${showDay(at)}</time>: ${text}</li>`)}</ul></section>`
}
${
  hasNews &&
  html`<section aria-labelledby="stories"><h2 id="stories">${stories.length === 0 ? 'No story' : counted(stories.length, 'story', 'stories')} of the week</h2>
${stories.map((story) => storyItem(story, labelsOf(digest)))}
</section>
<section aria-labelledby="themes"><h2 id="themes">Themes</h2>
${trendTable(digest)}
</section>
<section aria-labelledby="networks"><h2 id="networks">${counted(totals.sources, 'network')}</h2>
<ul class="columns">${digest.sources.map(({ id, name, articles }) => html`<li><a href="${paths.source(id)}"><bdi>${name}</bdi></a> ${articles}</li>`)}</ul>
</section>`
}
${leftOut(digest)}
${method(digest)}
${forms(digest)}`;
}

function storyItem(story: Story, labels: ReadonlyMap<string, string>): Html {
  const { url, title, language, sentence, themes, note, alsoTold } = story;
  const lang = spoken(language);
  return html`<article class="story">
<h3${lang}>${outbound(url, title)}</h3>
${byline(story)}
${sentence !== undefined && html`<blockquote${lang}>${quoted(sentence)}</blockquote>`}
${note !== undefined && html`<p class="note">Note of the editors: ${note}</p>`}
${alsoTold.length > 0 && html`<p class="by">Also told by ${alsoTold.map((other, i) => html`${i > 0 && ', '}<span${spoken(other.language)}>${outbound(other.url, other.title)}</span>`)}</p>`}
<ul class="tags">${themes.map((id) => html`<li><a href="${paths.theme(id)}">${labels.get(id) ?? id}</a></li>`)}</ul>
</article>
`;
}

const labelsOf = ({ themes }: Digest): ReadonlyMap<string, string> =>
  new Map(themes.map(({ id, label }) => [id, label]));

const whyWords: Readonly<Record<Omission, string>> = {
  'no-theme': 'no theme was found in it',
  'network-cap': 'its network has its stories already',
  'theme-cap': 'its theme has its stories already',
  'region-cap': 'its country has its stories already',
  'language-cap': 'its language has its stories already',
  full: 'there was no room for more stories',
  staff: 'staff left it out',
};

function leftOut({ mentions, leftOut, undated }: Digest): Html {
  const counts = Object.values(leftOut).reduce((sum, n) => sum + n, 0);
  const groups = [...Map.groupBy(mentions, ({ why }) => why)];
  const unlisted = counts - mentions.length;
  return html`<section aria-labelledby="left-out"><h2 id="left-out">What is not above</h2>
<p>${counted(counts, 'article')} of the week ${counts === 1 ? 'is' : 'are'} no story${counts > 0 && ', but counted like any other'}. ${counted(undated, 'article')} without a date ${undated === 1 ? 'is' : 'are'} in the archive and counted in no week.</p>
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

function method({ method, zone, week }: Digest): Html {
  const { trends, selection, coverage, taxonomyVersion } = method;
  return html`<section aria-labelledby="method"><h2 id="method">How this was made</h2>
<dl>
<dt>What was read</dt><dd>${coverage.answered} of ${counted(coverage.polled, 'network')} answered in the week, Monday to Sunday, ${zone} time.</dd>
<dt>How stories are chosen</dt><dd>${selection}</dd>
<dt>How changes are found</dt><dd>${trends}</dd>
<dt>Where words come from</dt><dd>Each quotation is word for word from the article; headline and introduction are made from the counts by fixed rules. Taxonomy ${taxonomyVersion}, week ${week}.</dd>
</dl>
</section>`;
}

/** Where the same digest is in other forms. */
function forms({ week }: Digest): Html {
  const links = weekFormatIds.map((format) => {
    const { label, use } = weekFormats[format];
    return html`<li><a href="${formatPath(week, format)}">${label}</a> ${use}</li>\n`;
  });
  return html`<section aria-labelledby="forms"><h2 id="forms">The same in other forms</h2>
<ul class="ways">${links}<li><a href="${paths.digests}#follow">Feeds</a> every digest, as RSS, Atom or JSON Feed</li></ul>
<p class="note">The fragment has no style and no script, and may be fetched from any site; <a href="${formatPath('latest', 'fragment')}">one address</a> always has the newest digest. This page prints with its figures.</p>
</section>`;
}
