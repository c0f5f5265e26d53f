import type { Mention, Story } from '../digest/digest.ts';
import { showDay } from '../digest/say.ts';
import { names } from '../site/byline.ts';
import { type Html, html } from '../site/html.ts';
import { languageName, spoken } from '../site/language.ts';
import { outbound } from '../site/link.ts';
import { doneMessage } from './done-message.ts';
import { deed, form } from './forms.ts';
import type { DraftView } from './views.ts';

/** A story as staff see it, with all they can do to it. */
export function storyItem(view: DraftView, story: Story, place: number): Html {
  const { articleId: article, title, url, language, sentence, note, alsoTold } = story;
  const last = view.digest.stories.length;
  const isOpen = view.state === 'open';
  return html`<article class="story">
${doneAt(view, article)}<h3 id="a-${article}"><span class="place">${place}.</span> <span${spoken(language)}>${outbound(url, title)}</span></h3>
${by(story)}
${sentence === undefined ? html`<p class="note">No quotation: the machine had not chosen this article.</p>` : html`<blockquote${spoken(language)}>${sentence}</blockquote>`}
${note !== undefined && html`<p><strong>Note of the editors:</strong> ${note}</p>`}
${alsoTold.length > 0 && html`<p class="by">Also told by ${alsoTold.map((other, i) => html`${i > 0 && ', '}<span${spoken(other.language)}>${outbound(other.url, other.title)}</span>`)}</p>`}
${
  isOpen &&
  html`<div class="row">
${place > 1 && deed(view, { do: 'move', article, to: String(place - 1) }, 'Up', title)}
${place < last && deed(view, { do: 'move', article, to: String(place + 1) }, 'Down', title)}
${place > 2 && deed(view, { do: 'pin', article }, 'First', title)}
${deed(view, { do: 'drop', article }, 'Take out', title)}
</div>
<details><summary>${note === undefined ? 'Add a note' : 'Change the note'}<span class="hidden"> on ${title}</span></summary>
${form(view, { do: 'note', article }, html`<p><label for="note-${article}">Note of the editors, shown to readers below the story. Empty takes it away.</label><textarea id="note-${article}" name="text" maxlength="4000" rows="3">${note ?? ''}</textarea></p><p><button type="submit">Save the note</button></p>`)}</details>`
}
${themesOf(view, story)}
</article>
`;
}

/** An article that is no story, which staff may make one. */
export function mentionItem(view: DraftView, mention: Mention): Html {
  const { articleId: article, title, url, language } = mention;
  return html`<li id="a-${article}">${doneAt(view, article)}<span${spoken(language)}>${outbound(url, title)}</span>
${by(mention)}
<div class="row">${view.state === 'open' && deed(view, { do: 'pin', article }, 'Make it a story', title)}</div>
${themesOf(view, mention)}</li>
`;
}

const doneAt = ({ done }: DraftView, article: string) => done?.at === article && doneMessage(done);

function by({ organisations, published, language }: Story | Mention): Html {
  const tongue = languageName(language);
  return html`<p class="by">${names(organisations)}${published !== undefined && html` · <time datetime="${published}">${showDay(published)}</time>`}${tongue !== undefined && ` · in ${tongue}`}</p>`;
}

/** An article's themes; what staff change here is changed in the archive too. */
function themesOf(view: DraftView, { articleId: article, title, themes }: Story | Mention): Html {
  const labels = new Map(view.digest.themes.map(({ id, label }) => [id, label]));
  const isOpen = view.state === 'open';
  const list =
    themes.length === 0
      ? html`<p class="note">No theme.</p>`
      : html`<ul class="tags">${themes.map(
          (theme) =>
            html`<li>${labels.get(theme) ?? theme}${isOpen && form(view, { do: 'untag', article, theme }, html`<button class="plain" type="submit">remove<span class="hidden"> the theme ${labels.get(theme) ?? theme} from ${title}</span></button>`)}</li>`,
        )}</ul>`;
  if (!isOpen) return list;
  return html`${list}
<details><summary>Add a theme<span class="hidden"> to ${title}</span></summary>
${form(
  view,
  { do: 'tag', article },
  html`<p><label for="theme-${article}">Theme</label><input type="text" id="theme-${article}" name="theme" list="themes" required></p><p><label for="why-${article}">Why (kept in the archive; optional)</label><input type="text" id="why-${article}" name="why" maxlength="4000"></p><p><button type="submit">Add</button></p>`,
  'row',
)}</details>`;
}
