import { type Html, html, print } from './html.ts';
import { paths } from './paths.ts';

/** What a page puts into the frame that all pages share. */
export interface PageParts {
  readonly title: string;
  /** The section of the menu that the page belongs to. */
  readonly section?: keyof typeof sections;
  readonly main: Html;
  /** Of title and main; the frame is English. Default: English. */
  readonly language?: string;
  /** The page's own contents in other forms, for programs that look for them. Default: none. */
  readonly forms?: readonly { readonly type: string; readonly href: string; readonly label: string }[];
}

export const siteName = 'Human Rights Cities Monitor';

const sections = {
  digests: ['Digests', paths.digests],
  themes: ['Themes', paths.themes],
  sources: ['Networks', paths.sources],
  search: ['Search', paths.search],
} as const;

/** A whole page. */
export function layout({ title, section, main, language = 'en', forms = [] }: PageParts): string {
  const english = language !== 'en' && html` lang="en"`;
  const menu = Object.entries(sections).map(
    ([id, [label, path]]) =>
      html`<li><a href="${path}"${id === section && html` aria-current="page"`}>${label}</a></li>`,
  );
  return print(html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${titled(title)}</title>
<link rel="stylesheet" href="${paths.style}">
<link rel="icon" href="${paths.icon}">
<link rel="alternate" type="application/rss+xml" title="Weekly digest" href="${paths.feed}">
<link rel="alternate" type="application/atom+xml" title="Weekly digest (Atom)" href="${paths.atomFeed}">
<link rel="alternate" type="application/feed+json" title="Weekly digest (JSON Feed)" href="${paths.jsonFeed}">
${forms.map(({ type, href, label }) => html`<link rel="alternate" type="${type}" title="${label}" href="${href}">\n`)}</head>
<body>
<a class="skip"${english} href="#main">Skip to the content</a>
<header class="site"${english}><div>
<a class="name" href="${paths.home}">${siteName}</a>
<nav aria-label="Main"><ul>${menu}</ul></nav>
</div></header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="site"${english}><div>
<p>What local governments, city networks and institutions publish about human rights in cities, read every day and summed up every week. Titles and short quotations belong to those who published them; each leads to the original.</p>
<p>No cookies, no scripts, no tracking. <a href="${paths.subscribe}">Briefing by e-mail</a> · <a href="${paths.feed}">Digest by RSS</a> · <a href="${paths.sources}">Networks and how they are read</a> · <a href="/api/openapi.json">Data for programs</a> · <a href="${paths.members}">For members</a></p>
</div></footer>
</body>
</html>
`);
}

/** The title with the name of the site, where a tab or a list of results has room for both. */
function titled(title: string): string {
  const whole = title === siteName ? title : `${title} · ${siteName}`;
  const told = whole.length > maxTitle ? title : whole;
  return told.length > maxTitle ? `${told.slice(0, maxTitle - 1).toWellFormed()}…` : told;
}

/** Letters of a title that search engines and browsers show. */
const maxTitle = 70;
