import { existsSync } from 'node:fs';
import { floors, tolerance } from './floors.ts';
import { digestOf, type Table } from './section.ts';
import { sections } from './sections.ts';

/** `npm run eval`: how good the tags are on all labelled data. Fails where a figure sank below its floor. */
for (const { name, inputs, evaluate } of sections) {
  if (!inputs.every((input) => existsSync(input))) {
    process.stdout.write(`\n${name}: left out, its data are not here\n`);
    continue;
  }
  const { figure, summary, tables } = evaluate();
  process.stdout.write(`\n${name}: ${summary}\n`);
  for (const table of tables) print(table);
  const floor = floors[name];
  const isSame = floor?.inputs === digestOf(inputs);
  process.stdout.write(`\n${name}: ${figure.toFixed(4)}, inputs ${digestOf(inputs)}, recorded ${floor?.figure}\n`);
  if (!floor || !isSame || figure < floor.figure - tolerance) {
    process.stdout.write(isSame ? 'This is a fall.\n' : 'These are other inputs than recorded.\n');
    process.exitCode = 1;
  }
}

function print({ heads: [head = '', ...others], rows }: Table): void {
  process.stdout.write(`\n${head.padEnd(30)}${others.map((text) => text.padStart(10)).join('')}\n`);
  for (const [name, ...figures] of rows) {
    const cells = figures.map((x) => (Number.isInteger(x) && x > 1 ? String(x) : x.toFixed(2)).padStart(10));
    process.stdout.write(`${name.padEnd(30)}${cells.join('')}\n`);
  }
}
