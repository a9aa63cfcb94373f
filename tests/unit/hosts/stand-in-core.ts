import { implement } from '@orpc/server';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostedCore, LocatedBytes } from '#main/hosts/hosted-core';
import { contract } from '#shared/contract/index';

export type Received = Readonly<{ name: string; mediaType: string; content: Buffer }>;

/** A core that knows one account list and a few files: enough for a host, which must not care what it carries. */
export async function standInCore(folder: string): Promise<{ core: HostedCore; received: Received[] }> {
  const received: Received[] = [];
  const files: Record<string, Omit<LocatedBytes, 'file'> & { content: string }> = {
    '/bytes/attachments/a/0': { name: 'Rösti “1”.png', mediaType: 'image/png', disposition: 'inline', content: 'png' },
    '/bytes/attachments/a/1': {
      name: 'invoice.html',
      mediaType: 'text/html',
      disposition: 'inline',
      content: '<script>alert(1)</script>',
    },
    '/bytes/attachments/a/2': {
      name: 'logo.svg',
      mediaType: 'image/svg+xml',
      disposition: 'inline',
      content: '<svg onload="alert(1)"/>',
    },
    '/bytes/attachments/a/3': {
      name: 'bill.pdf',
      mediaType: 'application/pdf',
      disposition: 'inline',
      content: '%PDF',
    },
    '/bytes/exports/e/customers.csv': {
      name: 'customers.csv',
      mediaType: 'text/csv',
      disposition: 'attachment',
      content: 'a,b\r\n',
    },
  };
  const os = implement(contract);
  const router = {
    accounts: { list: os.accounts.list.handler(() => []) },
    app: { about: os.app.about.handler(() => Promise.reject(new Error('not here'))) },
  };
  return {
    received,
    core: {
      router,
      bytes: {
        locate: async (path) => {
          const found = files[path];
          if (!found) return null;
          const file = join(folder, path.replaceAll('/', '_'));
          await writeFile(file, found.content);
          const { name, mediaType, disposition } = found;
          return { file, name, mediaType, disposition };
        },
        receive: async ({ file, name, mediaType }) => {
          received.push({ name, mediaType, content: await readFile(file) });
          return { id: `upload-${received.length}` };
        },
      },
    },
  };
}
