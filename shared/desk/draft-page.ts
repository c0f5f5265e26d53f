import { themeNames } from '../digest/labels.ts';
import { counted, showDay, showSpan } from '../digest/say.ts';
import { type Html, html } from '../site/html.ts';
import { absolute, paths } from '../site/paths.ts';
import { doneMessage } from './done-message.ts';
import { endWords } from './drafts-page.ts';
import { form } from './forms.ts';
import { deskLayout } from './layout.ts';
import { instant } from './notice.ts';
import { deskPaths } from './paths.ts';
import { sayCommand, sayEntry } from './say-entry.ts';
import { deskSettings } from './settings.ts';
import { mentionItem, storyItem } from './story-item.ts';
import type { DraftView } from './views.ts';

/** A week's draft, with all that staff can do to it. */
export function draftPage(view: DraftView): string {
  const { digest, editor, siteUrl, state } = view;
  const { week, from, to, headline, introduction, stories } = digest;
  return deskLayout({
    title: `Week ${Number(week.slice(-2))}: ${headline}`,
    siteUrl,
    editor,
    main: html`<p class="kicker">Week ${week.slice(-2)} · <time datetime="${week}">${showSpan(from, to)}</time></p>
${message(view)}
<h1>${headline}</h1>
<p class="lead">${introduction}</p>
${state === 'open' ? approval(view) : outcome(view)}
${state === 'open' && wordsForms(view)}
<section aria-labelledby="stories"><h2 id="stories">${counted(stories.length, 'story', 'stories')}</h2>
${stories.map((story, i) => storyItem(view, story, i + 1))}
</section>
${others(view)}
${log(view)}
${
  state === 'open' &&
  html`<datalist id="themes">${[...themeNames()].map(([id, { label }]) => html`<option value="${id}">${label}</option>`)}</datalist>`
}`,
  });
}

function message({ done, alert, digest }: DraftView): Html | false {
  if (alert)
    return html`<div class="alert" role="alert"><p>${alert.why}</p>
${alert.meanwhile && alert.meanwhile.length > 0 && html`<ul>${alert.meanwhile.map((entry) => html`<li>${sayEntry(entry, digest)}</li>`)}</ul>`}
${alert.text !== undefined && html`<p><label for="unsaved">What you wrote, which was not saved</label><textarea id="unsaved" rows="3" readonly>${alert.text}</textarea></p>`}</div>`;
  return done?.at === undefined && doneMessage(done);
}

function approval(view: DraftView): Html {
  const { digest, deadline, isLate, rules, difference } = view;
  const { added, dropped, moved, kept } = difference;
  const due = instant(deadline, digest.zone);
  return html`<section class="panel" aria-labelledby="approval"><h2 id="approval">Approval</h2>
<p>${isLate ? html`It was due on ${due} and waits for you.` : html`It is due on ${due}. ${afterWords[rules.withoutApproval]}`}</p>
<p>Against what the machine made: ${added.length} added, ${dropped.length} taken out, ${moved.length} moved, ${Math.round(kept * 100)}% of its stories kept. <a href="${deskPaths.preview(digest.week)}">See it as readers will</a></p>
${form(
  view,
  { do: 'approve' },
  html`<p class="tick"><input type="checkbox" id="read" name="read" value="yes" required><label for="read">I have read this draft and stand for it</label></p><p><button type="submit">Approve and publish</button></p>`,
)}</section>`;
}

const afterWords = {
  hold: 'If nobody approves it by then, it waits.',
  publish: 'If nobody approves it by then, it is published as it is, and says so.',
  skip: 'If nobody approves it by then, the week has no digest.',
} as const;

/** What became of a draft that is closed; a published one can be corrected. */
function outcome(view: DraftView): Html {
  const { digest, state, end, siteUrl } = view;
  const isPublished = state !== 'skip';
  const { corrections } = digest;
  return html`<section class="panel" aria-labelledby="outcome"><h2 id="outcome">${endWords[state]}</h2>
<p>${end && html`By ${end.by}, ${instant(new Date(end.at), digest.zone)}.`} ${isPublished && html`<a href="${absolute(paths.digest(digest.week), siteUrl)}">Read it on the Knowledge Centre</a>`}</p>
${corrections.length > 0 && html`<ul>${corrections.map(({ at, by, text }) => html`<li><time datetime="${at}">${showDay(at)}</time>, ${by}: ${text}</li>`)}</ul>`}
${
  isPublished &&
  form(
    view,
    { do: 'correct' },
    html`<p><label for="correction">Correction: what was wrong, and what is right. It stands above the digest with the day; nobody is mailed again.</label><textarea id="correction" name="text" maxlength="4000" rows="3" required></textarea></p><p><button type="submit">Publish the correction</button></p>`,
  )
}</section>`;
}

function wordsForms(view: DraftView): Html {
  const { headline, introduction } = view.digest;
  return html`<details><summary>Write the headline or the introduction</summary>
${form(view, { do: 'headline' }, html`<p><label for="headline">Headline</label><input type="text" id="headline" name="text" maxlength="4000" value="${headline}" required></p><p><button type="submit">Save the headline</button></p>`)}
${form(view, { do: 'introduction' }, html`<p><label for="introduction">Introduction</label><textarea id="introduction" name="text" maxlength="4000" rows="5" required>${introduction}</textarea></p><p><button type="submit">Save the introduction</button></p>`)}
</details>`;
}

function others(view: DraftView): Html {
  const { mentions } = view.digest;
  const { shownMentions } = deskSettings;
  return html`<section aria-labelledby="others"><h2 id="others">${counted(mentions.length, 'other article')}</h2>
${mentions.length > shownMentions && html`<p>The first ${shownMentions} are shown.</p>`}
<ul class="mentions">${mentions.slice(0, shownMentions).map((mention) => mentionItem(view, mention))}</ul></section>`;
}

function log({ log, digest }: DraftView): Html {
  const rows = log.map(
    ({ at, by, command }) =>
      html`<tr><td><time datetime="${at}">${instant(new Date(at), digest.zone)}</time></td><th scope="row">${by}</th><td>${sayCommand(command, digest)}</td></tr>`,
  );
  return html`<section aria-labelledby="log"><h2 id="log">What was done</h2>
${log.length === 0 ? html`<p>Nothing was changed yet: this is what the machine made.</p>` : html`<table class="log"><caption>Every change, the oldest first</caption><thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th></tr></thead><tbody>${rows}</tbody></table>`}
</section>`;
}
