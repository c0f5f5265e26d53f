import type { XmlElement } from './xml.ts';

/** Children with one of these names, in the order of the document. */
export function childrenNamed(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string' && names.includes(child.name)).filter(isElement);
}

/** The first child of the first of these names that there is; one that is not empty, if there is any. */
export function childNamed(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  const found = names.flatMap((name) => childrenNamed(element, name));
  return found.find(hasContent) ?? found[0];
}

function hasContent({ children, attributes }: XmlElement): boolean {
  return children.some((child) => isElement(child) || child.trim() !== '') || attributes['src'] !== undefined;
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
