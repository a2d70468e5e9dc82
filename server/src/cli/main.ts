/** The command line: finds the command, answers --help and --version, turns bad use into one line and exit code 2. */
import { check } from './check';
import { complain, EXIT, UsageError, type Command } from './command';
import { convert } from './convert';
import { UnreadableError } from './files';
import { inspect } from './inspect';
import { endQuietlyOnClosedPipe, print } from './output';
import { references } from './references';
import { serve } from './serve';
import { version } from './version';

/** Every command, in the order `--help` names them. */
const COMMANDS: readonly Command[] = [inspect, check, references, convert, serve];

async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined) throw new UsageError(`name a command: ${COMMANDS.map(({ name }) => name).join(', ')}`);
  if (first === '--version' || first === '-v') return say(`${version()}\n`);
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) return say(overview());
  const command = COMMANDS.find(({ name }) => name === (first === 'help' ? rest[0] : first));
  if (command === undefined) throw new UsageError(`unknown ${first.startsWith('-') ? 'option' : 'command'} '${first === 'help' ? rest[0] : first}'`);
  if (first === 'help' || helpAsked(rest)) return say(`usage: thesis-reader ${command.usage}\n\n${command.summary}\n\n${command.details}\n`);
  return command.run(rest);
}

/** `--help` before a `--`, behind which everything is a file. */
function helpAsked(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ usage }) => usage.length));
  const lines = COMMANDS.map(({ usage, summary }) => `  ${usage.padEnd(width)}   ${summary}`);
  return `usage: thesis-reader COMMAND\n\n${lines.join('\n')}\n\n  --help, --version; COMMAND --help tells more of one.\n\nExit codes: 0 fine, 1 problems found by a command that looks for them, 2 bad use or a file that cannot be read.\n`;
}

async function say(text: string): Promise<number> {
  await print([text]);
  return EXIT.fine;
}

/** What went wrong in one line: bad use, an unreadable file, or a fault of ours. */
function tell(error: unknown): number {
  if (error instanceof UnreadableError) complain(error.message);
  else if (error instanceof UsageError) complain(`${error.message} (see thesis-reader --help)`);
  else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    // Node adds advice in further sentences
    complain(`${error.message.split(/\. |\n/)[0]?.replace(/\.$/, '') ?? 'bad options'} (see thesis-reader --help)`);
  } else complain(`internal error: ${error instanceof Error ? error.message : String(error)}`);
  return EXIT.bad;
}

endQuietlyOnClosedPipe((message) => {
  complain(message);
  process.exit(EXIT.bad);
});
main(process.argv.slice(2)).then((exit) => { process.exitCode = exit; }, (error: unknown) => { process.exitCode = tell(error); });
