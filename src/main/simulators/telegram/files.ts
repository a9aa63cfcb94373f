import type { File } from '@grammyjs/types';
import type { Answered } from '../simulator.ts';
import { refused, result } from './results.ts';

/** The files people sent, by id and by the path that `getFile` tells. */
export class Files {
  readonly #contents: Uint8Array[] = [];

  /** Answers the id. */
  add(content: Uint8Array): string {
    this.#contents.push(content);
    return `file-${this.#contents.length - 1}`;
  }

  /** They are kept no longer. */
  lose(): void {
    this.#contents.fill(new Uint8Array());
  }

  describe(id: string): Answered {
    if (!this.#find(id)) return refused(400, 'Bad Request: invalid file_id');
    const file: File = { file_id: id, file_unique_id: `unique-${id}`, file_path: `files/${id}` };
    return result(file);
  }

  serve(path: string): Answered {
    const body = this.#find(path.replace(/^files\//u, ''));
    return body ? { headers: { 'content-type': 'application/octet-stream' }, body } : refused(404, 'Not Found');
  }

  #find(id: string): Uint8Array | null {
    const content = this.#contents[Number(id.replace(/^file-/u, ''))];
    return content && content.byteLength > 0 ? content : null;
  }
}
