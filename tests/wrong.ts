/** Code that must not compile: each line fails if the compiler ever accepts it. */
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';

// @ts-expect-error 'site' is not among the writes of extract-article
export const a: Run<'extract-article'> = async (p, { put }) => void (await put('site', 'k', p.url));
// @ts-expect-error tag-article sends nothing
export const b: Run<'tag-article'> = async (r, { send }) => void (await send('articles', [{ articleId: r.articleId }]));
// @ts-expect-error wrong message shape
export const c: Run<'extract-article'> = async (p, { send }) => void (await send('articles', [{ url: p.url }]));
// @ts-expect-error unknown step
export const d: Run<'extract-articles'> = async () => undefined;
// @ts-expect-error tag-article may not use the web
export const e: Run<'tag-article'> = async (r, { web }) => void (await web.fetchPage({ url: r.articleId }));
// @ts-expect-error extract-article needs its web adapter
export const f = makeHandler('extract-article', async () => undefined, {});
// @ts-expect-error tag-article does not send to its own queue, so it cannot say later
export const g: Run<'tag-article'> = async () => ({ laterSeconds: 5 });
// @ts-expect-error send-mail does not read the archive
export const h: Run<'send-mail'> = async (m, { get }) => void (await get('archive', m.week));
// @ts-expect-error a page answers with a Response
export const i: Run<'serve-web'> = async () => undefined;
