import type { CannedQuery } from './canned.ts';

const theme = { type: 'id', example: 'right-to-housing' } as const;
const country = { type: 'country', example: 'ES' } as const;
const week = { type: 'week', example: '2026-W47' } as const;
const since = { type: 'day', example: '2024-01-01' } as const;
const until = { type: 'day', example: '2026-12-31' } as const;
const atLeast = { type: 'number', example: '5' } as const;

/** Questions that analysts of this field ask, as queries to start from. */
export const cannedQueries: readonly CannedQuery[] = [
  {
    id: 'themes-by-week',
    question: 'How many articles did each theme have in each week?',
    parameters: { since, until },
    sql: `select week, theme, count(*) as articles
from article_themes
where day between {since} and {until}
group by week, theme
order by week, theme`,
  },
  {
    id: 'theme-shares-by-year',
    question: 'Which share of all articles did each theme have, year by year?',
    parameters: {},
    sql: `select y.published_year, t.theme, count(*) as articles, cast(count(*) as double) / min(y.articles) as share
from article_themes t
join (select year(day) as published_year, count(*) as articles from articles where day is not null group by year(day)) y
  on y.published_year = year(t.day)
group by y.published_year, t.theme
order by y.published_year, share desc`,
  },
  {
    id: 'theme-by-country',
    question: 'Which countries do articles about a theme name?',
    parameters: { theme, since, until },
    sql: `select c.country, count(*) as articles, min(t.day) as first_day, max(t.day) as last_day
from article_themes t
join article_countries c on c.article_id = t.article_id
where t.theme = {theme} and t.day between {since} and {until}
group by c.country
order by articles desc, c.country`,
  },
  {
    id: 'cities-of-a-theme',
    question: 'Which cities do articles about a theme name most?',
    parameters: { theme, since, until },
    sql: `select p.place, p.name, p.country, count(distinct p.article_id) as articles
from article_themes t
join article_places p on p.article_id = t.article_id and p.kind = 'city'
where t.theme = {theme} and t.day between {since} and {until}
group by p.place, p.name, p.country
order by articles desc, p.place
limit 50`,
  },
  {
    id: 'themes-together',
    question: 'Which themes come together with a theme more often than by chance?',
    parameters: { theme, atLeast },
    sql: `select o.theme, count(*) as together, min(n.articles) as alone,
  cast(count(*) as double) * min(a.articles) / (cast(min(s.articles) as double) * min(n.articles)) as lift
from article_themes t
join article_themes o on o.article_id = t.article_id and o.theme <> t.theme
join (select theme, count(*) as articles from article_themes group by theme) n on n.theme = o.theme
cross join (select count(*) as articles from articles) a
cross join (select count(*) as articles from article_themes where theme = {theme}) s
where t.theme = {theme}
group by o.theme
having count(*) >= {atLeast}
order by lift desc, o.theme`,
  },
  {
    id: 'first-in-country',
    question: 'When was a theme first written about, country by country?',
    parameters: { theme },
    sql: `select c.country, min(t.day) as first_day, min_by(a.title, t.day) as title, min_by(a.url, t.day) as url
from article_themes t
join article_countries c on c.article_id = t.article_id
join articles a on a.id = t.article_id
where t.theme = {theme} and t.day is not null
group by c.country
order by first_day, c.country`,
  },
  {
    id: 'articles-of-theme-and-country',
    question: 'Which articles about a theme name a country?',
    parameters: { theme, country, since, until },
    sql: `select a.day, a.language, a.title, a.url
from articles a
join article_themes t on t.article_id = a.id
join article_countries c on c.article_id = a.id
where t.theme = {theme} and c.country = {country} and a.day between {since} and {until}
order by a.day desc, a.id`,
  },
  {
    id: 'words-behind-a-theme',
    question: 'Which words made articles get a theme?',
    parameters: { theme },
    sql: `select lower(words) as words, count(distinct article_id) as articles
from theme_evidence
where theme = {theme}
group by lower(words)
order by articles desc, words
limit 100`,
  },
  {
    id: 'widest-stories',
    question: 'Which stories of a week were told by most sources?',
    parameters: { week },
    sql: `select a.story, min_by(a.title, a.published) as title, count(distinct a.id) as articles,
  count(distinct s.source) as sources, count(distinct a.language) as languages
from articles a
join article_sources s on s.article_id = a.id
where a.week = {week}
group by a.story
order by sources desc, articles desc, a.story
limit 25`,
  },
  {
    id: 'stories-across-languages',
    question: 'Which stories crossed languages?',
    parameters: { since },
    sql: `select story, first_day, last_day, articles, languages
from stories
where languages > 1 and first_day >= {since}
order by languages desc, articles desc, story
limit 100`,
  },
  {
    id: 'source-output',
    question: 'How much does each source publish, and when did it last?',
    parameters: {},
    sql: `select s.source, s.organisation, count(a.article_id) as articles, min(a.day) as first_day, max(a.day) as last_day
from sources s
left join article_sources a on a.source = s.source
group by s.source, s.organisation
order by articles desc, s.source`,
  },
  {
    id: 'sources-gone-quiet',
    question: 'Which sources that used to publish have not done so since a day?',
    parameters: { since, atLeast },
    sql: `select source, count(*) as articles, max(day) as last_day
from article_sources
group by source
having max(day) < {since} and count(*) >= {atLeast}
order by last_day, source`,
  },
  {
    id: 'themes-of-a-source',
    question: 'What does each source write about most?',
    parameters: { atLeast },
    sql: `select source, theme, articles
from (
  select s.source, t.theme, count(*) as articles,
    row_number() over (partition by s.source order by count(*) desc, t.theme) as place
  from article_sources s
  join article_themes t on t.article_id = s.article_id
  group by s.source, t.theme
) ranked
where place <= 3 and articles >= {atLeast}
order by source, place`,
  },
  {
    id: 'languages-by-week',
    question: 'In which languages was written, week by week?',
    parameters: { since, until },
    sql: `select week, language, count(*) as articles
from articles
where day between {since} and {until}
group by week, language
order by week, articles desc, language`,
  },
  {
    id: 'goals-by-year',
    question: 'Which Sustainable Development Goals are named, year by year?',
    parameters: {},
    sql: `select year(day) as published_year, cast(goal as integer) as goal, count(*) as articles
from article_goals
where day is not null
group by year(day), cast(goal as integer)
order by published_year, goal`,
  },
  {
    id: 'organisations-of-a-theme',
    question: 'Which organisations do articles about a theme name?',
    parameters: { theme },
    sql: `select o.organisation, min(o.name) as name, count(*) as articles
from article_themes t
join article_organisations o on o.article_id = t.article_id
where t.theme = {theme}
group by o.organisation
order by articles desc, o.organisation`,
  },
  {
    id: 'cities-named-together',
    question: 'Which cities of different countries are named together?',
    parameters: { since, atLeast },
    sql: `select p.name as city, p.country as country, q.name as other_city, q.country as other_country,
  count(distinct p.article_id) as articles
from article_places p
join article_places q on q.article_id = p.article_id and q.kind = 'city' and p.place < q.place and p.country <> q.country
where p.kind = 'city' and p.day >= {since}
group by p.name, p.country, q.name, q.country
having count(distinct p.article_id) >= {atLeast}
order by articles desc, city, other_city
limit 100`,
  },
  {
    id: 'rising-themes',
    question:
      'Which themes had more articles in the four weeks before a day than in the twelve before those, week for week?',
    parameters: { until },
    sql: `select theme,
  count(case when day > date_add('week', -4, {until}) then 1 end) / 4.0 as a_week_now,
  count(case when day <= date_add('week', -4, {until}) then 1 end) / 12.0 as a_week_before
from article_themes
where day > date_add('week', -16, {until}) and day <= {until}
group by theme
order by a_week_now - a_week_before desc, theme`,
  },
  {
    id: 'without-a-date',
    question: 'Which sources publish articles without a day?',
    parameters: {},
    sql: `select s.source, count(*) as articles, count(case when a.day is null then 1 end) as without_day
from articles a
join article_sources s on s.article_id = a.id
group by s.source
having count(case when a.day is null then 1 end) > 0
order by without_day desc, s.source`,
  },
  {
    id: 'taggers',
    question: 'Which weeks were tagged by which version, so that only like is compared with like?',
    parameters: {},
    sql: `select tagger_version, taxonomy_version, min(week) as first_week, max(week) as last_week, count(*) as articles
from articles
group by tagger_version, taxonomy_version
order by articles desc`,
  },
];
