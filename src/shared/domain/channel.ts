import { z } from 'zod';

/** The name of a connector's folder. What a channel can do is data (`abilities`), never a switch over this name. */
export const channel = z.string().min(1).max(32);
export type Channel = z.infer<typeof channel>;
