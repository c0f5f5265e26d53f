import { Parser } from 'htmlparser2';
import { articleSettings } from '../settings.ts';
import { type Attributes, PageElement, PageText } from './dom.ts';

/** A page as read: its body, and what its head and data say of it. */
export interface Page {
  readonly body: PageElement;
  readonly title: string;
  readonly language: string | undefined;
  readonly base: string | undefined;
  readonly metas: readonly Meta[];
  readonly links: readonly Attributes[];
  /** The texts of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[];
  /** The texts of `application/json` scripts: what the page gives to its own programs. */
  readonly states: readonly string[];
}

/** One `meta` element: its name, property or itemprop in lower case, and its content. */
export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** Elements that never hold an article's words. Their content is not even read into the tree. */
const unread = new Set(
  'script style noscript template svg iframe object embed applet canvas audio video map select datalist option optgroup textarea frameset dialog'.split(
    ' ',
  ),
);
/** Elements that exist once, whatever the page says. */
const frame = new Set(['html', 'head', 'body']);
const voids = new Set('area br col hr img input link meta source track wbr base'.split(' '));

/** Reads a page in one pass. Any text gives a page; what is deeper or longer than the limits is flattened or left. */
export function readPage(html: string): Page {
  const reader = new PageReader();
  reader.parser.end(html.slice(0, articleSettings.maxCharacters));
  return reader.page();
}

/** The page as far as it has been read. */
class PageReader {
  readonly parser: Parser;
  readonly #body = new PageElement('body');
  readonly #metas: Meta[] = [];
  readonly #links: Attributes[] = [];
  readonly #jsonLd: string[] = [];
  readonly #states: string[] = [];
  #title: string | undefined;
  #language: string | undefined;
  #base: string | undefined;
  /** Where text goes: the tree, the page's title, the last data, or nowhere. */
  #into: 'tree' | 'title' | 'json-ld' | 'state' | 'nowhere' = 'tree';
  #text = '';
  #at = this.#body;
  #elements = 0;
  #written = 0;
  /** Every open tag with the element it became, if any. */
  readonly #open: (PageElement | undefined)[] = [];
  /** How many tags were open before the one whose inside is not put into the tree. */
  #unreadFrom = Number.POSITIVE_INFINITY;

  constructor() {
    this.parser = new Parser({
      onopentag: (name, attributes) => this.#opens(name, attributes),
      ontext: (text) => {
        this.#text += text;
      },
      onclosetag: () => this.#closes(),
      onend: () => this.#flush(),
    });
  }

  page(): Page {
    return {
      body: this.#body,
      title: (this.#title ?? '').slice(0, 1000).replace(/\s+/g, ' ').trim(),
      language: this.#language,
      base: this.#base,
      metas: this.#metas,
      links: this.#links,
      jsonLd: this.#jsonLd,
      states: this.#states,
    };
  }

  #opens(name: string, fields: Attributes): void {
    const depth = this.#open.push(undefined) - 1;
    // The parser's own stack grows slow with thousands of open tags.
    if (depth > articleSettings.maxOpenTags) this.parser.pause();
    if (depth >= this.#unreadFrom) return;
    this.#flush();
    if (frame.has(name)) this.#readFrame(name, fields);
    else if (name === 'title' || unread.has(name)) this.#leaveOut(name, fields, depth);
    else if (name === 'meta') this.#readMeta(fields);
    else if (name === 'link') this.#links.push(fields);
    else if (name === 'base') this.#base ??= fields['href'];
    else if (this.#elements++ < articleSettings.maxElements) this.#put(new PageElement(name, fields), depth);
    else this.parser.pause();
  }

  #put(element: PageElement, depth: number): void {
    this.#at.appendChild(element);
    if (voids.has(element.localName) || depth > articleSettings.maxDepth) return;
    this.#open[depth] = element;
    this.#at = element;
  }

  #closes(): void {
    const element = this.#open.pop();
    const ends = this.#open.length === this.#unreadFrom;
    if (element || ends) this.#flush();
    if (ends) {
      this.#unreadFrom = Number.POSITIVE_INFINITY;
      this.#into = 'tree';
    }
    if (element) this.#at = element.parentNode ?? this.#body;
  }

  #flush(): void {
    if (this.#into === 'tree' && this.#text !== '') this.#write(this.#tidy(this.#text));
    if (this.#into === 'title') this.#title ??= this.#text;
    if (this.#into === 'json-ld') this.#jsonLd.push(this.#text);
    if (this.#into === 'state') this.#states.push(this.#text);
    this.#text = '';
  }

  #write(text: string): void {
    this.#at.appendChild(new PageText(text));
    this.#written += text.length;
    if (this.#written > articleSettings.maxTextCharacters) this.parser.pause();
  }

  /** One space for any, as browsers show it; half of a page's characters are indentation. */
  #tidy(text: string): string {
    if (!/[^\S ]| {2}/.test(text)) return text;
    for (let up: PageElement | null = this.#at; up; up = up.parentNode) if (up.localName === 'pre') return text;
    return text.replace(/\s+/g, ' ');
  }

  #leaveOut(name: string, fields: Attributes, depth: number): void {
    this.#unreadFrom = depth;
    this.#into = name === 'title' ? 'title' : name === 'script' ? dataOf(fields['type'] ?? '') : 'nowhere';
  }

  #readFrame(name: string, fields: Attributes): void {
    if (name === 'html') this.#language ??= fields['lang'] ?? fields['xml:lang'];
    if (name === 'body') for (const [key, value] of Object.entries(fields)) this.#body.setAttribute(key, value);
  }

  #readMeta(fields: Attributes): void {
    const name = fields['property'] ?? fields['name'] ?? fields['itemprop'] ?? fields['http-equiv'];
    const content = fields['content'];
    if (name && content) this.#metas.push({ name: name.trim().toLowerCase(), content: content.trim() });
  }
}

/** What kind of data a script of a type is. */
function dataOf(type: string): 'json-ld' | 'state' | 'nowhere' {
  if (/ld\+json/i.test(type)) return 'json-ld';
  return /^\s*application\/json\b/i.test(type) ? 'state' : 'nowhere';
}
