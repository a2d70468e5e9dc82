/** `section 2.2.1`, `Annex C`, `Table 1`, `(see #15)`, `the second case study`. */
import { charClass, DIGIT, isDigit, LETTER, LOWER } from '../text/chars';
import { foldCase } from '../text/fold';
import { numberWord, refWord, roman } from '../text/vocabulary';
import type { Recogniser } from './mentions';

export const crossReferences: Recogniser = {
  id: 'cross-references',
  recognise({ text, role, scan }, emit) {
    if (role === 'heading' || role === 'contents' || role === 'entry') return;
    for (let k = 0; k < scan.beforeNumber.length; k += 2) {
      const start = scan.beforeNumber[k] ?? 0;
      const wordEnd = scan.beforeNumber[k + 1] ?? 0;
      if (role === 'caption' && start < 4) continue;
      const target = refWord(foldCase(text.slice(start, wordEnd)));
      if (target === undefined) continue;
      let at = wordEnd + (text.charCodeAt(wordEnd) === 46 ? 1 : 0);
      while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 0xa0 || text.charCodeAt(at) === 35 || text.charCodeAt(at) === 167) at++;
      const end = numberEnd(text, at);
      let number = text.slice(at, end);
      if (end === at) {
        const word = wordAt(text, at);
        const value = numberWord(foldCase(word));
        if (value === undefined || (target !== 'part' && target !== 'chapter')) continue;
        number = String(value);
        emit({ type: 'cross-reference', start, end: at + word.length, target, number });
        continue;
      }
      if (!isDigit(number.charCodeAt(0))) {
        const value = roman(number);
        if (target === 'annex') { if (number.length > 1 && value === 0) continue; } else if (value > 0 && (number.length > 1 || target === 'part' || target === 'chapter')) number = String(value);
        else if (!/^[A-Z]\.?\d/.test(number)) continue;
        // an initial: `Part I. Smith`, or the pronoun: `In section I argue`
        if (value === 1 && charClass(text.charCodeAt(end + 1)) === LOWER && target !== 'annex' && number === '1') continue;
      }
      if (/^(?:1[5-9]|20)\d\d$/.test(number)) continue;
      emit({ type: 'cross-reference', start, end, target, number });
      // `Annexes A and B`, `sections 2.1 and 2.2`
      const more = /^(?:,| and| y| et| und| &|,? or)\s/.exec(text.slice(end, end + 6));
      if (more !== null && /s$/i.test(text.slice(start, wordEnd))) {
        const from = end + more[0].length;
        const to = numberEnd(text, from);
        if (to > from && (isDigit(text.charCodeAt(from)) || target === 'annex')) emit({ type: 'cross-reference', start: from, end: to, target, number: text.slice(from, to) });
      }
    }
    for (const start of scan.cases) emitCaseStudy(text, start, emit);
    for (const at of scan.hashes) {
      const before = text.slice(Math.max(0, at - 24), at).toLowerCase();
      if (!/(?:see|cf\.?|vease|véase|voir|ver|siehe|item|no\.|interview|interviewee|number|entrevista)\s?$/.test(before) || text.charCodeAt(at - 1) === 38) continue;
      let end = at + 1;
      while (isDigit(text.charCodeAt(end))) end++;
      if (end - at <= 4) emit({ type: 'cross-reference', start: at, end, target: 'item', number: text.slice(at + 1, end) });
    }
  },
};

/** End of `2.2.1`, `3`, `C`, `IV`, `A.1` from `at`; `at` where no number stands. */
function numberEnd(text: string, at: number): number {
  let end = at;
  const first = text.charCodeAt(at);
  if (isDigit(first)) {
    for (;;) {
      while (isDigit(text.charCodeAt(end))) end++;
      const code = text.charCodeAt(end);
      if ((code === 46 || code === 45) && isDigit(text.charCodeAt(end + 1)) && end - at < 14 && code === 46) end++;
      else break;
    }
    if (charClass(text.charCodeAt(end)) === LOWER && charClass(text.charCodeAt(end + 1)) < LOWER && text.charCodeAt(end) <= 104) end++;
    return charClass(text.charCodeAt(end)) === LOWER ? at : end;
  }
  if (first < 65 || first > 90) return at;
  while (text.charCodeAt(end) >= 65 && text.charCodeAt(end) <= 90) end++;
  if ((text.charCodeAt(end) === 46 || text.charCodeAt(end) === 45) && isDigit(text.charCodeAt(end + 1))) { end++; while (isDigit(text.charCodeAt(end))) end++; } else if (isDigit(text.charCodeAt(end))) while (isDigit(text.charCodeAt(end))) end++;
  const after = charClass(text.charCodeAt(end));
  return end - at > 5 || (after >= LOWER && after <= DIGIT) || after === LETTER ? at : end;
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (charClass(text.charCodeAt(end)) >= LOWER && charClass(text.charCodeAt(end)) <= LETTER && end - at < 16) end++;
  return text.slice(at, end);
}

/** The ordinal before (`third and final case study`) or the number after (`Case Study 2`). */
function emitCaseStudy(text: string, start: number, emit: Parameters<Recogniser['recognise']>[1]): void {
  const phrase = /^(?:case[ -]stud(?:y|ies)|estudios? de casos?|[ée]tudes? de cas|casos? de estudio|fallstudien?)/i.exec(text.slice(start, start + 18));
  if (phrase === null) return;
  const end = start + phrase[0].length;
  const after = /^\s(?:no\.\s|#)?(\d{1,2}|one|two|three|four|five|six|uno|dos|tres|cuatro)(?![\p{L}\p{N}])/iu.exec(text.slice(end, end + 12));
  if (after?.[1] !== undefined) {
    const value = /^\d/.test(after[1]) ? Number(after[1]) : numberWord(foldCase(after[1]));
    if (value !== undefined) emit({ type: 'cross-reference', start, end: end + after[0].length, target: 'case-study', number: String(value) });
    return;
  }
  const before = text.slice(Math.max(0, start - 40), start);
  const words = [...before.matchAll(/[\p{L}]+/gu)];
  for (let k = words.length - 1, seen = 0; k >= 0 && seen < 3; k--, seen++) {
    const word = words[k] as RegExpMatchArray;
    const value = ordinal(foldCase(word[0]));
    if (value !== undefined) {
      const from = start - before.length + (word.index ?? 0);
      if (/[.;:!?()]/.test(text.slice(from, start))) return;
      emit({ type: 'cross-reference', start: from, end, target: 'case-study', number: String(value) });
      return;
    }
    if (seen === 0 && !/^(?:and|y|et|und|final|last|main|large|ultimo|dernier|gran|of|the|key)$/i.test(word[0])) return;
  }
}

function ordinal(word: string): number | undefined {
  const value = numberWord(word);
  return value !== undefined && !/^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|uno|una|un|une|dos|tres|cuatro|cinco|deux|trois|quatre|cinq|eins|zwei|drei|vier|seis|siete|ocho|six|sept|huit|neuf|dix)$/.test(word) ? value : undefined;
}
