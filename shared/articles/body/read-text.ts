import type { PageElement } from '../page/dom.ts';
import type { Page } from '../page/read-page.ts';
import { articleSettings } from '../settings.ts';
import { type Block, joinBlocks, readBlocks } from './blocks.ts';
import { findContent } from './content.ts';
import { proseByElement, proseLength } from './prose.ts';
import { type Dropped, prune } from './prune.ts';
import { sift } from './sift.ts';

/** The article's text, the element it stood in, and what was left out of the page. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly content: PageElement | undefined;
  /** Characters of running text in the article, and on the page before anything was taken out. */
  readonly prose: number;
  readonly wholeProse: number;
  readonly dropped: readonly Dropped[];
}

/** Reads the article's text out of a page, and takes from the page all that is not the article. */
export function readText(page: Page, title: string, how: 'by name' | 'gently' = 'by name'): ReadText {
  const prose = proseByElement(page.body);
  const pruned = prune(page.body, prose, how);
  const content = findContent(page.body, title.slice(0, 300));
  const { kept, dropped: sifted } = sift(content ? readBlocks(content) : [], title);
  for (const { block } of sifted) for (const piece of block.pieces) piece.remove();
  return {
    text: joinBlocks(kept),
    blocks: kept,
    content,
    prose: proseLength(kept),
    wholeProse: prose.get(page.body) ?? 0,
    dropped: [...pruned, ...sifted.map(({ rule, text }) => ({ rule, text }))],
  };
}

/** Is so little text left that the rules may have taken the article for something else? */
export function isThin({ text, prose, wholeProse }: ReadText): boolean {
  return text.length < articleSettings.minCharacters || prose < wholeProse * articleSettings.thinShare;
}
