/** Lays a document out as a PDF reader gives it back: lines of one width, pages, running heads, notes at the foot; every line knows what it is. */
import type { Random } from './random';

export type LineKind = 'text' | 'heading' | 'entry' | 'blank' | 'furniture' | 'contents' | 'note' | 'row';
export interface TypedLine { text: string; readonly kind: LineKind; /** First line of an entry. */ readonly start: boolean }

export type Element =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'quote' | 'item' | 'note' | 'entry' | 'row' | 'contents' | 'caption'; readonly text: string }
  | { readonly kind: 'page' };

export interface Layout {
  readonly columns: number;
  /** Spaces before every line, as `pdftotext -layout` leaves them. */
  readonly margin: number;
  readonly paragraphIndent: number;
  /** Blank lines between paragraphs. */
  readonly paragraphGap: number;
  /** A blank line after every line of prose. */
  readonly double: boolean;
  readonly centred: boolean;
  /** Lines of a page; 0 for no pages. */
  readonly page: number;
  readonly pageNumber: 'bottom' | 'top' | 'centre' | 'none';
  readonly runningHeads: 'none' | 'alternate' | 'section';
  readonly formFeed: boolean;
  readonly hyphenate: boolean;
  readonly justified: boolean;
  /** Columns of entries, where they differ from those of prose. */
  readonly entryColumns: number;
  /** Page numbers without blank lines round them. */
  readonly tight: boolean;
  /** Odd pages stand further right than even ones by so many spaces. */
  readonly sway: number;
  readonly entries: {
    /** Spaces before the first line and before the others. */
    readonly first: number;
    readonly rest: number;
    readonly gap: number;
    readonly double: boolean;
    readonly mark: '' | '- ' | '• ' | '[n] ' | 'n. ' | '(n) ';
    /** Chance that an entry has a blank line inside it, as after a page break. */
    readonly holes: number;
  };
}

const blank = (): TypedLine => ({ text: '', kind: 'blank', start: false });

export function typeset(elements: readonly Element[], layout: Layout, names: { readonly author: string; readonly title: string }, random: Random): TypedLine[] {
  const body: (TypedLine | 'page')[] = [];
  const notes: { after: number; lines: TypedLine[] }[] = [];
  const gap = (count: number): void => { for (let k = 0; k < count; k++) body.push(blank()); };
  let entry = 0;
  let section = names.title;
  const sections: { at: number; name: string }[] = [];
  for (const [i, element] of elements.entries()) {
    if (element.kind === 'page') { body.push('page'); continue; }
    const width = layout.columns;
    const next = elements[i + 1];
    if (element.kind === 'heading') {
      section = element.text;
      sections.push({ at: body.length, name: section });
      if (i > 0) gap(element.level === 1 ? 2 : 1);
      for (const text of wrap(element.text, width - 10, 0, 0, false, random)) {
        body.push({ text: layout.centred && element.level === 1 ? `${' '.repeat(Math.max(0, Math.floor((width - text.length) / 2)))}${text}` : text, kind: 'heading', start: false });
      }
      gap(layout.double ? 2 : 1);
      continue;
    }
    if (element.kind === 'row' || element.kind === 'contents') {
      for (const text of element.kind === 'row' ? [element.text] : contents(element.text, width, random)) body.push({ text, kind: element.kind, start: false });
      if (next === undefined || next.kind !== element.kind) gap(1);
      continue;
    }
    if (element.kind === 'note') {
      notes.push({ after: body.length, lines: wrap(element.text, width, 0, 0, layout.hyphenate, random).map((text) => ({ text, kind: 'note', start: false })) });
      continue;
    }
    if (element.kind === 'entry') {
      const { first, rest, mark } = layout.entries;
      const label = mark.replace('n', String(++entry));
      const lines = wrap(label + element.text, layout.entryColumns || width, first, rest, layout.hyphenate, random);
      const hole = lines.length > 1 && random.chance(layout.entries.holes) ? random.between(1, lines.length - 1) : -1;
      for (const [k, text] of lines.entries()) {
        if (k === hole) body.push(blank());
        body.push({ text, kind: 'entry', start: k === 0 });
        if (layout.entries.double && k < lines.length - 1) body.push(blank());
      }
      gap(Math.max(layout.entries.gap, layout.entries.double ? 1 : 0));
      continue;
    }
    const indent = element.kind === 'quote' ? 8 : element.kind === 'item' ? 4 : 0;
    const first = element.kind === 'paragraph' ? layout.paragraphIndent : element.kind === 'item' ? 2 : indent;
    const lines = wrap(element.text, width - (element.kind === 'quote' ? 8 : 0), first, indent, layout.hyphenate, random);
    for (const [k, text] of lines.entries()) {
      body.push({ text: layout.justified && k < lines.length - 1 ? justify(text, width, random) : text, kind: 'text', start: false });
      if (layout.double && element.kind !== 'quote') body.push(blank());
    }
    gap(layout.double ? Math.max(0, layout.paragraphGap - 1) : element.kind === 'quote' || next?.kind === 'quote' ? 1 : layout.paragraphGap);
  }
  return paginate(body, notes, layout, names, sections, random).map((line) => ({ ...line, text: line.text === '' || line.text === '\f' ? line.text : indentBy(line.text, layout.margin) }));
}

function indentBy(text: string, margin: number): string {
  return text.startsWith('\f') ? `\f${' '.repeat(margin)}${text.slice(1)}` : ' '.repeat(margin) + text;
}

/** Breaks a text into lines; `hyphenate` may cut a long word at the end of one. */
export function wrap(text: string, columns: number, first: number, rest: number, hyphenate: boolean, random: Random): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(first);
  let empty = true;
  for (let word of text.split(' ').filter((piece) => piece !== '')) {
    if (!empty && line.length + 1 + word.length > columns) {
      const room = columns - line.length - 2;
      if (hyphenate && /^\p{Ll}{8,}[.,;]?$/u.test(word) && room >= 3 && room <= word.length - 4 && random.chance(0.6)) {
        lines.push(`${line} ${word.slice(0, room)}-`);
        word = word.slice(room);
      } else lines.push(line);
      line = ' '.repeat(rest);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  if (!empty) lines.push(line);
  return lines;
}

function justify(text: string, columns: number, random: Random): string {
  let out = text;
  for (let k = 0; k < 3 && out.length < columns; k++) {
    const spaces = [...out.trimEnd().matchAll(/(?<=\S) (?=\S)/g)];
    const at = spaces.length === 0 ? undefined : random.pick(spaces).index;
    if (at !== undefined) out = `${out.slice(0, at)} ${out.slice(at)}`;
  }
  return out;
}

/** `title|page` as a contents line, over two lines where it is long. */
function contents(text: string, columns: number, random: Random): string[] {
  const [title = '', page] = text.split('|');
  if (page === undefined) return wrap(title, columns - 12, 0, 0, false, random);
  const lines = wrap(title, columns - 12, 0, 4, false, random);
  const last = lines[lines.length - 1] ?? '';
  lines[lines.length - 1] = `${last} ${'.'.repeat(Math.max(3, columns - last.length - page.length - 2))} ${page}`;
  return lines;
}

function paginate(
  body: readonly (TypedLine | 'page')[], notes: readonly { after: number; lines: TypedLine[] }[], layout: Layout,
  names: { readonly author: string; readonly title: string }, sections: readonly { at: number; name: string }[], random: Random,
): TypedLine[] {
  const out: TypedLine[] = [];
  if (layout.page === 0) {
    let waiting: TypedLine[] = [];
    for (const [i, line] of body.entries()) {
      for (const note of notes) if (note.after === i) waiting.push(...note.lines);
      if (line === 'page') { out.push(blank()); continue; }
      out.push(line);
      if (line.kind === 'blank' && waiting.length > 0) { out.push(...waiting, blank()); waiting = []; }
    }
    out.push(...waiting);
    return out;
  }
  let number = 1;
  let used = 0;
  let foot: TypedLine[] = [];
  const furniture = (text: string): TypedLine => ({ text, kind: 'furniture', start: false });
  const sectionAt = (i: number): string => [...sections].reverse().find((item) => item.at < i)?.name ?? names.title;
  const centre = (text: string): string => ' '.repeat(Math.max(0, Math.floor((layout.columns - text.length) / 2))) + text;
  const top = (i: number): void => {
    const lines: TypedLine[] = [];
    if (layout.runningHeads !== 'none') {
      const name = layout.runningHeads === 'section' ? sectionAt(i) : number % 2 === 0 ? names.author : names.title;
      lines.push(furniture(layout.pageNumber === 'top' ? number % 2 === 0 ? `${number}     ${name}` : `${name}${' '.repeat(Math.max(4, layout.columns - name.length - 4))}${number}` : name));
    } else if (layout.pageNumber === 'top') lines.push(furniture(`${' '.repeat(layout.columns - 4)}${number}`));
    if (lines.length > 0) lines.push(blank());
    if (layout.formFeed && out.length > 0) {
      if (lines.length > 0) (lines[0] as TypedLine).text = `\f${(lines[0] as TypedLine).text}`;
      else lines.push({ ...blank(), text: '\f' });
    }
    out.push(...lines);
  };
  const bottom = (): void => {
    if (foot.length > 0) out.push(blank(), ...foot);
    foot = [];
    if (layout.pageNumber === 'bottom') out.push(...(layout.tight ? [] : [blank()]), furniture(String(number)));
    else if (layout.pageNumber === 'centre') out.push(blank(), furniture(centre(random.chance(0.1) ? `- ${number} -` : String(number))));
    if (!layout.tight && (!layout.formFeed || layout.pageNumber === 'none')) out.push(blank());
    number++;
    used = 0;
  };
  top(0);
  for (const [i, line] of body.entries()) {
    for (const note of notes) if (note.after === i) { foot.push(...note.lines); used += note.lines.length; }
    if (line === 'page' || used >= layout.page) {
      bottom();
      top(i);
      if (line === 'page' || line.kind === 'blank') continue;
    }
    out.push(layout.sway > 0 && number % 2 === 1 && line.text !== '' ? { ...line, text: ' '.repeat(layout.sway) + line.text } : line);
    used++;
  }
  bottom();
  return out;
}
