import { type Html, html, type Value } from '../site/html.ts';
import { deskPaths } from './paths.ts';
import type { DraftView } from './views.ts';

/** A form that does one thing to the draft as it was read. */
export function form(
  { digest, version, log, editor }: DraftView,
  fields: Readonly<Record<string, string>>,
  content: Value,
  className?: string,
): Html {
  const hidden = { token: editor.formToken, version, seen: String(log.length), ...fields };
  return html`<form action="${deskPaths.draft(digest.week)}" method="post"${className !== undefined && html` class="${className}"`}>${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${content}</form>`;
}

/** A button that does one thing; what it does it to is said to those who do not see where it stands. */
export const deed = (view: DraftView, fields: Readonly<Record<string, string>>, words: string, about: string): Html =>
  form(view, fields, html`<button class="quiet" type="submit">${words}<span class="hidden"> ${about}</span></button>`);
