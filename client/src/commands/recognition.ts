/** Switches one document on or off by hand. */
import { window } from 'vscode';
import type { RecognitionMode } from '../../../server/src/protocol';
import { isLookedAt } from '../connection/selector';
import { say } from './here';
import type { Commands, Parts } from './parts';

const SAID: Record<RecognitionMode, string> = {
  always: 'This document is read as a thesis',
  never: 'This document is left alone',
  auto: 'This document is read as a thesis if it looks like one',
};

export function recognitionCommands({ analyses, modes }: Parts): Commands {
  const to = (mode: RecognitionMode | 'other') => (): void => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isLookedAt(document)) return say('Open a plain-text or Markdown document first');
    const wanted = mode !== 'other' ? mode : analyses.of(document)?.isThesis ? 'never' : 'always';
    modes.set(document, wanted);
    say(SAID[wanted]);
  };
  return {
    'thesis.toggle': to('other'),
    'thesis.switchOn': to('always'),
    'thesis.switchOff': to('never'),
    'thesis.switchAuto': to('auto'),
  };
}
