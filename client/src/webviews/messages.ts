/**
 * Checks of what crosses between a page and the extension: plain data whose shape is looked at on both sides. A message of another
 * shape is dropped. Used by pages too: neither `vscode` nor the DOM here.
 */
export type Check<T> = (value: unknown) => value is T;
export type Checked<C> = C extends Check<infer T> ? T : never;

/** The union of messages that a table of shapes describes; `kind` tells them apart. */
export type Message<Shapes> = { [K in keyof Shapes]: { readonly kind: K } & { readonly [F in keyof Shapes[K]]: Checked<Shapes[K][F]> } }[keyof Shapes];

export const text: Check<string> = (value): value is string => typeof value === 'string';
export const flag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';
/** Finite. */
export const number: Check<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);
/** A whole number, 0 or more. */
export const count: Check<number> = (value): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

export function oneOf<T extends string>(...values: readonly T[]): Check<T> {
  return (value): value is T => values.some((one) => one === value);
}

export function list<T>(item: Check<T>): Check<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every((one) => item(one));
}

/** Left out or of this kind. */
export function optional<T>(item: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || item(value);
}

/** An object with these fields; more are let through. */
export function record<T extends object>(shape: { readonly [F in keyof T]-?: Check<T[F]> }): Check<T> {
  const fields = Object.entries(shape) as Array<[string, Check<unknown>]>;
  return (value): value is T => isRecord(value) && fields.every(([name, check]) => check(value[name]));
}

/** One of several messages: `messages({ open: { line: count }, close: {} })`. */
export function messages<Shapes extends Record<string, Record<string, Check<unknown>>>>(shapes: Shapes): Check<Message<Shapes>> {
  return (value): value is Message<Shapes> => {
    if (!isRecord(value) || typeof value.kind !== 'string' || !Object.hasOwn(shapes, value.kind)) return false;
    return Object.entries(shapes[value.kind] ?? {}).every(([name, check]) => check(value[name]));
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
