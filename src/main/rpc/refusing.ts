import { ORPCError, type AnyMiddleware, os } from '@orpc/server';
import { Refusal } from '#main/kernel/refusal';
import type { Log } from '#main/kernel/log';

/**
 * What every call goes through: a refusal becomes its declared error; anything else that is thrown is logged here and
 * becomes one fixed sentence, so that no detail of the inside reaches a window.
 */
export function refusing(log: Log): AnyMiddleware {
  return os.middleware(async ({ next, path }) => {
    try {
      return await next();
    } catch (failure) {
      if (failure instanceof Refusal) {
        throw new ORPCError(failure.code, { defined: true, status: 422, message: failure.code, data: failure.details });
      }
      if (failure instanceof ORPCError) throw failure;
      log.error({ err: failure, operation: path.join('.') }, 'an operation stumbled');
      throw new ORPCError('INTERNAL_SERVER_ERROR', {
        message: 'Something went wrong inside Shopbell. It was written to the log file.',
      });
    }
  });
}
