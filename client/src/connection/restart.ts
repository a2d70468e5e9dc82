/** What happens when the server ends by itself: it is started again and the person told, unless it keeps ending. */
import { window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** So many ends within so long (ms) mean that starting it again does not help. */
const MOST_ENDS = 4;
const WITHIN = 3 * 60_000;
/** The protocol's own habit: so many faulty messages in a row are borne. */
const MOST_ERRORS = 3;

const RESTART = 'Start It Again';
const LOG = 'Show Log';

/** Counts the server's ends: true as long as starting it again may help. `now` is the clock in ms. */
export function endings(now: () => number = Date.now): () => boolean {
  let ends: number[] = [];
  return () => {
    ends = [...ends.filter((time) => now() - time < WITHIN), now()];
    if (ends.length <= MOST_ENDS) return true;
    ends = [];
    return false;
  };
}

/** `again` restarts by hand, `log` shows the log. */
export function restarting(again: () => void, log: () => void): ErrorHandler {
  const mayHelp = endings();
  return {
    error: (_error, _message, count) => ({ action: count !== undefined && count <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown }),
    closed: (): CloseHandlerResult => {
      if (mayHelp()) {
        window.showWarningMessage('Thesis Reader stopped unexpectedly and was started again.', LOG).then((chosen) => chosen === LOG && log());
        return { action: CloseAction.Restart, message: 'The server ended unexpectedly and is started again.', handled: true };
      }
      window.showErrorMessage(`Thesis Reader stopped ${MOST_ENDS + 1} times within three minutes and was not started again.`, RESTART, LOG).then((chosen) => {
        if (chosen === RESTART) again();
        else if (chosen === LOG) log();
      });
      return { action: CloseAction.DoNotRestart, message: 'The server keeps ending and is left alone.', handled: true };
    },
  };
}
