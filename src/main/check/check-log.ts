import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { blobFile } from '#main/storage/blobs';
import { readLedger } from '#main/storage/served';
import { eachDigest, integrityProblems } from '#main/storage/integrity';
import type { Reader } from '#main/storage/statement';
import type { CheckProblem, CheckReport } from '#shared/contract/check';

/** Looks everything through: the database and its references, each attachment's bytes, the word index, the ledger. Changes nothing. */
export async function checkLog(reader: Reader, folder: string): Promise<CheckReport> {
  const problems: CheckProblem[] = integrityProblems(reader).map(({ part, detail }) => ({
    part: z.enum(['log', 'search']).parse(part),
    detail,
  }));
  for (const { sha256, bytes } of eachDigest(reader)) {
    const found = await digestOf(blobFile(folder, sha256));
    if (found === null)
      problems.push({
        part: 'attachments',
        detail: `${sha256} is missing${bytes === null ? '' : ` (${bytes} bytes)`}`,
      });
    else if (found !== sha256)
      problems.push({ part: 'attachments', detail: `${sha256} has other bytes than when it was stored` });
  }
  for (const { accountId, missing } of readLedger(reader)) {
    if (missing > 0)
      problems.push({
        part: 'ledger',
        detail: `${missing} items of account ${accountId ?? 'none'} were listed by the server and have not been read yet`,
      });
  }
  return { ok: problems.length === 0, problems };
}

async function digestOf(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) if (chunk instanceof Uint8Array) hash.update(chunk);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
