/** Loads a deployed bundle in this fresh process and calls its handler with the event on stdin; the answer goes to stdout. No TypeScript: reading that would cost what the bundle does not. */

import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const [, , bundle = ''] = process.argv;
const logs = [];
console.log = (line) => void logs.push(line);
const { handler } = await import(pathToFileURL(bundle).href);
const { user, system } = process.cpuUsage();
const answer = await handler(JSON.parse(await text(process.stdin)), { getRemainingTimeInMillis: () => 60_000 });
const { rss } = process.memoryUsage();
const said = { answer, logs, loadMs: Math.round((user + system) / 1000), rssMb: Math.round(rss / 1e6) };
// A pipe takes a long answer in pieces: the process ends once all of it is out.
process.stdout.write(JSON.stringify(said), () => process.exit(0));
