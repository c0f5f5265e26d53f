import { type Said, type Statement, vocabularies } from './statement.ts';

/** Statements as Turtle: a block a subject. */
export function writeTurtle(statements: readonly Statement[]): string {
  const prefixes = Object.entries(vocabularies).map(([name, uri]) => `@prefix ${name}: <${uri}> .`);
  const blocks = [...Map.groupBy(statements, ({ subject }) => subject)].map(([subject, said]) => {
    const lines = said.map(({ predicate, object }) => `  ${predicate} ${write(object)}`);
    return `${uri(subject)}\n${lines.join(' ;\n')} .`;
  });
  return `${prefixes.join('\n')}\n\n${blocks.join('\n\n')}\n`;
}

function write(object: Said): string {
  if ('uri' in object) return uri(object.uri);
  if ('term' in object) return object.term;
  if (object.words === 'true') return 'true';
  return `"${escaped(object.words)}"${object.language === undefined ? '' : `@${object.language}`}`;
}

const uri = (address: string) => `<${new URL(address).href}>`;
const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (words: string) => words.replace(/["\\\n\r\t]/g, (letter) => escapes[letter] ?? letter);
