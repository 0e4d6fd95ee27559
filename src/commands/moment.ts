/** A day, or a minute of it, with a difference to UTC or without. */
export const momentPattern = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Turns a moment as editors write it into an ISO time; `undefined` when there is no such day, minute or time zone.
 *
 * @param timeZone counts where the moment names no difference to UTC of its own.
 * @param edge of a day without a time: `end` is the first moment after it.
 * @example
 * toMoment('2025-02-22', 'Asia/Ho_Chi_Minh', 'end') // => '2025-02-22T17:00:00.000Z'
 */
export function toMoment(text: string, timeZone: string, edge: 'start' | 'end'): string | undefined {
  const [, day = '', time = '00:00', difference] = momentPattern.exec(text) ?? [];
  const local = new Date(`${day}T${time}Z`);
  if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(day)) return undefined;
  if (edge === 'end' && text === day) local.setUTCDate(local.getUTCDate() + 1);
  const zone = toOffsetMs(difference ?? timeZone, local);
  if (zone === undefined) return undefined;
  // The difference at that moment can be another one than at the first guess, where clocks are put back.
  const guess = new Date(local.getTime() - zone);
  return new Date(local.getTime() - (toOffsetMs(difference ?? timeZone, guess) ?? zone)).toISOString();
}

/** Whether this runtime knows a time zone, by its IANA name. */
export function isTimeZone(name: string): boolean {
  return name.includes('/') && toOffsetMs(name, new Date(0)) !== undefined;
}

function toOffsetMs(zone: string, at: Date): number | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone === 'Z' ? 'UTC' : zone,
      timeZoneName: 'longOffset',
    });
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  } catch {
    return undefined;
  }
}
