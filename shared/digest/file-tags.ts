import { taggedKey } from '../archive/keys.ts';
import { weekOfArticle } from '../archive/row.ts';
import { findArticle, type Shelf } from '../archive/shelf.ts';
import { TaggedArticle } from '../archive/tagged.ts';
import { type Correction, correctionKey, makeCorrection } from '../taxonomy/corrections/correction.ts';
import { decide } from '../taxonomy/corrections/decide.ts';
import type { Draft } from './desk.ts';
import type { Command, Entry } from './edits.ts';

interface Reach extends Shelf {
  send(queue: 'articles', messages: readonly { readonly articleId: string }[]): Promise<void>;
}
type Retag = Extract<Command, { readonly do: 'tag' | 'untag' }>;

/**
 * Files what staff said of tags in a draft as corrections of the archive, where they override the machine for ever; says
 * which could not be filed, and why. Read from the log, so that it can be done again by anybody: what is filed and in
 * force already is left alone. Of several words on one tag the last one is filed.
 */
export async function fileTags({ log, machine }: Draft, reach: Reach): Promise<readonly string[]> {
  const said = log.flatMap(({ command, ...entry }) => (isRetag(command) ? [{ ...entry, command }] : []));
  const last = new Map(said.map((entry) => [`${entry.command.article} ${entry.command.theme}`, entry]));
  const refused: string[] = [];
  for (const entry of last.values()) {
    const why = await fileOne(entry, machine, reach);
    if (why !== undefined) refused.push(why);
  }
  return refused;
}

const isRetag = (command: Command): command is Retag => command.do === 'tag' || command.do === 'untag';

async function fileOne(
  { at, by, command }: Omit<Entry, 'command'> & { readonly command: Retag },
  { week, zone }: Draft['machine'],
  { get, put, send }: Reach,
): Promise<string | undefined> {
  const article = await findArticle(command.article, { get, put });
  const stored = article && (await get('archive', taggedKey(weekOfArticle(article, zone), article.id)));
  if (!article || !stored) return `${command.article}: the article is not in the archive any more.`;
  const now = new Date(at);
  const { tags } = TaggedArticle.parse(JSON.parse(stored.text));
  const action: Correction['action'] = command.do === 'tag' ? 'add' : 'remove';
  const decided = {
    articleId: article.id,
    kind: 'theme' as const,
    action,
    tag: command.theme,
    by,
    why: command.why ?? `Corrected at the desk, in the digest of ${week}`,
  };
  if (tags.corrections?.includes(makeCorrection({ ...decided, at: now.toISOString(), evidence: [] }).id))
    return undefined;
  const correction = decide(decided, { text: article.text, tags, now });
  if ('refused' in correction) return `${command.article}: ${correction.refused}`;
  await put('archive', correctionKey(correction), JSON.stringify(correction), { ifAbsent: true });
  await send('articles', [{ articleId: article.id }]);
  return undefined;
}
