import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import LogisticRegressionClassifier from 'natural/lib/natural/classifiers/logistic_regression_classifier.js';
import { readLabelled } from '../../eval/sdg/labelled.ts';
import { folds, partOf } from '../../eval/sdg/learn.ts';

/**
 * natural's classifiers on the snippets of the goals, one a goal, each snippet judged by one that never saw it:
 *
 *     npx node tests/bench/classifiers/goals.ts
 */
const rows = readLabelled();
const goals = [...new Set(rows.map(({ goal }) => goal))];

for (const [name, Classifier] of Object.entries({ BayesClassifier, LogisticRegressionClassifier })) {
  const start = performance.now();
  const right = goals.flatMap((goal) => Array.from({ length: folds }, (_, part) => rightOf(Classifier, goal, part)));
  const accuracy = right.reduce((sum, n) => sum + n, 0) / rows.length;
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${name}: accuracy ${accuracy.toFixed(3)} by ${folds}-fold cross-validation, ${seconds} s`);
}

function rightOf(Classifier: typeof BayesClassifier, goal: string, part: number): number {
  const own = rows.filter((row) => row.goal === goal);
  const asked = own.filter(({ id }) => partOf(id) === part);
  if (asked.length === 0) return 0;
  const classifier = new Classifier();
  for (const { text, isThere } of own.filter(({ id }) => partOf(id) !== part))
    classifier.addDocument(text, String(isThere));
  classifier.train();
  return asked.filter(({ text, isThere }) => classifier.classify(text) === String(isThere)).length;
}
