/**
 * Weights for documents with authors' questions (`desk`) and for bare texts (`text`). `npm run bench` fitted them
 * on 2026-11-23, from the questions in `test/questions` and the tuning half of XQuAD.
 */
export const decision = {
  desk: {
    one: -7.138,
    score: -1.213,
    margin: 0,
    lead: 7.561,
    coverage: 7.617,
    words: 0,
    pairs: 0,
    triples: 3.357,
    stretch: 0,
    title: 0,
    question: 2.966,
    unknown: 0,
    missingFigures: -6.048,
    missingNames: -10.293,
    brief: -1.932,
    isEnglish: 0.704,
    isThai: 1.887,
  },
  text: {
    one: -7.006,
    score: 2.75,
    margin: 2.913,
    lead: 1.382,
    coverage: 1.893,
    words: 0,
    pairs: 0,
    triples: 0.051,
    stretch: 0.421,
    title: 0,
    question: 0,
    unknown: -1.327,
    missingFigures: -0.633,
    missingNames: -3.524,
    brief: 0.08,
    isEnglish: 0.629,
    isThai: 0.141,
  },
} as const;
