import type { XmlElement } from './xml.ts';

/** Children with one of these names, in the order of the document. */
export function childrenNamed(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string' && names.includes(child.name)).filter(isElement);
}

/** The first child of the first of these names that there is. */
export function childNamed(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const found = element.children.find((child) => typeof child !== 'string' && child.name === name);
    if (isElement(found)) return found;
  }
  return undefined;
}

/** All elements below, in the order of the document. */
export function* elementsBelow(element: XmlElement): Generator<XmlElement, void, undefined> {
  for (const child of element.children)
    if (isElement(child)) {
      yield child;
      yield* elementsBelow(child);
    }
}

/** The text in an element and all below it, without the white space around. */
export function textOf(element: XmlElement | undefined): string {
  return element ? allText(element).trim() : '';
}

function allText(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? allText(child) : child)).join('');
}

export function isElement(child: XmlElement | string | undefined): child is XmlElement {
  return typeof child === 'object';
}
