import type { Digest } from '../digest/digest.ts';
import { counted, showSpan } from '../digest/say.ts';
import { names } from './byline.ts';
import { type Html, html } from './html.ts';
import { spoken } from './language.ts';
import { layout, siteName } from './layout.ts';
import { outbound } from './link.ts';
import { paths } from './paths.ts';

export interface HomeView {
  /** The newest published digest. */
  readonly latest?: Digest;
  /** Networks in the registry, and those of them that are polled. */
  readonly networks: { readonly listed: number; readonly polled: number };
  readonly themes: number;
}

const firstStories = 4;

/** The entrance: what this is, and the newest digest. */
export function homePage({ latest, networks, themes }: HomeView): string {
  return layout({
    title: siteName,
    main: html`<h1>Human rights in cities, week by week</h1>
<p class="lead">We read what ${counted(networks.polled, 'network')} of local governments and their partners publish, sort it by ${counted(themes, 'theme')}, and sum up every week.</p>
${latest ? newest(latest) : html`<p class="panel">No digest has been published yet. The first one follows the first full week of reading.</p>`}
<section aria-labelledby="ways"><h2 id="ways">Ways in</h2>
<ul class="ways">
<li><a href="${paths.digests}">Digests</a> Every week, with its figures and what was left out.</li>
<li><a href="${paths.themes}">Themes</a> Articles by issue, with the words that gave each tag.</li>
<li><a href="${paths.sources}">Networks</a> ${networks.listed} listed, ${networks.polled} read: how each is read, or why not.</li>
<li><a href="${paths.search}">Search</a> The whole archive, by words, theme and date.</li>
</ul></section>`,
  });
}

function newest({ week, from, to, headline, introduction, stories }: Digest): Html {
  return html`<section class="panel" aria-labelledby="latest">
<p class="kicker">Latest digest · week ${week.slice(-2)} · ${showSpan(from, to)}</p>
<h2 id="latest"><a href="${paths.digest(week)}">${headline}</a></h2>
<p>${introduction}</p>
${
  stories.length > 0 &&
  html`<ul class="mentions">${stories
    .slice(0, firstStories)
    .map(
      ({ url, title, language, organisations }) =>
        html`<li><span${spoken(language)}>${outbound(url, title)}</span> <span class="by">${names(organisations)}</span></li>`,
    )}</ul>`
}
<p><a href="${paths.digest(week)}">Read the digest of week ${Number(week.slice(-2))}</a></p>
</section>`;
}
