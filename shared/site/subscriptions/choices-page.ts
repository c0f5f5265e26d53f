import type { Choices } from '../../subscribers/choices.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { paths } from '../paths.ts';
import { choiceFields } from './choice-fields.ts';

interface ChoicesView {
  readonly token: string;
  readonly choices: Choices;
  readonly isSaved?: boolean;
}

/** What a subscriber receives, and everything they may do about it. Shown to whoever has the link, so without the address. */
export function choicesPage({ token, choices, isSaved = false }: ChoicesView): string {
  const values = new URLSearchParams(
    Object.entries(choices).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );
  return layout({
    title: isSaved ? 'Saved: your subscription' : 'Your subscription',
    main: html`<h1>Your subscription</h1>
${isSaved && html`<p class="panel" role="status"><strong>Saved.</strong> The next briefing is made by these choices.</p>`}
<form class="subscribe" method="post" action="${paths.choices(token)}">
${choiceFields(values)}
<p class="field"><label for="pausedUntil">Take a break: no briefing before this day</label>
<input id="pausedUntil" name="pausedUntil" type="date" value="${choices.pausedUntil ?? ''}"></p>
<p><button type="submit">Save</button></p>
</form>
<section aria-labelledby="data"><h2 id="data">Your data</h2>
<form class="search" method="post" action="${paths.export(token)}"><p><button type="submit">Download all that is kept about you</button></p></form>
<form class="search" method="post" action="${paths.erase(token)}"><p><button type="submit">Leave and erase everything</button></p></form>
</section>`,
  });
}
