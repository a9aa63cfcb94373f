import type { ApiError, ApiSuccess } from '@grammyjs/types';
import type { Answered } from '../simulator.ts';

export function result<Result>(of: Result): Answered {
  const body: ApiSuccess<Result> = { ok: true, result: of };
  return { body };
}

export function refused(status: number, description: string): Answered {
  const body: ApiError = { ok: false, error_code: status, description };
  return { status, body };
}

export function tooMany(wait: number): Answered {
  const description = `Too Many Requests: retry after ${wait}`;
  const body: ApiError = { ok: false, error_code: 429, description, parameters: { retry_after: wait } };
  return { status: 429, body };
}

export function textIn(given: Readonly<Record<string, unknown>>, name: string): string {
  const value = given[name];
  return typeof value === 'string' ? value : '';
}

export function seconds(at: number): number {
  return Math.floor(at / 1000);
}
