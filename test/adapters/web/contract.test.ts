import { describeAdapter } from '../contract.ts';
import { startWeb } from './rig.ts';
import { Visitor } from './visitor.ts';

describeAdapter(
  'web',
  async (bot) => {
    const { adapter, address } = await startWeb(bot);
    const visitor = new Visitor(address);
    // The page that people begin at is no message of theirs, and the desk in these tests counts what it hears.
    await visitor.open('/en/form/help');
    let last = Promise.resolve();
    // One tab: what is done next is done on the page that came before, and nothing comes when the desk is gone.
    const doNext = async (act: () => Promise<void>): Promise<void> => {
      last = last.then(act).catch(() => undefined);
    };
    return {
      adapter: {
        ...adapter,
        async stop() {
          await adapter.stop();
          await last;
        },
      },
      say: (text) => doNext(() => visitor.say(text)),
      echo: () => Promise.resolve(),
      press: (action) => doNext(() => visitor.press(action)),
      command: (name) => doNext(() => visitor.command(name)),
      shown: () => visitor.said,
      close: () => Promise.resolve(),
    };
  },
  [{ reason: 'what the desk says on a page never comes back to it', cases: ['ignores its own messages'] }],
);
