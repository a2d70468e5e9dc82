/** Custom requests between client and server, and the rows the three trees show. The one server file the client imports. Plain data only. */
export interface Pos { line: number; character: number }
export interface Rng { start: Pos; end: Pos }

/** How a document is treated: recognised by what stands in it, or switched by hand. */
export type RecognitionMode = 'auto' | 'always' | 'never';

/** Server → client, after each analysis. `tree` counts up whenever what the trees show may have changed. */
export const didAnalyze = 'thesis/didAnalyze';
export interface DidAnalyzeParams { uri: string; version: number; isThesis: boolean; evidence: string[]; tree: number }

/** Client → server notification: switch one document on or off (`auto` gives it back to recognition). */
export const setRecognition = 'thesis/setRecognition';
export interface SetRecognitionParams { uri: string; mode: RecognitionMode }

/**
 * Client → server notification: the text of a `.thesis.json`, or null where it is gone. For servers that cannot read files
 * themselves (in a browser); a server that can takes it too.
 */
export const projectFile = 'thesis/projectFile';
export interface ProjectFileParams { uri: string; text: string | null }

/** Request {uri} → ChapterRow[] (roots, nested). */
export const chapters = 'thesis/chapters';
export interface ChapterRow {
  /** Stable while the outline's shape is: `kind:number:title#n`. */
  id: string;
  kind: string;            // OutlineKind
  number: string;
  title: string;
  /** Number and title as shown: `2.2.1 Title`, `Annex C – Title`. */
  label: string;
  words: number;
  citations: number;
  /** The heading. */
  range: Rng;
  /** Everything that belongs to it. */
  fullRange: Rng;
  children: ChapterRow[];
  /** A summary table shown under its case study although it stands elsewhere. */
  elsewhere?: boolean;
}

/** Request {uri} → AbbreviationRow[]. */
export const abbreviations = 'thesis/abbreviations';
export interface AbbreviationRow {
  id: string;
  short: string;
  long: string;
  uses: number;
  misspellings: number;
  defined: boolean;
  conflicting: boolean;
  /** The definition (list first), else the first use. */
  range: Rng;
}

/** Request {uri} → WorksRows. `works` holds every entry in the bibliography's order, `neverCited` those of them nothing cites. */
export const works = 'thesis/works';
export interface WorkRow { id: string; label: string; reference: string; title: string; citations: number; range: Rng }
/** A citation that no entry answers, grouped by what it says. */
export interface UnresolvedRow { id: string; label: string; reason: string; citations: number; range: Rng }
export interface WorksRows { works: WorkRow[]; neverCited: WorkRow[]; unresolved: UnresolvedRow[] }

/** Request {uri, id} → PlaceRow[]: the uses of an abbreviation, the places that cite a work. */
export const places = 'thesis/places';
export interface PlacesParams { uri: string; id: string }
export interface PlaceRow {
  range: Rng;
  /** One line of text round it. */
  context: string;
  /** The part of `context` to highlight, offsets in it. */
  highlight: [number, number];
  /** `2.2.1 The Growth…`: the section it stands in. */
  section: string;
}

/** Request {uri, position} → StatusInfo | null. */
export const status = 'thesis/status';
export interface StatusParams { uri: string; position: Pos }
export interface StatusInfo {
  chapter: string;         // `3 Case Studies`
  section: string;         // `3.2 Drug Policy…`, empty in none
  /** Row id of the innermost node, to reveal it. */
  row: string;
  words: number;           // of the whole document
  sectionWords: number;
}

/** Request {uri, id} → string | null: what "copy reference" and "copy long form" put on the clipboard. */
export const copyText = 'thesis/copyText';

/** Request {uri, change} → WorkspaceEdit; refused in words where it cannot be done. Ids are those of the Chapters tree. */
export const restructure = 'thesis/restructure';
export interface RestructureParams { uri: string; change: StructureChange }
export type StructureChange =
  | { kind: 'move'; id: string; target: string; place: 'before' | 'after' | 'inside' }
  | { kind: 'promote'; id: string }
  | { kind: 'demote'; id: string }
  | { kind: 'rename'; id: string; title: string };

/** The command of a code lens, with the document's address and a position: the client shows the references of what stands there. */
export const peekReferences = 'thesis.peekReferences';

export * from './protocol/aids';
export * from './protocol/case-study';
export * from './protocol/files';
export * from './protocol/map';
export * from './protocol/reading';
export * from './protocol/exports';
