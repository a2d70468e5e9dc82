/** What happens when the server ends by itself: it is started again and the person told once, unless it keeps ending. */
import { l10n, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** So many ends within so long (ms) mean that starting it again does not help. */
const MOST_ENDS = 4;
const WITHIN = 3 * 60_000;
/** The protocol's own habit: so many faulty messages in a row are borne. */
const MOST_ERRORS = 3;

/** Counts the server's ends: how many there were lately, this one with it. `now` is the clock in ms. */
export function endings(now: () => number = Date.now): () => number {
  let ends: number[] = [];
  return () => {
    ends = [...ends.filter((time) => now() - time < WITHIN), now()];
    const count = ends.length;
    if (count > MOST_ENDS) ends = [];
    return count;
  };
}

export interface Helps {
  /** Starts the server by hand. */
  readonly again: () => void;
  readonly log: () => void;
  /** Opens a page to report it with. */
  readonly report: () => void;
  /** Told of each end. True where the person was told already. */
  readonly ended: () => boolean;
}

export function restarting({ again, log, report, ended }: Helps): ErrorHandler {
  const lately = endings();
  const [logging, reporting, starting] = [l10n.t('Show Log'), l10n.t('Report…'), l10n.t('Start It Again')];
  const offer = (chosen: string | undefined): void => {
    if (chosen === starting) again();
    else if (chosen === logging) log();
    else if (chosen === reporting) report();
  };
  return {
    error: (_error, _message, count) => ({ action: count !== undefined && count <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown }),
    closed: (): CloseHandlerResult => {
      const told = ended();
      const count = lately();
      if (count <= MOST_ENDS) {
        // once is enough: the next ones soon after are in the log
        if (!told && count === 1) window.showWarningMessage(l10n.t('Thesis Reader stopped unexpectedly and was started again.'), logging).then(offer);
        return { action: CloseAction.Restart, message: 'The server ended unexpectedly and is started again.', handled: true };
      }
      window.showErrorMessage(l10n.t('Thesis Reader stopped {0} times within three minutes and was not started again.', MOST_ENDS + 1), starting, logging, reporting).then(offer);
      return { action: CloseAction.DoNotRestart, message: 'The server keeps ending and is left alone.', handled: true };
    },
  };
}
