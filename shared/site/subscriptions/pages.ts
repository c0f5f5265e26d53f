import type { SearchQuery } from '../../subscribers/searches/search-query.ts';
import type { Language } from '../../text/languages.ts';
import { html } from '../html.ts';
import { paths } from '../paths.ts';
import { inLanguage } from './language.ts';
import { page } from './page.ts';
import { searchWords } from './search-words.ts';
import { pageTexts } from './texts/by-language.ts';
import type { PageTexts } from './texts/texts.ts';

type Ending = Exclude<keyof PageTexts['messages'], 'left' | 'erased'>;

/** A page that says how something ended. */
export function messagePage(kind: Ending, language: Language): string {
  const texts = pageTexts[language];
  const [title, what] = texts.messages[kind];
  const next =
    kind === 'expired' || kind === 'tooMany'
      ? html`<p><a href="${inLanguage(paths.subscribe, language)}">${texts.subscribe}</a></p>`
      : html`<p><a href="${paths.digests}">${texts.digests}</a></p>`;
  return page({ language, title, main: html`<h1>${title}</h1><p class="lead">${what}</p>${next}` });
}

/** The page after leaving. What stays is a name for the address that nobody can read, so that it is never imported again. */
export function goodbyePage(kind: 'left' | 'erased', language: Language): string {
  const texts = pageTexts[language];
  const [title, what] = texts.messages[kind];
  return page({
    language,
    title,
    main: html`<h1>${title}</h1>
<p class="lead">${what}</p>
<p>${texts.fingerprint}${kind === 'left' && ` ${texts.consentNote}`}</p>
<p><a href="${inLanguage(paths.subscribe, language)}">${texts.subscribe}</a> · <a href="${paths.digests}">${texts.digests}</a></p>`,
  });
}

interface Confirmation {
  readonly token: string;
  readonly language: Language;
  readonly consent: string;
  readonly search?: SearchQuery;
}

/** Opened by the link of the letter: the button confirms, the opening does not. */
export function confirmPage({ token, language, consent, search }: Confirmation): string {
  const { confirm } = pageTexts[language];
  const path = paths.confirm(token);
  return page({
    language,
    path,
    title: confirm.title,
    main: html`<h1>${confirm.title}</h1>
${search ? html`<p class="lead">${confirm.leadSearch}</p><p class="panel">${searchWords(search, language)}</p>` : html`<p class="lead">${confirm.lead}</p>`}
<blockquote>${consent}</blockquote>
<form class="subscribe" method="post" action="${inLanguage(path, language)}"><p><button type="submit">${confirm.button}</button></p></form>`,
  });
}

/** Where a subscriber leaves: everything, or one saved search or all of them. */
export function leavePage(token: string, what: 'all' | 'search' | 'searches', language: Language): string {
  const { leave } = pageTexts[language];
  const path = paths.leave(encodeURIComponent(token));
  const title = what === 'all' ? leave.title : leave.titleSearch;
  const lead = { all: leave.lead, search: leave.leadSearch, searches: leave.leadSearches }[what];
  return page({
    language,
    path,
    title,
    main: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
<form class="subscribe" method="post" action="${inLanguage(path, language)}"><p><button type="submit" name="List-Unsubscribe" value="One-Click">${what === 'all' ? leave.button : leave.buttonSearch}</button></p></form>`,
  });
}
