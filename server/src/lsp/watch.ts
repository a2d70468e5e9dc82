/** Told what the server works on, so that something outside of its thread can tell when it hangs. */
export interface Watch {
  /** Begins to watch; called when the client is there. */
  start(): void;
  /** Does a piece of work on a document of so many characters. Pieces may nest: the outermost counts. */
  during<T>(uri: string, length: number, work: () => T): T;
  /** The 0-based line the reading has come to. */
  readonly step: (line: number) => void;
}

/** Where nobody watches: in a browser the client's own ping does. */
export const UNWATCHED: Watch = { start: () => undefined, during: (_uri, _length, work) => work(), step: () => undefined };
