import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { useSyncExternalStore } from 'react';
import type { Contract } from '#shared/contract/index';
import { connect } from './connect.ts';
import { Pipe, type PipeState } from './pipe.ts';

export const pipe = new Pipe(connect);

/** Everything the window may ask of the core. In components prefer `queries` (./queries.ts). */
export const client: ContractRouterClient<Contract> = createORPCClient(pipe);

/** Whether the core answers at the moment. */
export function usePipeState(): PipeState {
  return useSyncExternalStore(pipe.watch, pipe.state);
}
