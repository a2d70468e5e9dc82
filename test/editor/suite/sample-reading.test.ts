/** Hovers, definitions, references and highlights on the shipped sample. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { SAMPLE, api, at, definitionLines, hover, open } from './support';

describe('reading the sample', () => {
  let document: vscode.TextDocument;
  before(async () => { document = await open(SAMPLE); });

  it('activates and returns its trees', async () => {
    const { trees } = await api();
    assert.deepStrictEqual(Object.keys(trees).sort(), ['abbreviations', 'chapters', 'works']);
    assert.ok(vscode.extensions.getExtension('thesis-reader.thesis-reader')?.isActive);
  });

  it('gives the sample the language thesis', () => {
    assert.strictEqual(document.languageId, 'thesis');
  });

  describe('hover', () => {
    it('tells what an abbreviation stands for, and covers it alone', async () => {
      const position = at(document, 'The SBA had been founded', 5);
      const card = await hover(document, position);
      assert.match(card.text, /Sorrel Bay Alliance/);
      assert.deepStrictEqual(card.ranges.map((range) => document.getText(range)), ['SBA']);
    });

    it('tells the work behind a narrative citation', async () => {
      const card = await hover(document, at(document, 'Osterlund (2012, p. 21)', 11));
      assert.match(card.text, /Changes of Key/);
      assert.match(card.text, /21/);
    });

    it('gives each work of a parenthesis a card and a range of its own', async () => {
      const text = '(Bramhollow, 2003; Lindqvara, 2010b;';
      const first = await hover(document, at(document, text, 3));
      const second = await hover(document, at(document, text, text.indexOf('Lindqvara') + 2));
      assert.match(first.text, /Harbours without Masters/);
      assert.doesNotMatch(first.text, /Night Shift/);
      assert.match(second.text, /Night Shift of Democracy/);
      assert.doesNotMatch(second.text, /Harbours without Masters/);
      assert.ok(first.ranges[0] && second.ranges[0] && !first.ranges[0].intersection(second.ranges[0]));
    });

    it('tells the work an Ibid stands for', async () => {
      const card = await hover(document, at(document, '(Ibid)', 2));
      assert.match(card.text, /Fennick|Vandermoor|\b(?:19|20)\d\d/);
    });

    it('says nothing over plain words', async () => {
      const card = await hover(document, at(document, 'A harbour is never silent', 12));
      assert.strictEqual(card.text, '');
    });
  });

  describe('definition', () => {
    it('goes from an abbreviation to where it is defined', async () => {
      const lines = await definitionLines(document, at(document, 'The SBA had been founded', 5));
      assert.ok(lines.some((line) => line.includes('SBA') && line.includes('Sorrel Bay Alliance')), lines.join('\n'));
    });

    it('goes from a citation to its entry', async () => {
      const lines = await definitionLines(document, at(document, '(Osterlund, 2012, p. 14)', 3));
      assert.strictEqual(lines.length, 1);
      assert.match(lines[0] ?? '', /^- Osterlund, K\. \(2012\)/);
    });

    it('goes from a footnote marker to its note and back', async () => {
      const marker = at(document, 'Port Sorrel¹', 'Port Sorrel'.length);
      const note = await definitionLines(document, marker);
      assert.match(note[0] ?? '', /^¹ In this thesis/);
      const back = await definitionLines(document, at(document, '¹ In this thesis', 0));
      assert.ok(back[0]?.includes('Port Sorrel¹'), back[0]);
    });

    it('goes from a line of the contents to the heading', async () => {
      const lines = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider', document.uri, at(document, '1.3 Method and Structure', 6));
      const target = lines[0];
      assert.ok(target);
      const line = 'targetRange' in target ? (target as unknown as vscode.LocationLink).targetRange.start.line : target.range.start.line;
      assert.strictEqual(line, at(document, '1.3 Method and Structure', 0, 1).line);
    });

    it('goes from a reference to a section, an interview and a table to the place', async () => {
      const section = await definitionLines(document, at(document, 'The objection of section 2.1', 18));
      assert.match(section[0] ?? '', /^2\.1\. Who Owns the Water/);
      const interview = await definitionLines(document, at(document, '(see #7)', 5));
      assert.match(interview[0] ?? '', /^7\. \*\*Teodora/);
    });
  });

  it('finds every place that cites an entry, from the entry', async () => {
    const position = at(document, '- Osterlund, K. (2012)', 4);
    const places = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
    const texts = places.map((place) => document.lineAt(place.range.start.line).text);
    assert.ok(places.length >= 4, `${places.length} places`);
    assert.ok(texts.some((text) => text.startsWith('Table 1: Positions in the debate')), 'the caption is among them');
    assert.ok(places.every((place) => place.uri.toString() === document.uri.toString()));
  });

  it('finds every use of an abbreviation', async () => {
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider', document.uri, at(document, 'The SBA had been founded', 5));
    const texts = places.map((place) => document.getText(place.range));
    assert.ok(places.length >= 10, `${places.length} places`);
    assert.ok(texts.every((text) => /SBA|Sorrel Bay Alliance/.test(text)), texts.join(' | '));
  });

  it('highlights the other mentions of the same work, not every word that looks like it', async () => {
    const position = at(document, '(Osterlund, 2012, p. 14)', 3);
    const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, position);
    const lines = marks.map((mark) => mark.range.start.line);
    assert.ok(marks.length >= 5, `${marks.length} marks`);
    assert.ok(lines.includes(at(document, 'Osterlund (2012, p. 21)').line), 'a narrative citation is marked');
    assert.ok(!lines.includes(at(document, '- Belgarde, N., & Osterlund, K. (2008)').line), 'another work with the same name is not');
  });
});
