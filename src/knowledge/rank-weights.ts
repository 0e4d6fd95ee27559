/**
 * Weights for documents with authors' questions (`desk`) and for bare texts (`text`). The benchmark's `fit` wrote them
 * on 2026-11-23, from this project's authors' questions and the tuning half of XQuAD in English, Vietnamese and Thai.
 */
export const ranking = {
  desk: {
    en: {
      words: 0,
      pairs: 0.444,
      triples: 0.702,
      stretch: 0,
      number: 0,
      coverage: 0.863,
      title: 0.21,
      question: 0.431
    },
    vi: {
      words: 0.127,
      pairs: 0.263,
      triples: 0.263,
      stretch: 0.118,
      number: 0.023,
      coverage: 0.727,
      title: 0.269,
      question: 0.554
    },
    th: {
      words: 0,
      pairs: 0.193,
      triples: 1.167,
      stretch: 0,
      number: 0.018,
      coverage: 1.013,
      title: 0.406,
      question: 0.405
    },
    unmarked: {
      words: 0.084,
      pairs: 0.365,
      triples: 0.072,
      stretch: 0.133,
      number: 0.025,
      coverage: 0.728,
      title: 0.233,
      question: 0.637
    }
  },
  text: {
    en: {
      words: 0.002,
      pairs: 0.606,
      triples: 0.828,
      stretch: 1.224,
      number: 0,
      coverage: 0,
      title: 0,
      question: 0
    },
    vi: {
      words: 0,
      pairs: 0.728,
      triples: 0.554,
      stretch: 0.907,
      number: 0.313,
      coverage: 0,
      title: 0,
      question: 0
    },
    th: {
      words: 0.392,
      pairs: 0,
      triples: 1.272,
      stretch: 0.818,
      number: 0.123,
      coverage: 0,
      title: 0,
      question: 0
    },
    unmarked: {
      words: 0.005,
      pairs: 0.736,
      triples: 0.368,
      stretch: 0.768,
      number: 0.338,
      coverage: 0,
      title: 0,
      question: 0
    }
  }
} as const;
