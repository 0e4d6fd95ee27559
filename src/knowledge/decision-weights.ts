/**
 * Weights for documents with authors' questions (`desk`) and for bare texts (`text`). The benchmark's `fit` wrote them
 * on 2026-11-23, from this project's authors' questions and the tuning half of XQuAD in English, Vietnamese and Thai.
 */
export const decision = {
  desk: {
    one: -6.754,
    score: -1.101,
    margin: 0,
    lead: 7.611,
    coverage: 6.855,
    words: 0,
    pairs: 0,
    triples: 2.958,
    stretch: 0,
    title: 0,
    question: 3.234,
    unknown: 0,
    missingFigures: -5.577,
    missingNames: -10.219,
    brief: -1.86,
    isEnglish: 0.628,
    isThai: 1.771,
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
