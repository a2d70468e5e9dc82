import { check } from './tokenise';

describe('grammar: headings and their look-alikes', () => {
  it('colours a chapter', () => check(`
CHAPTER 2: LITERATURE REVIEW
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.heading.1
^^^^^^^^^ constant.numeric.section
           ^^^^^^^^^^^^^^^^^ entity.name.section
`));
  it('colours a chapter in Spanish with a roman number', () => check(`
Capítulo IV. El puerto
^^^^^^^^^^^ constant.numeric.section
             ^^^^^^^^^ entity.name.section
`));
  it('colours numbered sections with and without the last full stop', () => check(`
1.1 A Harbour that Would Not Sleep
^^^ constant.numeric.section
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ entity.name.section
1.2. Outlining the Debate
^^^^^^^^^^^^^^^^^^^^^^^^^ markup.heading.2
2.2.3. Soundings
^^^^^^^^^^^^^^^^ markup.heading.3
^^^^^^ constant.numeric.section
`));
  it('keeps italics within a title', () => check(`
3.1. The *Ley de Aguas*
^^^^^^^^^^^^^^^^^^^^^^^ markup.heading.2
         ^^^^^^^^^^^^^^ markup.italic
`));
  it('colours annexes and their parts', () => check(`
Annex A – List of Interviews
^^^^^^^ constant.numeric.section
          ^^^^^^^^^^^^^^^^^^ entity.name.section
Part one – Questions for officials
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.heading.3
`));
  it('colours front and back matter, alone in its line only', () => check(`
List of abbreviations:
^^^^^^^^^^^^^^^^^^^^^ entity.name.section
Bibliography
^^^^^^^^^^^^ markup.heading.1
References to it are few.
^^^^^^^^^^ !markup.heading
`));
  it('colours Markdown headings by depth', () => check(`
# Introducción
^ punctuation.definition.heading
  ^^^^^^^^^^^^ markup.heading.1
## 1.2 El río
^^^^^^^^^^^^^ markup.heading.2
   ^^^ constant.numeric.section
#### Notas ####
^^^^^^^^^^^^^^^ markup.heading.3
#hashtag
^^^^^^^^ !markup.heading
`));
  it('takes no list item and no sentence for a heading', () => check(`
1. A demand with a date, which could be met or refused.
^^ punctuation.definition.list
   ^^^^^^^^ !markup.heading
1.5 Millions were spent that year.
^^^ !markup.heading
12.5 per cent of it
^^^^ !markup.heading
`));
  it('takes a line of the contents for what it is', () => check(`
CHAPTER 1: INTRODUCTION	1
^^^^^^^^^^^^^^^^^^^^^^^ meta.contents
^^^^^^^ !markup.heading
                        ^ constant.numeric.page
2.1. Who Owns the Water?.....	xiv
^^^^ constant.numeric.section
                        ^^^^^ punctuation.separator.leader
`));
});
