/**
 * Loaded before everything else (`NODE_OPTIONS=--import=…`), in every process and thread of a test run: writes down what
 * it says to S3 and SQS, and every line of a log, into the folder that WITNESS names. `scan.ts` reads it.
 */
import { appendFileSync, WriteStream } from 'node:fs';
import { ClientRequest } from 'node:http';
import { join } from 'node:path';

const folder = process.env.WITNESS;

/** One line for each thing seen; written at once, since some tests kill their processes. */
function note(kind, text) {
  appendFileSync(join(folder, `${process.pid}.ndjson`), `${JSON.stringify({ kind, text })}\n`);
}

/** What a request says, as far as it is about an object's key or a message. */
function noteRequest(request, body) {
  const target = request.getHeader('x-amz-target');
  if (typeof target === 'string' && target.startsWith('AmazonSQS.Send')) note('message', body);
  else if (request.getHeader('x-amz-content-sha256') && request.method === 'PUT') note('key', request.path);
}

function watchRequests() {
  const bodies = new WeakMap();
  const add = (request, chunk) => {
    const isText = typeof chunk === 'string' || chunk instanceof Uint8Array;
    if (isText) bodies.set(request, (bodies.get(request) ?? '') + Buffer.from(chunk).toString('utf8'));
  };
  const { write, end } = ClientRequest.prototype;
  ClientRequest.prototype.write = function (chunk, ...rest) {
    if (this.getHeader('x-amz-target')) add(this, chunk);
    return write.call(this, chunk, ...rest);
  };
  ClientRequest.prototype.end = function (chunk, ...rest) {
    if (this.getHeader('x-amz-target')) add(this, chunk);
    noteRequest(this, bodies.get(this) ?? '');
    return end.call(this, chunk, ...rest);
  };
}

/** Lines that a step says of a message, wherever they are printed. */
const isLogLine = (line) => line.startsWith('{') && line.includes('"step"');

function watchLogs() {
  const { write } = WriteStream.prototype;
  WriteStream.prototype.write = function (chunk, ...rest) {
    if (String(this.path).endsWith('log.ndjson')) note('log', String(chunk).trimEnd());
    return write.call(this, chunk, ...rest);
  };
  for (const stream of [process.stdout, process.stderr]) {
    const { write } = stream;
    stream.write = function (chunk, ...rest) {
      for (const line of String(chunk).split('\n').filter(isLogLine)) note('log', line);
      return write.call(this, chunk, ...rest);
    };
  }
}

if (folder) {
  watchRequests();
  watchLogs();
}
