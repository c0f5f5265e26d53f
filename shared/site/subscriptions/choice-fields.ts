import { taxonomy } from '../../taxonomy/theme.ts';
import { languages } from '../../text/languages.ts';
import { type Html, html } from '../html.ts';

const ownName = (code: string) => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
const inEnglish = new Intl.DisplayNames('en', { type: 'language' });

/** The fields of what one receives, as they stand in `values`. Groups first: who wants a group need not open it. */
export function choiceFields(values: URLSearchParams): Html {
  const has = (name: string, value: string) => values.getAll(name).includes(value);
  const option = (name: string, value: string, words: string, isFirst = false) =>
    html`<option value="${value}"${(values.has(name) ? has(name, value) : isFirst) && html` selected`}>${words}</option>`;
  const box = (name: string, value: string, words: string) =>
    html`<li><label class="tick"><input type="checkbox" name="${name}" value="${value}"${has(name, value) && html` checked`}> ${words}</label></li>`;
  return html`<fieldset><legend>Themes</legend>
<p class="note">Choose none and you receive the week as a whole.</p>
${taxonomy.groups.map(({ id, label }) => {
  const own = taxonomy.themes.filter(({ group }) => group === id);
  const isOpen = own.some((theme) => has('themes', theme.id));
  return html`<details${isOpen && html` open`}><summary>${label}</summary>
<ul class="ticks">${box('groups', id, `All of these: ${label}`)}${own.map((theme) => box('themes', theme.id, theme.label))}</ul></details>
`;
})}
</fieldset>
<fieldset><legend>Languages of the articles</legend>
<p class="note">Choose none and you receive articles in every language.</p>
<ul class="ticks columns">${languages.map((code) => box('languages', code, inEnglish.of(code) ?? code))}</ul>
</fieldset>
<p class="field"><label for="countries">Countries that the articles speak of, as two letters, separated by commas</label>
<input id="countries" name="countries" value="${values.getAll('countries').join(', ')}" placeholder="NO, KR, AT" autocomplete="off" pattern="[A-Za-z]{2}([ ,]+[A-Za-z]{2})*"></p>
<p class="field"><label for="language">Language of the briefing’s own words</label>
<select id="language" name="language">${languages.map((code) => option('language', code, ownName(code), code === 'en'))}</select></p>
<p class="field"><label for="whenNothing">In a week with nothing on your choice</label>
<select id="whenNothing" name="whenNothing">${option('whenNothing', 'tell', 'a short mail that says so', true)}${option('whenNothing', 'silence', 'no mail')}</select></p>
<p class="field"><label for="format">Form of the mail</label>
<select id="format" name="format">${option('format', 'html', 'with layout and chart', true)}${option('format', 'text', 'text only')}</select></p>`;
}
