import { extractArticle } from '../../shared/articles/extract.ts';
import { decode } from '../../shared/web/charset.ts';
import { bytesOf, optionalText, text } from './fields.ts';
import { answerLines } from './ndjson.ts';

/** `monitor extract`: pages in, articles out; what is no article says why. */
export async function extract(): Promise<void> {
  await answerLines(process.stdin, process.stdout, async (line) => {
    const html =
      optionalText(line, 'html') ?? decode(bytesOf(line, 'body'), optionalText(line, 'contentType'), 'html').text;
    const { kind, ...found } = await extractArticle({ html, url: text(line, 'url'), fetchedAt: new Date() });
    return { isArticle: kind === 'article', ...found };
  });
}
