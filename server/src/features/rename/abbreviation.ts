/** A short form: its uses with their endings, the list, the definitions; what is probably meant by it, with a doubt. */
import type { Abbreviation, AbbreviationDefinition, AbbreviationUse, Span, ThesisDocument } from '../../model/types';
import { sameAbbreviation } from '../shared/elsewhere';
import type { Replacement } from '../shared/edits';
import { Refusal } from '../shared/source';
import type { Target } from './target';

const LONGEST = 40;
const NEVER = new Set([...'()[]{}<>;,\t\n\r"“”']);

export function abbreviationTarget(document: ThesisDocument, mention: AbbreviationUse | AbbreviationDefinition): Target {
  const { abbreviation } = mention;
  const { span } = stem(mention.span, abbreviation.short);
  return {
    span, name: abbreviation.short, rename: (given) => rename(document, abbreviation, given),
    elsewhere: (other, given) => {
      const same = sameAbbreviation(other, abbreviation);
      return same === undefined ? [] : rename(other, same, given);
    },
  };
}

function rename(document: ThesisDocument, abbreviation: Abbreviation, given: string): readonly Replacement[] | Refusal {
  const name = given.trim();
  if (name === '') return new Refusal('Type a short form');
  if (name.length > LONGEST || [...name].some((sign) => NEVER.has(sign))) return new Refusal('A short form is short and holds no brackets, commas, quotation marks or tabs');
  const taken = [...document.abbreviations, ...document.undefinedAbbreviations].find((other) => other !== abbreviation && other.short === name)
    ?? document.outside.definitions.find((other) => other.short === name && name !== abbreviation.short);
  if (taken !== undefined) return new Refusal(taken.long === '' ? `“${name}” is already used as a short form` : `“${name}” already stands for ${taken.long}`);
  const { definitions, uses, misspellings, short } = abbreviation;
  return [
    ...[...definitions, ...uses].map((one) => {
      const { span, ending } = stem(one.span, short);
      return { span, text: ending === '' && written(span) !== short && short.endsWith('s') && name.endsWith('s') ? name.slice(0, -1) : name };
    }),
    ...misspellings.map(({ span, text }) => ({ span, text: text.endsWith('s') && !short.endsWith('s') ? `${name}s` : name, doubt: 'otherwise' as const })),
  ];
}

/** The letters of the short form, and what is left behind them: a plural ending. */
function stem(span: Span, short: string): { span: Span; ending: string } {
  const text = written(span);
  if (!text.startsWith(short)) return { span, ending: '' };
  return { span: { block: span.block, start: span.start, end: span.start + short.length }, ending: text.slice(short.length) };
}

function written({ block, start, end }: Span): string {
  return block.text.slice(start, end);
}
