import { parseSync } from 'oxc-parser';

/** One import as written; `types` when nothing of it is left at run time. */
export type Import = Readonly<{ from: string; names: string; types: boolean }>;

/** Every import of a module: static ones, re-exports, `import('…')` with a fixed name, and type imports. */
export function readImports(file: string, source: string): Import[] {
  const parsed = parseSync(file, source);
  const [broken] = parsed.errors;
  if (broken) throw new Error(`${file} cannot be parsed: ${broken.message}`);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const found: Import[] = [];
  for (const { moduleRequest, entries } of staticImports) {
    found.push({
      from: file,
      names: moduleRequest.value,
      types: entries.length > 0 && entries.every((entry) => entry.isType),
    });
  }
  for (const { entries } of staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) found.push({ from: file, names: moduleRequest.value, types: isType });
    }
  }
  for (const { moduleRequest } of dynamicImports) {
    // A type such as import('x').Y is listed here as well; both name the other module.
    const written = source.slice(moduleRequest.start, moduleRequest.end);
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(written);
    if (!literal?.[1]) throw new Error(`${file} imports ${written}: name the module, so that it can be checked`);
    found.push({ from: file, names: literal[1], types: false });
  }
  return found;
}
