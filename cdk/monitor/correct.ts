import { taggedKey } from '../../shared/archive/keys.ts';
import { weekOfArticle } from '../../shared/archive/row.ts';
import { findArticle } from '../../shared/archive/shelf.ts';
import { TaggedArticle } from '../../shared/archive/tagged.ts';
import { pageId } from '../../shared/articles/identity.ts';
import { getObject, putObject } from '../../shared/pipeline/s3.ts';
import { sendMessages } from '../../shared/pipeline/sqs.ts';
import { zone } from '../../shared/pipeline/topology.ts';
import { type Correction, correctionKey } from '../../shared/taxonomy/corrections/correction.ts';
import { decide } from '../../shared/taxonomy/corrections/decide.ts';
import { Complaint } from './complaint.ts';
import { drain } from './cycle.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

interface CorrectOptions extends Where {
  readonly add?: string;
  readonly remove?: string;
  readonly confirm?: string;
  readonly kind: string;
  readonly quote?: string;
  readonly by: string;
  readonly why: string;
}

/** Stores what a person decided of one tag of an article, and tags the article anew with it. */
export async function correct(named: string, options: CorrectOptions): Promise<void> {
  const { action, tag } = actionOf(options);
  const { by, why, quote } = options;
  const session = await openSession(options);
  try {
    const { article, tags } = await taggedOf(named);
    const decided = {
      articleId: article.id,
      kind: kindOf(options.kind),
      action,
      tag,
      by,
      why,
      ...(quote && { quote }),
    };
    const correction = decide(decided, { text: article.text, tags, now: session.clock.now() });
    if ('refused' in correction) throw new Complaint(correction.refused);
    await putObject('archive', correctionKey(correction), JSON.stringify(correction), { ifAbsent: true });
    await sendMessages('articles', [{ articleId: article.id }]);
    await drain(session);
    session.progress.end();
    console.log(`${article.title}\n${action} ${decided.kind} ${tag}, by ${correction.by}: ${correction.why}`);
    for (const { text } of correction.evidence) console.log(`Shown by: "${text}"`);
  } finally {
    await session.close();
  }
}

function actionOf(options: CorrectOptions): { action: Correction['action']; tag: string } {
  const given = (['add', 'remove', 'confirm'] as const).flatMap((action) => {
    const tag = options[action];
    return tag === undefined ? [] : [{ action, tag }];
  });
  const [only, ...more] = given;
  if (!only || more.length > 0) throw new Complaint('Say one of --add TAG, --remove TAG and --confirm TAG.');
  return only;
}

function kindOf(kind: string): Correction['kind'] {
  if (kind === 'theme' || kind === 'goal' || kind === 'place' || kind === 'organisation') return kind;
  throw new Complaint(`--kind: ${kind} is no kind of tag. Choose one of theme, goal, place, organisation.`);
}

async function taggedOf(named: string): Promise<TaggedArticle> {
  const article = await findArticle(/^https?:/.test(named) ? pageId(named) : named, { get: getObject, put: putObject });
  const stored = article && (await getObject('archive', taggedKey(weekOfArticle(article, zone), article.id)));
  if (!stored)
    throw new Complaint(`There is no article "${named}". Give its address or its id; \`monitor search\` finds both.`);
  return TaggedArticle.parse(JSON.parse(stored.text));
}
