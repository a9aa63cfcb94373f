import { z } from 'zod';
import { customer, customerFields, identity } from '#shared/domain/customer';
import { id } from '#shared/domain/instant';
import { byId, nothing, operation, pageInput, pageOf } from './base.ts';

/** By what an act is taken back (`activity.undo`). */
const undoable = z.object({ undo: id });
const tag = z.string().trim().min(1).max(100);
const way = z.object({ channel: identity.unwrap().shape.channel, address: z.string().trim().min(1).max(320) });
const mark = z.object({ label: z.string().trim().max(100).nullable(), preferred: z.boolean() });
/** By the id of the field; what does not fit it is refused. */
const custom = z.record(z.string(), z.string().max(10_000).nullable());

export const customerOrder = z.enum(['last', 'name', 'company', 'stage']);
export type CustomerOrder = z.infer<typeof customerOrder>;

export const customers = {
  /**
   * By name, company, address or number when `text` is given. In the order of their last contact, newest first; the others
   * begin with what comes first, and end with those of whom nothing is known. `descending` turns an order around.
   */
  list: operation
    .input(
      pageInput.extend({
        text: z.string().max(200).default(''),
        order: customerOrder.default('last'),
        descending: z.boolean().default(false),
      }),
    )
    .output(pageOf(customer).extend({ total: z.number().int() })),
  show: operation.input(byId).output(customer),
  /** Somebody no network brought. Refuses `identity-taken` where one of the ways they are known is somebody else's. */
  create: operation
    .input(
      z.object({
        fields: customerFields
          .omit({ photo: true })
          .partial()
          .extend({ name: z.string().trim().min(1).max(500) }),
        identities: z.array(way.extend(mark.partial().shape)).max(50).default([]),
        tags: z.array(tag).max(100).default([]),
        custom: custom.default({}),
      }),
    )
    .output(undoable.extend({ id })),
  /** Sets what is named, of one or of many; the rest stays. Tags are put on with true and taken off with false. */
  change: operation
    .input(
      z.object({
        ids: z.array(id).min(1).max(1000),
        fields: customerFields.omit({ photo: true }).partial().default({}),
        tags: z.record(tag, z.boolean()).default({}),
        custom: custom.default({}),
      }),
    )
    .output(undoable),
  /**
   * Makes a way known as one to reach somebody by. A number is read as one of the shop's country. Refuses `identity-taken`
   * where it is somebody else's (`behind` says whose).
   */
  addIdentity: operation.input(byId.extend({ ...way.shape, ...mark.partial().shape })).output(undoable),
  /** Another address in its place, or marked otherwise. The preferred one of a channel takes that from the others. */
  changeIdentity: operation
    .input(byId.extend({ ...way.shape, to: z.string().trim().min(1).max(320).optional(), ...mark.partial().shape }))
    .output(undoable),
  /** Refuses `identity-in-use` where messages came or went by it. */
  removeIdentity: operation.input(byId.extend(way.shape)).output(undoable),
  /** Who is known by this; null: nobody. */
  behind: operation.input(way).output(z.object({ id, name: z.string() }).nullable()),
  /** An uploaded picture of at most 2 MB, or null for none. */
  setPhoto: operation.input(byId.extend({ upload: id.nullable() })).output(undoable),
  /** Those in use, the most used first. */
  tags: operation.input(nothing).output(z.array(z.object({ tag, customers: z.number().int() }))),
  /** Everywhere; where both are on one customer, one is left. Null takes it off everybody. */
  renameTag: operation.input(z.object({ tag, to: tag.nullable() })).output(undoable),
  /** The usual ones and the shop's own. */
  stages: operation.input(nothing).output(z.array(z.string())),
  /** In which numbers without a country code are read (ISO 3166, two letters). */
  country: operation.input(nothing).output(z.object({ country: z.string() })),
  setCountry: operation.input(z.object({ country: z.string().length(2) })).output(nothing),
};
