import type { TaggedArticle } from '../archive/tagged.ts';
import { extractFor } from '../search/highlight.ts';
import { absolute, paths } from '../site/paths.ts';
import { searchWords } from '../site/subscriptions/search-words.ts';
import { allSearches } from '../subscribers/leave.ts';
import type { Finding } from '../subscribers/searches/findings.ts';
import { askedOf, paramsOf } from '../subscribers/searches/search-query.ts';
import type { SavedSearch } from '../subscribers/searches/watch.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';
import type { Block } from './block.ts';
import { dayIn } from './days.ts';
import { listHeaders } from './headers.ts';
import { choicesLink, type Desk, leaveLink } from './links.ts';
import type { Mail } from './mail.ts';
import { returnPath } from './return-path.ts';
import { mailSettings } from './settings.ts';
import { mailTexts } from './texts/by-language.ts';
import { writeHtml } from './write-html.ts';
import { writeText } from './write-text.ts';

interface Commission {
  readonly issue: string;
  readonly subscriber: Subscriber;
  readonly findings: readonly Finding[];
  /** When it was decided on: asked again, it is the same mail. */
  readonly at: Date;
}

/** The names of networks by id. */
type NameOf = (sourceId: string) => string;

/** One mail with all that the saved searches of a subscriber found. */
export function composeAlert(commission: Commission, desk: Desk, nameOf: NameOf): Mail {
  const { issue, subscriber, findings, at } = commission;
  const { id, email, choices } = subscriber;
  const { language, format } = choices;
  const texts = mailTexts[language];
  const host = new URL(desk.siteUrl).hostname;
  const about = { issue, id };
  const count = new Set(findings.flatMap(({ articles }) => articles.map(({ article }) => article.id))).size;
  const subject = `${texts.alert.newArticles(count)}: ${findings.map(({ search }) => searchWords(search.query, language)).join('; ')}`;
  // One click ends what sent this mail: its one search, or all of them.
  const [first, ...others] = findings;
  const search = first && others.length === 0 ? first.search.id : allSearches;
  const blocks: readonly Block[] = [
    { kind: 'kicker', text: dayIn(language, at.toISOString()) },
    { kind: 'h1', text: texts.alert.newArticles(count) },
    ...findings.flatMap((finding) => findingBlocks(finding, subscriber, desk, nameOf)),
    { kind: 'rule' },
    { kind: 'small', text: texts.alert.why },
    { kind: 'link', url: choicesLink(id, at, desk), text: texts.change },
    { kind: 'link', url: leaveLink({ id, language }, desk), text: texts.leave },
    { kind: 'small', text: texts.alert.yoursAlone },
    { kind: 'small', text: texts.noTracking },
  ];
  return {
    from: desk.sender,
    to: email,
    subject: shortened(subject),
    text: writeText(blocks),
    ...(format === 'html' && { html: writeHtml({ language, title: subject, blocks }) }),
    headers: listHeaders({
      name: texts.alert.listName,
      id: `searches.${host}`,
      leaveUrl: leaveLink({ id, language, search }, desk),
      language,
    }),
    messageId: `<${issue}.${id}@${host}>`,
    date: at,
    about,
    returnTo: returnPath(about, desk.sender, desk.seal),
  };
}

function findingBlocks(
  { search, articles }: Finding,
  { id, choices }: Subscriber,
  desk: Desk,
  nameOf: NameOf,
): Block[] {
  const { language } = choices;
  const texts = mailTexts[language];
  const more = articles.length - mailSettings.maxFound;
  const url = absolute(`${paths.search}?${paramsOf(search.query)}&sort=date`, desk.siteUrl);
  return [
    { kind: 'h2', text: searchWords(search.query, language) },
    ...articles.slice(0, mailSettings.maxFound).map((found): Block => itemOf(found, search, language, nameOf)),
    ...(more > 0 ? ([{ kind: 'text', text: texts.more(texts.articles(more)) }] as const) : []),
    { kind: 'link', url, text: texts.alert.all },
    { kind: 'link', url: leaveLink({ id, language, search: search.id }, desk), text: texts.alert.stop },
  ];
}

function itemOf({ article, tags }: TaggedArticle, { query }: SavedSearch, readers: string, nameOf: NameOf): Block {
  const asked = askedOf(query);
  const wanted = 'complaint' in asked ? undefined : asked.wanted;
  const language = article.language ?? tags.language;
  const { text } = extractFor(wanted, { text: article.text, language }, mailSettings.maxExtract);
  return {
    kind: 'story',
    title: article.title,
    url: article.canonicalUrl,
    language,
    by: article.sources.map(nameOf).join(', '),
    ...(article.published && { on: dayIn(readers, article.published.value) }),
    ...(text.trim() !== '' && { quote: text.trim() }),
  };
}

/** A subject that a list of mails shows whole. */
const shortened = (text: string): string =>
  [...text].length > mailSettings.maxSubject
    ? `${[...text]
        .slice(0, mailSettings.maxSubject - 1)
        .join('')
        .trimEnd()}…`
    : text;
