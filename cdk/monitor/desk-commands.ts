import type { Command as Commander } from 'commander';
import type { Deed } from './desk.ts';

type Where = (command: Commander) => Commander;

/** The verbs of `monitor desk`: what staff do with a draft before readers get it. */
export function addDeskCommands(monitor: Commander, where: Where): void {
  const desk = monitor
    .command('desk')
    .description('reviews a draft: edits, approval, corrections; each with who and when');
  const verb = (usage: string, description: string, deed: (...args: string[]) => Deed) =>
    where(desk.command(usage).description(description))
      .option('--week <week>', 'an ISO week such as 2026-W47; default: the last complete one')
      .option('--by <name>', 'who does it')
      .option('--why <reason>', 'why a tag is wrong, for the archive (tag, untag)')
      .option('--version <version>', 'the version that was read; refused if somebody changed the draft since')
      .action(async (...args) => {
        const given = args.filter((arg) => typeof arg === 'string');
        await (await import('./desk.ts')).atDesk(deed(...given), args[given.length]);
      });
  verb('show', 'the draft, its log and its version', () => ({ kind: 'show' }));
  verb('move <article> <place>', 'puts a story at a place, the first being 1', (article = '', to) => ({
    do: 'move',
    article,
    to: Number(to),
  }));
  verb('drop <article>', 'takes a story out; it is named among what is left out', (article = '') => ({
    do: 'drop',
    article,
  }));
  verb('pin <article>', 'puts a story, or an article that was none, first', (article = '') => ({ do: 'pin', article }));
  verb('note <article> <text>', 'adds a note of staff to a story', (article = '', text = '') => ({
    do: 'note',
    article,
    text,
  }));
  verb(
    'tag <article> <theme>',
    'gives an article a theme, here and in the archive for ever',
    (article = '', theme = '') => ({
      do: 'tag',
      article,
      theme,
    }),
  );
  verb(
    'untag <article> <theme>',
    'takes a theme from an article, here and in the archive for ever',
    (article = '', theme = '') => ({
      do: 'untag',
      article,
      theme,
    }),
  );
  verb('headline <text>', 'writes the headline anew', (text = '') => ({ do: 'headline', text }));
  verb('introduction <text>', 'writes the introduction anew', (text = '') => ({ do: 'introduction', text }));
  verb('approve', 'approves the draft and publishes it', () => ({ do: 'approve' }));
  where(desk.command('rules').description('when a draft is due, and what follows without an approval'))
    .option('--reminder-hours <n>', 'hours after the end of the week until staff are reminded')
    .option('--deadline-hours <n>', 'hours after the end of the week until the draft is due')
    .option('--without-approval <rule>', 'hold (wait), publish (as it is, and say so) or skip (no digest)')
    .action(async (options) => (await import('./desk-rules.ts')).deskRules(options));
  where(
    desk.command('deadline').description('looks after the deadlines now: reminds staff, and does what the rules say'),
  ).action(async (options) => (await import('./desk-rules.ts')).lookAfterDeadlines(options));
  verb('report', 'of every digest: what staff changed of what the machine made', () => ({ kind: 'report' }));
  verb('correct <text>', 'adds a correction to a published digest', (text = '') => ({ kind: 'correct', text }));
}
