/** What a feature may ask for besides the model, and how the list of features describes one. */
import type { Position, Range } from 'vscode-languageserver-types';
import type { ThesisDocument } from '../../model/types';

/** What the client told about itself that changes an answer's form. */
export interface Client {
  /** Definitions may be `LocationLink`s. */
  readonly definitionLinks: boolean;
  /** Its own Markdown support answers outline and folding of `#` headings. */
  readonly builtinMarkdown: boolean;
}

/** One open document, and who asks about it. */
export interface Source {
  readonly uri: string;
  readonly languageId: string;
  readonly document: ThesisDocument;
  readonly client: Client;
}

/** The parameters a request can carry besides its document. */
export interface Params {
  readonly position: Position;
  readonly range: Range;
  readonly id: string;
  readonly context: { readonly includeDeclaration: boolean };
}

/** One request: its method, which parameters it cannot do without, and what a document that is no thesis gets. */
export interface Feature {
  readonly method: string;
  readonly needs: readonly (keyof Params)[];
  readonly empty: unknown;
  answer(source: Source, params: Params): unknown;
}

/** Describes one request; `answer` sees the parameters it named only. */
export function feature<K extends keyof Params, R>(
  method: string, needs: readonly K[], empty: R, answer: (source: Source, params: Pick<Params, K>) => R,
): Feature {
  return { method, needs, empty, answer };
}
