/** What a writer does to a text, as intents: where it happens is worked out on the text as it stands, so that any intent fits any text. */
import fc from 'fast-check';
import type { TextChange } from '../../server/src/analysis';
import { type Fragment, fragment, type Manner, mention, written } from './theses';

export type Intent =
  | { readonly kind: 'type' | 'paste' | 'replace'; readonly at: number; readonly text: string }
  | { readonly kind: 'fragment'; readonly at: number; readonly fragment: Fragment }
  | { readonly kind: 'delete' | 'drop' | 'join' | 'split' | 'swap' | 'undo' | 'redo' | 'large'; readonly at: number; readonly length: number };

const HALVES = ['(', '(Lind', '(Lind, 20', '2010)', ')', '[', '[^', '“', '”', '*', '**', '`', '```', '#', '# ', '\ud83d', '\ude00', '\r', '\n', '\t', '\f', '\0', '\u2028', '\ufeff', '¹', '1 ', '.', ' ', '-', '\u00ad', 'CHAPTER 9: ', 'Ibid', '; '];

export const intent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), at: fc.nat(), text: fc.oneof(mention, fc.constantFrom(...HALVES), fc.string({ maxLength: 3 })) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('paste' as const, 'replace' as const), at: fc.nat(), text: fc.oneof(mention, fc.constantFrom(...HALVES)) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fragment' as const), at: fc.nat(), fragment }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('delete' as const, 'drop' as const, 'join' as const, 'split' as const, 'swap' as const, 'undo' as const, 'redo' as const), at: fc.nat(), length: fc.oneof(fc.constant(1), fc.nat(12), fc.nat(300)) }) },
);

/** 50 KB at once: rare, as it makes the text long for all that follows. */
export const large: fc.Arbitrary<Intent> = fc.record({ kind: fc.constant('large' as const), at: fc.nat(), length: fc.constant(50_000) });

/** A text under edits, which knows how to take them back. Each step is what an editor sends in one message. */
export class Desk {
  private readonly past: TextChange[][] = [];
  private readonly future: TextChange[][] = [];

  constructor(public text: string, private readonly manner: Manner) {}

  /** The messages an intent becomes, each applied to the text before the next is made. */
  *steps(what: Intent): Generator<TextChange[]> {
    const place = this.text.length === 0 ? 0 : what.at % (this.text.length + 1);
    switch (what.kind) {
      case 'type':
        for (let i = 0; i < what.text.length; i++) yield this.apply([{ start: place + i, end: place + i, text: what.text.charAt(i) }]);
        return;
      case 'paste': yield this.apply([{ start: place, end: place, text: what.text }]); return;
      case 'fragment': yield this.apply([{ start: place, end: place, text: `${this.eol}${written(what.fragment, this.manner).replace(/\n/g, this.eol)}${this.manner.between.replace(/\n/g, this.eol)}` }]); return;
      case 'replace': yield* this.replaceAll(place, what.text); return;
      case 'delete': yield this.apply([{ start: place, end: Math.min(this.text.length, place + what.length), text: '' }]); return;
      case 'drop': { const { start, end } = this.stretch(place); yield this.apply([{ start, end, text: '' }]); return; }
      case 'join': { const at = this.breakAfter(place); if (at !== undefined) yield this.apply([{ ...at, text: ' ' }]); return; }
      case 'split': yield this.apply([{ start: place, end: place, text: what.length > 6 ? this.eol + this.eol : this.eol }]); return;
      case 'swap': yield* this.move(place, what.length); return;
      case 'undo': yield* this.back(this.past, this.future); return;
      case 'redo': yield* this.back(this.future, this.past); return;
      default: yield this.apply([{ start: place, end: place, text: this.long(what.length) }]);
    }
  }

  private get eol(): string { return this.manner.eol; }

  private apply(changes: TextChange[], onto = this.past): TextChange[] {
    const inverse: TextChange[] = [];
    for (const { start, end, text } of changes) {
      inverse.unshift({ start, end: start + text.length, text: this.text.slice(start, end) });
      this.text = this.text.slice(0, start) + text + this.text.slice(end);
    }
    onto.push(inverse);
    return changes;
  }

  private *back(from: TextChange[][], onto: TextChange[][]): Generator<TextChange[]> {
    const changes = from.pop();
    if (changes !== undefined) yield this.apply(changes, onto);
  }

  /** The paragraph round a place, with the blank line behind it. */
  private stretch(place: number): { start: number; end: number } {
    const gap = this.eol + this.eol;
    const before = this.text.lastIndexOf(gap, Math.max(0, place - gap.length));
    const after = this.text.indexOf(gap, place);
    return { start: before < 0 ? 0 : before + gap.length, end: after < 0 ? this.text.length : after + gap.length };
  }

  private breakAfter(place: number): { start: number; end: number } | undefined {
    const start = this.text.indexOf(this.eol, place);
    return start < 0 ? undefined : { start, end: start + this.eol.length };
  }

  /** Every place of the word at `place`, from the last to the first, in one message. */
  private *replaceAll(place: number, text: string): Generator<TextChange[]> {
    const word = /[\p{L}\p{N}]+/u.exec(this.text.slice(place, place + 60))?.[0];
    if (word === undefined) return;
    const found: TextChange[] = [];
    for (let at = this.text.lastIndexOf(word); at >= 0 && found.length < 40; at = at === 0 ? -1 : this.text.lastIndexOf(word, at - 1)) {
      const last = found[found.length - 1];
      if (last === undefined || at + word.length <= last.start) found.push({ start: at, end: at + word.length, text });
    }
    yield this.apply(found);
  }

  /** Cuts some paragraphs and puts them elsewhere: two changes in one message. */
  private *move(place: number, length: number): Generator<TextChange[]> {
    const { start, end } = this.stretch(place);
    const text = this.text.slice(start, end);
    if (text === '') return;
    const rest = this.text.length - text.length;
    const to = rest === 0 ? 0 : this.stretchIn(this.text.slice(0, start) + this.text.slice(end), (place + length * 37) % (rest + 1));
    yield this.apply([{ start, end, text: '' }, { start: to, end: to, text }]);
  }

  private stretchIn(text: string, place: number): number {
    const at = text.indexOf(this.eol + this.eol, place);
    return at < 0 ? text.length : at + 2 * this.eol.length;
  }

  private long(length: number): string {
    const unit = this.text.length < 200 ? `Lind (2010, p. 4) says so.${this.eol}${this.eol}` : this.text.slice(0, 4_000);
    return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  }
}
