import { compact } from '../../shared/archive/compact.ts';
import { forgetParts } from '../../shared/archive/disk.ts';
import { partsFolder } from '../../shared/archive/duckdb.ts';
import { findArticle } from '../../shared/archive/shelf.ts';
import { bury, erase, purge, tombstoneOf } from '../../shared/archive/takedown.ts';
import type { Tombstone } from '../../shared/archive/tombstone.ts';
import { pageId } from '../../shared/articles/identity.ts';
import { withdraw } from '../../shared/digest/withdraw.ts';
import { addressOf, getBytes, getObject, listObjects, putObject, removeObjects } from '../../shared/pipeline/s3.ts';
import { sendMessages } from '../../shared/pipeline/sqs.ts';
import { indexArchive } from '../../shared/search/keep/index-archive.ts';
import { Complaint } from './complaint.ts';
import { drain } from './cycle.ts';
import type { Where } from './options.ts';
import { openSession, type Session } from './session.ts';

interface TakedownOptions extends Where {
  readonly reason: string;
  readonly by: string;
}

const bucket = { get: getObject, getBytes, list: listObjects, put: putObject, remove: removeObjects };

/** Takes an article down: out of files, searches, counts and digests before the command ends. Asked again it does all again. */
export async function takedown(named: string, { reason, by, ...options }: TakedownOptions): Promise<void> {
  const session = await openSession(options);
  try {
    const id = /^https?:/.test(named) ? pageId(named) : named;
    const article = await findArticle(id, bucket);
    if (article) await bury(article, { reason, by, at: session.clock.now() }, bucket);
    const tombstone = await tombstoneOf(article?.id ?? id, bucket);
    if (!tombstone)
      throw new Complaint(
        `There is no article "${named}". Give its address or its id; \`monitor search\` finds addresses.`,
      );
    const weeks = await clearAway(tombstone, session);
    console.log(
      `${article?.title ?? named}\ntaken down by ${tombstone.by}: ${tombstone.reason}\nGET /api/articles/${tombstone.articleId} answers 410 from now on.`,
    );
    if (weeks.length > 0) console.log(`Published again without it: ${weeks.join(', ')}.`);
    console.error('Mails that were sent hold it. A release of the data set is made anew: monitor release.');
  } finally {
    await session.close();
  }
}

/** Out of the archive, the digests, the files and the index; the weeks whose digests were published again. */
async function clearAway(tombstone: Tombstone, session: Session): Promise<readonly string[]> {
  const now = () => session.clock.now();
  const reach = { ...bucket, address: addressOf, sql: session.powers.sql, now };
  const { articleId, by, at } = tombstone;
  await erase(tombstone, bucket);
  const gone = { articleId, url: new URL(`api/articles/${articleId}`, session.powers.publication.siteUrl).href };
  const text = 'An article was taken down: its title, its link and what was quoted of it are gone from this page.';
  const weeks = await withdraw(gone, { at, by, text }, bucket);
  await sendMessages(
    'issues',
    weeks.map((week) => ({ week })),
  );
  await drain(session);
  await compact(reach);
  await indexArchive(reach, { thoroughly: true });
  await forgetParts(partsFolder, await purge(reach));
  return weeks;
}
