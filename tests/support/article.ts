import type { Article } from '../../shared/articles/article.ts';
import { articleId, pageId } from '../../shared/articles/identity.ts';

const url = 'https://port-lindow.example/news/eviction-stopped';
const text =
  'Port Lindow has halted every forced eviction until spring. The council said that the right to adequate housing binds the municipality as much as the state.\n\nTenants of Crane Street had asked for a moratorium on evictions since October.';

/** An invented article, as the archive keeps it. */
export const article: Article = {
  id: articleId(url),
  url,
  canonicalUrl: url,
  foundAs: pageId(url),
  sources: ['port-lindow'],
  title: 'Port Lindow halts evictions until spring',
  authors: ['Ada Quill'],
  published: { value: '2026-11-18', precision: 'day', evidence: 'json-ld' },
  language: 'en',
  text,
  excerpt: text.slice(0, 150),
  links: [],
  events: [],
  evidence: { title: 'og:title' },
  extractor: 'test',
  foundAt: '2026-11-18T10:00:00Z',
  fetchedAt: '2026-11-18T10:05:00Z',
  textFrom: 'page',
};
