import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import AggressiveTokenizer from 'natural/lib/natural/tokenizers/aggressive_tokenizer.js';
import { tagArticle } from '../../shared/taxonomy/tag-article.ts';
import { readGold } from '../eval/themes/gold.ts';

/** How much time of the processor tagging an article of a thousand words takes, beside natural's tokeniser and stemmer alone: `npx node tests/bench/tagging.ts`. */
const wordsAsked = 1000;
const articles = 40;
const rounds = 5;

const sentences = readGold('dev')
  .filter(({ language }) => language === 'en')
  .map(({ text }) => text);
const texts = Array.from({ length: articles }, (_, i) => textFrom(i));
const tokenizer = new AggressiveTokenizer();

const natural = () => {
  for (const text of texts) for (const word of tokenizer.tokenize(text)) stemmer.stem(word);
};
const ours = () => {
  for (const text of texts) tagArticle({ title: '', text, language: 'en' });
};
natural();
ours();
const times = Array.from({ length: rounds }, () => ({ natural: timeOf(natural), ours: timeOf(ours) }));
const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const [base, all] = [median(times.map((time) => time.natural)), median(times.map((time) => time.ours))];
process.stdout.write(
  `natural ${base.toFixed(2)} ms, all tags ${all.toFixed(2)} ms an article of ${wordsAsked} words: ${(all / base).toFixed(2)} times\n`,
);

function textFrom(start: number): string {
  const pieces: string[] = [];
  for (let words = 0, i = start * 7; words < wordsAsked; i++) {
    const piece = sentences[i % sentences.length] ?? '';
    pieces.push(piece);
    words += piece.split(' ').length;
  }
  return pieces.join('\n');
}

function timeOf(run: () => void): number {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000 / articles;
}
