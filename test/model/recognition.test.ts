/** What is taken for a thesis, and what is left alone. */
import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { analyze } from '../../server/src/analysis';

const P = 'The harbour has been dredged twice since the war, and each time the town was asked beforehand and not listened to.';
const LIST = 'Lind, A. (2010). Tides. Bergen: Havn.\nMoreau, B. (2011). Quays. Oslo: Kai.\nSarr, C. (2012). Dykes. Oslo: Kai.\n';

const LEFT_ALONE: Readonly<Record<string, string>> = {
  'nothing': '',
  'a shopping list': '- milk\n- bread\n- 2 lemons\n- coffee (ground)\n- washing powder\n',
  'source code': readFileSync('server/src/text/shape.ts', 'utf8'),
  'source code that cites': 'import os\n\n# Config (2010)\nclass A:\n    def f(self, x):\n        """Return x (see Smith, 2010)."""\n        return x\n\nif __name__ == "__main__":\n    print(A().f(3))\n'.repeat(8),
  'this README': readFileSync('README.md', 'utf8'),
  'a README with contents and links': '# my-lib\n\n## Contents\n\n- [Install](#install)\n- [Usage](#usage)\n- [API](#api)\n- [License](#license)\n\n## Install\n\n```\nnpm i my-lib\n```\n\n## Usage\n\nSee section 2.1 of the docs.\n\n## API\n\n### 1.1 foo()\n\n### 1.2 bar()\n\n## References\n\n- [RFC 2119](https://tools.example/rfc2119)\n- [Semver](https://semver.example)\n- [Keep a changelog](https://keepachangelog.example)\n\n## License\n\nMIT\n',
  'a novel': `CHAPTER I\n\n“You came back,” said Marit. ${P}\n\n${P.repeat(4)}\n\nCHAPTER II\n\n${P.repeat(5)}\n\nShe had been born in 1861 (the year of the flood), and it showed.\n\nCHAPTER III\n\n${P.repeat(5)}\n`,
  'a novel with contents': `Contents\n\nChapter 1: The Flood\t1\nChapter 2: The Boat\t20\nChapter 3: The Town\t44\nChapter 4: The End\t70\n\n${[1, 2, 3, 4].map((n) => `Chapter ${n}: ${['The Flood', 'The Boat', 'The Town', 'The End'][n - 1]}\n\n${P.repeat(5)}\n`).join('\n')}`,
  'an e-mail': 'From: Ann <ann@x.example>\nTo: Bo\nDate: Mon, 3 May 2010\nSubject: harbour\n\nDear Bo,\n\nthank you for the paper (Lind, 2010). I would add Moreau (2011) and the statement of the World Ports Council (WPC).\n\nBest,\nAnn\n\n> On 2 May 2010, Bo wrote:\n> Could you look at section 2?\n',
  'meeting notes': 'Meeting notes, 4 May 2012\n\nPresent: Ann, Bo, Carla (chair)\n\n1. Minutes of last meeting\n\nApproved.\n\n2. Budget\n\n2.1 Income\n\nCarla reported (see Annex A).\n\n2.2 Spending\n\nNothing new.\n\n3. Any other business\n\n- Bo to write to the EMA\n- Ann to book the room\n\nAnnex A: Budget\n\nRent\t200\t300\nFood\t100\t120\n',
  'comma-separated values': 'name,year,amount\nLind,2010,12\nMoreau,2011,14\nKeck,1998,33\n'.repeat(30),
  'tab-separated values': 'name\tyear\tamount\nLind\t2010\t12\nMoreau\t2011\t14\nKeck\t1998\t33\n'.repeat(30),
  'a log': '2012-05-04 12:00:01 INFO Server started (2012)\n'.repeat(50),
  'a manual': `Contents\n\n1 Install\t1\n2 Use\t2\n2.1 Start\t2\n2.2 Stop\t3\n3 Help\t4\n\n1 Install\n\n${P}\n\n2 Use\n\n2.1 Start\n\n${P}\n\n2.2 Stop\n\n${P}¹ ${P}² ${P}³\n\n¹ Not on Sundays.\n² Nor on Mondays.\n³ Nor at night.\n\n3 Help\n\n${P}\n`,
  'a change log': '# Changelog\n\n## 1.2.0 (2020)\n\n- Fix A (#12)\n- Fix B (#13)\n\n## 1.1.0 (2019)\n\n- Add C (see #11)\n\n## 1.0.0 (2018)\n\n- First\n',
  'a recipe': 'Ingredients\n\n200 g flour\n2 eggs\n\nMethod\n\n1. Mix.\n2. Bake.\n3. Eat (serves 4).\n',
  'bytes': '\u0000\u0001\u0002\ufffd'.repeat(400),
};

const RECOGNISED: Readonly<Record<string, string>> = {
  'a short paper': `Who is heard?\n\nAnn Lee, University of Carrow\n\nAbstract\n\n${P}\n\nIntroduction\n\n${P} This has been said before (Lind, 2010; Moreau, 2011, p. 3). Sarr (2012) doubts it.\n\nReferences\n\n${LIST}`,
  'a short paper in Markdown': `# Who is heard?\n\n${P} This has been said before (Lind, 2010; Moreau, 2011, p. 3). Sarr (2012) doubts it.\n\n## References\n\n${LIST.replace(/^(?=.)/gm, '- ')}`,
  'a Spanish one': `Introducción\n\nEl puerto se dragó dos veces (Lind, 2010; Moreau, 2011, p. 3). Sarr (2012) lo duda.\n\nReferencias\n\n${LIST}`,
  'a draft without a list': `CHAPTER 1: INTRODUCTION\n\n${P} (Lind, 2010, p. 3).\n\n1.1 Method\n\n${P} As Moreau (2011) says.\n\n1.2 Limits\n\n${P} (Sarr, 2012; Keck, 1998).\n\nCHAPTER 2: LITERATURE\n\n${P} (Ibid, p. 4).\n`,
};

describe('recognition', () => {
  for (const [what, text] of Object.entries(LEFT_ALONE)) it(`leaves alone ${what}`, () => assert.strictEqual(analyze(text).recognition.isThesis, false, analyze(text).recognition.evidence.join('; ')));
  for (const [what, text] of Object.entries(RECOGNISED)) it(`recognises ${what}`, () => assert.strictEqual(analyze(text).recognition.isThesis, true, analyze(text).recognition.evidence.join('; ')));
});
