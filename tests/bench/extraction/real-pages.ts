import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const corpus = new URL('../../../../shared/corpora/extraction/', import.meta.url);

/** A page with what its gold says. */
export interface RealPage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly goldText: string;
  readonly isArticle: boolean;
}

/** The ids of the pages of the corpus beside the project, which lies in `../shared/corpora`. */
export function realPageIds(): readonly string[] {
  return readdirSync(new URL('gold/', corpus)).map((name) => name.replace('.json', ''));
}

export function readRealPage(id: string): RealPage {
  const gold = JSON.parse(readFileSync(new URL(`gold/${id}.json`, corpus), 'utf8'));
  return {
    id,
    url: gold.url,
    html: gunzipSync(readFileSync(new URL(`html/${id}.html.gz`, corpus))).toString('utf8'),
    goldText: gold.ground_truth.main_content ?? '',
    isArticle: gold._internal.page_type.primary === 'article',
  };
}

export const readRealPages = (): readonly RealPage[] => realPageIds().map(readRealPage);
