import type { ServerResponse } from 'node:http';
import { commonHeaders } from '../web/security-headers.ts';

export function answerText(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    ...commonHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(`${sentence}\n`);
}

export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...commonHeaders, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(value));
}

/** What a person reads who comes to the port without being let in. */
export const sentences = {
  notThisHost: 'Shopbell answers at its own address only.',
  noSession:
    'This address belongs to an earlier start of Shopbell, or was opened elsewhere. Start Shopbell again, or open the whole address it printed.',
  notFound: 'There is nothing here.',
  notThisPage: 'Shopbell takes this from its own window only.',
  wrongMethod: 'This cannot be done with that address.',
  failed: 'Something went wrong inside Shopbell. Nothing was lost; try again.',
} as const;
