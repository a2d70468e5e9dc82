import { etAlOf, textOf } from '../../model/facts/citation-form';
import { insert, replace } from '../../model/facts/edits';
import type { Citation, ThesisDocument } from '../../model/types';
import { SPACE, charClass } from '../../text/chars';
import type { Finding, Fix, Rule } from '../rule';
import { minority } from '../shared/majority';
import { entriesOf, entry } from '../shared/wording';
import { t } from '../../text/l10n';

export const etAl: Rule = {
  id: 'citation/et-al',
  title: 'How et al. is used',
  docs: {
    what: 'Et al. without its stop, with a comma before it where the others have none (or the other way round), or in the place of a single author.',
    why: 'Et al. is short for several; for one name it saves nothing and hides who it is.',
    good: '(Kilmer et al., 2010) for four authors; (Keck & Sikkink, 1998) for two',
    bad: '(Keck et al., 1998) for two authors; (Kilmer et al 2010)',
    source: 'APA 7, 8.17 (from three authors); Chicago 18, 13.107',
  },
  severity: 'hint',
  reads: ['citations'],
  exempt: 'inline',
  *check(document) {
    const found = document.citations.flatMap((citation) => {
      const mark = citation.form === 'ibid' ? undefined : etAlOf(citation);
      return mark === undefined ? [] : [{ citation, mark }];
    });
    const { usual, others } = minority(found, ({ mark }) => mark.comma);
    const commas = new Set(others.map(({ mark }) => mark));
    for (const { citation, mark } of found) {
      const work = entriesOf(citation)[0];
      if (!mark.stop) {
        const end = { block: mark.span.block, start: mark.span.end, end: mark.span.end };
        yield { span: mark.span, message: t('et al. is written with a stop.'), fixes: () => [{ title: t('Add the stop'), preferred: true, safe: true, edits: () => insert(document, end, '.') }] };
      }
      if (commas.has(mark)) yield commaFinding(document, citation, mark, usual === true);
      if (work !== undefined && work.authors.length === 2 && citation.authors.length === 1) {
        yield { span: citation.authorSpan ?? mark.span, message: t('et al. stands for one author: {0}.', work.authors.join(' & ')), related: [entry(work)], fixes: () => spellOut(document, citation, mark, work.authors[1] ?? '') };
      }
    }
  },
};

function commaFinding(document: ThesisDocument, { authorSpan }: Citation, { span }: { readonly span: Finding['span'] }, wanted: boolean): Finding {
  const { block } = span;
  let from = span.start;
  while (authorSpan !== undefined && from > authorSpan.start && (charClass(block.text.charCodeAt(from - 1)) === SPACE || block.text.charCodeAt(from - 1) === 44)) from--;
  return {
    span, message: wanted ? t('No comma before et al.; the others have one.') : t('A comma before et al.; the others have none.'),
    fixes: () => [{ title: wanted ? t('Add the comma') : t('Remove the comma'), preferred: true, safe: true, edits: () => replace(document, { block, start: from, end: span.start }, wanted ? ', ' : ' ') }],
  };
}

/** `Keck et al.` → `Keck & Sikkink`, in the sentence `and`. */
function spellOut(document: ThesisDocument, { form }: Citation, { span }: { readonly span: Finding['span'] }, second: string): Fix[] {
  const join = form === 'narrative' ? (document.language === 'es' ? 'y' : document.language === 'fr' ? 'et' : document.language === 'de' ? 'und' : 'and') : '&';
  return second === '' ? [] : [{ title: t('Write {0} out: {1} {2}', textOf(span), join, second), preferred: true, edits: () => replace(document, span, `${join} ${second}`) }];
}
