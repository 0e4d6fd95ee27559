import { createTelegram } from '../../../src/adapters/telegram/index.ts';
import { describeAdapter } from '../contract.ts';
import { openStandin } from './standin.ts';

const person = 501;

describeAdapter('telegram', async (bot) => {
  const telegram = await openStandin();
  const adapter = createTelegram({ token: telegram.token, apiRoot: telegram.apiRoot });
  await adapter.start(bot);
  return {
    adapter,
    say: async (text) => void telegram.say(person, text),
    echo: async (text) => {
      const from = { id: 7001, is_bot: true, first_name: 'WPS Desk' };
      const chat = { id: person, type: 'private', first_name: 'Person' } as const;
      void telegram.push({ message: { message_id: 1, date: 1_790_000_000, chat, from, text } });
    },
    press: async (action) => void telegram.press(person, action),
    command: async (name) => void telegram.say(person, `/${name}`),
    shown: () => telegram.conversation(person).flatMap(({ isDesk, text }) => (isDesk ? [text] : [])),
    close: () => telegram.close(),
  };
});
