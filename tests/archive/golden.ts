/** What the extractor makes of the sample web, as one digest; `npx node tests/archive/golden.ts` records it for a new version. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeArticle } from '../../shared/archive/shelf.ts';
import { extractor } from '../../shared/articles/extractor.ts';
import { makeArticle } from '../../shared/articles/make-article.ts';
import recorded from './golden.json' with { type: 'json' };

/** The pages of the sample web, one in four of them, in an order that does not change. */
const web = join(import.meta.dirname, '../web/sample');
const pages = globSync('*/**/index.html', { cwd: web })
  .sort()
  .filter((_, i) => i % 4 === 0);

/** What the rules of today make of the pages, and what was recorded of the rules when they got their name. */
export const golden = { recorded, now: await goldenNow() };

async function goldenNow() {
  const digest = createHash('sha256');
  for (const page of pages) {
    const url = `https://${page.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    const body = readFileSync(join(web, page));
    const made = await makeArticle({
      page: { url, sourceId: 'sample', foundAt: '2026-11-23T05:00:00Z', entry: {} },
      postponed: 0,
      fetchedAt: new Date('2026-11-23T06:00:00Z'),
      reply: { kind: 'page', url, redirects: [], status: 200, headers: {}, body, validators: {} },
    });
    digest.update(`${page} ${made.kind === 'article' ? writeArticle(made.article) : made.kind}\n`);
  }
  return { extractor, pages: pages.length, digest: digest.digest('hex') };
}

if (import.meta.main) {
  const { now } = golden;
  if (now.extractor === recorded.extractor && now.digest !== recorded.digest) {
    console.error(
      `${extractor} reads the pages otherwise than recorded. Give it a new name in shared/articles/extractor.ts.`,
    );
    process.exitCode = 1;
  } else writeFileSync(new URL('golden.json', import.meta.url), `${JSON.stringify(now, null, 2)}\n`);
}
