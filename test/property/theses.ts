/** Theses assembled from fragments of our own invention, laid out as people do: wrapped or not, paged, as Markdown, with CRLF. */
import fc from 'fast-check';

const NAMES = ['Lind', 'Moreau', 'van der Berg', "O'Rourke", 'Sørensen', 'García Ríos', 'Alder-Birch', 'Öström', 'Li'];
const YEARS = ['1987', '1999', '2004a', '2004b', '2010', '2011', 'n.d.', 'in press'];
const BODIES: readonly (readonly [string, string])[] = [
  ['HWU', 'Harbour Workers Union'], ['BoT', 'Board of Tides'], ['NGO', 'non-governmental organisation'], ['EPZ', 'Export Processing Zone'], ['SC', 'Ship Chandlers'], ['M&Q', 'Masts and Quays'],
];
const WORDS = 'the harbour of this town was never asked whether it wanted ships and those who lived beside the water had little to say about tides, quays; or the price of rope. Nobody counted them - at first “as one of them put it” they were poor (and often tired) while trade went on'.split(' ');

const name = fc.constantFrom(...NAMES);
const year = fc.constantFrom(...YEARS);
const page = fc.constantFrom('', ', p. 4', ', pp. 12-15', ': 31', ', ch. 2', ', para. 7');
const number = fc.constantFrom('1', '2', '3', '1.1', '2.3', '3.2.1', 'A', 'IV');
const words = (least: number, most: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((list) => list.join(' '));

/** A citation, a cross-reference, an abbreviation, a note's mark: what stands between words. */
export const mention: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(name, year, page).map(([a, b, c]) => `(${a}, ${b}${c})`),
  fc.tuple(name, name, year, page).map(([a, b, c, d]) => `(${a} & ${b}, ${c}${d}; see also ${b}, ${c})`),
  fc.tuple(name, year, page).map(([a, b, c]) => `${a} (${b}${c})`),
  fc.tuple(name, name, year).map(([a, b, c]) => `As ${a} and ${b} (${c}) say,`),
  fc.tuple(name, year).map(([a, b]) => `(${a} et al., ${b})`),
  page.map((one) => `(Ibid${one})`), page.map((one) => `(Ibid.${one}; cf. Lind, 2010)`), fc.constant('Lind, op. cit., p. 7'),
  fc.constantFrom(...BODIES).map(([short, long]) => `The ${long} (${short}) met.`),
  fc.constantFrom(...BODIES).map(([short]) => `the ${short} and other ${short}s`),
  fc.constantFrom(...BODIES).map(([short]) => `(${short}, 2010, p. 3)`),
  number.map((one) => `see section ${one}`), number.map((one) => `(see Chapter ${one} and Annex A)`), number.map((one) => `as Table ${one} shows`), fc.constant('the second case study'),
  fc.constantFrom('asked.1', 'tides²', 'ships[^1]', 'quays [2]', '(interview #3)', '“a quotation” (2011, p. 3)', '*emphasis*', '**strong**', 'http://a.example/b?C=D&e', '\ud83d\ude00 e\u0301', '<i>Ships</i>'),
);
const sentence = fc.tuple(words(2, 9), fc.option(mention, { nil: '' }), words(1, 6)).map(([a, b, c]) => `${a.charAt(0).toUpperCase()}${a.slice(1)} ${b} ${c}.`.replace(/ {2}/g, ' '));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const title = fc.constantFrom('Tides and Towns', 'The First Quay', 'Why We Count Ships', 'METHOD', 'Introduction', 'Conclusion', 'Case study: A Rope', 'Bibliography', 'References', 'List of abbreviations', 'Contents', 'Annexes', 'Notes');

/** One fragment: what it is, and its lines or, of a paragraph, its text. */
export interface Fragment { readonly kind: 'paragraph' | 'lines' | 'heading'; readonly text: string; readonly level: number }

const lines = (text: fc.Arbitrary<string>): fc.Arbitrary<Fragment> => text.map((one) => ({ kind: 'lines', text: one, level: 0 }));
const entry = fc.oneof(
  fc.tuple(name, year, words(1, 4)).map(([a, b, c]) => `${a}, A. (${b}). *${c}*. Bergen: Havn.`),
  fc.tuple(name, name, year, words(1, 4)).map(([a, b, c, d]) => `${a}, A., & ${b}, C. (${c}). ${d}. *Journal of Ports*, 4(2), pp. 1-20.`),
  fc.tuple(name, year, words(1, 3)).map(([a, b, c]) => `${a}, A. ${b}. “${c}”, in Moreau, B. (ed.), Quays. Havn Press.`),
  fc.constantFrom(...BODIES).map(([short, long]) => `${long} (${short}). (2010). Report of the year.`),
  fc.constant('---. 2011. The same again. Bergen: Havn.'),
);
const dash = fc.constantFrom('- ', '', '', '* ', '[1] ');

export const fragment: fc.Arbitrary<Fragment> = fc.oneof(
  { weight: 8, arbitrary: paragraph.map((text): Fragment => ({ kind: 'paragraph', text, level: 0 })) },
  { weight: 4, arbitrary: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.option(number, { nil: '' }), title).map(([level, no, text]): Fragment => ({ kind: 'heading', text: no === '' ? text : level === 1 ? `CHAPTER ${no}: ${text}` : `${no} ${text}`, level })) },
  { weight: 2, arbitrary: lines(fc.tuple(dash, fc.array(entry, { minLength: 1, maxLength: 4 })).map(([mark, list]) => list.map((one) => mark + one).join('\n'))) },
  { weight: 1, arbitrary: lines(fc.array(fc.constantFrom(...BODIES), { minLength: 1, maxLength: 4 }).map((list) => list.map(([short, long]) => `${short}\t${long}`).join('\n'))) },
  { weight: 1, arbitrary: lines(fc.array(fc.tuple(number, title, fc.nat(90)), { minLength: 1, maxLength: 4 }).map((list) => list.map(([a, b, c]) => `${a} ${b}........${c}`).join('\n'))) },
  { weight: 1, arbitrary: lines(fc.array(words(1, 5), { minLength: 1, maxLength: 4 }).map((list) => list.map((one, i) => `${i + 1}. ${one}`).join('\n'))) },
  { weight: 1, arbitrary: lines(fc.constantFrom('Table 1: Ships\nName\tTons\nAlba\t40\nBruma\t52', '| a | b |\n|---|---|\n| 1 | 2 |', 'Figure 2. The quay')) },
  { weight: 1, arbitrary: lines(fc.tuple(fc.constantFrom('1 ', '¹ ', '[^1]: ', '2. '), sentence).map(([mark, text]) => mark + text)) },
  { weight: 1, arbitrary: lines(fc.constantFrom('12\n\f', 'A Running Head 12\n\fA Running Head', '\f', '7', '```\ncode (Lind, 2010)\n```', '> quoted (Lind, 2010, p. 4)', '=====', '---', '', '   ', '***', 'Tides and Towns\n=====', 'List of abbreviations\n\nNGO\nnon-governmental organisation')) },
);

export interface Manner { readonly columns: number; readonly markdown: boolean; readonly eol: string; readonly between: string; readonly indent: string }

const manner: fc.Arbitrary<Manner> = fc.record({
  columns: fc.constantFrom(0, 0, 42, 68), markdown: fc.boolean(), eol: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'), between: fc.constantFrom('\n\n', '\n\n', '\n', '\n\n\n'), indent: fc.constantFrom('', '', '  ', '\t'),
});

function wrapped(text: string, columns: number): string {
  if (columns === 0) return text;
  const out: string[] = [''];
  for (const word of text.split(' ')) {
    const last = out[out.length - 1] ?? '';
    if (last !== '' && last.length + word.length >= columns) out.push(word);
    else out[out.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return out.join('\n');
}

/** A fragment as it is written in this manner, with LF. */
export function written({ kind, text, level }: Fragment, { columns, markdown, indent }: Manner): string {
  if (kind === 'heading') return markdown ? `${'#'.repeat(level)} ${text}` : text;
  return kind === 'paragraph' ? indent + wrapped(text, columns) : text;
}

/** A text and the manner it is written in. */
export interface Thesis { readonly text: string; readonly manner: Manner }

export function thesis(most: number): fc.Arbitrary<Thesis> {
  return fc.tuple(fc.array(fragment, { maxLength: most }), manner).map(([list, how]) => ({ manner: how, text: list.map((one) => written(one, how)).join(how.between).replace(/\n/g, how.eol) }));
}
