import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * Bundles the process that syncs, and the threads it starts, as the product is built: Node would otherwise strip the types
 * of every module in every thread, which costs time and memory that nobody who runs Shopbell pays. Answers its file.
 */
export async function buildSyncProcess(): Promise<string> {
  const outDir = join(root, 'out/bench');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      assetsDir: '.',
      rolldownOptions: {
        input: {
          'sync-process': join(root, 'tests/bench/sync-process.ts'),
          'log-thread': join(root, 'src/main/log-thread.ts'),
          'connector-thread': join(root, 'src/main/connector-thread.ts'),
          'export-thread': join(root, 'src/main/export-thread.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return join(outDir, 'sync-process.js');
}
