import { raw } from 'hono/html';
import { type Html, html, print, printable } from '../site/html.ts';
import { spoken } from '../site/language.ts';
import { isWebAddress } from '../site/link.ts';
import type { Block, Row } from './block.ts';
import compiled from './template/compiled.json' with { type: 'json' };

interface Page {
  readonly language: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The HTML of a mail: one column, readable without colours and with large type, nothing fetched from anywhere. */
export function writeHtml({ language, title, blocks }: Page): string {
  const body = blocks.map((block) => write(block)).join('');
  return printable(fill('head', { language: html`${language}`, title: html`${title}` }) + body + compiled.foot);
}

function write(block: Block): string {
  switch (block.kind) {
    case 'rule':
      return compiled.rule;
    case 'button':
    case 'link':
      return fill(block.kind, { url: html`${block.url}`, text: html`${block.text}` });
    case 'story': {
      const quote =
        block.quote === undefined ? '' : fill('quote', { text: html`${block.quote}`, lang: spoken(block.language) });
      return fill('story', itemOf(block)) + quote;
    }
    case 'mention':
      return fill('mention', itemOf(block));
    case 'chart': {
      const { picture, alt, heads, rows, language } = block;
      const drawn = picture ? fill('chart', { cid: html`${picture.cid}`, alt: html`${alt}` }) : '';
      return `${drawn}${fill('figures', {
        theme: html`${heads.label}`,
        thisWeek: html`${heads.now}`,
        usual: html`${heads.usual}`,
        rows: html`${rows.map((row) => tableRow(row, language))}`,
      })}`;
    }
    default: {
      const lang = block.language === undefined ? html`` : spoken(block.language);
      return fill(block.kind, { text: html`${block.text}`, lang });
    }
  }
}

const itemOf = ({ title, url, language, by, on }: Extract<Block, { kind: 'story' | 'mention' }>) => ({
  link: isWebAddress(url) ? html`<a href="${url}" style="color:#0b5a6b">${title}</a>` : html`${title}`,
  lang: spoken(language),
  by: html`<bdi>${by}</bdi>${on !== undefined && ` · ${on}`}`,
});

const tableRow = ({ label, now, usual }: Row, language: string): Html =>
  html`<tr><th scope="row"${spoken(language)}>${label}</th><td>${now}</td><td>${usual}</td></tr>`;

/** A block of the template with its values, each of which has been escaped. */
function fill(block: keyof typeof compiled, values: Readonly<Record<string, Html>>): string {
  return compiled[block].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => print(values[name] ?? raw('')));
}
