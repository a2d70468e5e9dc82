/** A small thesis of our own invention round the paragraphs a test is about; its list and bibliography can carry marks too. */
import { analyze } from '../../server/src/model/document';
import type { Client, Source } from '../../server/src/features';
import type { ThesisDocument } from '../../server/src/model/types';
import { type Fixture, fixture } from '../fixture';

export const URI = 'file:///home/reader/small%20thesis.txt';

export interface Small extends Fixture { readonly document: ThesisDocument }

const CLIENT: Client = {
  definitionLinks: true, builtinMarkdown: false, annotatedEdits: true, versionedEdits: true, referenceLenses: true,
  show: { ibid: true, longForms: true, unresolved: true, codeLens: { entries: true, abbreviations: true, headings: true } },
};

/** A document as a feature sees it, asked by an editor that can do everything. */
export function sourceOf(document: ThesisDocument, client: Partial<Client> = {}, languageId = 'plaintext'): Source {
  return { uri: URI, languageId, version: 7, document, others: [], client: { ...CLIENT, ...client } };
}

export interface Parts {
  /** Section 2.1. */
  readonly body: string;
  /** Section 2.2. */
  readonly second?: string;
  readonly list?: string;
  readonly bibliography?: string;
  readonly annex?: string;
}

const LIST = `BKA\tBoard of Kite Affairs
WSO\tWind Safety Organization`;

const BIBLIOGRAPHY = `- Alder, P. (2001). *Strings and States*. Brisk: Gale Press.
- Birch, Q., & Cedar, R. (2005). The price of calm. *Journal of Air*, 3(1), 1-20.
- Board of Kite Affairs (BKA). (2010). *Rules for a windy day*. Brisk: BKA.
- Damson, S. (2012a). Falling slowly. *Journal of Air*, 10(2), 5-15.
- Damson, S. (2012b). *Rising*. Brisk: Gale Press.
- Elder, T. (1999). *Nobody reads this*. Brisk: Gale Press.`;

const ANNEX = 'The annex holds what was too long for the text.';

export function small({ body, second = 'Nothing more is said here.', list = LIST, bibliography = BIBLIOGRAPHY, annex = ANNEX }: Parts): Small {
  const drawn = `List of abbreviations

${list}

CHAPTER 1: INTRODUCTION

1.1 First Gusts

This thesis is about kites and about the people who hold them. The first to ask was Alder (2001, p. 3).

CHAPTER 2: KITES

2.1 Strings

${body}

2.2 Tails

${second}

Bibliography

${bibliography}

Annexes

Annex A – Tables of Wind

${annex}
`;
  const marked = fixture(drawn);
  return { ...marked, document: analyze(marked.text, { recognition: 'always' }) };
}
