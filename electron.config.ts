import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Everything that is started by its file name, in one place: `name` becomes out/main/<name>.js.
 * Threads and the keychain's process are entries because they are started from a file.
 */
const mainEntries = {
  index: 'src/main/index.ts',
  node: 'src/main/node.ts',
  cli: 'src/main/cli.ts',
  'core-process': 'src/main/core-process.ts',
  'keychain-process': 'src/main/secrets/keychain-process.ts',
  'log-thread': 'src/main/log-thread.ts',
  'connector-thread': 'src/main/connector-thread.ts',
  'export-thread': 'src/main/export-thread.ts',
  'segment-thread': 'src/main/segment-thread.ts',
  'import-thread': 'src/main/import-thread.ts',
  'sample-thread': 'src/main/sample-thread.ts',
};

const rendererPage = 'src/renderer/index.html';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Chunks lie beside the entries, so that `new URL('./log-thread.js', import.meta.url)` is true in both.
      assetsDir: '.',
      // A package that is nothing but a JSON file cannot be imported by built code, which has lost the import's attribute.
      externalizeDeps: { exclude: ['email-providers'] },
      sourcemap: true,
      rolldownOptions: {
        input: present(mainEntries),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: present({ index: 'src/preload/index.ts' }),
        // A sandboxed preload is CommonJS; in a package of type "module" that is told by its extension.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  ...(existsSync(rendererPage) && {
    renderer: {
      root: 'src/renderer',
      plugins: [react()],
      build: {
        outDir: resolve('out/renderer'),
        // The content security policy allows fonts and styles from files only.
        assetsInlineLimit: 0,
        minify: true,
        sourcemap: false,
        rolldownOptions: { input: resolve(rendererPage) },
      },
    },
  }),
});

function present(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entries)
      .filter(([, file]) => existsSync(file))
      .map(([name, file]) => [name, resolve(file)]),
  );
}
