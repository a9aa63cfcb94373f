import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * Bundles a process that is measured, and the threads it starts, as the product is built: Node would otherwise strip the types
 * of every module in every thread, which costs time and memory that nobody who runs Shopbell pays. Answers its file.
 */
export async function buildProcess(name: 'sync-process' | 'idle-process'): Promise<string> {
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
          [name]: join(root, `tests/bench/${name}.ts`),
          'log-thread': join(root, 'src/main/log-thread.ts'),
          'connector-thread': join(root, 'src/main/connector-thread.ts'),
          'export-thread': join(root, 'src/main/export-thread.ts'),
          'segment-thread': join(root, 'src/main/segment-thread.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return join(outDir, `${name}.js`);
}
