/** `npm run score [-- -v]`: recognition measured against labels made by hand, and against documents whose making tells what is in them. */
import { defectReport, scoreDefects } from './defects';
import { ownDocuments, realDefects, realThesis } from './gold';
import { scoreAll } from './kinds';
import { layoutReport, likenessReport } from './layout/report';
import { notesReport } from './notes/score';
import { plainReferences, scorePapers } from './papers';
import { sentenceTallies } from './sentences/score';
import { readCases, scoreStyles } from './styles';
import { details, row, type Tally } from './tally';

const verbose = process.argv.includes('-v');
const shown = (score: Tally): string[] => [row(score), ...(verbose ? details(score) : [])];

function labelledReport(): string[] {
  const thesis = realThesis();
  const documents = [...(thesis === undefined ? [] : [thesis]), ...ownDocuments()];
  const lines = documents.flatMap((labelled) => [labelled.name, ...scoreAll(labelled).flatMap(shown), '']);
  return thesis === undefined ? [...lines, 'the real thesis: ../shared/gold is not there', ''] : lines;
}

function stylesReport(): string[] {
  const cases = readCases('test/score/documents/styles.txt');
  const sections = [...new Set(cases.map((one) => one.section))];
  const scores = sections.map((section) => ({ ...scoreStyles(cases.filter((one) => one.section === section)), kind: section.slice(0, 24) }));
  return ['sentences in the manner of style guides, each with its entry', ...scores.flatMap(shown), ''];
}

function papersReport(): string[] {
  const references = plainReferences();
  return ['papers put together from other people\'s references', ...(references === undefined ? ['  ../shared/references is not there'] : shown(scorePapers(references))), ''];
}

function definitionsReport(): string[] {
  return ['definitions of abbreviations in single sentences', ...sentenceTallies().flatMap(shown), ''];
}

function defectsReport(): string[] {
  const thesis = realThesis();
  const defects = realDefects();
  return thesis === undefined || defects === undefined ? ['the real thesis: its labelled faults are not there', ''] : [...defectReport(scoreDefects(thesis.document, defects, thesis.upTo?.text ?? 0), verbose), ''];
}

function foundAgainReport(): string[] {
  return [...(realThesis() ? [realThesis()] : ownDocuments().slice(0, 1))].flatMap((one) => (one ? [...notesReport(one.document.getText(), one.name.replace(/ \(.*/, ''), 15, verbose), ''] : []));
}

function relaidReport(): string[] {
  const thesis = realThesis();
  return [...(thesis === undefined ? [] : [thesis]), ...ownDocuments().slice(0, 1)].flatMap(({ name, document }) => [...likenessReport(name.replace(/ \(.*/, ''), document, verbose), '']);
}

process.stdout.write(`${[...labelledReport(), ...stylesReport(), ...papersReport(), ...definitionsReport(), ...defectsReport(), ...relaidReport(), ...foundAgainReport(), ...layoutReport(verbose)].join('\n')}\n`);
