import { meaningOfWords } from '../dates/date-labels.ts';
import { readDates } from '../dates/read-date.ts';
import { lettersOf } from '../letters.ts';
import type { Block } from './blocks.ts';
import {
  askStart,
  byName,
  endHeading,
  fileLine,
  headLabel,
  headStart,
  labelLine,
  pagerLine,
  pointerStart,
  readingTime,
  rightsStart,
} from './phrases.ts';
import { isProse } from './prose.ts';
import type { Dropped } from './prune.ts';

/** Blocks in two heaps: those of the article, and those that only stand between them, with the rule that says why. */
export interface Sifted {
  readonly kept: readonly Block[];
  readonly dropped: readonly (Dropped & { readonly block: Block })[];
}

/** Takes out of an article's blocks those that are about the page, the site or the reader. */
export function sift(blocks: readonly Block[], title: string): Sifted {
  const kept: Block[] = [];
  const dropped: (Dropped & { readonly block: Block })[] = [];
  const end = endOf(blocks);
  const seen = new Set<string>();
  const firstProse = blocks.findIndex(isProse);
  blocks.forEach((block, index) => {
    const repeats = block.text.length > 100 && seen.has(block.text);
    seen.add(block.text);
    const rule =
      index >= end ? 'after the end' : repeats ? 'repeated' : junkRule(block, { title, isHead: index < firstProse });
    if (rule) dropped.push({ rule, text: block.text, block });
    else kept.push(block);
  });
  while (kept.length > 1 && isHeading(kept.at(-1))) {
    const block = kept.pop();
    if (block) dropped.push({ rule: 'heading of nothing', text: block.text, block });
  }
  return { kept, dropped };
}

const isHeading = (block: Block | undefined) =>
  block !== undefined && block.text.length < 60 && /^h[1-6]$/.test(block.element.localName);

/** The place of a heading after which the article is over: what follows is short or mostly links. */
function endOf(blocks: readonly Block[]): number {
  let length = 0;
  let linked = 0;
  let end = blocks.length;
  const whole = blocks.reduce((sum, { text }) => sum + text.length, 0);
  for (let index = blocks.length - 1; index > 0 && length < whole * 0.2; index--) {
    const block = blocks[index];
    if (!block) break;
    if (block.text.length < 80 && endHeading.test(block.text) && (linked > length * 0.4 || length < 80)) end = index;
    length += block.text.length;
    linked += block.text.length * block.linkShare;
  }
  return end;
}

function junkRule(
  block: Block,
  { title, isHead }: { readonly title: string; readonly isHead: boolean },
): string | undefined {
  const { text, linkShare } = block;
  if (isHead && lettersOf(text) === lettersOf(title)) return 'title';
  if (text.length > 300) return undefined;
  if (pagerLine.test(text)) return 'pager';
  if (labelLine.test(text)) return 'label';
  if (rightsStart.test(text)) return 'rights';
  if (pointerStart.test(text) && (linkShare > 0.4 || text.length < 25)) return 'pointer';
  if (askStart.test(text) && linkShare > 0.2 && !leadsToDocument(block)) return 'ask';
  if (readingTime.test(text)) return 'reading time';
  if (isHead && text.split('\n').every((line) => isHeadLine(line, block, title))) return 'head';
  return undefined;
}

/** Does the line stand between a headline and a text, and belong to neither? */
function isHeadLine(line: string, { element }: Block, title: string): boolean {
  if (isDateLine(line) || lettersOf(line) === lettersOf(title)) return true;
  if (line.length >= 120 || /^h[1-6]$/.test(element.localName)) return false;
  if (headStart.test(line) || byName.test(line) || headLabel.test(line) || fileLine.test(line)) return true;
  return /^d[td]$/.test(element.localName) && line.length < 60;
}

/** What is offered for download beside an article is often what it is about. */
function leadsToDocument({ element }: Block): boolean {
  return element
    .getElementsByTagName('a')
    .some((link) => /\.(?:pdf|docx?|odt|xlsx?)(?:[?#]|$)/i.test(link.getAttribute('href') ?? ''));
}

function isDateLine(text: string): boolean {
  if (text.length >= 60) return false;
  const [first] = readDates(text, 'day-first').filter(({ precision }) => precision !== 'month');
  return first !== undefined && meaningOfWords(text.slice(0, first.index)) !== 'something else';
}
