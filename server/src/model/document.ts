import type { ThesisDocument } from './types';

export interface AnalyzeOptions {
  /** `auto` decides by what stands in the text; the others force `recognition.isThesis`. */
  readonly recognition?: 'auto' | 'always' | 'never';
  /** True for Markdown: `#` headings, fenced code, front matter. Plain text may use Markdown headings too. */
  readonly markdown?: boolean;
}

/** Reads a text into a model that answers every question features ask. Never throws on any text. */
export function analyze(_text: string, _options: AnalyzeOptions = {}): ThesisDocument {
  throw new Error('being written');
}
