/** Writes moments as they were on the clocks of one place. */
export interface Clock {
  readonly timeZone: string;
  /** `2025-03-31T14:00:00+07:00` */
  toOffsetTime(at: Date): string;
  /** `2025-03-31 14:00`, for people and for spreadsheets. */
  toLocalTime(at: Date): string;
}

const minuteMs = 60_000;
/** Clocks change on full quarters of an hour, so that one offset serves a whole quarter. */
const quarterMs = 15 * minuteMs;

/**
 * Creates the clock of a time zone such as `Asia/Ho_Chi_Minh`.
 *
 * Years are those of the Common Era in every language. Throws a RangeError for a zone that does not exist.
 */
export function createClock(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  let known = { quarter: Number.NaN, offset: '' };
  const toOffset = (at: Date): string => {
    const quarter = Math.floor(at.getTime() / quarterMs);
    if (quarter !== known.quarter) {
      const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      known = { quarter, offset: /[+-]\d{2}:\d{2}/.exec(name)?.[0] ?? '+00:00' };
    }
    return known.offset;
  };
  const toWall = (at: Date, offset: string): string => {
    const [hours, minutes] = offset.slice(1).split(':').map(Number);
    const minutesAway = (offset.startsWith('-') ? -1 : 1) * ((hours ?? 0) * 60 + (minutes ?? 0));
    return new Date(at.getTime() + minutesAway * minuteMs).toISOString();
  };
  return {
    timeZone,
    toOffsetTime: (at) => {
      const offset = toOffset(at);
      return `${toWall(at, offset).slice(0, 19)}${offset}`;
    },
    toLocalTime: (at) => toWall(at, toOffset(at)).slice(0, 16).replace('T', ' '),
  };
}
