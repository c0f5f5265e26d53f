/** Loads a deployed bundle in this fresh process and calls its handler with the event on stdin; the answer goes to stdout. */

import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const [, , bundle = ''] = process.argv;
const logs: string[] = [];
console.log = (line: string) => void logs.push(line);
const start = performance.now();
const { handler } = await import(pathToFileURL(bundle).href);
const loadMs = Math.round(performance.now() - start);
const answer = await handler(JSON.parse(await text(process.stdin)), { getRemainingTimeInMillis: () => 60_000 });
const { rss } = process.memoryUsage();
// A pipe takes a long answer in pieces: the process ends once all of it is out.
process.stdout.write(JSON.stringify({ answer, logs, loadMs, rssMb: Math.round(rss / 1e6) }), () => process.exit(0));
