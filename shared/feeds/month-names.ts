/** Languages whose month names are read: those of the networks and of their members. */
const languages =
  'en es fr de it pt ca gl eu nl sv da nb fi is pl cs sk sl hr sr uk ru bg ro hu et lv lt el tr id ms vi ar he'.split(
    ' ',
  );

/** Forms that are written and that locale data lacks. */
const alsoWritten: Readonly<Record<string, number>> = {
  sept: 9,
  febr: 2,
  mrz: 3,
  mar: 3,
  maerz: 3,
  jan: 1,
  janner: 1,
  juill: 7,
  fev: 2,
  avr: 4,
  set: 9,
  setiembre: 9,
  sep: 9,
  dec: 12,
  oct: 10,
  okt: 10,
  aug: 8,
  ago: 8,
  agt: 8,
  nop: 11,
  dez: 12,
  dic: 12,
  abr: 4,
  ene: 1,
  mai: 5,
  gen: 1,
  ott: 10,
  // Basque, in the case that dates have.
  urtarrilaren: 1,
  otsailaren: 2,
  martxoaren: 3,
  apirilaren: 4,
  maiatzaren: 5,
  ekainaren: 6,
  uztailaren: 7,
  abuztuaren: 8,
  irailaren: 9,
  urriaren: 10,
  azaroaren: 11,
  abenduaren: 12,
  // Arabic as it is written from Beirut to Baghdad.
  شباط: 2,
  اذار: 3,
  نيسان: 4,
  ايار: 5,
  حزيران: 6,
  تموز: 7,
  ايلول: 9,
};

const english = 'january february march april may june july august september october november december'.split(' ');
let others: ReadonlyMap<string, number> | undefined;

/** The month, from 1 to 12, that a word names in any of the languages: long, short or inflected, with or without accents. */
export function monthNamed(word: string): number | undefined {
  const name = fold(word);
  if (name.length < 3) return undefined;
  const inEnglish = english.findIndex((month) => month === name || month.slice(0, 3) === name);
  if (inEnglish >= 0) return inEnglish + 1;
  others ??= readNames();
  // Hebrew writes "in" at the month's head.
  return others.get(name) ?? others.get(name.replace(/^ב/, ''));
}

/** Month names come with the locale data of Node.js. */
function readNames(): ReadonlyMap<string, number> {
  const names = new Map(Object.entries(alsoWritten));
  const add = (name: string, month: number) => {
    const key = fold(name);
    if (/^\p{L}{3,}$/u.test(key) && !names.has(key)) names.set(key, month);
  };
  for (const language of languages)
    for (const style of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      const inDate = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const day = new Date(Date.UTC(2020, month - 1, 15));
        add(alone.format(day), month);
        add(inDate.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '', month);
      }
    }
  return names;
}

const fold = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
