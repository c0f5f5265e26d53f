import type { Digest, Story } from '../digest/digest.ts';
import { networkFigure } from '../digest/figures.ts';
import { counted, quoted, showDay, showSpan } from '../digest/say.ts';
import { byline } from './byline.ts';
import { figureLink } from './digest/figure.ts';
import { forms } from './digest/forms.ts';
import { leftOut } from './digest/left-out.ts';
import { groupSection, placeSection } from './digest/other-series.ts';
import { signalSection } from './digest/signals.ts';
import { themeSection } from './digest/theme-section.ts';
import { eventList } from './event-list.ts';
import { formatPath, weekFormatIds, weekFormats } from './formats/week-formats.ts';
import { type Html, html } from './html.ts';
import { spoken } from './language.ts';
import { layout } from './layout.ts';
import { outbound } from './link.ts';
import { paths } from './paths.ts';

/** A week's digest. */
export function digestPage(digest: Digest): string {
  const [year, week] = digest.week.split('-W');
  const forms = weekFormatIds.map((format) => {
    const { type, label } = weekFormats[format];
    return { type: type.replace(/;.*/, ''), label, href: formatPath(digest.week, format) };
  });
  const title = `Digest of week ${Number(week)}, ${year}`;
  return layout({ title, section: 'digests', main: digestBody(digest), forms });
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
${hasNews && contents(digest)}
${
  hasNews &&
  html`<section aria-labelledby="stories"><h2 id="stories">${stories.length === 0 ? 'No story' : counted(stories.length, 'story', 'stories')} of the week</h2>
${stories.map((story) => storyItem(story, labelsOf(digest)))}
</section>
${events(digest)}
${themeSection(digest)}
${placeSection(digest)}
${groupSection(digest)}
${signalSection(digest)}
<section aria-labelledby="networks"><h2 id="networks">${counted(totals.sources, 'network')}</h2>
<ul class="columns">${digest.sources.map(({ id, name, articles }) => html`<li><a href="${paths.source(id)}"><bdi>${name}</bdi></a> ${figureLink(week, networkFigure(id), articles)}</li>`)}</ul>
</section>`
}
${leftOut(digest)}
${method(digest)}
${forms(digest)}`;
}

/** The parts of a long page, for whoever comes for one of them. */
function contents(digest: Digest): Html {
  const { events, series } = digest;
  const isCut = digest.undated + Object.values(digest.leftOut).reduce((sum, n) => sum + n, 0) > 0;
  const has = (...kinds: readonly string[]) =>
    series.some(({ kind, articles }) => kinds.includes(kind) && articles > 0);
  const parts: readonly (readonly [id: string, title: string, isThere: boolean])[] = [
    ['stories', 'Stories', true],
    ['events', 'Events', events.length > 0],
    ['themes', 'Themes', true],
    ['places', 'Places', has('country', 'city')],
    ['goals', 'Goals', has('group', 'goal')],
    ['networks', 'Networks', true],
    ['left-out', 'What is not here', isCut],
    ['method', 'How it was made', true],
    ['forms', 'Other forms', true],
  ];
  const links = parts.flatMap(([id, title, isThere]) =>
    isThere ? [html`<li><a href="#${id}">${title}</a></li>`] : [],
  );
  return html`<nav class="contents" aria-label="On this page"><ul>${links}</ul></nav>`;
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

function events({ week, events }: Digest): Html | undefined {
  if (events.length === 0) return undefined;
  return html`<section class="events" aria-labelledby="events"><h2 id="events">Coming events</h2>
<p class="note">As the week’s articles announce them. <a href="${formatPath(week, 'calendar')}">Put them into your calendar (ICS)</a>.</p>
${eventList(events)}
</section>`;
}

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
