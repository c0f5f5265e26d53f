import { tagArticle } from '../../shared/taxonomy/tag-article.ts';
import { optionalText, text } from './fields.ts';
import { answerLines } from './ndjson.ts';

/** `monitor tag`: texts in, their themes, goals, places and organisations out, each with its evidence. */
export async function tag(): Promise<void> {
  await answerLines(process.stdin, process.stdout, (line) => {
    const language = optionalText(line, 'language');
    return tagArticle({
      title: optionalText(line, 'title') ?? '',
      text: text(line, 'text'),
      ...(language && { language }),
    });
  });
}
