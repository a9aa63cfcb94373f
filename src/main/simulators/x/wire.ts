import type { Schemas } from '@xdevplatform/xdk';

/** X's own types are of its newer names and its library's spelling; on the wire a post is a tweet, and words are parted by `_`. */
type Older<Name extends string> = Name extends `${infer Before}Repost${infer After}`
  ? `${Before}Retweet${After}`
  : Name extends `${infer Before}repost${infer After}`
    ? `${Before}retweet${After}`
    : Name extends `${infer Before}Post${infer After}`
      ? `${Before}Tweet${After}`
      : Name extends `posts`
        ? 'tweets'
        : Name;
type Parted<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Parted<Rest>}`
  : '';
type Wire<Type> = Type extends readonly (infer Item)[]
  ? Wire<Item>[]
  : Type extends object
    ? { [Key in keyof Type as Key extends string ? Parted<Older<Key>> : never]: Wire<Type[Key]> }
    : Type;

export type WirePost = Wire<
  Pick<
    Schemas.Post,
    | 'id'
    | 'text'
    | 'authorId'
    | 'createdAt'
    | 'conversationId'
    | 'inReplyToUserId'
    | 'editHistoryPostIds'
    | 'referencedPosts'
    | 'displayTextRange'
    | 'entities'
    | 'publicMetrics'
  >
>;
export type WireUser = Wire<Pick<Schemas.User, 'id' | 'name' | 'username'>>;
export type WireMessage = Wire<
  Pick<Schemas.DmEvent, 'id' | 'text' | 'eventType' | 'createdAt' | 'dmConversationId' | 'senderId'>
>;
export type WireProblem = Wire<Schemas.ResourceNotFoundProblem | Schemas.NotAuthorizedForResourceProblem>;
export type WirePosts = Wire<Pick<Schemas.GetUsersMentionsResponse, 'meta'>> & {
  data?: WirePost[];
  includes?: { users?: WireUser[] };
  errors?: WireProblem[];
};
export type WireMessages = Wire<Pick<Schemas.GetDirectMessagesEventsResponse, 'meta'>> & {
  data?: WireMessage[];
  includes?: { users?: WireUser[] };
};
export type WirePosted = Wire<Schemas.CreatePostsResponse>;
export type WireMessaged = Wire<Schemas.CreateDirectMessagesByConversationIdResponse>;
export type WireHidden = Wire<Schemas.HidePostsReplyResponse>;
