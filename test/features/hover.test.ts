import * as assert from 'node:assert';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../server/src/features/hover';
import type { HoverView, Rng } from '../../server/src/protocol';
import { show } from '../fixture';
import { type Parts, small, URI } from './thesis';

/** The card at the cursor, which must cover the one range drawn. */
function card(parts: Parts): string {
  const { document, text, cursor, ranges } = small(parts);
  const found = hover(document, URI, cursor);
  assert.ok(found, 'there is a card');
  assert.deepStrictEqual(found.range && show(text, found.range), ranges[0] && show(text, ranges[0]));
  return (found.contents as MarkupContent).value;
}

function nothing(parts: Parts): void {
  const { document, cursor } = small(parts);
  assert.strictEqual(hover(document, URI, cursor), null);
}

const plain = (value: string): string => value.replace(/\[([^\]]*)\]\([^)]*\)/g, '[$1]');

describe('hover', () => {
  describe('on an abbreviation', () => {
    it('tells the long form, where it is said, how often it is used, and leads on', () => {
      const value = card({ body: 'The ⟨W|SO⟩ met twice. Later the WSO met again.', second: 'The WSO rested.' });
      assert.strictEqual(plain(value), '**WSO** · Wind Safety Organization\n\nIn the list of abbreviations, line 4  \nUsed 3 times in 2 sections · [definition] · [next use]');
      assert.ok(value.includes('[definition](file:///home/reader/small%20thesis.txt#L4,1)'), value);
      assert.ok(value.includes('[next use](file:///home/reader/small%20thesis.txt#L16,30)'), value);
    });

    it('offers the first use after the last', () => {
      assert.match(plain(card({ body: 'The WSO met twice. Later the ⟨WS|O⟩ met again.' })), /Used 2 times · \[definition\] · \[first use\]$/);
    });

    it('tells where it is introduced, and that definitions differ', () => {
      const value = plain(card({ body: 'The World Sail Office (WSO) met. The ⟨W|SO⟩ rested.' }));
      assert.match(value, /In the list of abbreviations, line 4; introduced in section 2\.1, line 16/);
      assert.match(value, /The definitions differ: “Wind Safety Organization” \(line 4\) and “World Sail Office” \(line 16\)/);
    });

    it('tells that list and introduction agree, accents and articles apart', () => {
      assert.match(plain(card({ body: 'The wind safety organizations (WSO) met. The ⟨W|SO⟩ rested.' })), /line 4; introduced in section 2\.1, line 16; they agree {2}\n/);
    });

    it('counts how often it is misspelt', () => {
      const value = plain(card({ list: 'BKACD\tBoard of Kite Affairs and Calm Days', body: 'The ⟨BK|ACD⟩ met. The BKCAD slept; BKCAD and BKACDD.' }));
      assert.match(value, /Used once · misspelt 3 times \(BKCAD and BKACDD\) · \[definition\]/);
    });

    it('says which one a misspelt form stands for', () => {
      const value = plain(card({ list: 'BKACD\tBoard of Kite Affairs and Calm Days', body: 'The BKACD met. The BKACD rested. The ⟨BK|CAD⟩ slept.' }));
      assert.match(value, /^Probably \*\*BKACD\*\*: written BKCAD here\n\nBoard of Kite Affairs and Calm Days/);
    });

    it('says that nothing defines it', () => {
      const value = plain(card({ body: 'The ⟨QR|TV⟩ met twice. The QRTV rested; the QRTV slept.' }));
      assert.strictEqual(value, '**QRTV**\n\nNo definition found in this document  \nUsed 3 times · [next use]');
    });

    it('shows the work it names within a citation, and what it stands for', () => {
      const value = plain(card({ body: 'Rules exist (⟨B|KA, 2010⟩).' }));
      assert.match(value, /Rules for a windy day/);
      assert.match(value, /\*\*BKA\*\* · Board of Kite Affairs · \[definition\]$/);
    });
  });

  describe('on a citation', () => {
    it('tells the work, the locator, how often and where it is cited', () => {
      const value = card({ body: 'It was said (⟨Ald|er, 2001, p. 18⟩) and said again (Alder, 2001).' });
      assert.match(value, /\*Strings and States\*/);
      assert.match(plain(value), /Cited here: p\. 18/);
      assert.match(plain(value), /Cited 3 times in chapters 1 and 2 · \[entry\]/);
      assert.match(value, /= Exact$/);
    });

    it('gives each work of a parenthesis its own card', () => {
      assert.match(card({ body: 'It was said (⟨Al|der, 2001⟩; Birch & Cedar, 2005).' }), /Strings and States/);
      assert.match(card({ body: 'It was said (Alder, 2001; ⟨Birch & Ce|dar, 2005⟩).' }), /price of calm/);
      assert.match(card({ body: 'It was said (Damson, 2012a, ⟨201|2b⟩).' }), /Rising/);
    });

    it('says why a link is approximate', () => {
      const value = plain(card({ body: 'It was said (⟨Ald|er, 2002⟩).' }));
      assert.match(value, /Strings and States/);
      assert.match(value, /≈ Approximate: .*2002/);
    });

    it('lists the candidates of an ambiguous one', () => {
      const value = plain(card({ body: 'It was said (⟨Dam|son, 2012⟩).' }));
      assert.match(value, /^\*\*Damson, 2012\*\* could be any of 2 entries/);
      assert.match(value, /- \[Damson, 2012a\] Falling slowly\n- \[Damson, 2012b\] Rising/);
    });

    it('says that a work is missing', () => {
      const value = plain(card({ body: 'It was said (⟨Fen|wick, 1987, p. 2⟩).' }));
      assert.strictEqual(value, '**Fenwick, 1987**\n\nNo entry in the bibliography answers it  \nCited here: p. 2');
    });

    it('tells what an Ibid stands for and leads to the citation it goes back to', () => {
      const value = card({ body: 'It was said (Birch & Cedar, 2005, p. 2). It was said again (⟨Ib|id, p. 3⟩).' });
      assert.match(value, /price of calm/);
      assert.match(value, /Ibid → \[Birch & Cedar, 2005\]\(file:[^)]*#L16,14\)/);
      assert.match(plain(value), /Cited here: p\. 3/);
    });
  });

  it('on an entry tells where it is cited', () => {
    const value = plain(card({
      body: 'It was said (Alder, 2001) and again (Alder, 2001).',
      bibliography: '- ⟨Alder, P. (2001). *Str|ings and States*. Brisk: Gale Press.⟩\n- Elder, T. (1999). *Nobody reads this*. Brisk: Gale Press.',
    }));
    assert.match(value, /^\*\*Alder, 2001\*\* · Book\n\nCited 3 times: chapter 1 \(1\) and chapter 2 \(2\) · \[first place\]$/);
  });

  it('on an entry nothing cites says so', () => {
    const value = card({ body: 'Silence.', bibliography: '- Alder, P. (2001). *Strings and States*. Brisk: Gale Press.\n- ⟨Elder, T. (1999). *Nobody rea|ds this*. Brisk: Gale Press.⟩' });
    assert.match(value, /Never cited in this document/);
  });

  it('on a footnote marker shows the note, on the note leads back', () => {
    const marker = plain(card({ body: 'Kites fall⟨|¹⟩ at night.\n\n¹ So it is *said*.' }));
    assert.strictEqual(marker, '**Note 1** · [go to note]\n\nSo it is \\*said\\*.');
    const note = plain(card({ body: 'Kites fall¹ at night.\n\n⟨|¹⟩ So it is said.' }));
    assert.strictEqual(note, '**Note 1** · [back to its marker] in section 2.1');
  });

  it('on a marker of Markdown shows the note alone', () => {
    assert.strictEqual(plain(card({ body: 'Kites fall⟨[^|1]⟩ at night.\n\n[^1]: So it is said.' })), '**Note 1** · [go to note]\n\nSo it is said.');
  });

  it('on a cross-reference shows the heading, or that there is none', () => {
    assert.match(plain(card({ body: 'We return to this in ⟨section 2|.2⟩.' })), /^\*\*2\.2 Tails\*\*\n\n\d+ words · \[line \d+\]$/);
    assert.match(card({ body: 'See ⟨table 7|.1⟩ for this.' }), /^There is no table 7\.1 in this document$/);
  });

  it('says nothing over plain words and headings', () => {
    nothing({ body: 'Kites are ma|de of paper.' });
    nothing({ body: 'Kites.', second: 'Tails.\n\n2.3 More T|ails\n\nMore.' });
  });

  it('escapes what the text would mean as Markdown', () => {
    const value = card({ list: 'WSO\tWind [Safety](x) <b>Organi*zation', body: 'The ⟨W|SO⟩ met.' });
    assert.doesNotMatch(value, /<b>|[^\\]\[Safety/);
  });

  describe('when the client says what is on the screen', () => {
    const SHORT: HoverView = { visible: [], detail: 'short', definitionInView: 'short' };
    const lines = (from: number, to: number): Rng[] => [{ start: { line: from, character: 0 }, end: { line: to, character: 1000 } }];
    const shown = (parts: Parts, view: Partial<HoverView>): { text: string; more: boolean } | null => {
      const { document, cursor } = small(parts);
      const found = hover(document, URI, cursor, { ...SHORT, ...view });
      return found && { text: plain((found.contents as MarkupContent).value), more: found.more === true };
    };

    it('the card of an abbreviation is one line where its definition is in view', () => {
      const parts = { body: 'The World Sail Ring (WSR) met. The W|SR rested.' };
      assert.deepStrictEqual(shown(parts, { visible: lines(14, 30) }), { text: '**WSR** · World Sail Ring · [definition]', more: true });
      assert.strictEqual(shown(parts, { visible: lines(14, 30), definitionInView: 'silent' }), null);
      assert.match(shown(parts, { visible: lines(14, 30), definitionInView: 'full' })?.text ?? '', /Used 2 times/);
    });

    it('it tells all where the definition is out of view, differs from another, or the place itself is not on the screen', () => {
      assert.match(shown({ body: 'The W|SO rested.' }, { visible: lines(10, 30) })?.text ?? '', /In the list of abbreviations/);
      assert.match(shown({ body: 'The World Sail Office (WSO) met. The W|SO rested.' }, { visible: lines(0, 30) })?.text ?? '', /The definitions differ/);
      assert.match(shown({ body: 'The W|SO rested.' }, { visible: lines(0, 9) })?.text ?? '', /Used once/);
    });

    it('a short card has four lines with the same facts, and says whether there is more', () => {
      const ibid = shown({ body: 'It was said (Birch & Cedar, 2005, p. 2). It was said again (Ib|id, p. 3).' }, {});
      assert.deepStrictEqual(ibid?.text.split('\n').filter((line) => line !== '').length, 3);
      assert.match(ibid?.text ?? '', /price of calm[\s\S]*Ibid → \[Birch & Cedar, 2005\] · Cited here: p\. 3 {2}\nCited 2 times in chapter 2 · \[entry\] · = Exact$/);
      assert.strictEqual(shown({ body: 'The W|SO rested.' }, {})?.more, false);
      const note = shown({ body: `Kites fall|¹ at night.\n\n¹ So it is said, ${'and said again, '.repeat(40)}of kites.` }, {});
      assert.ok(note?.more && note.text.length < 320 && note.text.endsWith('…'), note?.text);
    });
  });
});
