// A desk in a process of its own, so that it can be killed: node desk-process.ts <api root> <token> <when>
import { createTelegram } from '../../../src/adapters/telegram/index.ts';
import { createScriptedBot } from '../contract.ts';
import { toEcho } from './script.ts';

const [, , apiRoot = '', token = '', when] = process.argv;

const bot = createScriptedBot(async (event) => {
  process.stdout.write('heard\n');
  if (when === 'while the desk thinks') await new Promise(() => undefined);
  return toEcho(event);
});

await createTelegram({ token, apiRoot }).start(bot);
