import type { Digest, Mention, Story, ThemeWeek } from '../digest/digest.ts';
import { quoted } from '../digest/say.ts';
import { absolute, paths } from '../site/paths.ts';
import type { Choices } from '../subscribers/choices.ts';
import type { Language } from '../text/languages.ts';
import type { Block } from './block.ts';
import { dayIn, spanIn } from './days.ts';
import { headlineIn, writtenHeadline } from './headline.ts';
import type { Desk } from './links.ts';
import type { Picture } from './mail.ts';
import { type Slice, wantsAll } from './slice.ts';
import { mailTexts } from './texts/by-language.ts';
import type { MailTexts } from './texts/texts.ts';

interface Parts {
  readonly digest: Digest;
  readonly choices: Choices;
  readonly slice: Slice;
  readonly themes: readonly ThemeWeek[];
  readonly picture?: Picture;
  readonly chosen: readonly string[];
  readonly desk: Desk;
  readonly leaveUrl: string;
  readonly choicesUrl: string;
}

/** A briefing in reading order. */
export function briefingBlocks(parts: Parts): readonly Block[] {
  const { digest, choices, slice, desk } = parts;
  const { language } = choices;
  const texts = mailTexts[language];
  const { stories, mentions, more } = slice;
  const number = Number(digest.week.slice(-2));
  const isOthers = digest.totals.articles > 0 && stories.length + mentions.length + more === 0;
  return [
    { kind: 'kicker', text: `${texts.week(number)} · ${spanIn(language, digest.from, digest.to)}` },
    ...opening(digest, language, texts),
    ...(isOthers ? ([{ kind: 'text', text: texts.noneOfYours }] as const) : []),
    ...(stories.length > 0 ? ([{ kind: 'h2', text: texts.stories }] as const) : []),
    ...stories.map((story): Block => ({ kind: 'story', ...itemOf(story, language), ...quoteOf(story) })),
    ...(mentions.length > 0 ? ([{ kind: 'h2', text: texts.also }] as const) : []),
    ...mentions.map((mention): Block => ({ kind: 'mention', ...itemOf(mention, language) })),
    ...(more > 0 ? ([{ kind: 'text', text: texts.more(texts.articles(more)) }] as const) : []),
    ...figures(parts, texts),
    { kind: 'link', url: absolute(paths.digest(digest.week), desk.siteUrl), text: texts.onTheSite },
    { kind: 'rule' },
    { kind: 'small', text: whyOf(parts, texts) },
    { kind: 'link', url: parts.choicesUrl, text: texts.change },
    { kind: 'link', url: parts.leaveUrl, text: texts.leave },
    { kind: 'small', text: texts.yoursAlone },
    { kind: 'small', text: texts.noTracking },
  ];
}

/** Headline and what the week was: in the digest's own words in English, and elsewhere said from the same figures. */
function opening(digest: Digest, language: Language, texts: MailTexts): readonly Block[] {
  if (language === 'en')
    return [
      { kind: 'h1', text: digest.headline },
      { kind: 'text', text: digest.introduction },
    ];
  const written = writtenHeadline(digest);
  return [
    { kind: 'h1', text: headlineIn(language, digest) },
    { kind: 'text', text: summary(digest, texts) },
    ...(written === undefined ? [] : [{ kind: 'text', text: written, language: 'en' } as const]),
  ];
}

function summary({ outcome, totals, method }: Digest, texts: MailTexts): string {
  const { answered, polled } = method.coverage;
  if (outcome === 'failed') return texts.failed(answered, texts.networks(polled));
  if (outcome === 'no-news') return texts.noNews(answered, texts.networks(polled));
  const news = texts.news(texts.networks(totals.sources), texts.articles(totals.articles));
  return outcome === 'partial' ? `${news} ${texts.partial(answered, texts.networks(polled))}` : news;
}

function itemOf({ title, url, language, organisations, published }: Mention | Story, readers: string) {
  const by = organisations.map(({ name }) => name).join(', ');
  return { title, url, language, by, ...(published !== undefined && { on: dayIn(readers, published) }) };
}

function quoteOf({ sentence }: Story): { readonly quote?: string } {
  if (sentence === undefined) return {};
  return { quote: quoted(sentence) };
}

function figures({ themes, picture }: Parts, { chart }: MailTexts): readonly Block[] {
  if (themes.length === 0) return [];
  const rows = themes.map(({ label, articles, expected: { low, high }, verdict }) => {
    const usual = low === high ? `${low}` : `${low}–${high}`;
    const words = verdict === 'up' ? ` (${chart.up})` : verdict === 'down' ? ` (${chart.down})` : '';
    return { label, now: `${articles}${words}`, usual: verdict === 'no-past' ? '' : usual };
  });
  return [
    { kind: 'h2', text: chart.title },
    {
      kind: 'chart',
      ...(picture && { picture }),
      alt: chart.alt(themes.map(({ label, articles }) => `${label} ${articles}`).join(', ')),
      heads: { label: chart.theme, now: chart.thisWeek, usual: chart.usual },
      rows,
      language: 'en',
    },
  ];
}

function whyOf({ choices, chosen }: Parts, texts: MailTexts): string {
  if (wantsAll(choices)) return texts.why;
  const items = new Intl.ListFormat(choices.language, { type: 'conjunction' }).format(chosen);
  return `${texts.why} ${texts.yourChoice(items)}`;
}
