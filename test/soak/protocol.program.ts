/** Speaks ill to the built server. `protocol.program.js FILE SEED SECONDS CASES` */
import { writeFileSync } from 'node:fs';
import { RawClient } from '../protocol/raw';
import { abuse } from './abuse';
import { chance } from './chance';

const [file = '', seed = '1', seconds = '60', cases = '1000000'] = process.argv.slice(2);
const until = Date.now() + 1_000 * Number(seconds);

async function main(): Promise<void> {
  const next = chance(Number(seed));
  let done = 0;
  let failures = 0;
  let longest = 0;
  let memory = 0;
  while (Date.now() < until && done < Number(cases) && failures < 5) {
    const client = new RawClient();
    const open = new Map<string, { version: number; text: string }>();
    const first = done;
    try {
      await client.initialize();
      for (let k = 0; k < 4_000 && Date.now() < until && done < Number(cases); k++, done++) {
        if (k % 50 === 0) { writeFileSync(file, JSON.stringify({ seed, done })); process.send?.(done); }
        await abuse(client, next, open);
      }
      const { error } = await client.request('workspace/symbol', { query: '' });
      if (error !== undefined || client.ended !== undefined) throw new Error(`it does not answer any more: ${JSON.stringify(error)} ${client.ended}`);
      if (/rejection|Error:/.test(client.trouble)) throw new Error(client.trouble.slice(0, 1_500));
    } catch (error) {
      failures++;
      console.log(JSON.stringify({ failed: String(error).slice(0, 2_500), from: first, at: done, seed: Number(seed) }));
    }
    longest = Math.max(longest, client.longest);
    memory = Math.max(memory, client.memory);
    client.kill();
  }
  console.log(JSON.stringify({ seed: Number(seed), cases: done, longest: Math.round(longest), memory: Math.round(memory), failures }));
  process.exitCode = failures > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
