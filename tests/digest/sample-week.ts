import { weeksBefore } from '../../shared/archive/week.ts';
import { buildDigest } from '../../shared/digest/build-digest.ts';
import type { DigestArticle, DigestInput } from '../../shared/digest/digest.ts';

export const week = '2026-W47';
const past = weeksBefore(week, 8);

const themes = new Map([
  ['housing', { label: 'Right to housing', group: 'Rights frameworks' }],
  ['refugees', { label: 'Refugees and asylum', group: 'Migration, refuge and solidarity' }],
  ['disability', { label: 'Persons with disabilities', group: 'Groups and accessibility' }],
  ['participation', { label: 'Participation and deliberation in local government', group: 'Democracy' }],
  ['climate', { label: 'Climate justice', group: 'Climate, environment and resilience' }],
]);

const organisations = new Map([
  ['north', 'League of Northern Municipalities'],
  ['ports', 'Network of Port Cities for Rights'],
  ['lac', 'Red de Ciudades del Lago'],
  ['levant', 'رابطة مدن المشرق'],
  ['institute', 'Institute for Local Rights'],
]);

interface Draft extends Partial<DigestArticle> {
  readonly id: string;
}

/** An article of the week, with what a test says of it. */
export function article({ id, ...given }: Draft): DigestArticle {
  return {
    id,
    url: `https://${given.sources?.[0] ?? 'north'}.example/news/${id}`,
    title: `A notice numbered ${id}`,
    sources: ['north'],
    language: 'en',
    published: '2026-11-18',
    excerpt: '',
    text: `The council of ${id} met on Wednesday and agreed on a plan that residents had asked for since spring.\nMore follows.`,
    textFrom: 'page',
    themes: [{ id: 'housing', score: 0.6 }],
    sdgs: ['11'],
    story: id,
    places: [],
    events: [],
    ...given,
  };
}

const tagged = (id: string, score = 0.7) => ({ id, score });

const articles = [
  article({
    id: 'evictions',
    title: 'Winter halt to evictions agreed by eleven towns',
    sources: ['north', 'institute'],
    published: '2026-11-17T09:30+01:00',
    text: 'Eleven towns will carry out no eviction between December and the end of March. Their mayors signed the agreement on Tuesday.',
    themes: [tagged('housing', 0.94), tagged('participation', 0.31)],
  }),
  article({
    id: 'lake',
    title: 'Las ciudades del lago abren oficinas de acogida',
    sources: ['lac'],
    language: 'es',
    published: '2026-11-19',
    text: 'Cuatro ciudades del lago abrirán en enero oficinas de acogida para personas refugiadas. Atenderán también a quienes ya viven en la región.',
    themes: [tagged('refugees', 0.88)],
  }),
  article({
    id: 'levant',
    title: 'بلديات المشرق تعتمد ميثاق السكن اللائق',
    sources: ['levant'],
    language: 'ar',
    published: '2026-11-20',
    text: 'اعتمدت ست بلديات ميثاقا مشتركا يضمن السكن اللائق لكل السكان، ويمنع قطع الماء في الشتاء.',
    themes: [tagged('housing', 0.8)],
  }),
  article({
    id: 'ramps',
    title: 'Quays without steps: what five ports learned',
    sources: ['ports'],
    text: 'Five ports rebuilt their quays without steps. In the first year, twice as many wheelchair users took the ferry, and nobody asked for the steps back.',
    themes: [tagged('disability', 0.9)],
  }),
  ...['two', 'three', 'four', 'five', 'six'].map((id, i) =>
    article({
      id: `rent-${id}`,
      title: `Rent boards, part ${id}: who sits on them`,
      themes: [tagged('housing', 0.5 + i / 20)],
    }),
  ),
  ...['one', 'two', 'three'].map((id) =>
    article({
      id: `assembly-${id}`,
      title: `Citizens’ assembly, session ${id}`,
      sources: ['institute'],
      themes: [tagged('participation', 0.66)],
    }),
  ),
  article({ id: 'staff', title: 'Our office moves', sources: ['institute'], themes: [] }),
];

const series: Readonly<Record<string, readonly number[]>> = {
  housing: [1, 0, 1, 0, 1, 0, 1, 1],
  refugees: [1, 0, 2, 1, 1, 0, 1, 2],
  disability: [0, 1, 0, 0, 0, 1, 0, 0],
  participation: [3, 2, 4, 2, 3, 3, 2, 4],
  climate: [39, 41, 39, 38, 40, 39, 42, 39],
};

const all = [52, 51, 53, 50, 52, 51, 52, 53];
const networks = [...organisations.keys()];
const whose: Readonly<Record<string, string>> = { refugees: 'lac', disability: 'ports', participation: 'institute' };

/** A made-up week of five networks, with a rise, a fall and a theme that is new. */
export const sampleInput: DigestInput = {
  week,
  zone: 'Europe/Brussels',
  articles,
  tallies: [...Object.entries(series), ['all', all] as const].flatMap(([theme, counts]) =>
    counts.flatMap((n, i) =>
      theme === 'all'
        ? networks.map((network) => ({
            week: past[i] ?? '',
            network,
            series: 'all',
            articles: network === 'north' ? n - 4 : 1,
          }))
        : [{ week: past[i] ?? '', network: whose[theme] ?? 'north', series: `theme:${theme}`, articles: n }],
    ),
  ),
  readings: new Map(),
  isComparable: () => true,
  pastTitles: [],
  isKnownWord: () => false,
  totals: past.map((week, i) => ({ week, articles: all[i] ?? 0, sources: 4 })),
  undated: 2,
  coverage: { polled: 6, answered: 5 },
  organisations,
  themes,
  taxonomyVersion: '1.0.0',
};

export const sampleDigest = buildDigest(sampleInput);
