/** natural's classifiers as far as they are compared; its own types do not check under our flags. */
interface NaturalClassifier {
  addDocument(text: string, label: string): void;
  train(): void;
  classify(text: string): string;
}
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  const Classifier: new () => NaturalClassifier;
  export default Classifier;
}
declare module 'natural/lib/natural/classifiers/logistic_regression_classifier.js' {
  const Classifier: new () => NaturalClassifier;
  export default Classifier;
}
