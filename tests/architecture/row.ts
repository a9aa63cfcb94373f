/**
 * Who may import whom. `folder` is a folder or a file under `src` (`*` stands for one name); the first row that fits a
 * file is its row. What is under a row's own folder may always be imported. `may` names folders, files and packages
 * (`node` for what comes with Node); `types` names what may be imported as types only.
 */
export type Row = Readonly<{ folder: string; may: readonly string[]; types?: readonly string[] }>;
