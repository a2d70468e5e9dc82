/** `thesis-reader serve --stdio`: the language server for any editor. */
import { parseArgs } from 'node:util';
import { EXIT, UsageError, type Command } from './command';

export const serve: Command = {
  name: 'serve',
  usage: 'serve --stdio',
  summary: 'run the language server, for any editor that speaks LSP',
  details: '  --stdio               over standard input and output\n  --socket=PORT         over a local TCP port the editor listens on\n  --pipe=NAME           over a named pipe or socket the editor listens on\n  --node-ipc            over the channel of a Node parent process\n  --clientProcessId=N   end when that process ends',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        stdio: { type: 'boolean' }, 'node-ipc': { type: 'boolean' }, socket: { type: 'string' }, pipe: { type: 'string' }, clientProcessId: { type: 'string' },
      },
    });
    if (!values.stdio && !values['node-ipc'] && values.socket === undefined && values.pipe === undefined) throw new UsageError('serve needs --stdio');
    // loaded here only: the other commands need no server
    const { serve: start } = await import('../lsp/serve');
    start();
    return EXIT.fine;
  },
};
