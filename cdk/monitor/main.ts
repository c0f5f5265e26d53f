#!/usr/bin/env node
/** The command line: one file a subcommand, loaded when it is asked for. */
import { Command, CommanderError } from 'commander';
import { addArchiveCommands } from './archive-commands.ts';
import { Complaint } from './complaint.ts';
import { addDeskCommands } from './desk-commands.ts';
import { keepHeapSmall } from './small-heap.ts';
import { addSourceCommands } from './source-commands.ts';

keepHeapSmall();

const monitor = new Command('monitor')
  .description('Monitors the networks of the Human Rights Cities Network and makes the weekly digest.')
  .showHelpAfterError('(see monitor --help)')
  .exitOverride();

const where = (command: Command) =>
  command
    .option('--data <folder>', 'where everything is kept', '.monitor')
    .option('--sources <file>', 'another list of sources than the bundled one')
    .option('--web <folder>', 'a recorded web: files under <folder>/<host>/<path>; nothing leaves this machine');

where(monitor.command('run'))
  .description('runs the pipeline on the live networks, on schedule, until stopped')
  .option('--once', 'end after one run')
  .option('--port <number>', 'where the Knowledge Centre is served', '8080')
  .action(async (options) => (await import('./run.ts')).run(options));

monitor
  .command('demo')
  .description('runs everything on the sample web, offline, and serves the Knowledge Centre')
  .option('--data <folder>', 'where everything is kept; emptied first', '.monitor/demo')
  .option('--once', 'end after the run')
  .option('--port <number>', 'where the Knowledge Centre is served', '8080')
  .action(async (options) => (await import('./demo.ts')).demo(options));

where(monitor.command('poll'))
  .description('visits sources now, whether they are due or not, and says what came of it')
  .option('--source <id...>', 'only these sources')
  .action(async (options) => (await import('./poll.ts')).poll(options));

where(monitor.command('digest'))
  .description('drafts the digest of a week')
  .option('--week <week>', 'an ISO week such as 2026-W47; default: the last complete one')
  .option('--approve <name>', 'approve the draft as this person, and publish it')
  .action(async (options) => (await import('./digest.ts')).digest(options));

addArchiveCommands(monitor, where);
addSourceCommands(monitor, where);
addDeskCommands(monitor, where);

where(monitor.command('correct'))
  .description(
    'adds, removes or confirms a tag of an article in the name of a person; it overrides the machine for ever',
  )
  .argument('<article>', 'its address or its id')
  .option('--add <tag>', 'a theme, a goal, a GeoNames id or an organisation')
  .option('--remove <tag>')
  .option('--confirm <tag>')
  .option('--kind <kind>', 'theme, goal, place or organisation', 'theme')
  .option('--quote <words>', 'words of the article that show it')
  .requiredOption('--by <name>', 'who decides')
  .requiredOption('--why <reason>')
  .action(async (article, options) => (await import('./correct.ts')).correct(article, options));

where(monitor.command('corrections'))
  .description('what people corrected, as labelled lines for evaluation and training')
  .option('--format <format>', 'ndjson; or table, csv, json: who, when and why', 'ndjson')
  .action(async (options) => (await import('./corrections.ts')).corrections(options));

where(monitor.command('retag'))
  .description('tags the archive anew after a change of taxonomy or tagger, and reports what changed')
  .option('--dry-run', 'only show which articles would gain or lose which tags')
  .option('--format <format>', 'table, csv, json or ndjson', 'table')
  .action(async (options) => {
    await (await import('./taxonomy.ts')).checkTaxonomy({});
    await (await import('./retag.ts')).retag(options);
  });

monitor
  .command('taxonomy')
  .description('the themes: check the file that says them, list them, or export them as SKOS')
  .argument('[view]', 'check, list or export', 'check')
  .option('--file <file>', 'check this file instead of the bundled one')
  .option('--format <format>', 'of the export: turtle or json-ld')
  .option(
    '--site <url>',
    'the address of the Knowledge Centre, below which the themes are named',
    'http://localhost:8080/',
  )
  .action(async (view, options) => (await import('./taxonomy.ts')).taxonomy(view, options));

where(monitor.command('subscribers'))
  .description('who reads, in numbers; and what staff may do about a reader or a mailing')
  .argument('[view]', 'count, accounts, uncertain, resend, export, erase, import or addresses', 'count')
  .argument('[what]', 'an address (export, erase), a reader id (resend) or a file (import)')
  .option('--week <week>', 'an ISO week, or the name of a run of saved searches; default: the last complete week')
  .option('--reason <text>', 'why you look at what is somebody’s own; it is logged')
  .option('--proof <text>', 'where it lies that imported readers agreed')
  .action(async (view, what, options) => (await import('./subscribers.ts')).subscribers(view, what, options));

where(monitor.command('briefing'))
  .description('shows a week’s briefing as a reader would get it, or sends it to one address as a test')
  .option('--week <week>', 'an ISO week; default: the last complete one')
  .option('--language <code>', 'of its words', 'en')
  .option('--themes <id...>', 'only these themes')
  .option('--html', 'as HTML')
  .option('--to <address>', 'send it there')
  .action(async (options) => (await import('./briefing.ts')).briefing(options));

where(monitor.command('stories'))
  .description('shows a story and why its articles are one; parts it, or joins it with another')
  .argument('<what>', 'show, split or merge')
  .argument('<ids...>', 'show STORY; split STORY ARTICLE…; merge STORY STORY; an article stands for its story')
  .option('--by <name>', 'who decides')
  .option('--why <text>', 'and why')
  .action(async (what, ids, options) => (await import('./stories.ts')).stories(what, ids, options));

where(monitor.command('versions'))
  .description('the versions of an article that its publisher made by editing it, and what each one changed')
  .argument('<article>', 'its address or its id')
  .option('--format <format>', 'text or json', 'text')
  .action(async (article, options) => (await import('./versions.ts')).versions(article, options));

where(monitor.command('replay'))
  .description('reads every article again from its capture: says what differs, and keeps it under a new extractor')
  .option('--since <day>', 'only articles fetched since then')
  .option('--dry-run', 'only say what differs')
  .action(async (options) => (await import('./replay.ts')).replay(options));

where(monitor.command('redrive'))
  .description('gives parked messages another chance')
  .action(async (options) => (await import('./redrive.ts')).redrive(options));

monitor
  .command('feed')
  .description('reads feeds: NDJSON {id, url, contentType?, body} in, NDJSON out')
  .action(async () => (await import('./feed.ts')).feed());
monitor
  .command('extract')
  .description('reads articles out of pages: NDJSON {id, url, html} in, NDJSON out')
  .action(async () => (await import('./extract.ts')).extract());
monitor
  .command('tag')
  .description('tags texts: NDJSON {id, title, text, language?} in, NDJSON out')
  .action(async () => (await import('./tag.ts')).tag());

try {
  await monitor.parseAsync();
} catch (error) {
  if (error instanceof Complaint) {
    console.error(`monitor: ${error.message}`);
    process.exitCode = 1;
  } else if (error instanceof CommanderError) process.exitCode = error.exitCode;
  else throw error;
}
