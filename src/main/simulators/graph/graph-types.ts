/*
 * What Graph's nodes hold, of what is read or served here: after Comment, PagePost, UnifiedThread, IGComment, IGMedia and IGUser
 * in facebook-business-sdk-codegen's api_specs (v25), and the reference of Messenger's and Threads' APIs for what is not there.
 * Meta's own package for Node carries the edges without types, and everything of its advertising.
 */
export type GraphPerson = Readonly<{ id: string; name?: string; username?: string; email?: string }>;

export type GraphAttachment = Readonly<{
  id: string;
  mime_type?: string;
  name?: string;
  image_data?: Readonly<{ url: string }>;
  file_url?: string;
}>;

export type GraphComment = Readonly<{
  id: string;
  message: string;
  created_time: string;
  from: GraphPerson | undefined;
  parent: Readonly<{ id: string }> | undefined;
  is_hidden: boolean;
  can_reply_privately: boolean;
  permalink_url: string;
  attachment: Readonly<{ type: string; title?: string; url?: string }> | undefined;
}>;

export type GraphPost = Readonly<{
  id: string;
  message: string | undefined;
  story: string | undefined;
  created_time: string;
  updated_time: string;
  from: GraphPerson | undefined;
  is_hidden: boolean;
  permalink_url: string;
}>;

export type GraphThread = Readonly<{
  id: string;
  updated_time: string;
  unread_count: number;
  message_count: number;
  can_reply: boolean;
  snippet: string;
  participants: Readonly<{ data: readonly GraphPerson[] }>;
}>;

export type GraphMessage = Readonly<{
  id: string;
  created_time: string;
  from: GraphPerson;
  to: Readonly<{ data: readonly GraphPerson[] }>;
  message: string;
  attachments: Readonly<{ data: readonly GraphAttachment[] }> | undefined;
  sticker: string | undefined;
}>;

export type InstagramMedia = Readonly<{
  id: string;
  caption: string | undefined;
  timestamp: string;
  media_type: 'IMAGE' | 'VIDEO' | 'CAROUSEL_ALBUM';
  comments_count: number;
  permalink: string;
  username: string;
}>;

export type InstagramComment = Readonly<{
  id: string;
  text: string;
  timestamp: string;
  hidden: boolean;
  parent_id: string | undefined;
  username: string;
  from: GraphPerson | undefined;
}>;

export type InstagramMessage = Readonly<{
  id: string;
  created_time: string;
  from: GraphPerson | undefined;
  to: Readonly<{ data: readonly GraphPerson[] }> | undefined;
  message: string | undefined;
  attachments: Readonly<{ data: readonly Omit<GraphAttachment, 'id'>[] }> | undefined;
}>;

export type ThreadsPost = Readonly<{
  id: string;
  text: string;
  timestamp: string;
  username: string;
  permalink: string;
  media_type: 'TEXT_POST' | 'IMAGE' | 'VIDEO' | 'CAROUSEL_ALBUM';
  has_replies: boolean;
  is_reply: boolean;
  is_reply_owned_by_me: boolean;
  hide_status: 'NOT_HUSHED' | 'UNHUSHED' | 'HIDDEN' | 'COVERED' | 'BLOCKED' | 'RESTRICTED';
  replied_to: Readonly<{ id: string }> | undefined;
  root_post: Readonly<{ id: string }> | undefined;
}>;
