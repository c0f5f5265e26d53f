import { parseFeed } from '../../shared/feeds/parse-feed.ts';
import { bytesOf, optionalText, text } from './fields.ts';
import { answerLines, LineError } from './ndjson.ts';

/** `monitor feed`: feeds in, what they say out. */
export async function feed(): Promise<void> {
  await answerLines(process.stdin, process.stdout, async (line) => {
    const contentType = optionalText(line, 'contentType');
    const reading = await parseFeed({
      bytes: bytesOf(line, 'body'),
      url: text(line, 'url'),
      ...(contentType && { contentType }),
    });
    if (reading.kind === 'not-a-feed') throw new LineError(`not-a-feed.${reading.why}`, reading.detail);
    return reading.feed;
  });
}
