/**
 * Weights for documents with authors' questions (`desk`) and for bare texts (`text`). `npm run bench` fitted them
 * on 2026-11-23, from the questions in `bench/questions` and the tuning half of XQuAD.
 */
export const decision = {
  desk: {
    one: [
      -7.019
    ],
    score: [
      1.924,
      -0.336,
      0.313,
      -3.079,
      -0.238
    ],
    margin: [
      1.355
    ],
    lead: [
      3.936,
      5.299,
      4.11,
      0,
      0
    ],
    coverage: [
      0,
      1.965,
      5.174,
      6.384,
      6.463
    ],
    words: [
      0.178,
      0,
      0
    ],
    pairs: [
      0,
      0,
      0
    ],
    triples: [
      0,
      0,
      0,
      0,
      0
    ],
    stretch: [
      0
    ],
    title: [
      4.529,
      0,
      0,
      0,
      0
    ],
    question: [
      1.532,
      0,
      0,
      0,
      2.641
    ],
    questions: [
      3.181,
      1.179,
      0,
      0,
      1.821
    ],
    unit: [
      0,
      0,
      0.725,
      3.347,
      4.126
    ],
    likeness: [
      1.658,
      0,
      0,
      0,
      0
    ],
    letters: [
      0.149,
      0.405,
      0.749,
      0.728,
      3.275
    ],
    gap: [
      -2.588,
      -1.578,
      0
    ],
    noNumber: [
      -0.993
    ],
    unknown: [
      0,
      0
    ],
    missingFigures: [
      -4.065
    ],
    missingNames: [
      -0.937
    ],
    doubt: [
      -0.149,
      -0.117,
      -5.773,
      -7.234,
      -3.604
    ],
    closer: [
      4.114,
      3.248,
      3.047,
      0.603,
      0.19
    ],
    alike: [
      4.31,
      0.199,
      0.927,
      0.329,
      1.063
    ],
    brief: [
      -0.801,
      -2.439,
      -1.409,
      0.119,
      0.317
    ],
    isEnglish: [
      -0.422
    ],
    isThai: [
      0.434
    ]
  },
  text: {
    one: [
      -6.696
    ],
    score: [
      2.231,
      -0.411,
      0.241,
      0.026,
      0.001
    ],
    margin: [
      2.781
    ],
    lead: [
      0,
      0,
      2.633,
      3.143,
      0
    ],
    coverage: [
      0.482,
      0,
      1.264,
      0,
      0
    ],
    words: [
      0.271,
      2.028,
      0
    ],
    pairs: [
      1.359,
      0,
      0
    ],
    triples: [
      0,
      0.036,
      1.304,
      0.662,
      0
    ],
    stretch: [
      1.167
    ],
    title: [
      0,
      0,
      0,
      0,
      0
    ],
    question: [
      0,
      0,
      0,
      0,
      0
    ],
    questions: [
      0,
      0,
      0,
      0,
      0
    ],
    unit: [
      0,
      0.399,
      0.882,
      0.204,
      0
    ],
    likeness: [
      0,
      0,
      0,
      0,
      0
    ],
    letters: [
      0,
      1.154,
      1.087,
      0.369,
      0
    ],
    gap: [
      -0.253,
      -0.082,
      -1.17
    ],
    noNumber: [
      -1.335
    ],
    unknown: [
      0,
      -0.437
    ],
    missingFigures: [
      -0.804
    ],
    missingNames: [
      -2.336
    ],
    doubt: [
      0,
      0,
      0,
      0,
      0
    ],
    closer: [
      0.67,
      0,
      0,
      0,
      0
    ],
    alike: [
      0.67,
      0,
      0,
      0,
      0
    ],
    brief: [
      -0.473,
      -0.955,
      0.466,
      -1.636,
      2.905
    ],
    isEnglish: [
      0.734
    ],
    isThai: [
      0.268
    ]
  }
} as const;
