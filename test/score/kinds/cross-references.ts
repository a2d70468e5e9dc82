/** References to sections, annexes, tables … by place; right where they lead to the line labelled. Contents lines are not among them. */
import { type Labelled, lineOf } from '../gold';
import { tally, type Tally } from '../tally';

export function scoreCrossReferences({ document, labels, upTo }: Labelled): Tally[] {
  const out = tally('cross-references', labels.references.length, true);
  const found = document.crossReferences
    .filter(({ target }) => target !== 'contents')
    .map((reference) => ({ reference, at: document.lineRange(reference.span) }));
  const taken = new Set<(typeof found)[number]>();
  for (const item of labels.references) {
    const hit = found.find(
      (each) =>
        !taken.has(each) &&
        each.at.start.line + 1 === item.line &&
        each.at.start.character < item.col + item.text.length &&
        each.at.end.character > item.col,
    );
    const where = `${item.line} ${item.text}`;
    if (hit === undefined) {
      out.misses.push(where);
      continue;
    }
    taken.add(hit);
    out.found++;
    const { destination } = hit.reference;
    const line = destination === undefined ? null : lineOf(document, destination);
    if (line === item.target_line) out.right = (out.right ?? 0) + 1;
    else out.wrong.push(`${where} → ${line} for ${item.target_line}`);
  }
  for (const each of found) {
    const line = each.at.start.line + 1;
    if (taken.has(each) || line > upTo.text) continue;
    out.extra++;
    out.extras.push(`${line} ${each.reference.target} ${each.reference.number}`);
  }
  return [out];
}
