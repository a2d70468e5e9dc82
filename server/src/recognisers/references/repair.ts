import { L } from './labels';
import { path } from './model';
import { PAD, type TokenColumns } from './tokenise';

/**
 * Puts right what the order of a reference rules out, on the labels in `path`: what stands before an early date in
 * parentheses is the authors when a title follows the date, whatever the words look like.
 */
export function repair(t: TokenColumns): void {
  const n = t.n;
  let first = 0;
  while (first < n && path[first] === L['citation-number']) first++;
  let date = first;
  while (date < n && path[date] !== L.date) date++;
  if (date === first || date >= n || (t.marks[date + PAD]! & 4) === 0) return;
  let after = date;
  while (after < n && path[after] === L.date) after++;
  if (after >= n || path[after] !== L.title) return;
  let others = 0;
  for (let i = first; i < date; i++) {
    const y = path[i]!;
    if (y === L.editor || y === L.director || y === L.translator || y === L.interviewer) return;
    if (y !== L.author) others++;
  }
  if (others === 0 || others > 24) return;
  for (let i = first; i < date; i++) path[i] = L.author;
}
