/** What a token of a reference can belong to, in the order the weights know them. */
export const LABELS = ['author', 'editor', 'date', 'title', 'journal', 'container', 'volume', 'pages', 'publisher', 'location', 'url', 'doi',
  'note', 'genre', 'edition', 'citation-number', 'translator', 'collection', 'director', 'isbn', 'medium', 'source', 'interviewer'] as const;

export type Label = (typeof LABELS)[number];
export const LABEL_COUNT = LABELS.length;

/** Number of a label, for code that compares numbers. */
export const L = Object.fromEntries(LABELS.map((name, i) => [name, i])) as Readonly<Record<Label, number>>;
