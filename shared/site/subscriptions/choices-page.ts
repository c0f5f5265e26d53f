import type { Choices } from '../../subscribers/choices.ts';
import type { SavedSearch } from '../../subscribers/searches/watch.ts';
import type { Language } from '../../text/languages.ts';
import { type Html, html } from '../html.ts';
import { paths } from '../paths.ts';
import { choiceFields, select } from './choice-fields.ts';
import { inLanguage } from './language.ts';
import { page } from './page.ts';
import { searchWords } from './search-words.ts';
import { oftenField } from './sign-up-page.ts';
import { pageTexts } from './texts/by-language.ts';

interface ChoicesView {
  readonly token: string;
  readonly language: Language;
  readonly choices: Choices;
  readonly searches: readonly SavedSearch[];
  readonly isSaved?: boolean;
}

/** What a subscriber receives, and everything they may do about it. Shown to whoever has the link, so without the address. */
export function choicesPage({ token, language, choices, searches, isSaved = false }: ChoicesView): string {
  const values = new URLSearchParams(
    Object.entries(choices).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );
  const { choices: texts, fields } = pageTexts[language];
  const path = paths.choices(token);
  const button = (to: string, words: string) =>
    html`<form class="subscribe" method="post" action="${inLanguage(to, language)}"><p><button type="submit">${words}</button></p></form>`;
  return page({
    language,
    path,
    title: texts.title,
    main: html`<h1>${texts.title}</h1>
${isSaved && html`<p class="panel" role="status"><strong>${texts.saved}</strong></p>`}
<form class="subscribe" method="post" action="${inLanguage(path, language)}">
${select(
  {
    name: 'briefing',
    label: fields.briefing,
    options: [
      ['weekly', fields.weekly],
      ['none', fields.none],
    ],
  },
  values,
)}
${searches.length > 0 && searchFields(searches, values, language)}
${choiceFields(values, language)}
<p class="field"><label for="pausedUntil">${fields.pause}</label>
<input id="pausedUntil" name="pausedUntil" type="date" value="${choices.pausedUntil ?? ''}"></p>
<p><button type="submit">${texts.button}</button></p>
</form>
<section aria-labelledby="data"><h2 id="data">${texts.data}</h2>
${button(paths.export(token), texts.download)}
${button(paths.erase(token), texts.erase)}
</section>`,
  });
}

/** A tick for each saved search; `shown` says which ones could be taken away. */
function searchFields(searches: readonly SavedSearch[], values: URLSearchParams, language: Language): Html {
  const { fields } = pageTexts[language];
  return html`<fieldset><legend>${fields.searches}</legend>
<p class="note">${fields.untick}</p>
<ul class="ticks">${searches.map(({ id, query }) => html`<li><label class="tick"><input type="checkbox" name="searches" value="${id}" checked> <span>${searchWords(query, language)}</span></label><input type="hidden" name="shown" value="${id}"></li>`)}</ul>
${oftenField(values, language)}
</fieldset>`;
}
