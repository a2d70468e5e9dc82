/** What the commands work with. */
import type { KnownWorks } from '../aids/known-works';
import type { OnlyThis } from '../aids/only-this';
import type { Analyses } from '../connection/analyses';
import type { Modes } from '../connection/modes';
import type { Requests } from '../connection/requests';
import type { Current } from '../current';
import type { Progress } from '../progress';
import type { View } from '../tree/view';

export interface Parts {
  readonly analyses: Analyses;
  readonly modes: Modes;
  readonly requests: Requests;
  readonly current: Current;
  readonly onlyThis: OnlyThis;
  readonly progress: Progress;
  readonly known: KnownWorks;
  readonly views: { readonly chapters: View; readonly abbreviations: View; readonly works: View };
}

/** Commands by their ids; what one of them is called with is whatever the caller sends. */
export type Commands = Record<string, (...given: unknown[]) => unknown>;
