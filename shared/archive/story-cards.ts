import { isDeepStrictEqual } from 'node:util';
import type { Card } from '../stories/compare.ts';
import { storySettings } from '../stories/settings.ts';
import { CardSchema } from '../stories/story.ts';
import { makeJournal } from './journal.ts';
import { journalPrefix } from './keys.ts';
import { archiveSettings } from './settings.ts';
import type { Shelf } from './shelf.ts';

/** The cards of each quarter of publication. An article's last card counts: it was edited, or tagged anew. */
const cards = makeJournal({ entry: CardSchema, sealAt: archiveSettings.cardsInPart });

/**
 * Files an article's card, and gives those of the articles around it. Of two that are filed at once, at least one sees
 * the other: both write before they read their neighbours.
 */
export async function fileCard(card: Card, shelf: Shelf, at: Date): Promise<readonly Card[]> {
  const own = quarterOf(card.day);
  const isIn = (all: readonly Card[]) =>
    isDeepStrictEqual(
      all.findLast(({ id }) => id === card.id),
      card,
    );
  const here = await cards.add(`cards/${own}`, { own: card, isIn, at }, shelf);
  const around = quartersAround(card.day).filter((quarter) => quarter !== own);
  const there = await Promise.all(around.map((quarter) => cards.read(`cards/${quarter}`, shelf)));
  return [here, ...there].flatMap(latest).filter(({ id }) => id !== card.id);
}

/** Forgets the cards of an article that was taken down, in whatever quarters they are: its date may have changed. */
export async function forgetCard(articleId: string, shelf: Parameters<typeof cards.drop>[2]): Promise<void> {
  const listed = await shelf.list('archive', `${journalPrefix}cards/`);
  const names = new Set(listed.map(({ key }) => key.slice(journalPrefix.length, key.lastIndexOf('/'))));
  for (const name of names) await cards.drop(name, ({ id }) => id === articleId, shelf);
}

const latest = (all: readonly Card[]) => [...new Map(all.map((card) => [card.id, card])).values()];

const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

function quartersAround(day: string): readonly string[] {
  const at = (days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  return [...new Set([-storySettings.windowDays, storySettings.windowDays].map((days) => quarterOf(at(days))))];
}
