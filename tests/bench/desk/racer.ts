/** One of several processes at the desk: does what it is told, all at once with the others. */

import { run as publish } from '../../../functions/publish-digest.ts';
import { meetDeadline } from '../../../shared/desk/meet-deadline.ts';
import type { Rules } from '../../../shared/desk/rules.ts';
import type { Command } from '../../../shared/digest/edits.ts';
import { correct, edit, openDraft } from '../../../shared/digest/keep-desk.ts';
import { getObject, listObjects, putObject } from '../../../shared/pipeline/s3.ts';
import { sendMessages } from '../../../shared/pipeline/sqs.ts';

export type Task =
  /** Does one thing to the version that all have read. */
  | { readonly do: 'edit-once'; readonly version: string; readonly command: Command }
  /** Does several things, each to the version it reads, looking again where somebody was faster. */
  | { readonly do: 'edit-all'; readonly commands: readonly Command[] }
  | { readonly do: 'deadline'; readonly rules: Rules; readonly now: string }
  /** Corrects what is published, and publishes it anew, as the desk and its queue do. */
  | { readonly do: 'correct'; readonly text: string };

export interface Order {
  readonly week: string;
  readonly by: string;
  readonly task: Task;
}
/** What came of it, in words such as `done`. */
export type Outcomes = readonly string[];

const store = { get: getObject, put: putObject };
const publication = { siteUrl: 'https://knowledge.example/', sender: 'The Monitor <monitor@knowledge.example>' };
const now = () => new Date('2026-11-24T10:59:00Z');

async function perform({ week, by, task }: Order): Promise<Outcomes> {
  switch (task.do) {
    case 'edit-once': {
      const { version, command } = task;
      const done = await edit(store, { week, version, by, command }, now());
      if (done.kind === 'done' && command.do === 'approve') await sendMessages('issues', [{ week }]);
      return [done.kind];
    }
    case 'edit-all':
      return Promise.all(task.commands.map((command) => untilDone(week, by, command)));
    case 'deadline': {
      const mails: string[] = [];
      await meetDeadline(week, task.rules, {
        ...store,
        list: listObjects,
        send: sendMessages,
        publication,
        signal: new AbortController().signal,
        now: () => new Date(task.now),
        mail: {
          turn: async () => {},
          send: async ({ about }) => {
            mails.push(`mailed ${about.issue}`);
            return { kind: 'taken' };
          },
        },
      });
      return ['done', ...mails];
    }
    case 'correct': {
      await correct(store, week, { at: now().toISOString(), by, text: task.text });
      await publish(
        { week },
        {
          ...store,
          list: listObjects,
          getBytes: async () => undefined,
          send: (queue, messages) => sendMessages(queue, messages),
          publication,
          now,
          sleepUntil: async () => {},
          postponed: 0,
          signal: new AbortController().signal,
        },
      );
      return ['done'];
    }
  }
}

async function untilDone(week: string, by: string, command: Command): Promise<string> {
  for (;;) {
    const open = await openDraft(store, week);
    const done = await edit(store, { week, version: open?.version ?? '', by, command }, now());
    if (done.kind !== 'changed-meanwhile') return done.kind;
  }
}

process.on('message', (order: Order) => {
  perform(order).then(
    (outcomes) => process.send?.(outcomes),
    (error) => process.send?.([`failed: ${String(error)}`]),
  );
});
