// Runs in a thread of its own: mocha cannot interrupt a loop that never ends. Says which test it was, where it loops, and ends the process.
const fs = require('node:fs');
const { Session } = require('node:inspector');
const { parentPort, workerData } = require('node:worker_threads');

let title = 'before the first test';
let timer;

/** Asks the main thread, in the middle of its loop, for its stack. */
function stack(then) {
  const session = new Session();
  const late = setTimeout(() => then([]), 3000);
  const scripts = new Map();
  session.on('Debugger.scriptParsed', ({ params }) => scripts.set(params.scriptId, params.url));
  session.on('Debugger.paused', ({ params }) => {
    clearTimeout(late);
    then(params.callFrames.slice(0, 12).map((frame) => `    at ${frame.functionName || '<anonymous>'} (${scripts.get(frame.location.scriptId) ?? ''}:${frame.location.lineNumber + 1})`));
  });
  session.connectToMainThread();
  session.post('Debugger.enable');
  session.post('Debugger.pause');
}

function end() {
  stack((frames) => {
    fs.writeSync(2, `\n\nNothing ended within ${workerData.limit / 1000} s in: ${title}\n${frames.join('\n')}\n`);
    process.kill(process.pid, 'SIGKILL');
  });
}

function start() {
  clearTimeout(timer);
  timer = setTimeout(end, workerData.limit);
}

parentPort.on('message', (message) => {
  title = message;
  start();
});
start();
