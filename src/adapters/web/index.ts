import { Hono } from 'hono';
import type { Adapter, Capabilities } from '../../core/adapter.ts';
import { DeskError } from '../../errors.ts';
import { createApi, type ApiParts } from './api.ts';
import { listen, type Listener, type Place } from './listen.ts';
import { createSite } from './site.ts';
import type { Sign } from './visitor.ts';

/** A page has room for everything at once; these keep one readable on a phone. */
const can: Capabilities = {
  textLength: 10_000,
  actionBytes: 200,
  buttonsPerReply: 40,
  labelLength: 120,
  fieldsPerPage: 100,
  files: true,
  whispers: false,
};

/** Where the web stands and what it shows. */
export interface WebSettings extends Place {
  readonly sign: Sign;
  /** People come over TLS; see `SiteParts`. */
  readonly isSecure?: boolean;
  /** Nobody asked for this place: where it cannot be had, a line says so and everything else goes on. */
  readonly isOptional?: boolean;
  /** What programs can pull; absent where there is nothing to pull from. */
  readonly api?: ApiParts;
  /** Takes the address once people can come. */
  readonly onReady?: (address: string) => void;
  /** Takes a line for the operators; lines hold nothing of what people do. */
  readonly log?: (line: string) => void;
  readonly now?: () => Date;
}

/**
 * Creates the desk on the web: pages for people, which work without scripts, and an API for programs.
 *
 * Nobody can be written to there when they are not at the page, so `send` reaches nobody.
 */
export function createWeb({
  host,
  port,
  sign,
  isSecure = false,
  isOptional = false,
  api,
  onReady,
  log = () => undefined,
  now = () => new Date(),
}: WebSettings): Adapter {
  // Only where it broke: a message may quote what somebody sent.
  const onError = (error: unknown): void =>
    log(
      `web: a request failed: ${error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? error.name) : 'unknown'}`,
    );
  let listener: Listener | undefined;
  return {
    name: 'web',
    can,
    async start(bot) {
      const app = new Hono();
      if (api !== undefined) app.route('/', createApi({ ...api, now, onError }));
      app.route('/', createSite({ bot, can, sign, isSecure, now, onError }));
      try {
        listener = await listen({ host, port }, (request) => app.fetch(request));
      } catch (error) {
        if (!isOptional || !(error instanceof DeskError)) throw error;
        log(error.message);
        return;
      }
      const name = host.includes(':') ? `[${host}]` : host;
      onReady?.(`http://${name}:${listener.port}/`);
    },
    send: () => Promise.resolve('blocked'),
    async stop() {
      await listener?.close();
      listener = undefined;
    },
  };
}
