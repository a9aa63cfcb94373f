import type { mastodon } from 'masto';

type Upper =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'I'
  | 'J'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'R'
  | 'S'
  | 'T'
  | 'U'
  | 'V'
  | 'W'
  | 'X'
  | 'Y'
  | 'Z';
type Snake<Name> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Upper ? `_${Lowercase<Head>}` : Head}${Snake<Tail>}`
  : Name;
/** As it is on the wire: its client writes names in its language's way. */
type Wire<Of> = Of extends readonly (infer One)[]
  ? Wire<One>[]
  : Of extends object
    ? { [Name in keyof Of as Snake<Name>]: Wire<Of[Name]> }
    : Of;

export type Account = Wire<mastodon.v1.Account>;
export type Status = Wire<mastodon.v1.Status>;
export type Context = Wire<mastodon.v1.Context>;
export type Relationship = Wire<mastodon.v1.Relationship>;
export type Notification = Wire<
  | mastodon.v1.MentionNotification
  | mastodon.v1.QuoteNotification
  | mastodon.v1.ReblogNotification
  | mastodon.v1.FavouriteNotification
  | mastodon.v1.FollowNotification
>;
export type Visibility = mastodon.v1.StatusVisibility;
export type Media = Wire<mastodon.v1.MediaAttachment>;
/** Of what a server says of itself that which says what may be written there. */
export type Instance = Wire<Pick<mastodon.v2.Instance, 'domain' | 'title' | 'version'>> & {
  configuration: Wire<Pick<mastodon.v2.InstanceConfiguration, 'statuses'>>;
};
