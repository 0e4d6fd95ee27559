/**
 * Weights for documents with authors' questions (`desk`) and for bare texts (`text`). The benchmark's `fit` wrote them
 * on 2026-11-23, from this project's authors' questions and the tuning half of XQuAD in English, Vietnamese and Thai.
 */
export const decision = {
  desk: {
    one: -3.02,
    score: 1.164,
    margin: 0.795,
    lead: 4.425,
    coverage: 0.622,
    words: 0,
    pairs: 0,
    triples: 0.346,
    stretch: 0.011,
    title: 0.101,
    question: 0.127,
    unknown: 0,
    missingFigures: -3.513,
    missingNames: -6.655,
    brief: -1.029,
    isEnglish: -0.035,
    isThai: 0.053,
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
