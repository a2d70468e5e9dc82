/** References to chapters, sections, tables, annexes, case studies and list items: what is marked and where it leads. */
import * as assert from 'node:assert';
import { analyze } from '../../server/src/analysis';

const thesis = (sentence: string): string => `CHAPTER 1: INTRODUCTION

${sentence}

Another paragraph stands here.

CHAPTER 2: CASE STUDIES

2.1 The Dredging

Table 1: Noise

Table 2: Smell

Table 3: Dust

Table 4: Salt

2.2 The Pilots

Figure 1: A map

2.2.1 Their guild

2.3 The Town

CHAPTER 3: METHODS

CHAPTER 4: ENDS

Annex A – Interviews

14. Ann Lee, pilot

15. Bo Chen, clerk

Annex B – Guide

Appendix 3: Data
`;

/** `⟨section 2.2⟩`: what is marked; the places they lead to, in order. */
const CASES: readonly (readonly [drawn: string, places: readonly string[]])[] = [
  ['see ⟨section 2.2⟩', ['2.2 The Pilots']], ['(see ⟨Section 2.2.1⟩)', ['2.2.1 Their guild']], ['⟨Sect. 2.1⟩', ['2.1 The Dredging']],
  ['⟨sections 2.1⟩, ⟨2.2⟩ and ⟨2.3⟩', ['2.1 The Dredging', '2.2 The Pilots', '2.3 The Town']], ['⟨Sections 2.1⟩–⟨2.3⟩', ['2.1 The Dredging', '2.3 The Town']],
  ['⟨Chapters 3⟩ and ⟨4⟩', ['CHAPTER 3: METHODS', 'CHAPTER 4: ENDS']], ['⟨chapter three⟩', ['CHAPTER 3: METHODS']], ['⟨Chapter IV⟩', ['CHAPTER 4: ENDS']], ['the ⟨third chapter⟩', ['CHAPTER 3: METHODS']],
  ['⟨Tables 2⟩–⟨4⟩', ['Table 2: Smell', 'Table 4: Salt']], ['⟨tables 1⟩ to ⟨3⟩', ['Table 1: Noise', 'Table 3: Dust']], ['⟨Table 2⟩ below', ['Table 2: Smell']], ['⟨Fig. 1⟩', ['Figure 1: A map']],
  ['⟨Annexes A⟩ and ⟨B⟩', ['Annex A – Interviews', 'Annex B – Guide']], ['⟨Appendix 3⟩', ['Appendix 3: Data']],
  ['see ⟨#15⟩', ['15. Bo Chen, clerk']], ['(see ⟨#14⟩ and ⟨#15⟩)', ['14. Ann Lee, pilot', '15. Bo Chen, clerk']],
  ['the ⟨second case study⟩', ['2.2 The Pilots']], ['the ⟨third and final case study⟩', ['2.3 The Town']], ['the ⟨first⟩ and ⟨third case studies⟩', ['2.1 The Dredging', '2.3 The Town']],
  ['⟨Case Study 2⟩', ['2.2 The Pilots']], ['⟨case studies 1⟩ and ⟨3⟩', ['2.1 The Dredging', '2.3 The Town']],
  ['véase la ⟨sección 2.2⟩', ['2.2 The Pilots']], ['el ⟨apartado 2.1⟩', ['2.1 The Dredging']], ['los ⟨capítulos 3⟩ y ⟨4⟩', ['CHAPTER 3: METHODS', 'CHAPTER 4: ENDS']], ['el ⟨tercer capítulo⟩', ['CHAPTER 3: METHODS']],
  ['el ⟨cuadro 3⟩', ['Table 3: Dust']], ['el ⟨Anexo B⟩', ['Annex B – Guide']], ['el ⟨segundo estudio de caso⟩', ['2.2 The Pilots']], ['los ⟨estudios de caso 1⟩ y ⟨2⟩', ['2.1 The Dredging', '2.2 The Pilots']],
  ['⟨chapitre III⟩', ['CHAPTER 3: METHODS']], ['les ⟨tableaux 2⟩ et ⟨3⟩', ['Table 2: Smell', 'Table 3: Dust']], ['la ⟨deuxième étude de cas⟩', ['2.2 The Pilots']],
  ['siehe ⟨Abschnitt 2.2⟩', ['2.2 The Pilots']], ['in den ⟨Kapiteln 3⟩ und ⟨4⟩', ['CHAPTER 3: METHODS', 'CHAPTER 4: ENDS']], ['⟨Abb. 1⟩', ['Figure 1: A map']], ['in der ⟨zweiten Fallstudie⟩', ['2.2 The Pilots']],
  ['⟨table 7⟩ is not there', ['']],
  ['Chapter 4 of his book', []], ['Table 2 in Lind (2010)', []], ['(Lind, 2010, chapter 3)', []], ['Part I of the Act', []], ['section 501(c) of the code', []], ['Article 3', []], ['part of it', []],
  ['rose by 2.2 per cent', []], ['a section of 2012', []], ['the first case', []], ['tagged #2010', []],
];

describe('cross-references', () => {
  for (const [drawn, places] of CASES) {
    it(drawn, () => {
      const sentence = `Here it says, ${drawn.replace(/[⟨⟩]/g, '')}, and goes on for a while so that it is long.`;
      const found = analyze(thesis(sentence)).crossReferences.filter(({ span }) => span.block.text === sentence);
      assert.deepStrictEqual(found.map(({ span }) => sentence.slice(span.start, span.end)), [...drawn.matchAll(/⟨([^⟩]*)⟩/g)].map((match) => match[1]));
      assert.deepStrictEqual(found.map(({ destination }) => destination?.block.text ?? ''), places);
    });
  }
});
