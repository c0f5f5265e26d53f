import { type Approved, approvedPrefix, type Draft, edited, endOf, readApproved } from '../../shared/digest/desk.ts';
import { differenceOf } from '../../shared/digest/difference.ts';
import { getObject, listObjects } from '../../shared/pipeline/s3.ts';
import { formatRows } from './formats.ts';

/** A draft as staff read it on the command line. */
export function shownDraft(draft: Draft, version: string): string {
  const { headline, introduction, stories, mentions } = edited(draft);
  const { added, dropped, moved, kept } = differenceOf(draft);
  const end = endOf(draft);
  return [
    `${headline}\n${introduction}\n`,
    ...stories.map(
      ({ articleId, title, note, themes }, i) =>
        `${String(i + 1).padStart(2)}. ${articleId}  ${title}\n    ${themes.join(', ')}${note ? `\n    Note: ${note}` : ''}`,
    ),
    `\n${mentions.length} other articles: pin one by its id to make it a story.`,
    ...mentions.slice(0, 20).map(({ articleId, title, why }) => `    ${articleId}  ${title} (${why})`),
    `\nLog:${draft.log.length === 0 ? ' nothing was changed yet' : ''}`,
    ...draft.log.map(({ at, by, command }) => `  ${at} ${by}: ${JSON.stringify(command)}`),
    `Against the machine: ${added.length} added, ${dropped.length} dropped, ${moved.length} moved, ${Math.round(kept * 100)}% of its stories kept.`,
    end ? `${endWords[end.command.do] ?? 'Closed'} by ${end.by}, ${end.at}.` : `Version ${version}`,
  ].join('\n');
}

const endWords: Readonly<Record<string, string>> = {
  approve: 'Approved',
  release: 'Published without approval',
  skip: 'Skipped',
};

/** What staff changed of each published digest, the newest first. */
export async function deskReport(): Promise<string> {
  const keys = (await listObjects('desk', approvedPrefix)).map(({ key }) => key).sort();
  const stored = await Promise.all(keys.toReversed().map((key) => getObject('desk', key)));
  const rows = stored.flatMap((one) => (one ? [reported(readApproved(one.text))] : []));
  return rows.length > 0 ? formatRows(rows, 'table') : 'No digest was published yet.';
}

/** An approval from before drafts were kept beside it has no difference to report. */
function reported({ digest, approvedBy, draft }: Approved) {
  const difference = draft && differenceOf(draft);
  const { isHeadlineNew, isIntroductionNew } = difference ?? {};
  return {
    week: digest.week,
    by: approvedBy,
    kept: difference ? `${Math.round(difference.kept * 100)}%` : '',
    added: difference?.added.length ?? '',
    dropped: difference?.dropped.length ?? '',
    moved: difference?.moved.length ?? '',
    notes: difference?.notes ?? '',
    tags: difference?.tags ?? '',
    'own words': [isHeadlineNew && 'headline', isIntroductionNew && 'introduction'].filter((word) => word).join(', '),
    corrections: digest.corrections.length,
  };
}
