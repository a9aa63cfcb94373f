/** Conversations that are one case though they stand on two channels: answered in public, gone on with in private. */
export const conversationLinkTables = `
  create table conversation_link (
    id text primary key,
    public_id text not null,
    private_id text not null,
    removed integer not null default 0,
    clock text not null
  ) strict;
  create index conversation_link_public on conversation_link (public_id);
  create index conversation_link_private on conversation_link (private_id);
`;
