import { slips } from '../../model/resolve/names';
import type { Abbreviation, AbbreviationDefinition, ThesisDocument } from '../../model/types';
import { replace } from '../../model/facts/edits';
import type { Finding, Fix, Rule } from '../rule';
import { listed, meaning, sharedWords, translated, usesBeyond } from '../shared/abbreviations';
import { t } from '../../text/l10n';

export const conflict: Rule = {
  id: 'abbreviation/conflict',
  title: 'One abbreviation, two meanings',
  docs: {
    what: 'A short form stands for two long forms, the list and the text differ, or one long form has two short forms that look alike. Translations and differences of case or number do not count.',
    why: 'The reader cannot tell whether two things are meant or one is misspelt.',
    good: 'Partido Acción Nacional (PAN), in the list and in the text',
    bad: 'Partido de Acción Nacional in the list, Partido Acción Nacional (PAN) in the text',
    source: 'PerfectIt (abbreviations defined in two ways)',
  },
  severity: 'warning',
  reads: ['abbreviations'],
  *check(document, context) {
    for (const entry of document.abbreviations) if (!context.accepts(entry.short)) yield* longForms(document, entry);
    yield* shortForms(document.abbreviations);
  },
};

/** The long forms of one short form against the one the list (or the first introduction) gives. */
function* longForms(document: ThesisDocument, entry: Abbreviation): Generator<Finding> {
  const definitions = entry.definitions.filter(({ span }) => span.block.role !== 'entry');
  const reference = listed(entry) ?? definitions[0];
  if (reference === undefined) return;
  const key = meaning(reference.long, entry.short);
  // `the long form (also known as another, SF)`: the author knows of both
  const known = new Set([key, ...definitions.filter(({ span, longSpan }) => other(span.block.text, reference.long, longSpan?.start ?? span.start)).map(({ long }) => meaning(long, entry.short))]);
  const others = definitions.filter(({ long }) => !known.has(meaning(long, entry.short)) && !translated(long, reference.long));
  if (others.length === 0) return;
  const alike = definitions.filter(({ long }) => known.has(meaning(long, entry.short))).length;
  // where neither prevails, the later one may be the slip; of two alone, the reader looks at the list
  if (alike < others.length || definitions.length === 2) {
    yield finding(document, entry, reference, others);
    return;
  }
  for (const other of others) yield finding(document, entry, other, [reference]);
}

/** Whether the long form stands in the text before a place as well, close by. */
function other(text: string, long: string, before: number): boolean {
  const at = text.lastIndexOf(long, before - long.length);
  return at >= 0 && before - at - long.length < 40;
}

function finding(document: ThesisDocument, entry: Abbreviation, here: AbbreviationDefinition, there: readonly AbbreviationDefinition[]): Finding {
  const forms = [...new Set(there.map(({ long }) => long))];
  return {
    span: here.longSpan ?? here.span, message: t('{0} is {1} here, {2} elsewhere.', entry.short, here.long, forms.join(', ')),
    related: there.map(({ span, long }) => ({ span, message: long })), fixes: () => forms.flatMap((form) => fix(document, here, form)),
  };
}

function fix(document: ThesisDocument, { longSpan }: AbbreviationDefinition, form: string): Fix[] {
  return longSpan === undefined ? [] : [{ title: t('Change to {0}', form), edits: () => replace(document, longSpan, form) }];
}

/** Two short forms one slip apart that stand for the same: CIGE in the list, CEGI in the text. */
function* shortForms(all: readonly Abbreviation[]): Generator<Finding> {
  for (let i = 0; i < all.length; i++) {
    for (let k = i + 1; k < all.length; k++) {
      const a = all[i] as Abbreviation;
      const b = all[k] as Abbreviation;
      if (Math.abs(a.short.length - b.short.length) > 1 || a.short.length < 3 || !anagrams(a.short, b.short) || sharedWords(a.long, b.long) < 0.7) continue;
      const [rare, usual] = usesBeyond(a).length <= usesBeyond(b).length ? [a, b] : [b, a];
      const here = rare.definitions[0];
      const there = usual.definitions[0];
      if (here === undefined || there === undefined) continue;
      yield { span: here.span, message: t('{0} stands for what is {1} elsewhere: {2}.', rare.short, usual.short, usual.long), related: [{ span: there.span, message: `${usual.short}: ${usual.long}` }] };
    }
  }
}

function anagrams(a: string, b: string): boolean {
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  return slips(a, b, 1) <= 1 || [...a].sort().join('') === [...b].sort().join('');
}
