/** What a feature may ask for besides the model, and how the list of features describes one. */
import type { Position, Range } from 'vscode-languageserver-types';
import type { ThesisDocument } from '../../model/types';
import type { HoverView, ReferenceFormat, StructureChange } from '../../protocol';

/** What the client told about itself that changes an answer's form. */
export interface Client {
  /** Definitions may be `LocationLink`s. */
  readonly definitionLinks: boolean;
  /** Its own Markdown support answers outline and folding of `#` headings. */
  readonly builtinMarkdown: boolean;
  /** Edits may carry annotations, which an editor shows before it makes them. */
  readonly annotatedEdits: boolean;
  /** Edits may name the version of the document they were made for. */
  readonly versionedEdits: boolean;
  /** It knows the command by which a code lens shows references. */
  readonly referenceLenses: boolean;
  readonly show: Shown;
}

/** What is shown between the lines, by the user's settings. */
export interface Shown {
  /** `thesis.inlayHints.ibid`: what an Ibid stands for. */
  readonly ibid: boolean;
  /** `thesis.inlayHints.longForms`: the long form where an abbreviation returns in a new chapter. */
  readonly longForms: boolean;
  /** `thesis.inlayHints.unresolved`: citations without an entry, or with several. */
  readonly unresolved: boolean;
  /** `thesis.codeLens.*`: counts above entries, rows of the list of abbreviations, headings. */
  readonly codeLens: { readonly entries: boolean; readonly abbreviations: boolean; readonly headings: boolean };
}

/** A request that cannot be met, and why, in words for the user. */
export class Refusal {
  constructor(readonly message: string) {}
}

/** Another text of the same thesis; the version is null where it is not open. */
export interface OtherFile { readonly uri: string; readonly version: number | null; readonly document: ThesisDocument }

/** One open document, and who asks about it. */
export interface Source {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly document: ThesisDocument;
  /** The other files of the thesis; none where the document is all of it. */
  readonly others: readonly OtherFile[];
  readonly client: Client;
}

/** The parameters a request can carry besides its document. */
export interface Params {
  readonly position: Position;
  readonly range: Range;
  readonly id: string;
  readonly context: { readonly includeDeclaration: boolean };
  readonly newName: string;
  readonly positions: readonly Position[];
  /** An item of a call hierarchy. */
  readonly item: { readonly uri: string; readonly data: string };
  /** What an answer asked to be sent back when more of it is wanted. */
  readonly data: { readonly uri: string; readonly id: string };
  readonly change: StructureChange;
  /** Names of what the client has. */
  readonly known: readonly string[];
  /** Of a hover; may be left out. */
  readonly view?: HoverView | undefined;
  readonly format: ReferenceFormat;
  /** Works that are cited only. */
  readonly cited: boolean;
  /** Name of a file of works; empty for none. */
  readonly bibliography: string;
}

/**
 * One request: its method, which parameters it cannot do without, and what a document that is no thesis gets. An answer may be a
 * `Refusal`. The answer to a `…/resolve` is laid over the item that was sent.
 */
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
