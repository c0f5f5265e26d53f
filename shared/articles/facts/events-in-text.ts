import type { EventFact } from '../article.ts';
import type { Block } from '../body/blocks.ts';
import { type NumberOrder, readDates } from '../dates/read-date.ts';

const label = (words: string) => new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${words})\\s*[:：]\\s*(.*)$|^(?:${words})$`, 'isu');
/** The words before a day and a place, in the languages of the networks (en es fr ca pt de it nl sv ko). */
const when = label(
  'when|dates?|date (?:and|&) time|cuándo|fechas?|fecha y hora|quand|date et heure|quan|dates?|data|data i hora|quando|data e hora|wann|datum|termin|zeit|data e ora|wanneer|när|datum och tid|tid|일시|날짜|일자',
);
const where = label(
  'where|venue|location|place|dónde|lugar|sede|lieu|où|on|lloc|onde|local|wo|ort|veranstaltungsort|dove|luogo|waar|locatie|plaats|var|plats|장소',
);
/** Blocks between which the two lines stand. */
const near = 4;
/** Characters of a place. */
const maxPlace = 160;

/** The event that a text announces by a line that says when and one that says where; prose alone announces none. */
export function eventInText(blocks: readonly Block[], name: string, order: NumberOrder): EventFact | undefined {
  const texts = blocks.flatMap(({ text }) => text.split('\n'));
  const at = texts.findIndex((_, index) => dayAt(texts, index, order) !== undefined);
  if (at < 0 || name === '') return undefined;
  const start = dayAt(texts, at, order);
  const around = [...texts.keys()].filter((index) => Math.abs(index - at) <= near);
  const place = around
    .map((index) => valueAt(texts, index, where))
    .find((value) => value !== undefined && value.length <= maxPlace && /\p{L}{2}/u.test(value));
  return start && place ? { name, start, place } : undefined;
}

function dayAt(texts: readonly string[], index: number, order: NumberOrder): string | undefined {
  const value = valueAt(texts, index, when);
  const [day] = value === undefined || value.length > 120 ? [] : readDates(value, order);
  return day && day.precision !== 'month' && day.precision !== 'year' ? day.value : undefined;
}

/** What stands behind the label, or on the next line where the label stands alone. */
function valueAt(texts: readonly string[], index: number, name: RegExp): string | undefined {
  const found = name.exec(texts[index] ?? '');
  if (!found) return undefined;
  return (found[1] || texts[index + 1])?.trim();
}
