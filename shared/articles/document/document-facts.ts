import type { DateFact } from '../article.ts';
import { shownDay } from '../dates/date-texts.ts';
import { plausible } from '../dates/plausible.ts';
import { type NumberOrder, readDate } from '../dates/read-date.ts';
import { urlDay } from '../dates/url-day.ts';
import type { Found } from '../facts/evidence.ts';
import { lettersOf } from '../letters.ts';
import type { Line } from './lines.ts';
import { bodySize, readParagraphs } from './paragraphs.ts';
import type { Pdf } from './pdf-thread.ts';

/** What office programs write where nobody wrote a title. */
const noTitle =
  /^(?:microsoft|powerpoint|untitled|sans titre|sin título|ohne titel|document\d*$|layout \d|pagina|print)|\.(?:docx?|pdf|indd|odt|pptx?|xlsx?|qxd|pub)\b/i;
const nobody =
  /^(?:admin|administrator|user|owner|utilisateur|usuario|benutzer|microsoft|default|author|x)\b|[@\\/_]|\d{2}/i;
/** A day that is printed more than this many days after the file was made is one that is looked forward to. */
const daysAhead = 31;

/** The title: the one that the file names where its first page shows it, else the largest type there. */
export function findDocumentTitle(pdf: Pdf, lines: readonly Line[]): Found<string> | undefined {
  const front = lines.filter(({ page }) => page === 0);
  const named =
    pdf.title && !noTitle.test(pdf.title) && pdf.title.length < 300 ? pdf.title.replace(/\s+/g, ' ') : undefined;
  const shown = lettersOf(front.map(({ text }) => text).join(' '));
  // Browsers print the site's name into the title, too.
  const parts = named === undefined ? [] : [named, ...named.split(/\s+[|–—-]\s+/)].filter(({ length }) => length > 10);
  const title = parts.find((part) => shown.includes(lettersOf(part)));
  if (title) return { value: title, evidence: 'pdf title' };
  const body = bodySize(lines);
  const headings = readParagraphs(front).filter(
    ({ size, text }) => size > body * 1.15 && /\p{L}{3}/u.test(text) && text.length > 4 && text.length < 300,
  );
  const [largest] = headings.toSorted((a, b) => b.size - a.size);
  if (largest) return { value: largest.text, evidence: 'largest type on the first page' };
  return named ? { value: named, evidence: 'pdf title' } : undefined;
}

/** The people the file names. */
export function findDocumentAuthors({ author = '' }: Pdf): readonly string[] {
  const names = author.split(/\s*[;,&]\s*|\s+(?:and|und|et|y|e)\s+/).map((name) => name.trim());
  return names.filter((name) => /\p{L}\s+\p{L}/u.test(name) && name.length < 60 && !nobody.test(name)).slice(0, 20);
}

/** When it appeared: the day printed on its first page, else that in its address, else when the file was made. */
export function findDocumentDates(
  pdf: Pdf,
  lines: readonly Line[],
  { url, fetchedAt }: { readonly url: string; readonly fetchedAt: Date },
): { readonly published?: DateFact; readonly modified?: DateFact } {
  const order: NumberOrder = /^en-us/i.test(pdf.language ?? '') ? 'month-first' : 'day-first';
  const created = madeAt(pdf.created, 'pdf creation date', fetchedAt);
  const changed = madeAt(pdf.changed, 'pdf change date', fetchedAt);
  const latest = created && Date.parse(created.value) + daysAhead * 86_400_000;
  const printed = lines
    .filter(({ page }) => page === 0)
    .map(({ text }) => shownDay(text, order))
    .map((text) => (text === undefined ? undefined : readDate(text, order)))
    .find((date) => date && plausible(date, fetchedAt) && !(latest && Date.parse(date.value.slice(0, 10)) > latest));
  const day = urlDay(url, fetchedAt);
  const published = printed ? { ...printed, evidence: 'printed on the first page' } : (day ?? created);
  return { ...(published && { published }), ...(changed && changed.value !== created?.value && { modified: changed }) };
}

/** `D:20261123093000+01'00'` is a day for us: the clock of whose machine it was, nobody knows. */
function madeAt(stamp: string | undefined, evidence: string, fetchedAt: Date): DateFact | undefined {
  const [, y, m, d] = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(stamp ?? '') ?? [];
  const date = y ? readDate(`${y}-${m}-${d}`, 'day-first') : undefined;
  return date && plausible(date, fetchedAt) ? { ...date, evidence } : undefined;
}
