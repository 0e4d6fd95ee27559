import { createHmac } from 'node:crypto';

/**
 * Signs what is sent to a webhook: `t=<seconds since 1970>,v1=<HMAC-SHA-256 of "t.body", in hexadecimal digits>`.
 *
 * The receiver makes the same HMAC over the time, a point and the body as it came, compares in constant time, and refuses
 * what is older than a few minutes.
 *
 * @see https://docs.stripe.com/webhooks?verify=verify-manually (the same scheme)
 * @example
 * toSignature('secret', 1740128400, '{}') // => 't=1740128400,v1=…'
 */
export function toSignature(secret: string, seconds: number, body: string): string {
  const hash = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${hash}`;
}
