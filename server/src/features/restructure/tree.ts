/** The outline as it will be: who stands under whom, in which order, with which number. */
import type { OutlineKind, OutlineNode, ThesisDocument } from '../../model/types';

type Parent = OutlineNode | undefined;

/** Kinds that are headings of running text, not tables and figures. */
const CAPTIONS = new Set<OutlineKind>(['table', 'figure']);

export class Tree {
  private readonly lists = new Map<Parent, OutlineNode[]>();
  /** Parents whose children are counted anew. */
  private readonly touched = new Set<Parent>();

  constructor(document: ThesisDocument) {
    const add = (parent: Parent, children: readonly OutlineNode[]): void => {
      this.lists.set(parent, children.filter(({ kind }) => !CAPTIONS.has(kind)));
      for (const child of children) add(child, child.children);
    };
    add(undefined, document.outline);
  }

  children(parent: Parent): readonly OutlineNode[] {
    return this.lists.get(parent) ?? [];
  }

  /** The sibling behind a heading, and the one before it. */
  next(node: OutlineNode): OutlineNode | undefined {
    const list = this.children(node.parent);
    return list[list.indexOf(node) + 1];
  }
  previous(node: OutlineNode): OutlineNode | undefined {
    const list = this.children(node.parent);
    return list[list.indexOf(node) - 1];
  }

  /** Puts a heading under another parent, before one of its children or last. */
  place(node: OutlineNode, parent: Parent, before: OutlineNode | undefined): void {
    const from = this.lists.get(node.parent) ?? [];
    from.splice(from.indexOf(node), 1);
    const to = this.lists.get(parent) ?? [];
    const at = before === undefined ? -1 : to.indexOf(before);
    to.splice(at < 0 ? to.length : at, 0, node);
    this.lists.set(parent, to);
    this.touched.add(node.parent).add(parent);
  }

  /** New numbers of all headings that get another one. */
  numbers(): Map<OutlineNode, string> {
    const out = new Map<OutlineNode, string>();
    const count = (parent: Parent, number: string): void => {
      const list = this.children(parent);
      const counters = new Map<string, number>();
      for (const node of list) {
        const next = node.number === '' ? '' : this.touched.has(parent) ? this.counted(node, parent, number, list, counters) : follows(node, parent, number);
        if (next !== node.number) out.set(node, next);
        count(node, next);
      }
    };
    count(undefined, '');
    return out;
  }

  /** The number by order: chapters by themselves, annexes by letter or number, sections behind their parent's number. */
  private counted(node: OutlineNode, parent: Parent, number: string, list: readonly OutlineNode[], counters: Map<string, number>): string {
    const group = node.kind === 'annex' || node.kind === 'part' ? node.kind : 'numbered';
    const stayed = list.filter((one) => one.parent === parent && one.number !== '' && (one.kind === 'annex' || one.kind === 'part' ? one.kind : 'numbered') === group);
    const letter = (stayed[0] ?? node).kind === 'annex' && isLetter((stayed[0] ?? node).number);
    const first = Math.min(...stayed.map((one) => value(last(one.number))), stayed.length === 0 ? 1 : Number.POSITIVE_INFINITY);
    const start = Number.isFinite(first) && first >= 0 ? first : 1;
    const index = counters.get(group) ?? start;
    counters.set(group, index + 1);
    const own = letter ? String.fromCharCode(64 + index) : String(index);
    const nested = parent !== undefined && group === 'numbered' && number !== '' && (parent.kind !== 'annex' || node.number.includes('.'));
    return nested ? `${number}.${own}` : own;
  }
}

/** A number that begins with the parent's goes along with it. */
function follows(node: OutlineNode, parent: Parent, number: string): string {
  const old = parent?.number ?? '';
  return old !== '' && old !== number && node.number.startsWith(`${old}.`) ? `${number}${node.number.slice(old.length)}` : node.number;
}

function last(number: string): string {
  return number.slice(number.lastIndexOf('.') + 1);
}

function isLetter(number: string): boolean {
  return number.length === 1 && number >= 'A' && number <= 'Z';
}

/** 3 for `3` and for `C`; -1 for what is counted in no way known here. */
function value(part: string): number {
  if (isLetter(part)) return part.charCodeAt(0) - 64;
  return part !== '' && [...part].every((sign) => sign >= '0' && sign <= '9') ? Number(part) : -1;
}

/** Whether a heading is another or stands below it. */
export function isWithin(node: OutlineNode | undefined, other: OutlineNode): boolean {
  for (let at = node; at !== undefined; at = at.parent) if (at === other) return true;
  return false;
}

/** A heading and all below it, tables and figures apart. */
export function subtree(node: OutlineNode): OutlineNode[] {
  return [node, ...node.children.filter(({ kind }) => !CAPTIONS.has(kind)).flatMap(subtree)];
}
