/** A page's side of the messages: typed, checked, with the state VS Code keeps for it and the words it was handed. */
import type { Check } from '../messages';

interface Host {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): Host;

export interface Channel<Out, State> {
  post(message: Out): void;
  /** What was kept before a reload; undefined where nothing fitting was. */
  readonly kept: State | undefined;
  /** Keeps what the panel is made from again after a reload. */
  keep(state: State): void;
}

/** Listens, then tells the extension that the page is ready. To be called once. */
export function connect<In, Out, State>(incoming: Check<In>, state: Check<State>, receive: (message: In) => void): Channel<Out, State> {
  const host = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => { if (incoming(data)) receive(data); });
  const kept = host.getState();
  const channel = {
    post: (message: Out) => host.postMessage(message),
    kept: state(kept) ? kept : undefined,
    keep: (next: State) => host.setState(next),
  };
  queueMicrotask(() => host.postMessage({ kind: 'ready' }));
  return channel;
}

/** The words for a key, `{0}` and so on filled in; the key itself where none were handed in. */
export function say(key: string, ...values: ReadonlyArray<string | number>): string {
  words ??= JSON.parse(document.body.dataset.strings ?? '{}') as Record<string, string>;
  return (words[key] ?? key).replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}
let words: Record<string, string> | undefined;
