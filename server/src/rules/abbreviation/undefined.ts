import type { Abbreviation, Span, ThesisDocument } from '../../model/types';
import { isDigit } from '../../text/chars';
import { foldCase } from '../../text/fold';
import type { Rule } from '../rule';
import { inBody, introductions, isCommon, listed, usesBeyond } from '../shared/abbreviations';
import { uses as usesOf } from '../shared/wording';
import { t } from '../../text/l10n';

/** Share of the listed abbreviations that must be introduced in the text before the others are said to lack it. */
const HABIT = 0.6;

export const undefinedAbbreviation: Rule = {
  id: 'abbreviation/undefined',
  title: 'An abbreviation is never spelt out',
  docs: {
    what: 'A short form is used and nothing says what it stands for. Where the text spells out most of its abbreviations, those that only the list explains count too. Footnotes count. Common ones (US, UN, DNA) are left alone; others can be accepted in .thesis.json.',
    why: 'A reader outside the field cannot know it.',
    good: 'the Organisation for Economic Co-operation and Development (OECD) … the OECD',
    bad: 'the OECD, never spelt out',
    source: 'APA 7, 6.25; PerfectIt and Vale check it too, footnotes left out',
  },
  severity: 'information',
  reads: ['abbreviations', 'undefinedAbbreviations'],
  exempt: 'inline',
  *check(document, context) {
    const people = context.once(surnames);
    for (const { short, uses } of document.undefinedAbbreviations) {
      if (context.accepts(short) || isCommon(short) || people.has(foldCase(short))) continue;
      const first = uses.find(({ span }) => span.block.role !== 'entry');
      if (first === undefined || numbered(first.span)) continue;
      yield { span: first.span, accept: short, message: t('{0} is never spelt out ({1}).', short, usesOf(uses.length)) };
    }
    for (const entry of document.abbreviations) {
      const { short, definitions } = entry;
      if (context.accepts(short) || isCommon(short) || definitions.some(({ span }) => span.block.role !== 'entry')) continue;
      const uses = entry.uses.filter(({ span }) => inBody(document, span));
      const first = uses[0];
      if (first === undefined || definitions[0] === undefined) continue;
      yield { span: first.span, accept: short, message: t('{0} is spelt out in the bibliography only ({1}).', short, usesOf(uses.length)), related: [{ span: definitions[0].span, message: entry.long }] };
    }
    for (const entry of context.once(listOnly)) {
      const first = usesBeyond(entry).find(({ span }) => inBody(document, span));
      const row = listed(entry);
      if (first === undefined || row === undefined || context.accepts(entry.short) || isCommon(entry.short)) continue;
      yield { span: first.span, accept: entry.short, message: t('{0} is spelt out in the list of abbreviations only, not where it is first used.', entry.short), related: [{ span: row.span, message: `${entry.short}: ${entry.long}` }] };
    }
  },
};

/** Family names, folded: some styles write them in capitals. */
function surnames({ works }: ThesisDocument): ReadonlySet<string> {
  return new Set(works.flatMap(({ csl }) => [...(csl.author ?? []), ...(csl.editor ?? [])].flatMap(({ family, given }) => (family !== undefined && given !== undefined ? foldCase(family).split(/[\s-]/) : []))));
}

/** `UH-60`: the name of a model, not an abbreviation. */
function numbered({ block, end }: Span): boolean {
  return block.text.charCodeAt(end) === 45 && isDigit(block.text.charCodeAt(end + 1));
}

/** Listed abbreviations that the running text never introduces, where that is not what the document usually does. */
function listOnly(document: ThesisDocument): readonly Abbreviation[] {
  const used = document.abbreviations.filter((entry) => listed(entry) !== undefined && usesBeyond(entry).some(({ span }) => inBody(document, span)));
  const without = used.filter((entry) => !introductions(entry).some(({ span }) => inBody(document, span)));
  return used.length >= 5 && without.length <= used.length * (1 - HABIT) ? without : [];
}
