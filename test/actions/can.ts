import type { Capabilities } from '../../src/core/adapter.ts';

/** What a chat platform can do that takes files and one question at a time. */
export const can: Capabilities = {
  textLength: 4000,
  actionBytes: 64,
  buttonsPerReply: 30,
  labelLength: 64,
  fieldsPerPage: 1,
  files: true,
  whispers: false,
  sendsPerSecond: 25,
};
