/** What leaves the editor: references for other programs, words for a spell checker, a whole text for Pandoc. Plain data only. */
import type { Pos } from '../protocol';

export type ReferenceFormat = 'bibtex' | 'csl-json' | 'ris' | 'yaml';

/** Request {uri, id} → CopyInfo | null: one work as others take it. Ids are those of the Works cited tree. */
export const reference = 'thesis/reference';
export interface CopyInfo {
  /** An item of CSL-JSON. */
  item: object;
  bibtex: string;
  /** In our own wording, close to APA 7. */
  text: string;
  /** `en`, `es` …: of the document. */
  language: string;
}

/** Request {uri, format, cited} → ExportInfo: the bibliography, or those of its works that are cited. */
export const exportReferences = 'thesis/exportReferences';
export interface ExportParams { uri: string; format: ReferenceFormat; cited: boolean }
export interface ExportInfo { text: string; count: number }

/** Request {uri} → ExportInfo: short forms and the words of their long forms, one a line, for a spell checker. */
export const wordList = 'thesis/wordList';

/** Request {uri, bibliography} → ConvertInfo: Pandoc's Markdown. `bibliography` names the BibTeX file; empty: the works stand in the head. */
export const convert = 'thesis/convert';
export interface ConvertParams { uri: string; bibliography: string }
export interface ConvertedRow { start: Pos; text: string; reason: string }
export interface ConvertInfo {
  markdown: string;
  bibtex: string;
  converted: number;
  /** Citations that stay as they were. */
  left: ConvertedRow[];
  /** Citations whose entry differs a little. */
  approximate: ConvertedRow[];
}
