import { counter, type MailTexts } from './texts.ts';

const n = counter('en');

export const en: MailTexts = {
  listName: 'Human Rights Cities Monitor: weekly briefing',
  title: 'Human rights in cities',
  week: (week) => `Week ${week}`,
  articles: (count) => n(count, 'article', 'articles'),
  networks: (count) => n(count, 'network', 'networks'),
  news: (networks, articles) => `${networks} published ${articles}.`,
  partial: (answered, polled) =>
    `Only ${answered} of ${polled} could be read, so take every count as a lower bound and every change with care.`,
  noNews: (answered, polled) => `${answered} of ${polled} could be read, and none had an article dated in the week.`,
  failed: (answered, polled) =>
    `Only ${answered} of ${polled} could be read, and no article was found. This is a failure of the monitor, not a quiet week.`,
  noneOfYours: 'Nothing was published on what you chose this week. The whole digest is on the website.',
  stories: 'Stories',
  also: 'Also in your selection',
  more: (articles) => `Another ${articles} on the website.`,
  onTheSite: 'The whole digest, with its figures and what was left out',
  chart: {
    title: 'Themes of the week',
    theme: 'Theme',
    thisWeek: 'This week',
    usual: 'Usual',
    up: 'more than usual',
    down: 'less than usual',
    alt: (items) => `Bar chart of articles by theme: ${items}. The table below has the same figures.`,
  },
  why: 'You receive this because you asked for the weekly briefing and confirmed it.',
  yourChoice: (items) => `Your selection: ${items}.`,
  change: 'Change what you receive, take a break, or take your data',
  leave: 'Unsubscribe',
  yoursAlone: 'These two links are yours alone: take them out before you forward this mail.',
  noTracking: 'No tracking: nothing is loaded from elsewhere, and every link is the plain address it leads to.',
  confirm: {
    subject: 'Please confirm: weekly briefing of the Human Rights Cities Monitor',
    body: 'Somebody, we hope you, asked to receive the weekly briefing of the Human Rights Cities Monitor at this address. Open the page and press the button there, and it will come every week.',
    button: 'Confirm the subscription',
    valid: (hours) => `The link works once, for ${hours} hours.`,
    ignore: 'It was not you? Then do nothing: no more mail will come, and the address is forgotten.',
  },
  known: {
    subject: 'You are subscribed already: weekly briefing of the Human Rights Cities Monitor',
    body: 'Somebody, we hope you, asked to receive the weekly briefing at this address. You receive it already. Here you can change what you receive, take a break, or leave.',
    button: 'See and change your subscription',
    ignore: 'It was not you? Then nothing has changed, and you need do nothing.',
  },
  headline: {
    failed: 'Too few networks could be read this week',
    noNews: 'No network published a dated article this week',
    partial: (answered, polled) => `An incomplete week: ${answered} of ${polled} could be read`,
    more: (themes) => `More than usual: ${themes}`,
    less: (themes) => `Less than usual: ${themes}`,
    both: (more, less) => `More than usual: ${more}; less: ${less}`,
    counts: (articles, networks) => `${articles} from ${networks}`,
    steady: (articles, networks) => `${articles} from ${networks}, and no notable change`,
    others: (count) => n(count, 'other theme', 'other themes'),
  },
  inWeek: (headline, week) => `${headline} (week ${week})`,
  alert: {
    listName: 'Human Rights Cities Monitor: saved searches',
    newArticles: (count) => n(count, 'new article', 'new articles'),
    why: 'You receive this because you saved a search and confirmed it.',
    all: 'All that this search finds',
    stop: 'No more mails about this search',
    yoursAlone:
      'The links to stop, to change and to leave are yours alone: take them out before you forward this mail.',
    confirm: {
      subject: 'Please confirm: new articles on your search',
      body: 'Somebody, we hope you, asked for a mail to this address when new articles match this search. Open the page and press the button there, and they will come.',
      button: 'Confirm the search',
    },
  },
};
