/**
 * Weights for documents with authors' questions (`desk`) and for bare texts (`text`). `npm run bench` fitted them
 * on 2026-11-23, from this project's authors' questions and the tuning half of XQuAD.
 */
export const ranking = {
  desk: {
    en: {
      words: 0,
      pairs: 0.417,
      triples: 0,
      stretch: 0.057,
      number: 0.021,
      coverage: 1.073,
      title: 0,
      question: 0,
      questions: 0.956,
      unit: 0.148,
      likeness: 0.119,
      letters: 0.29
    },
    vi: {
      words: 0,
      pairs: 0.394,
      triples: 0,
      stretch: 0,
      number: 0,
      coverage: 1.235,
      title: 0,
      question: 0,
      questions: 1.012,
      unit: 0.115,
      likeness: 0.045,
      letters: 0.26
    },
    th: {
      words: 0.023,
      pairs: 0.115,
      triples: 0.219,
      stretch: 0,
      number: 0,
      coverage: 1.152,
      title: 0,
      question: 0,
      questions: 0.946,
      unit: 0.114,
      likeness: 0,
      letters: 0.624
    },
    unmarked: {
      words: 0,
      pairs: 0.396,
      triples: 0,
      stretch: 0,
      number: 0,
      coverage: 1.163,
      title: 0,
      question: 0,
      questions: 1.028,
      unit: 0.14,
      likeness: 0.038,
      letters: 0.212
    }
  },
  text: {
    en: {
      words: 0.006,
      pairs: 0.76,
      triples: 0.453,
      stretch: 1.043,
      number: 0,
      coverage: 0.004,
      title: 0,
      question: 0,
      questions: 0,
      unit: 0.004,
      likeness: 0,
      letters: 0.453
    },
    vi: {
      words: 0,
      pairs: 0.801,
      triples: 0.267,
      stretch: 0.81,
      number: 0.291,
      coverage: 0,
      title: 0,
      question: 0,
      questions: 0,
      unit: 0,
      likeness: 0,
      letters: 0.267
    },
    th: {
      words: 0.195,
      pairs: 0,
      triples: 0.636,
      stretch: 0.652,
      number: 0.109,
      coverage: 0.172,
      title: 0,
      question: 0,
      questions: 0,
      unit: 0.172,
      likeness: 0,
      letters: 0.636
    },
    unmarked: {
      words: 0.115,
      pairs: 0.746,
      triples: 0.174,
      stretch: 0.698,
      number: 0.685,
      coverage: 0,
      title: 0,
      question: 0,
      questions: 0,
      unit: 0,
      likeness: 0,
      letters: 0.174
    }
  }
} as const;
