import { compact } from '../../shared/archive/compact.ts';
import { weekOfArticle } from '../../shared/archive/row.ts';
import { findArticle } from '../../shared/archive/shelf.ts';
import { isTakenDown, purge, takeDown } from '../../shared/archive/takedown.ts';
import { pageId } from '../../shared/articles/identity.ts';
import { addressOf, getBytes, getObject, listObjects, putObject, removeObjects } from '../../shared/pipeline/s3.ts';
import { zone } from '../../shared/pipeline/topology.ts';
import { indexArchive } from '../../shared/search/keep/index-archive.ts';
import { Complaint } from './complaint.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

interface TakedownOptions extends Where {
  readonly reason: string;
  readonly by: string;
}

/** Takes an article down: out of files, searches and counts before the command ends. */
export async function takedown(named: string, { reason, by, ...options }: TakedownOptions): Promise<void> {
  const session = await openSession(options);
  try {
    const now = () => session.clock.now();
    const bucket = { get: getObject, getBytes, list: listObjects, put: putObject, remove: removeObjects };
    const reach = { ...bucket, address: addressOf, sql: session.powers.sql, now };
    const id = /^https?:/.test(named) ? pageId(named) : named;
    const article = await findArticle(id, bucket);
    if (!article && !(await isTakenDown(id, bucket)))
      throw new Complaint(
        `There is no article "${named}". Give its address or its id; \`monitor search\` finds addresses.`,
      );
    if (!article) {
      await clearAway(reach);
      return console.log(`"${named}" was taken down before; what was left of it is cleared away.`);
    }
    const week = weekOfArticle(article, zone);
    await takeDown({ article, week }, { reason, by, at: now() }, bucket);
    await clearAway(reach);
    console.log(
      `${article.title}\ntaken down by ${by}: ${reason}\nGET /api/articles/${article.id} answers 410 from now on.`,
    );
    console.error(
      `A published digest that names it is corrected at the desk: monitor desk correct --week ${week}. A release of the data set is made anew.`,
    );
  } finally {
    await session.close();
  }
}

/** Files, searches and counts without what was taken down; once more where the command was ended on the way. */
async function clearAway(reach: Parameters<typeof compact>[0] & Parameters<typeof indexArchive>[0]): Promise<void> {
  await compact(reach);
  await indexArchive(reach);
  await purge(reach);
}
