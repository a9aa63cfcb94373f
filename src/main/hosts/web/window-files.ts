import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { commonHeaders } from './security-headers.ts';

export type WindowFile = Readonly<{
  body: Buffer<ArrayBuffer>;
  headers: Readonly<Record<string, string>>;
  /** The window's own page, which wants the page's headers too. */
  isPage: boolean;
}>;

export type WindowFiles = Readonly<{
  /** The file a path of the window's address names: an asset, or the page itself for each of its routes; null where nothing is. */
  find: (path: string) => WindowFile | null;
}>;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The built window, read once and held: a window that is open stays whole when the program is updated under it, and a
 * path can only name what was there, so that none leads out of the folder.
 */
export async function readWindowFiles(folder: string): Promise<WindowFiles> {
  const files = new Map<string, WindowFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    files.set(path, { body: await readFile(file), headers: headersOf(path), isPage: path === '/index.html' });
  }
  const index = files.get('/index.html') ?? null;

  return {
    find: (path) => {
      // Assets end in a file's ending, routes of the window do not.
      if (path === '/' || (!path.startsWith('/assets/') && extname(path) === '')) return index;
      return files.get(path) ?? null;
    },
  };
}

function headersOf(path: string): Readonly<Record<string, string>> {
  return {
    ...commonHeaders,
    'Content-Type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    // Names under /assets/ carry a digest of what is in them.
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}
