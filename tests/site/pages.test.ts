import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { pages } from './views.ts';

const parse = (html: string) => parseHTML(html).document;

/** Elements that are open at the end, or closed without having been opened. */
function unbalanced(html: string): readonly string[] {
  const open: string[] = [];
  for (const [tag, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|[^>"])*>/g)) {
    if (/^(meta|link|input|br|img|hr)$/.test(name) || tag.endsWith('/>')) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) return [...open, `/${name}`];
  }
  return open;
}

describe.each(Object.entries(pages))('the page “%s”', (_, html) => {
  const document = parse(html);

  test('is whole, and every element in it is closed', () => {
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="en">')).toBe(true);
    expect(unbalanced(html)).toEqual([]);
  });

  test('prints nothing that only programs understand', () => {
    expect(html).not.toMatch(/undefined|\[object |NaN|Invalid Date|null/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(html).not.toMatch(/[\u0000-\u0008]/);
  });

  test('runs nothing and fetches nothing from elsewhere', () => {
    expect(document.querySelectorAll('script, img, iframe, object, embed, video, audio, base')).toHaveLength(0);
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$|^srcset$/);
        if (name === 'href' || name === 'src' || name === 'action') expect(value).toMatch(/^(https?:\/\/|\/|#)/);
        if (element.localName === 'link') expect(value).not.toMatch(/^https?:/);
      }
  });

  test('has one main heading, and headings without gaps', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ localName }) => Number(localName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('lets readers skip, and names its parts', () => {
    expect(document.querySelector('a.skip')?.getAttribute('href')).toBe('#main');
    expect(document.querySelectorAll('main#main')).toHaveLength(1);
    expect(document.title).not.toBe('');
    expect(document.title.length).toBeLessThanOrEqual(70);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const part of document.querySelectorAll('[aria-labelledby]'))
      expect(ids).toContain(part.getAttribute('aria-labelledby'));
    for (const field of document.querySelectorAll('input, select'))
      expect(document.querySelector(`label[for="${field.id}"]`)).not.toBeNull();
    for (const table of document.querySelectorAll('table'))
      expect(table.querySelector('caption')?.textContent).toBeTruthy();
    for (const drawing of document.querySelectorAll('svg')) expect(drawing.getAttribute('aria-label')).toBeTruthy();
  });

  test('is of a size that a slow line carries', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });
});
