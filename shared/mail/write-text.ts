import { printable } from '../site/html.ts';
import type { Block } from './block.ts';

/** The plain text of a mail, written for reading, not stripped from the HTML. */
export function writeText(blocks: readonly Block[]): string {
  return printable(`${blocks.map((block) => write(block).join('\n')).join('\n\n')}\n`);
}

function write(block: Block): readonly string[] {
  switch (block.kind) {
    case 'h1':
      return underlined(block.text, '=');
    case 'h2':
      return underlined(block.text, '-');
    case 'story':
      return [
        oneLine(block.title),
        byLine(block),
        ...(block.quote === undefined ? [] : [`  ${oneLine(block.quote)}`]),
        block.url,
      ];
    case 'mention':
      return [`${oneLine(block.title)} (${byLine(block)})`, block.url];
    case 'chart': {
      const { heads } = block;
      const line = ({ label, now, usual }: typeof heads) =>
        usual === '' ? `${oneLine(label)}: ${now}` : `${oneLine(label)}: ${now} (${heads.usual}: ${usual})`;
      return [`${heads.label}: ${heads.now}`, ...block.rows.map((row) => `* ${line(row)}`)];
    }
    case 'button':
    case 'link':
      return [`${block.text}:`, block.url];
    // A line of two hyphens and a space begins a signature: mail programs leave it out of replies.
    case 'rule':
      return ['-- '];
    default:
      return [oneLine(block.text)];
  }
}

const underlined = (text: string, line: string) => {
  const words = oneLine(text);
  return [words, line.repeat(Math.min(72, [...words].length))];
};
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

const byLine = ({ by, on }: { readonly by: string; readonly on?: string }) =>
  on === undefined ? isolated(by) : `${isolated(by)} · ${on}`;

/** A name written from right to left is kept from turning its line around. */
const isolated = (text: string) => (rightToLeft.test(text) ? `\u2068${oneLine(text)}\u2069` : oneLine(text));
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
