import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextElement, nextOutside, PageElement, PageText } from '../../../shared/articles/page/dom.ts';
import { readPage } from '../../../shared/articles/page/read-page.ts';

const bodyOf = (html: string) => readPage(html).body;
const names = (elements: readonly PageElement[]) => elements.map(({ id }) => id).join('');

test('elements come in the order in which they stand', () => {
  const body = bodyOf('<div id=a><p id=b>x<i id=c></i></p>y<p id=d></p></div><p id=e></p>');
  expect(names(body.elements())).toBe('abcde');
  expect(names(body.getElementsByTagName('P'))).toBe('bde');
});

test('one can leave out what is inside, and never walks out of the root', () => {
  const root = bodyOf('<div id=a><p id=b><i id=c></i></p></div><p id=d></p>').firstElementChild;
  const [inner] = root?.children ?? [];
  if (!root || !inner) throw new Error('no such page');
  expect(nextElement(inner, root)?.id).toBe('c');
  expect(nextOutside(inner, root)).toBeNull();
});

test('a node that moves leaves its old place', () => {
  const [a, b] = [new PageElement('div'), new PageElement('div')];
  const [one, two, three] = [new PageText('1'), new PageText('2'), new PageText('3')];
  for (const text of [one, two, three]) a.appendChild(text);
  b.appendChild(two);
  a.replaceChild(new PageText('x'), one);
  expect([a.textContent, b.textContent]).toEqual(['x3', '2']);
  expect(one.parentNode).toBeNull();
});

test('attributes named like parts of an object are not there until they are', () => {
  const element = new PageElement('p');
  expect(element.getAttribute('constructor')).toBeNull();
  element.setAttribute('class', 'x');
  element.removeAttribute('class');
  expect(element.hasAttribute('class')).toBe(false);
});

test('a twin has the same shape, and its texts know theirs', () => {
  const body = bodyOf('<div class=a>one<p>two</p></div>');
  const twin = body.twin();
  twin.firstElementChild?.remove();
  expect(body.textContent).toBe('onetwo');
  const copied = body.twin().firstElementChild?.firstChild;
  expect(copied?.nodeType === 3 && copied.twinOf?.textContent).toBe('one');
});

test('moves never lose or double a node', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 }), (moves) => {
      const root = new PageElement('root');
      const parts = Array.from({ length: 10 }, (_, i) => root.appendChild(new PageElement(`e${i}`)));
      for (const [from, to] of moves) {
        const [node, target] = [parts[from], parts[to]];
        if (node && target && node !== target && !node.elements().includes(target)) target.appendChild(node);
      }
      expect(new Set(root.elements()).size).toBe(10);
      for (const element of root.elements()) expect(element.parentNode?.children).toContain(element);
    }),
  );
});
