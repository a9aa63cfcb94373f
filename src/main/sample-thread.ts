import { parentPort, workerData } from 'node:worker_threads';
import { closeWriter, inOneGo, openWriter } from '#main/storage/open-log';
import { logCommands } from './log-commands.ts';
import { writePast, type PastParts } from './sample/past.ts';

/** The thread that writes the past of the sample shop into its empty log, telling how many days are written; then it ends. */
const { folder, parts }: Readonly<{ folder: string; parts: PastParts }> = workerData; // what sample-port.ts gives it

let time = parts.now;
const setTime = (at: number): void => {
  time = at;
};
const tell = (days: number): void => parentPort?.postMessage(days);
const writer = openWriter(folder, { now: () => time });
const commands = logCommands(writer, () => false);
await inOneGo(writer, () => writePast({ writer, commands }, parts, { setTime, tell }));
closeWriter(writer);
