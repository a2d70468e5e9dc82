/** Positions that follow the text while it is edited. */

export interface Span { start: number; end: number }

/** One replacement: `length` characters at `offset` became `inserted` others. Offsets are those before the edit. */
export interface Change { offset: number; length: number; inserted: number }

/**
 * Where a span stands after a change. Text put in at its edges stays outside it; text put in between belongs to it.
 * @returns undefined where all of it was removed
 */
export function follow({ start, end }: Span, { offset, length, inserted }: Change): Span | undefined {
  const until = offset + length;
  const by = inserted - length;
  if (until <= start) return { start: start + by, end: end + by };
  if (offset >= end) return { start, end };
  if (offset <= start && until >= end) return undefined;
  if (offset >= start && until <= end) return { start, end: end + by };
  return offset < start ? { start: offset + inserted, end: end + by } : { start, end: offset };
}

/** Where a span stands after changes that follow one another, and whether one of them removed part of it. */
export function followAll(at: Span, changes: readonly Change[]): { span: Span | undefined; cut: boolean } {
  let span: Span | undefined = at;
  let cut = false;
  for (const change of changes) {
    if (span === undefined) break;
    const until = change.offset + change.length;
    cut ||= change.length > 0 && change.offset < span.end && until > span.start;
    span = follow(span, change);
  }
  return { span, cut };
}
