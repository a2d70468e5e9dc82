/** Everything a model says, as plain data, to compare two models of one text. */
import type { Span, ThesisDocument } from '../../server/src/analysis';
import { check } from '../../server/src/rules/run';

export function snapshot(document: ThesisDocument): unknown {
  const at = (span: Span | undefined): unknown => (span === undefined ? null : document.parts(span));
  return {
    text: document.getText(),
    lines: document.lineCount,
    words: document.words,
    outline: document.headings.map((node) => [node.kind, node.level, node.number, node.title, at(node.span), node.end, node.words, node.citations, node.counterpart?.title ?? '']),
    abbreviations: [...document.abbreviations, ...document.undefinedAbbreviations].map((entry) => [entry.short, entry.long, entry.conflicting, entry.definitions.map((item) => [item.via, item.long, at(item.span), at(item.longSpan)]), entry.uses.map((item) => at(item.span)), entry.misspellings.map((item) => at(item.span))]),
    citations: document.citations.map((item) => [item.form, item.authors, item.year, item.locator, item.suffix, item.prefix, item.resolution, item.reason, item.works.map((work) => work.index), at(item.span), at(item.authorSpan), at(item.yearSpan), at(item.locatorSpan)]),
    works: document.works.map((work) => [at(work.span), work.text, work.label, work.citations.length]),
    footnotes: document.footnotes.map((note) => [note.number, at(note.marker), at(note.definition), at(note.body)]),
    crossReferences: document.crossReferences.map((item) => [item.target, item.number, at(item.span), at(item.destination)]),
    problems: check(document).findings.map((item) => [item.rule.id, item.message, at(item.span)]),
  };
}
