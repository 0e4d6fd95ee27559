import { onTestFinished } from 'vitest';
import { createWeb, type WebSettings } from '../../../src/adapters/web/index.ts';
import type { Adapter, Bot } from '../../../src/core/adapter.ts';
import { createIdentity } from '../../../src/identity.ts';
import { Visitor } from './visitor.ts';

const { sign } = createIdentity('a key for tests');

/** The web on a free port of this machine. */
export interface Web {
  readonly adapter: Adapter;
  /** Without a slash at the end. */
  readonly address: string;
  readonly lines: readonly string[];
}

/** Starts the web; whoever asks stops it. */
export async function startWeb(bot: Bot, more: Partial<WebSettings> = {}): Promise<Web> {
  const lines: string[] = [];
  let address = '';
  const adapter = createWeb({
    host: '127.0.0.1',
    port: 0,
    sign,
    log: (line) => lines.push(line),
    onReady: (ready) => (address = ready.replace(/\/$/, '')),
    ...more,
  });
  await adapter.start(bot);
  return { adapter, address, lines };
}

/** Starts the web with one visitor on its first page; it stops with the test. */
export async function openWeb(bot: Bot, more: Partial<WebSettings> = {}): Promise<Web & { readonly visitor: Visitor }> {
  const web = await startWeb(bot, more);
  onTestFinished(() => web.adapter.stop());
  const visitor = new Visitor(web.address);
  await visitor.open('/en');
  return { ...web, visitor };
}
