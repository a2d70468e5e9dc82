/** Bibliographies wherever they stand, whatever they are called and however they are set: where each entry begins. */
import * as assert from 'node:assert';
import { analyze } from '../../server/src/analysis';

const PROSE = 'The harbour has been dredged twice since the war (Lind, 2010), and each time the town was asked beforehand and not listened to. Keck (1998) says that this is what being asked means.';
const ENTRIES = [
  'Keck, M., & Sikander, K. (1998). Kites beyond fences: Advocacy strings in international skies. Ithaca: Cornel Upland Press.',
  'Lind, A. (2010). Tides and towns: A history of being asked. Bergen: Havn.',
  'Lind, A. (2012). Quays, cranes and committees. Journal of Littoral Studies, 14(2), 101-124. https://doi.org/10.1000/jls.2012.14.2',
  'Moreau, B., Sarr-Dembélé, A., & Quillan, D. (2005). Who waits for the water? Patience and public life in eleven small ports of the north. Port-Sauveur: Éditions du Phare.',
  'World Ports Council. (2011, May 4). Statement on the seventeen-metre plan. Retrieved June 2, 2013, from http://www.wpc.example/statements/2011/05/seventeen-metre-plan.html',
];
const STARTS = ['Keck, M.,', 'Lind, A. (2010)', 'Lind, A. (2012)', 'Moreau, B.,', 'World Ports'];

const wrap = (text: string, columns: number, hang = ''): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= columns) { lines.push(line); line = hang + word; } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
};
const entriesOf = (text: string): string[] => analyze(text).works.map((work) => work.text);
/** A thesis round a list of references. */
const around = (heading: string, list: string, after = ''): string => `Introduction\n\n${PROSE}\n\n${PROSE}\n\n${heading}\n\n${list}\n${after}`;

function holds(text: string, starts: readonly string[] = STARTS): void {
  const found = entriesOf(text);
  assert.deepStrictEqual(found.map((entry) => starts.find((start) => entry.startsWith(start)) ?? entry), starts, text);
}

describe('bibliography', () => {
  const list = ENTRIES.join('\n');

  for (const heading of [
    'References', 'REFERENCES', 'Works Cited', 'Literature', 'Literature Cited', 'Bibliografía', 'Referencias', 'Bibliographie', 'Literaturverzeichnis', 'Bibliography:', '# References', '## 8. Bibliography',
    'Chapter 7: References', '7. References', 'References\n==========', '**References**', 'R EFERENCES', 'VII. BIBLIOGRAPHY', 'List of References', 'Selected Bibliography', 'Quellen- und Literaturverzeichnis',
    'Referencias bibliográficas', 'Bibliography and Works Cited', 'References and Further Reading', '6 Bibliography', '*Bibliography*', '### Works cited',
  ]) it(`is found under ${JSON.stringify(heading)}`, () => holds(around(heading, list)));

  const LAYOUTS: Readonly<Record<string, string>> = {
    'a line each': ENTRIES.join('\n'),
    'blank lines between': ENTRIES.join('\n\n'),
    'bullets -': ENTRIES.map((entry) => `- ${entry}`).join('\n'),
    'bullets *': ENTRIES.map((entry) => `* ${entry}`).join('\n\n'),
    'bullets •, wrapped': ENTRIES.map((entry) => wrap(`• ${entry}`, 60, '  ')).join('\n'),
    'bullets, wrapped without indent': ENTRIES.map((entry) => wrap(`- ${entry}`, 66)).join('\n'),
    'numbers in brackets': ENTRIES.map((entry, i) => `[${i + 1}] ${entry}`).join('\n'),
    'numbers with stop, wrapped': ENTRIES.map((entry, i) => wrap(`${i + 1}. ${entry}`, 70, '   ')).join('\n'),
    'numbers, blank lines between': ENTRIES.map((entry, i) => wrap(`${i + 1}. ${entry}`, 64)).join('\n\n'),
    'hanging indent': ENTRIES.map((entry) => wrap(entry, 70, '    ')).join('\n'),
    'hanging indent, blank lines between': ENTRIES.map((entry) => wrap(entry, 62, '      ')).join('\n\n'),
    'flush left': ENTRIES.map((entry) => wrap(entry, 72)).join('\n'),
    'flush left, narrow': ENTRIES.map((entry) => wrap(entry, 60)).join('\n'),
    'first lines indented': ENTRIES.map((entry) => `     ${wrap(entry, 70)}`).join('\n'),
    'double spaced': ENTRIES.map((entry) => wrap(entry, 70, '     ').split('\n').join('\n\n')).join('\n\n'),
    'addresses on lines of their own': ENTRIES.map((entry) => wrap(entry, 70).replace(/ (https?:)/, '\n$1')).join('\n'),
    'emphasis': ENTRIES.map((entry) => entry.replace(/\. ([A-Z][^.]+)\./, '. *$1*.')).join('\n\n'),
    'quotation marks and dates last': ENTRIES.map((entry) => entry.replace(/ \((\d{4})[^)]*\)\.(.*?)\.?$/, '$2, $1.')).join('\n\n'),
  };
  const LAID_OUT: Readonly<Record<string, readonly string[]>> = { 'quotation marks and dates last': ['Keck, M.,', 'Lind, A. Tides', 'Lind, A. Quays', 'Moreau, B.,', 'World Ports'] };
  for (const [what, laid] of Object.entries(LAYOUTS)) {
    it(`is cut with ${what}`, () => holds(around('References', laid), LAID_OUT[what]));
    it(`is cut with ${what}, before an annex`, () => holds(around('## References', laid, `\n## Appendix A: Interview guide\n\n1. How long have you lived here?\n2. Whom would you ask?\n\n${PROSE}\n`), LAID_OUT[what]));
    it(`is cut with ${what}, in wrapped prose`, () => holds(around('REFERENCES', laid).replaceAll(PROSE, wrap(PROSE, 70)), LAID_OUT[what]));
  }

  it('goes on over pages, with their numbers and running heads', () => {
    const lines = ENTRIES.map((entry) => wrap(entry, 60, '    ')).join('\n').split('\n');
    const paged = [...lines.slice(0, 3), '', '41', '', '\fHarbours and Towns', '', ...lines.slice(3, 7), '', '42', '', '\fHarbours and Towns', '', ...lines.slice(7, 10), '', '43', '\fHarbours and Towns', '', ...lines.slice(10)];
    holds(around('References', paged.join('\n')));
  });

  it('has a dash for the author before', () => {
    for (const dash of ['———.', '---.', '_____.', '———', '——.']) {
      const text = around('References', [ENTRIES[0], ENTRIES[1], `${dash} 2012. Quays, cranes and committees. Journal of Littoral Studies 14: 101-124.`, ENTRIES[3]].join('\n'));
      const works = analyze(text).works;
      assert.strictEqual(works.length, 4, dash);
      assert.deepStrictEqual(works[2]?.authors, works[1]?.authors, dash);
    }
  });

  it('has parts and letters as subheadings', () => {
    for (const heads of [['Primary Sources', 'Secondary Sources'], ['### Primary sources', '### Secondary sources'], ['A', 'L'], ['**Books**', '**Articles**'], ['PRIMARY SOURCES', 'SECONDARY SOURCES'], ['8.1 Books', '8.2 Articles']]) {
      holds(around(heads[0]?.startsWith('#') === true ? '## References' : heads[0]?.startsWith('8') === true ? '8 References' : 'References', `${heads[0]}\n\n${ENTRIES.slice(0, 2).join('\n')}\n\n${heads[1]}\n\n${ENTRIES.slice(2).join('\n')}`, `\nAppendix\n\n${PROSE}\n`));
    }
  });

  it('stands at the end of each chapter', () => {
    const chapter = (n: number, from: number, to: number): string => `CHAPTER ${n}: PART OF IT\n\n${PROSE}\n\n${PROSE}\n\nReferences\n\n${ENTRIES.slice(from, to).join('\n')}\n`;
    holds(`${chapter(1, 0, 2)}\n${chapter(2, 2, 4)}\n${chapter(3, 4, 5)}`);
    const section = (n: number, from: number, to: number): string => `# ${n} Part of it\n\n${PROSE}\n\n## References\n\n${ENTRIES.slice(from, to).map((entry) => `- ${entry}`).join('\n')}\n`;
    holds(`${section(1, 0, 2)}\n${section(2, 2, 4)}\n${section(3, 4, 5)}`);
  });

  it('ends where an index, a life or sentences begin', () => {
    for (const after of [`\nVita\n\n${PROSE}\n`, `\nIndex\n\nharbours, 3, 18\nKeck, M., 12\nLind, A., 40–41\n`, `\nInterview guide for pilots\n\n${PROSE}\n\n${PROSE}\n`, `\nAPPENDIX\n\n${PROSE}\n`, `\n${PROSE} ${PROSE}\n\n${PROSE}\n`]) holds(around('References', ENTRIES.join('\n'), after));
  });

  it('may begin with a sentence', () => {
    holds(around('References', `The following list holds those works that are cited in the text, and none that were only read; it does not hold the letters that were seen at the archive.\n\n${ENTRIES.join('\n')}`));
  });

  it('is not a chapter on literature', () => {
    assert.deepStrictEqual(entriesOf(`1 Introduction\n\n${PROSE}\n\n2 Literature\n\n${PROSE}\n\n${PROSE}\n\n3 Methods\n\n${PROSE}\n`), []);
    assert.deepStrictEqual(entriesOf(`# Introduction\n\n${PROSE}\n\n# Sources\n\n${PROSE}\n\n${PROSE}\n\n# Methods\n\n${PROSE}\n`), []);
  });

  it('is not a line of the contents', () => {
    holds(`Contents\n\nIntroduction\t1\nReferences\t30\n\nList of Tables\n\nTable 1: Complaints\t12\n\n${around('References', ENTRIES.join('\n'))}`);
    holds(`CONTENTS\n\nIntroduction\nReferences\nAppendix A: Interview guide\n\n\n${around('References', ENTRIES.join('\n'), `\nAppendix A: Interview guide\n\n${PROSE}\n`)}`);
  });
});
