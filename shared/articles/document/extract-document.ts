import { detectLanguage } from '../../text/detect-language.ts';
import { escapeText } from '../body/escape.ts';
import type { Extraction } from '../extract.ts';
import { extractor } from '../extractor.ts';
import { canonicalUrl } from '../identity.ts';
import { lettersOf } from '../letters.ts';
import { articleSettings } from '../settings.ts';
import { findDocumentAuthors, findDocumentDates, findDocumentTitle } from './document-facts.ts';
import { type Line, readLines, runningLines } from './lines.ts';
import { type Paragraph, readParagraphs } from './paragraphs.ts';
import { type Pdf, readPdf } from './pdf-thread.ts';
import { isBackwards, turned } from './reading-order.ts';
import { documentSettings } from './settings.ts';

/** A file as it was fetched. */
export interface FetchedDocument {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly fetchedAt: Date;
}

/** Is it a PDF, whatever its server calls it? Some put a few bytes before its mark. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Reads the article out of a PDF: its text in paragraphs, its title and its day. */
export async function extractDocument(fetched: FetchedDocument): Promise<Extraction> {
  const { bytes, url } = fetched;
  const reading = await readPdf(bytes);
  const none = { authors: [], canonicalUrl: canonicalUrl(url), links: [], events: [], extractor };
  if (reading.kind === 'unreadable') {
    const evidence = { text: `unreadable: ${reading.why.slice(0, 200)}` };
    return {
      kind: 'not-article',
      reason: 'unreadable-document',
      ...none,
      title: '',
      text: '',
      excerpt: '',
      evidence,
      dropped: [],
    };
  }
  const { pdf } = reading;
  const lines = readingLines(pdf);
  const running = runningLines(lines);
  const kept = lines.filter((line) => !running.has(line));
  const title = findDocumentTitle(pdf, kept);
  const authors = findDocumentAuthors(pdf);
  const paragraphs = readParagraphs(kept).filter(
    ({ text, page }) => page > 0 || lettersOf(text) !== lettersOf(title?.value ?? ''),
  );
  const text = paragraphs
    .map((paragraph) => paragraph.text)
    .join('\n\n')
    .slice(0, documentSettings.maxCharacters);
  const language = detectLanguage(text);
  const links = pdf.links.filter((link) => /^https?:/.test(link)).slice(0, articleSettings.maxLinks);
  return {
    ...(text.length < documentSettings.minCharacters
      ? { kind: 'not-article', reason: 'no-main-text' }
      : { kind: 'article' }),
    ...none,
    title: title?.value ?? '',
    authors,
    ...findDocumentDates(pdf, kept, fetched),
    ...(language && { language }),
    text,
    excerpt: excerptOf(paragraphs),
    html: paragraphs.map(htmlOf).join('\n'),
    links,
    evidence: {
      ...(title && { title: title.evidence }),
      ...(authors.length > 0 && { authors: 'pdf author' }),
      ...(language && { language: 'text' }),
      ...(links.length > 0 && { links: 'links in the pdf' }),
      canonicalUrl: 'address',
      excerpt: 'beginning of the text',
      text:
        pdf.pageCount > documentSettings.maxPages
          ? `pdf, the first ${documentSettings.maxPages} of ${pdf.pageCount} pages`
          : 'pdf',
    },
    dropped: [...running].map(({ text }) => ({ rule: 'running line', text })),
  };
}

/** The lines as they are read, where the file spelt them backwards. */
function readingLines({ pages }: Pdf): readonly Line[] {
  const lines = readLines(pages);
  const isTurned = isBackwards(lines.map(({ text }) => text).join(' '));
  return isTurned ? lines.map((line) => ({ ...line, text: turned(line.text) })) : lines;
}

function excerptOf(paragraphs: readonly Paragraph[]): string {
  const first = paragraphs.find(({ text, isHeading }) => !isHeading && text.length > 120) ?? paragraphs[0];
  const text = first?.text ?? '';
  return text.length > 300 ? `${text.slice(0, 300).replace(/\s+\S*$/, '')} …` : text;
}

const htmlOf = ({ text, isHeading }: Paragraph) =>
  isHeading ? `<h2>${escapeText(text)}</h2>` : `<p>${escapeText(text)}</p>`;
