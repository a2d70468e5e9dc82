/** The document's language, guessed from its most common small words. */
import type { ModelBlock } from './block';

const WORDS: Record<string, ReadonlySet<string>> = {
  en: new Set(['the', 'of', 'and', 'to', 'that', 'is', 'for', 'with', 'as', 'this']),
  es: new Set(['el', 'los', 'que', 'y', 'en', 'del', 'las', 'una', 'por', 'con']),
  fr: new Set(['le', 'les', 'des', 'et', 'est', 'que', 'dans', 'pour', 'une', 'du']),
  de: new Set(['der', 'die', 'und', 'das', 'den', 'von', 'zu', 'mit', 'ist', 'des']),
  pt: new Set(['o', 'os', 'que', 'e', 'do', 'da', 'em', 'uma', 'com', 'não']),
};

/** Words looked at: enough to tell, too few to cost. */
const ENOUGH = 1_500;

export function guessLanguage(blocks: readonly ModelBlock[]): string {
  const counts: Record<string, number> = { en: 0, es: 0, fr: 0, de: 0, pt: 0 };
  let seen = 0;
  const middle = Math.floor(blocks.length / 4);
  for (let i = 0; i < blocks.length && seen < ENOUGH; i++) {
    const block = blocks[(middle + i) % blocks.length] as ModelBlock;
    if (block.role !== 'paragraph') continue;
    for (const word of block.text.slice(0, 1_000).toLowerCase().split(/[^\p{L}]+/u)) {
      seen++;
      for (const language of Object.keys(WORDS)) if (WORDS[language]?.has(word)) counts[language] = (counts[language] ?? 0) + 1;
    }
  }
  let best = 'en';
  for (const language of Object.keys(counts)) if ((counts[language] ?? 0) > (counts[best] ?? 0)) best = language;
  return best;
}
