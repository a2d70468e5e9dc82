import { check } from './tokenise';

describe('grammar: citations', () => {
  it('colours author, year and locator', () => check(`
So it is said (Fennick, 2010, p. 18).
              ^^^^^^^^^^^^^^^^^^^^^^ meta.citation
               ^^^^^^^ entity.name.type.author
                        ^^^^ constant.numeric.year
                              ^^ keyword.other.unit.locator
                                 ^^ constant.numeric.locator
                                    ^ !meta.citation
`));
  it('colours several works and years, with and without commas', () => check(`
(Tamberley 2005, 2007; CRO, 2012a; 2012b; della Fontana 1997, pp. 23-24)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ meta.citation
           ^^^^ constant.numeric.year
                 ^^^^ constant.numeric.year
                     ^ punctuation.separator.citation
                       ^^^ entity.name.type.author
                                   ^^^^^ constant.numeric.year
                                          ^^^^^ entity.name.type.author
                                                                  ^^^^^ constant.numeric.locator
`));
  it('colours the author who stands before the year', () => check(`
As Belgarde and Osterlund (2008, 24-25) and Jorendal et al.(2007, p.3) show
   ^^^^^^^^ entity.name.type.author
                ^^^^^^^^^ entity.name.type.author
                           ^^^^ constant.numeric.year
                                 ^^^^^ constant.numeric.locator
                                            ^^^^^^^^ entity.name.type.author
                                                    ^^^^^^ keyword.other.citation
                                                                  ^^ keyword.other.unit.locator
`));
  it('colours a bare year in parentheses', () => check(`
it follows (2011) that the guide (n.d.) was right
           ^^^^^^ meta.citation
            ^^^^ constant.numeric.year
                                  ^^^^ constant.numeric.year
`));
  it('colours every Ibid, with what it stands in', () => check(`
(Ibid., p. 6) and (cited in Ibid, p. 198). Ibid. Y también (ibíd.: 7).
 ^^^^^ variable.language.ibid
           ^ constant.numeric.locator
                   ^^^^^^^^ keyword.other.citation
                            ^^^^ variable.language.ibid
                                           ^^^^^ variable.language.ibid
                                                            ^^^^^ variable.language.ibid
`));
  it('colours secondary citations', () => check(`
(Nyquell, 1997, cited in Hallorane 2001, p. 61; citing Tarn)
 ^^^^^^^ entity.name.type.author
                ^^^^^^^^ keyword.other.citation
                         ^^^^^^^^^ entity.name.type.author
                                                ^^^^^^ keyword.other.citation
`));
  it('colours what stands in brackets, but no Markdown link', () => check(`
[Pérez y Gómez, 2011] y [Pérez, 2011](https://example.org)
^^^^^^^^^^^^^^^^^^^^^ meta.citation
 ^^^^^ entity.name.type.author
                        ^^^^^^^^^^^^^ !meta.citation
                                      ^^^^^^^^^^^^^^^^^^^ markup.underline.link
`));
  it('colours prefixes in Spanish and French', () => check(`
(véase Ruiz et al., 2009, pág. 3) (voir Dorvigny 2006 : 19)
 ^^^^^ keyword.other.citation
       ^^^^ entity.name.type.author
            ^^^^^^ keyword.other.citation
                          ^^^^ keyword.other.unit.locator
                                   ^^^^ keyword.other.citation
                                                 ^^^^ constant.numeric.year
`));
  it('colours both halves of a citation cut by a page break, and nothing after', () => check(`
as others hold (Hallorane, 2001; Osterlund, 2012; Wrenfield,
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ meta.citation
2010; AI 2009), and so on
^^^^ constant.numeric.year
      ^^ entity.name.type.author
             ^ meta.citation
              ^ !meta.citation
Named People Walked In
^^^^^ !entity.name.type.author
`));
  it('leaves other parentheses alone', () => check(`
Renn (in office 2000-06), Orsay (2006-2012), a law (ratified in January 2013) of the day
     ^^^^^^^^^^^^^^^^^^^ !meta.citation
                                ^^^^^^^^^^^ !meta.citation
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ !meta.citation
(May 8, 2013 at the station) and (Informal interview; May 24, 2013) and (SBPG)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ !meta.citation
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ !meta.citation
                                                                        ^^^^^^ !meta.citation
`));
});
