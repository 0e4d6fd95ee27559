import { pino } from 'pino';

/** A line for the operators. Facts are ids, counts and codes; never a question, an answer, a name or a token. */
export type Log = (level: 'info' | 'warn' | 'error', what: string, facts?: Readonly<Record<string, unknown>>) => void;

/**
 * Opens the log: one JSON object a line on standard error, so that standard output stays clean for exports.
 *
 * @example
 * openLog('info')('warn', 'command refused', { command: 'export' })
 */
export function openLog(level: string): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
  return (severity, what, facts = {}) => logger[severity](facts, what);
}
