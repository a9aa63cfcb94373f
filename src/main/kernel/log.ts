import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Diagnostics for whoever mends the program: newline-delimited JSON in `logs/` of the data folder. No words of customers, no secrets. */
export function openLog(file: string | null): Log {
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['password', 'passphrase', '*.password', '*.passphrase', 'token', '*.token', 'auth', '*.auth'],
      censor: '[secret]',
    },
  };
  if (!file) return pino({ ...options, enabled: false });
  return pino(options, pino.destination({ dest: file, mkdir: true, sync: true }));
}
