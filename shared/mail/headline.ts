import type { Digest } from '../digest/digest.ts';
import { headlineFacts, type Named } from '../digest/headline.ts';
import { headlineOf } from '../digest/words.ts';
import type { Language } from '../text/languages.ts';
import { mailTexts } from './texts/by-language.ts';

const factsOf = (digest: Digest) => ({ ...digest, coverage: digest.method.coverage });

/** A week's headline in a language, from the same figures as the digest's own; labels of themes are English. */
export function headlineIn(language: Language, digest: Digest): string {
  if (language === 'en') return digest.headline;
  const { headline: texts, articles, networks } = mailTexts[language];
  const headline = headlineFacts(factsOf(digest));
  switch (headline.kind) {
    case 'failed':
      return texts.failed;
    case 'no-news':
      return texts.noNews;
    case 'partial':
      return texts.partial(headline.answered, networks(headline.polled));
    case 'changes': {
      const say = ({ labels, others }: Named) =>
        new Intl.ListFormat(language).format(others > 0 ? [...labels, texts.others(others)] : labels);
      const [more, less] = [say(headline.more), say(headline.less)];
      if (more && less) return texts.both(more, less);
      return more ? texts.more(more) : texts.less(less);
    }
    case 'counts':
      return texts[headline.isCompared ? 'steady' : 'counts'](articles(headline.articles), networks(headline.networks));
  }
}

/** The headline that an editor wrote instead of the machine's, which no template can say. */
export const writtenHeadline = (digest: Digest): string | undefined =>
  digest.headline === headlineOf(factsOf(digest)) ? undefined : digest.headline;
