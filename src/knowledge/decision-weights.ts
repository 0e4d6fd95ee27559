/**
 * Weights for documents with authors' questions (`desk`) and for bare texts (`text`). The benchmark's `fit` wrote them
 * on 2026-11-23, from this project's authors' questions and the tuning half of XQuAD in English, Vietnamese and Thai.
 */
export const decision = {
  desk: {
    one: -2.751,
    score: 0.823,
    margin: 3.328,
    coverage: 1.173,
    words: -0.227,
    pairs: -0.317,
    triples: 0.702,
    stretch: 0.355,
    title: 0.019,
    question: -0.279,
    unknown: 1.248,
    missingFigures: -3.488,
    missingNames: -7.032,
    brief: -1.579,
    isEnglish: -0.316,
    isThai: 0.041
  },
  text: {
    one: -6.74,
    score: 2.841,
    margin: 3.846,
    coverage: 2.142,
    words: -0.24,
    pairs: -0.317,
    triples: -0.099,
    stretch: 0.25,
    title: 0,
    question: 0,
    unknown: -1.236,
    missingFigures: -0.632,
    missingNames: -3.788,
    brief: 0.035,
    isEnglish: 0.532,
    isThai: 0.083
  }
} as const;
