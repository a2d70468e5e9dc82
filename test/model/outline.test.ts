/** The outline from headings of every sort; lines that only look like headings are none. */
import * as assert from 'node:assert';
import { analyze } from '../../server/src/analysis';

const PROSE = 'The harbour has been dredged twice since the war, and each time the town was asked beforehand and not listened to. The pilots kept a record of it, which is the only one there is.';
const MORE = 'Another paragraph follows, no shorter than the first. As Lind (2010) says, harbours matter to those who have one, and to nobody else.';
const LIST = 'Lind, A. (2010). Tides and towns. Bergen: Havn.\nMoreau, B. (2011). Quays. Oslo: Kai.\nSarr, C. (2012). Dykes. Oslo: Kai.';

/** Each heading with two paragraphs under it, the last one with a list of references. */
const thesis = (...headings: string[]): string => headings.map((heading, i) => `${heading}\n\n${i === headings.length - 1 ? LIST : `${PROSE}\n\n${MORE}`}`).join('\n\n');
const wrapped = (text: string): string => text.split('\n').map((line) => line.replace(/(.{40,64}\S) /g, '$1\n')).join('\n');
/** `1 chapter 2: Title` a line: level, kind, number, title. */
const outline = (text: string): string[] => analyze(text).headings.filter(({ kind }) => kind !== 'table' && kind !== 'figure')
  .map((node) => `${node.level} ${node.kind} ${node.number}${node.number === '' ? '' : ': '}${node.title}`);

const CASES: readonly (readonly [what: string, headings: readonly string[], expected: readonly string[]])[] = [
  ['CHAPTER n:', ['CHAPTER 1: BEGINNINGS', '1.1 Why', '1.1.1. Where', 'CHAPTER 2: ENDS', 'Bibliography'],
    ['1 chapter 1: BEGINNINGS', '2 section 1.1: Why', '3 section 1.1.1: Where', '1 chapter 2: ENDS', '1 back-matter Bibliography']],
  ['numbers in words, titles on the next line', ['Chapter One\n\nBeginnings', 'Chapter Two\n\nEnds of the World', 'Works Cited'],
    ['1 chapter 1: Beginnings', '1 chapter 2: Ends of the World', '1 back-matter Works Cited']],
  ['titles right under', ['CHAPTER ONE\nBEGINNINGS', 'CHAPTER TWO\nENDS OF THE WORLD', 'REFERENCES'],
    ['1 chapter 1: BEGINNINGS', '1 chapter 2: ENDS OF THE WORLD', '1 back-matter REFERENCES']],
  ['Spanish', ['Capítulo 1. Comienzos', 'Capítulo 2. Estudios de caso', '2.1 El puerto', '2.2 La bahía', 'Conclusiones', 'Referencias'],
    ['1 chapter 1: Comienzos', '1 chapter 2: Estudios de caso', '2 case-study 2.1: El puerto', '2 case-study 2.2: La bahía', '1 chapter Conclusiones', '1 back-matter Referencias']],
  ['German', ['Kapitel 1: Einleitung', 'Kapitel 2: Fallstudien', '2.1 Der Hafen', 'Kapitel 3: Schluss', 'Literaturverzeichnis'],
    ['1 chapter 1: Einleitung', '1 chapter 2: Fallstudien', '2 case-study 2.1: Der Hafen', '1 chapter 3: Schluss', '1 back-matter Literaturverzeichnis']],
  ['French, roman and letters', ['Chapitre I. Introduction', 'Chapitre II. Études de cas', 'A. Le port', 'B. La baie', 'Chapitre III : Conclusion', 'Bibliographie'],
    ['1 chapter 1: Introduction', '1 chapter 2: Études de cas', '2 case-study A: Le port', '2 case-study B: La baie', '1 chapter 3: Conclusion', '1 back-matter Bibliographie']],
  ['numbers alone', ['1 Introduction', '1.1 Why', '2 Methods', '2.1 Sources', '3 Conclusion', '4 References'],
    ['1 chapter 1: Introduction', '2 section 1.1: Why', '1 chapter 2: Methods', '2 section 2.1: Sources', '1 chapter 3: Conclusion', '1 back-matter 4: References']],
  ['roman numbers', ['I. Introduction', 'II. The Harbour', 'III. Conclusion', 'References'],
    ['1 chapter 1: Introduction', '1 chapter 2: The Harbour', '1 chapter 3: Conclusion', '1 back-matter References']],
  ['Markdown', ['# Harbours and Towns', '## Introduction', '### Why', '## Case Studies', '### The dredging', '### The pilots', '## References'],
    ['1 front-matter Harbours and Towns', '1 chapter Introduction', '2 section Why', '1 chapter Case Studies', '2 case-study The dredging', '2 case-study The pilots', '1 back-matter References']],
  ['Setext', ['Introduction\n============', 'Why\n---', 'Methods\n=======', 'References\n=========='],
    ['1 chapter Introduction', '2 section Why', '1 chapter Methods', '1 back-matter References']],
  ['capitals', ['INTRODUCTION', 'THE HARBOUR AND THE TOWN', 'CONCLUSION', 'REFERENCES'],
    ['1 chapter INTRODUCTION', '1 chapter THE HARBOUR AND THE TOWN', '1 chapter CONCLUSION', '1 back-matter REFERENCES']],
  ['bold', ['**Introduction**', '**Why harbours**', '**Methods**', '**References**'],
    ['1 chapter Introduction', '1 chapter Why harbours', '1 chapter Methods', '1 back-matter References']],
  ['bold under capitals', ['INTRODUCTION', '**Why harbours**', '**What towns**', 'CONCLUSION', 'REFERENCES'],
    ['1 chapter INTRODUCTION', '2 section Why harbours', '2 section What towns', '1 chapter CONCLUSION', '1 back-matter REFERENCES']],
  ['neither numbers nor marks', ['Introduction', 'The harbour and the town', 'Why we count', 'Conclusion', 'References'],
    ['1 chapter Introduction', '1 chapter The harbour and the town', '1 chapter Why we count', '1 chapter Conclusion', '1 back-matter References']],
  ['one case a chapter', ['1 Introduction', '2 Case Study 1: The Dredging', '3 Case Study 2: The Pilots', '4 Conclusion', 'References'],
    ['1 chapter 1: Introduction', '1 case-study 2: Case Study 1: The Dredging', '1 case-study 3: Case Study 2: The Pilots', '1 chapter 4: Conclusion', '1 back-matter References']],
  ['the word section', ['Section 1: Introduction', 'Section 2: The Harbour', 'References'],
    ['1 chapter 1: Introduction', '1 chapter 2: The Harbour', '1 back-matter References']],
];

describe('outline', () => {
  for (const [what, headings, expected] of CASES) {
    it(what, () => assert.deepStrictEqual(outline(thesis(...headings)), expected));
    it(`${what}, hard-wrapped`, () => assert.deepStrictEqual(outline(wrapped(thesis(...headings))), expected));
  }

  it('takes annexes after the references as such, and their parts', () => {
    assert.deepStrictEqual(outline(`${thesis('1 Introduction', '2 Methods', 'References')}\n\nAppendices\n\nAppendix A: Interview Guide\n\n${PROSE}\n\nPart one – Questions for pilots\n\n${PROSE}\n\nAppendix B – Letter\n\n${PROSE}\n`), [
      '1 chapter 1: Introduction', '1 chapter 2: Methods', '1 back-matter References', '1 back-matter Appendices', '2 annex A: Interview Guide', '3 part 1: Questions for pilots', '2 annex B: Letter',
    ]);
  });

  const BASE = ['1 chapter 1: Introduction', '1 chapter 2: Methods', '1 back-matter References'];
  const inserted = (text: string): string => thesis('1 Introduction', '2 Methods', 'References').replace('\n\n2 Methods', `\n\n${text}\n\n${PROSE}\n\n2 Methods`);
  for (const [what, text] of [
    ['numbered items', '1. A demand with a date\n2. A meeting of both sides\n3. A record that was kept'],
    ['numbered items apart', '1. A demand with a date\n\n2. A meeting of both sides\n\n3. A record that was kept'],
    ['a sentence that begins with a number', '12 boats were lost that winter.'],
    ['the end of a citation over a page', '2006; Lind 2009; Moreau, 2011) has it otherwise, as we shall see.'],
    ['a caption', 'Table 1: Complaints by quarter'],
    ['a row in capitals', 'QUARTER\tNOISE\tSMELL'],
    ['a quotation', '> THE HARBOUR IS OURS'],
    ['a page number', '12'],
    ['code', '```\n# Not a heading\n```'],
    ['a short line that ends in a stop', 'So it was.'],
    ['answers to choose from', 'A. Every day\nB. Once a week\nC. Never'],
  ] as const) it(`is not made of ${what}`, () => assert.deepStrictEqual(outline(inserted(text)), BASE));

  it('leaves contents out, with and without page numbers, wrapped or not', () => {
    const chapters = thesis('1 Introduction', '2 The Methods and the Sources of This Study', 'References');
    for (const contents of [
      'Contents\n\n1 Introduction\t1\n2 The Methods and the Sources of This Study\t12\nReferences\t30',
      'CONTENTS\n\n1 Introduction ............ 1\n2 The Methods and the\n  Sources of This Study ........ 12\nReferences ........ 30',
      'Contents\n1 Introduction\n2 The Methods and the Sources of This Study\nReferences\n',
      'Table of Contents\n\n- [1 Introduction](#1-introduction)\n- [2 The Methods and the Sources of This Study](#2)\n- [References](#references)',
    ]) assert.deepStrictEqual(outline(`${contents}\n\n\n${chapters}`), ['1 chapter 1: Introduction', '1 chapter 2: The Methods and the Sources of This Study', '1 back-matter References'], contents);
  });

  it('leaves running heads and page numbers out, and joins what they part', () => {
    const page = (n: number, head: string): string => `\n\n${n}\n\f${head}\n\n`;
    const text = `INTRODUCTION\n\n${PROSE}${page(1, 'INTRODUCTION')}${MORE.replace('follows,', `follows,${page(2, 'Harbours and Towns')}and`)}${page(3, 'INTRODUCTION')}${PROSE}${page(4, 'Harbours and Towns')}${PROSE}\n\nMETHODS\n\n${PROSE}${page(5, 'METHODS')}${PROSE}\n\nREFERENCES\n\n${LIST}`;
    assert.deepStrictEqual(outline(text), ['1 chapter INTRODUCTION', '1 chapter METHODS', '1 back-matter REFERENCES']);
    assert.ok(analyze(text).blocks.some((block) => block.text.startsWith('Another paragraph follows, and no shorter')));
  });

  it('pairs a case study with its summary in an annex', () => {
    const text = `${thesis('CHAPTER 1: INTRODUCTION', 'CHAPTER 2: CASE STUDIES', '2.1 The Dredging', '2.2 The Pilots', 'References')}\n\nAnnex A – Summary\n\nVariables\tCase Study 1: Dredging\nOutcome\tNone\n\nVariables\tCase Study 2: Pilots\nOutcome\tSome\n`;
    const studies = analyze(text).headings.filter(({ kind }) => kind === 'case-study');
    assert.deepStrictEqual(studies.map(({ title, counterpart }) => [title, counterpart?.title]), [['The Dredging', 'Dredging'], ['The Pilots', 'Pilots']]);
  });
});
