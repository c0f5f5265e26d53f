import { counted, showShortDay } from '../digest/say.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { outbound } from './link.ts';
import { paths } from './paths.ts';

/** A network as the registry lists it, and how it does. */
export interface SourceView {
  readonly id: string;
  readonly name: string;
  /** Part of the customer's list it stands in. */
  readonly section: string;
  readonly siteUrl: string;
  readonly country?: string;
  /** How it is read, such as `feed`; or why it is not. */
  readonly reading: { readonly how: string } | { readonly whyNot: string };
  /** Absent until the first visit. */
  readonly health?: {
    readonly isTroubled: boolean;
    /** A sentence: how often there is news, or why there is none. */
    readonly reason: string;
    readonly lastSuccessAt?: string;
    readonly lastNewAt?: string;
  };
}

/** Every network of the list: how it is read and how that goes, or why it is not read. */
export function sourcesPage(sources: readonly SourceView[], checkedAt?: string): string {
  const troubled = sources.filter(({ health }) => health?.isTroubled).length;
  const read = sources.filter(({ reading }) => 'how' in reading);
  const sections = [...Map.groupBy(sources, ({ section }) => section)];
  return layout({
    title: 'Networks',
    section: 'sources',
    main: html`<h1>Networks</h1>
<p class="lead">${counted(sources.length, 'network')} listed, ${read.length} of them read. Each says how it is read and when it last had something new, or why it is not read. <a href="${paths.sourcesOpml}">All feeds as OPML</a> for a reader of your own.</p>
${
  checkedAt !== undefined &&
  html`<p>${troubled === 0 ? 'All are well' : `${counted(troubled, 'network')} cannot be read as usual`}, as of <time datetime="${checkedAt}">${showShortDay(checkedAt)}</time>. <a href="${paths.sourcesHealth}">The same as data (JSON)</a>.</p>
`
}${sections.map(
  ([section, own], i) => html`<section aria-labelledby="section-${i}"><h2 id="section-${i}">${section}</h2>
<table class="sources">
<caption class="hidden">${section}: how each network is read</caption>
<thead><tr><th scope="col">Network</th><th scope="col">Read as</th><th scope="col">How it does</th><th scope="col">Last good</th><th scope="col">New found</th></tr></thead>
<tbody>${own.map(row)}</tbody>
</table></section>
`,
)}`,
  });
}

function row({ id, name, siteUrl, country, reading, health }: SourceView): Html {
  const head = html`<th scope="row" id="${id}">${outbound(siteUrl, name)}${country !== undefined && html` <span class="by">${country}</span>`}</th>`;
  if ('whyNot' in reading)
    return html`<tr>${head}<td colspan="4"><span class="by">Not read:</span> ${reading.whyNot}</td></tr>`;
  const visits = health
    ? html`<td data-label="How it does">${health.isTroubled && html`<strong>Trouble.</strong> `}${health.reason}</td><td data-label="Last good">${day(health.lastSuccessAt)}</td><td data-label="New found">${day(health.lastNewAt)}</td>`
    : html`<td colspan="3"><span class="by">not visited yet</span></td>`;
  return html`<tr>${head}<td data-label="Read as">${reading.how}</td>${visits}</tr>
`;
}

const day = (instant: string | undefined) =>
  instant === undefined
    ? html`<span class="by">never</span>`
    : html`<time datetime="${instant}">${showShortDay(instant)}</time>`;
