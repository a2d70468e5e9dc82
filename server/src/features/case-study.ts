import { caseStudies as studiesOf, caseSummaries, type CaseSummary as Found, endOf } from '../model/facts/case-studies';
import { pagesOf } from '../model/facts/contents';
import { interviewTies } from '../model/facts/interview-ties';
import type { OutlineNode, Span, ThesisDocument } from '../model/types';
import type { CaseActor, CaseCard, CaseStudies, CaseSummary, CaseWork } from '../protocol';
import { abbreviationIds, headingIds, workIds } from './shared/ids';
import { extentOf, rangeOf, startOf } from './shared/ranges';
import { headingLabel } from './shared/wording';
import { Variables } from './shared/variables';

/** `thesis/caseStudies`: a card for each case study, and the variables by which their summaries can be compared. */
export function caseStudies(document: ThesisDocument): CaseStudies {
  const studies = studiesOf(document);
  const summaries = caseSummaries(document);
  const ties = interviewTies(document, studies);
  const ids = headingIds(document);
  const variables = new Variables();
  const cards = studies.map((study): CaseCard => {
    const inside = within(document, study);
    return {
      id: ids.get(study) ?? '', label: headingLabel(study), words: study.words, citations: study.citations,
      range: rangeOf(document, study.span), fullRange: extentOf(document, study), pages: pagesOf(document, study),
      summary: summaryOf(document, summaries.get(study), variables),
      actors: actorsOf(document, inside),
      interviews: (ties.of.get(study) ?? []).map(({ interview, tie, through, places }) => ({
        name: interview.name, date: dated(interview.value), tie, through, count: places.length, range: rangeOf(document, interview.head), first: rangeOf(document, places[0] ?? interview.head),
      })),
      works: citedIn(document, inside),
    };
  });
  return { cards, variables: variables.list, interviewsIn: ties.list === undefined ? '' : headingLabel(ties.list) };
}

type Inside = (span: Span) => boolean;

function within(document: ThesisDocument, study: OutlineNode): Inside {
  const start = startOf(document, study.span);
  const end = endOf(study);
  return (span) => { const at = startOf(document, span); return at >= start && at < end; };
}

function summaryOf(document: ThesisDocument, found: Found | undefined, variables: Variables): CaseSummary | null {
  if (found === undefined) return null;
  const { under, place, rows } = found;
  const taken = new Set<number>();
  return {
    in: inName(under), range: rangeOf(document, place),
    rows: rows.map(({ label, group, span, lines }) => ({ variable: variables.place(label, group, taken), range: rangeOf(document, span), lines: [...lines] })),
  };
}

/** `Annex C – Title`: a summary's own heading is said with what it stands under. */
function inName(node: OutlineNode | undefined): string {
  if (node === undefined) return '';
  return headingLabel(node.kind === 'part' && node.parent !== undefined ? node.parent : node);
}

function actorsOf(document: ThesisDocument, inside: Inside): CaseActor[] {
  return [...abbreviationIds(document)]
    .flatMap(([{ short, long, uses }, id]) => {
      const [first, ...more] = uses.filter(({ span }) => inside(span));
      return first === undefined ? [] : [{ id, short, long, uses: more.length + 1, range: rangeOf(document, first.span) }];
    })
    .sort((a, b) => b.uses - a.uses);
}

function citedIn(document: ThesisDocument, inside: Inside): CaseWork[] {
  return [...workIds(document)]
    .flatMap(([work, id]) => {
      const [first, ...more] = work.citations.filter(({ span }) => inside(span));
      if (first === undefined) return [];
      return [{ id, label: work.label, title: work.csl.title ?? work.text, citations: more.length + 1, range: rangeOf(document, work.span), first: rangeOf(document, first.span) }];
    })
    .sort((a, b) => b.citations - a.citations);
}

function dated(value: readonly [number, number, number] | undefined): string {
  return value === undefined ? '' : value.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
