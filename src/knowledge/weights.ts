/** Weights of the ranking and the decision, written by `npm run -s bench -- fit`. */
export const weights = {
  marked: {
    words: 0.3,
    pairs: 0.1,
    loosePairs: 0.35,
    triples: 0.85,
    stretch: 0.75,
    number: 0.1,
    coverage: 0.3,
    question: 1.5,
    questionTriples: 1,
    questionCoverage: 0.5,
  },
  unmarked: {
    words: 0.2,
    pairs: 0.7,
    loosePairs: 0,
    triples: 0.4,
    stretch: 0.7,
    number: 0.1,
    coverage: 0.1,
    question: 1.5,
    questionTriples: 1,
    questionCoverage: 0.5,
  },
} as const;
