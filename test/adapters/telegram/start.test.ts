import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTelegram } from '../../../src/adapters/telegram/index.ts';
import { createScriptedBot } from '../contract.ts';
import { openRig, openTelegram } from './rig.ts';
import { listings, toEcho } from './script.ts';

const bot = createScriptedBot(toEcho, { commands: () => listings });

describe('a start that cannot succeed says why, without the token', () => {
  const start = async (settings: { token: string; apiRoot: string }) => createTelegram(settings).start(bot);

  it('a token that Telegram does not know', async () => {
    const { apiRoot } = await openTelegram();
    const error: unknown = await start({ token: '7001:wrong', apiRoot }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'token-refused',
      message:
        'TELEGRAM_BOT_TOKEN was refused by Telegram (401). Copy it again from @BotFather into .env. [token-refused]',
    });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('7001:wrong');
  });

  it('nobody at the address', async () => {
    const telegram = await openTelegram();
    await telegram.disconnect();
    const error: unknown = await start({ token: '7001:t0ken', apiRoot: telegram.apiRoot }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ code: 'telegram-unreachable' });
    expect(error).not.toHaveProperty('cause');
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('t0ken');
  });

  it('something else than Telegram at the address', async () => {
    const server = createServer((_request, response) => response.writeHead(200).end('<h1>It works</h1>'));
    onTestFinished(() => void server.close());
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(0, '127.0.0.1', resolve);
    await promise;
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await expect(start({ token: '7001:t', apiRoot: `http://127.0.0.1:${port}` })).rejects.toMatchObject({
      code: 'telegram-unreachable',
    });
  });

  it.each(['', 'api.telegram.org', 'ftp://api.telegram.org', 'http//x'])('%j is no address', (apiRoot) => {
    expect(() => createTelegram({ token: '7001:t', apiRoot })).toThrow(
      'TELEGRAM_API_ROOT is not a web address. Write it like https://api.telegram.org, or remove it. [telegram-api-root]',
    );
  });
});

describe('a start', () => {
  it('keeps the updates that are waiting, and a slash at the end of the address does no harm', async () => {
    const telegram = await openTelegram();
    const said = telegram.say(501, 'before you came');
    const adapter = createTelegram({ token: telegram.token, apiRoot: `${telegram.apiRoot}/` });
    onTestFinished(() => adapter.stop());
    await adapter.start(bot);
    await said;
    expect(telegram.lastMessage(501).text).toBe('you said: before you came');
    expect(telegram.calls.find(({ method }) => method === 'deleteWebhook')?.payload).toEqual({
      drop_pending_updates: false,
    });
  });

  it('lists what everybody may use, in each language, and nothing for organisers', async () => {
    const { telegram } = await openRig(toEcho);
    const menus = telegram.calls.filter(({ method }) => method === 'setMyCommands').map(({ payload }) => payload);
    expect(menus.map(({ scope, language_code: code }) => `${scope?.type} ${code ?? '-'}`).toSorted()).toEqual([
      'all_private_chats -',
      'all_private_chats th',
      'all_private_chats vi',
      'default -',
      'default th',
      'default vi',
    ]);
    for (const { commands, language_code: code } of menus) {
      const end = code === undefined ? '' : ` (${code})`;
      expect(commands?.map(({ command }) => command)).toEqual(['ask', 'help', 'language', 'start']);
      expect(commands?.[1]?.description).toBe(`What the desk can do${end}`);
    }
  });

  it('a menu that Telegram refuses does not keep the desk from answering', async () => {
    const telegram = await openTelegram();
    telegram.fail('setMyCommands', { code: 400, description: 'Bad Request: BOT_COMMAND_INVALID' });
    const lines: string[] = [];
    const adapter = createTelegram({
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      log: (line) => lines.push(line),
    });
    onTestFinished(() => adapter.stop());
    await adapter.start(bot);
    await telegram.say(501, 'hello');
    expect(telegram.lastMessage(501).text).toBe('you said: hello');
    expect(lines).toEqual(['telegram: the menu of commands could not be set: 400 Bad Request: BOT_COMMAND_INVALID']);
  });
});
