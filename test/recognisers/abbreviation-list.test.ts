import * as assert from 'node:assert';
import { analyze } from '../../server/src/analysis';

const BODY = '\n\nCHAPTER 1: INTRODUCTION\n\nThe work of many people began here. It went on for years.\n';

/** `short = long` of every row of a list that opens a document. */
function rows(list: string): string[] {
  const document = analyze(list + BODY, { markdown: list.startsWith('#') });
  return document.abbreviations.flatMap(({ short, definitions }) => definitions.filter(({ via }) => via === 'list').map(({ long }) => `${short} = ${long}`));
}

const CDA = 'CDA = Critical Discourse Analysis';
const NGO = 'NGO = Non-governmental organisation';
const UN = 'UN = United Nations';

/** Name, list, rows expected. */
const LISTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['tabs', 'List of abbreviations\n\nCDA\tCritical Discourse Analysis\nNGO\tNon-governmental organisation', [CDA, NGO]],
  ['a pipe table with its head', '# Abbreviations\n\n| Abbreviation | Meaning |\n|---|---|\n| CDA | Critical Discourse Analysis |\n| NGO | Non-governmental organisation |', [CDA, NGO]],
  ['a pipe table with the long form first', '# Abbreviations\n\n| Meaning | Short |\n|---|---|\n| Critical Discourse Analysis | CDA |', [CDA]],
  ['colons', 'Acronyms and Abbreviations\n\nCDA: Critical Discourse Analysis\nNGO: Non-governmental organisation', [CDA, NGO]],
  ['dashes', 'List of Acronyms\n\nCDA – Critical Discourse Analysis\nNGO - Non-governmental organisation', [CDA, NGO]],
  ['spaces', 'LIST OF ABBREVIATIONS\n\nCDA        Critical Discourse Analysis\nNGO        Non-governmental organisation', [CDA, NGO]],
  ['one space', 'Abbreviations\n\nCDA Critical Discourse Analysis\nNGO Non-governmental organisation', [CDA, NGO]],
  ['signs of equality', 'Abbreviations used\n\nCDA = Critical Discourse Analysis\nNGO = Non-governmental organisation', [CDA, NGO]],
  ['dots', 'List of abbreviations\n\nCDA ........ Critical Discourse Analysis', [CDA]],
  ['bold in bullets', '## List of abbreviations\n\n- **CDA** — Critical Discourse Analysis\n* **NGO:** Non-governmental organisation', [CDA, NGO]],
  ['definition lists', '# Abbreviations\n\nCDA\n: Critical Discourse Analysis\n\nNGO\n: Non-governmental organisation', [CDA, NGO]],
  ['lines of Markdown', '# Text\n\nThe CDA of the NGO.\n\n*[CDA]: Critical Discourse Analysis\n*[NGO]: Non-governmental organisation', [CDA, NGO]],
  ['the long form first', 'List of abbreviations\n\nCritical Discourse Analysis\tCDA\nNon-governmental organisation: NGO\nUnited Nations (UN)', [CDA, NGO, UN]],
  ['long forms wrapped with an indent', 'List of abbreviations\n\nCDA     Critical Discourse\n        Analysis\nNGO     Non-governmental organisation', [CDA, NGO]],
  [
    'long forms wrapped without one', 'List of abbreviations\n\nWTO: A very long name that has no end and runs on for a whole\nline and a half\nUN: United Nations',
    ['WTO = A very long name that has no end and runs on for a whole line and a half', UN],
  ],
  ['holes, page numbers and page breaks', 'List of abbreviations\n\nCDA\tCritical Discourse Analysis\n\nvii\n\nNGO\tNon-governmental organisation\n\f\nviii\n\n\nUN\tUnited Nations', [CDA, NGO, UN]],
  ['initials at the end', 'Abbreviations\n\nCEN\tCentro de Estudios, A. C.\nUN\tUnited Nations.', ['CEN = Centro de Estudios, A. C.', UN]],
  ['small letters', 'List of abbreviations\n\ne.g.\tfor example\nmRNA\tmessenger RNA', ['e.g. = for example', 'mRNA = messenger RNA']],
];

describe('lists of abbreviations', () => {
  for (const [name, list, expected] of LISTS) it(`reads ${name}`, () => assert.deepStrictEqual(rows(list), expected));

  for (const heading of ['Siglas y acrónimos', 'LISTA DE SIGLAS Y ABREVIATURAS', 'Abreviaturas utilizadas', 'Liste des abréviations', 'Sigles et acronymes', 'Liste des sigles',
    'Abkürzungsverzeichnis', 'Lista de abreviaturas e siglas', 'Symbols and abbreviations', 'List of Acronyms Used in this Thesis']) {
    it(`knows a list under “${heading}”`, () => assert.deepStrictEqual(rows(`${heading}\n\nONU\tOrganización de las Naciones Unidas\nPIB\tProducto interno bruto`),
      ['ONU = Organización de las Naciones Unidas', 'PIB = Producto interno bruto']));
  }

  it('claims no row of a text about abbreviations', () => {
    assert.deepStrictEqual(rows('The use of abbreviations in Kenya\n\nCDA\tCritical Discourse Analysis\nMany people use them: in letters, and at home.'), []);
  });
});
