import type { Position } from 'vscode-languageserver-types';
import type { ThesisDocument } from '../model/types';
import type { StatusInfo } from '../protocol';
import { headingIds } from './shared/ids';
import { rootOf } from './shared/spread';
import { headingLabel } from './shared/wording';

/** `thesis/status`: the chapter and section a position lies in, and how many words they hold. */
export function status(document: ThesisDocument, position: Position): StatusInfo {
  const section = document.sectionAt(document.offsetAt(position));
  const chapter = rootOf(section);
  return {
    chapter: chapter === undefined ? '' : headingLabel(chapter),
    section: section === undefined || section === chapter ? '' : headingLabel(section),
    row: section === undefined ? '' : headingIds(document).get(section) ?? '',
    words: document.words,
    sectionWords: section?.words ?? 0,
  };
}
