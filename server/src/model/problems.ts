/** Faults the links themselves show. The rules of `rules/` take these over one by one. */
import type { Abbreviations } from './resolve/abbreviations';
import type { ResolvedCitation } from './resolve/citations';
import type { WorkEntry } from './resolve/works';
import type { CrossReference, Problem } from './types';

export function findProblems(citations: readonly ResolvedCitation[], works: readonly WorkEntry[], abbreviations: Abbreviations, crossReferences: readonly CrossReference[]): Problem[] {
  const out: Problem[] = [];
  for (const citation of citations) {
    const { span } = citation;
    const name = `${citation.authors.join(', ')}${citation.year === '' ? '' : `, ${citation.year}`}`;
    if (citation.form === 'ibid') {
      if (citation.antecedent === undefined) out.push({ span, rule: 'citation/ibid-without-antecedent', severity: 'warning', message: 'No work is cited before this Ibid.' });
      continue;
    }
    if (citation.form === 'secondary' && citation.year === '') continue;
    if (works.length === 0) continue;
    if (citation.resolution === 'missing') out.push({ span, rule: 'citation/missing-entry', severity: 'warning', message: `No entry in the bibliography answers ${name}.` });
    else if (citation.resolution === 'ambiguous') out.push({ span, rule: 'citation/ambiguous', severity: 'information', message: `${name}: ${citation.reason}.` });
    else if (citation.resolution === 'approximate') out.push({ span, rule: 'citation/approximate', severity: 'information', message: `Leads to ${citation.works[0]?.label ?? ''}, but ${citation.reason}.` });
  }
  for (const entry of abbreviations.defined) {
    for (const item of entry.misspellings) out.push({ span: item.span, rule: 'abbreviation/misspelt', severity: 'warning', message: `${item.text} is written for ${entry.short}.` });
  }
  for (const entry of abbreviations.undefined) {
    const first = entry.uses[0];
    if (first !== undefined) out.push({ span: first.span, rule: 'abbreviation/undefined', severity: 'hint', message: `${entry.short} is defined nowhere in this document.` });
  }
  for (const reference of crossReferences) {
    if (reference.destination === undefined) out.push({ span: reference.span, rule: 'cross-reference/dangling', severity: 'information', message: `There is no ${reference.target} ${reference.number} in this document.` });
  }
  return out;
}
