/** Texts to hurt readers with: pieces of theses, put together by a loose grammar and mutated. */
import { type Chance, pick } from './chance';

const PIECES = [
  '(Lind, 2010, p. 4)', '(Lind & Moreau, 2011a; cf. Alder et al., n.d.)', 'Lind (2010: 31)', '(Ibid, p. 5)', '(ibid.)', 'Lind, op. cit., p. 7', 'loc. cit.', 'a.a.O.', '(Lind, in press)', '[Lind 1966/1969]', '(1987)', '(see Lind, 2010, pp. 4-9; Moreau, 2011)',
  'Harbour Workers Union (HWU)', 'HWU (Harbour Workers Union)', 'the HWUs', 'Board of Tides [BoT]', '(the “Board”)', 'hereafter HWU', 'HWU, the Harbour Workers Union,', 'calcium (Ca2+)', 'β-carotene (BC)', '*[HWU]: Harbour Workers Union',
  'see section 1.1 and Annex A', 'Chapters 2, 3 and 4', 'as Table 3.1 shows', '§ 12', 'case study 2', '(see #15)', 'sections 1.1–1.4', 'note 7', 'Figure IV',
  'asked.1', 'tides²³', 'ships[^1]', '[^1]: A note', '¹ A note', '[2]', '1 A note of this page.', '12\n\f', '\f', 'A Running Head 12\n',
  'CHAPTER 1: BEGINNINGS', '1.1 A first section', '## 2.2 Another', 'A. Its people', 'Bibliography', 'References', 'List of abbreviations', 'Contents', 'Annexes', 'Annex A – Interviews', 'Title\n=====', '---', 'Part IV',
  '- Lind, A. (2010). *Tides*. Bergen: Havn.', 'Moreau, B., & Lind, A. (2011). Quays. *Ports*, 4(2), pp. 1-20. https://doi.org/10.1000/182', 'Lind, A. 2010. Tides. Bergen: Havn.', '———. 2011. Again.', 'Alder, P. “Strings”, in Moreau, B. (ed.), Quays (Bergen, Havn, 2003), 12.', 'Board of Tides. (2001, May 3). Report.',
  'HWU\tHarbour Workers Union', 'NGO\nNon-governmental organisation', '| a | b |', '1.1 Ships......12', 'Ships\t12', 'Table 1: Ships', 'a\tb\tc', '1. one', '- two', '> quoted', '```', '“a quotation”', '‘it’s’', "'quoted'", '"open', '<i>tag</i>', 'http://a.example/b?C=D&e', 'www.a.example', '**strong**', '_under_', 'word- \nbreak',
  'He said that', 'and so on', 'which is to say', 'the first case study', 'as the second author', 'et al.', 'and', '&', ';', ',', '.', ':', '(', ')', '[', ']', '/', '–', '\n', '\n\n', '\r\n', '\t', ' ', '  ', '\u00a0', '…', '!', '?',
];
const SIGNS = ['(', ')', '[', ']', '.', ',', ';', ':', '-', '–', '—', "'", '’', '“', '”', '"', '*', '_', '`', '#', '|', '/', '\\', '&', '%', '§', '¹', '²', '\t', '\n', '\r', '\f', '\0', '\u00a0', '\u00ad', '\u200b', '\u2028', '\ufeff', '\ud83d', '\ude00', 'é', 'e\u0301', 'ß', 'İ', 'ﬁ', 'Å', 'Ж', '中', 'ʼ', '1', '9', 'a', 'Z', 's', '=', '<', '>'];

/** A text of up to `most` pieces. */
export function compose(next: Chance, most: number): string {
  const out: string[] = [];
  for (let k = 1 + next(most); k > 0; k--) out.push(pick(next, PIECES), pick(next, [' ', ' ', ' ', '', '\n', '\n\n']));
  return out.join('');
}

/** One to four small harms: letters' case, signs put in, doubled, dropped, exchanged, stretches repeated or moved, another text spliced in. */
export function mutate(next: Chance, text: string, other: string): string {
  let out = text;
  for (let k = 1 + next(4); k > 0; k--) {
    const at = next(out.length + 1);
    const end = Math.min(out.length, at + 1 + next(pick(next, [1, 4, 30])));
    const here = out.slice(at, end);
    const put = (it: string): string => out.slice(0, at) + it + out.slice(end);
    switch (next(12)) {
      case 0: out = put(here.toUpperCase()); break;
      case 1: out = put(here.toLowerCase()); break;
      case 2: out = out.slice(0, at) + pick(next, SIGNS) + out.slice(at); break;
      case 3: out = put(pick(next, SIGNS)); break;
      case 4: out = put(''); break;
      case 5: out = put(here + here); break;
      case 6: out = put(here.repeat(2 + next(40))); break;
      case 7: out = put([...here].reverse().join('')); break;
      case 8: out = out.slice(0, at) + other.slice(next(other.length)) + out.slice(at); break;
      case 9: out = out.slice(0, at) + pick(next, PIECES) + out.slice(at); break;
      case 10: out = out.slice(end) + here; break;
      default: out = put(String.fromCharCode(next(pick(next, [128, 0x2100, 0x10000]))));
    }
    if (out.length > MOST) out = out.slice(0, MOST);
  }
  return out;
}

/** Longer texts find nothing shorter ones do not; length is tried apart. */
const MOST = 4_000;
