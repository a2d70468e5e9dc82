/**
 * Words for people, in their language. Keys are the English sentences, as in `vscode.l10n.t`, and the same bundles
 * (`l10n/bundle.l10n.*.json`) serve client and server. The kept library, `@vscode/l10n`, brings a reader of files and addresses
 * along, which has no place where nothing may reach the network.
 */

/** English sentence → sentence of the language; `{0}` stands for the first value. */
export type Words = Readonly<Record<string, string>>;

let words: Words = {};

/** Sets the language of the process; `{}` is English. What is no record of strings is left out. */
export function speak(bundle: unknown): void {
  const entries = typeof bundle === 'object' && bundle !== null ? Object.entries(bundle) : [];
  words = Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The sentence in the language set, with `{0}`, `{1}` … filled in; English where the bundle lacks it. */
export function t(sentence: string, ...values: (string | number)[]): string {
  const own = words[sentence] ?? sentence;
  return values.length === 0 ? own : own.replace(/\{(\d)\}/g, (hole, at: string) => String(values[Number(at)] ?? hole));
}

/** Marks a sentence of a table, which is made before the language is known; `t` says it when it is shown. */
export function later(sentence: string): string {
  return sentence;
}

/** One of two sentences by number: `{0}` is the number. Languages written here have the two forms English has. */
export function plural(count: number, one: string, many: string, ...values: (string | number)[]): string {
  return t(count === 1 ? one : many, count, ...values);
}
