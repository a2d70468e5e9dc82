import { check } from './tokenise';

describe('grammar: rows, entries, notes and marks', () => {
  it('colours the short form in a list of abbreviations', () => check(`
EMA	Estuary and Maritime Authority
^^^ variable.other.constant.abbreviation
Red CD	Red de Comunidades del Delta
^^^^^^ variable.other.constant.abbreviation
*[UPA]: Universidad de Puerto Alba
  ^^^ variable.other.constant.abbreviation
`));
  it('takes no row of a table for an abbreviation', () => check(`
Outcome	Compromise; review in 2016
^^^^^^^ !variable.other.constant
EMA	12	31
^^^ !variable.other.constant
Independent Variables	Case Study 1: The Ley
^^^^^^^^^^^^^^^^^^^^^ !variable.other.constant
`));
  it('colours an entry of the bibliography', () => check(`
- Aldasoro Vega, R., & Osterlund, K. (May 8, 2011b). *Mareas*. Puerto Alba: <http://a.example/b>.
^ punctuation.definition.list
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ entity.name.type.author
                                             ^^^^^ constant.numeric.year
                                                     ^^^^^^^^ markup.italic
                                                                             ^^^^^^^^^^^^^^^^^^ markup.underline.link
`));
  it('colours an entry whose author has an abbreviation or a part', () => check(`
- Coastal Rights Observatory (CRO). (2012a). *Asleep on the Quay*. Carrow: CRO.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ entity.name.type.author
                                     ^^^^^ constant.numeric.year
- Eskerby, S. (Director). (2011). *Below the Breakwater* [Video].
  ^^^^^^^^^^^ entity.name.type.author
                           ^^^^ constant.numeric.year
- Thorsgaard, I. (n.d.). *A Guide*.
                  ^^^^ constant.numeric.year
`));
  it('takes no ordinary item for an entry', () => check(`
- They met (twice) on the quay
^ punctuation.definition.list
  ^^^^^^^^ !entity.name.type.author
• Another item
^ punctuation.definition.list
`));
  it('colours notes and their marks', () => check(`
a leaflet². And a pilot's⁴ word[^1], on 4 m² of deck¹⁰
         ^ constant.other.reference.footnote
                         ^ constant.other.reference.footnote
                               ^^^^ constant.other.reference.footnote
                                           ^ !constant.other.reference
                                                    ^^ constant.other.reference.footnote
³See the collection.
^ constant.other.reference.footnote.definition
[^1]: Idem.
^^^^ constant.other.reference.footnote.definition
`));
  it('colours captions and the source in them', () => check(`
Table 1: Positions in the debate (Osterlund, 2012, p. 14)
^^^^^ keyword.other.caption
      ^ constant.numeric.caption
                                 ^^^^^^^^^^^^^^^^^^^^^^^ meta.citation
Table 1 shows that
^^^^^^^ !meta.caption
`));
  it('colours emphasis in three notations', () => check(`
It is *one* or <i>two</i> or _three_, **bold with *slanted* words**, snake_case_name, 2 * 3 * 4
      ^^^^^ markup.italic
               ^^^^^^^^^^ markup.italic
                             ^^^^^^^ markup.italic
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.bold
                                                  ^^^^^^^^^ markup.italic
                                                                     ^^^^^^^^^^^^^^^ !markup
                                                                                      ^^^^^^^^^ !markup
`));
  it('lets bold run over lines, never over a blank one', () => check(`
**School of Littoral Studies
University of Carrow**
^^^^^^^^^^^^^^^^^^^^ markup.bold
**never closed

plain again
^^^^^^^^^^^ !markup.bold
`));
  it('ends an address before the full stop', () => check(`
See http://pilots.example/minds.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.underline.link
                               ^ !markup.underline
`));
});
