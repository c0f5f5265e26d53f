import { extractDocument, isPdf } from '../../shared/articles/document/extract-document.ts';
import { type Extraction, extractArticle } from '../../shared/articles/extract.ts';
import { decode } from '../../shared/web/charset.ts';
import { bytesOf, optionalText, text } from './fields.ts';
import { answerLines } from './ndjson.ts';

/** `monitor extract`: pages in, articles out; what is no article says why. */
export async function extract(): Promise<void> {
  await answerLines(process.stdin, process.stdout, async (line) => {
    const { kind, ...found } = await extractFrom(line);
    return { isArticle: kind === 'article', ...found };
  });
}

function extractFrom(line: Readonly<Record<string, unknown>>): Promise<Extraction> {
  const fetched = { url: text(line, 'url'), fetchedAt: new Date() };
  const html = optionalText(line, 'html');
  if (html !== undefined) return extractArticle({ html, ...fetched });
  const bytes = bytesOf(line, 'body');
  if (isPdf(bytes)) return extractDocument({ bytes, ...fetched });
  return extractArticle({ html: decode(bytes, optionalText(line, 'contentType'), 'html').text, ...fetched });
}
