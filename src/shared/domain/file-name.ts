import type { Attachment } from './interaction.ts';

const namelessFiles: readonly (readonly [mediaType: RegExp, stem: string, extension: string])[] = [
  [/^text\/calendar$/u, 'invitation', '.ics'],
  [/^message\/rfc822$/u, 'message', '.eml'],
  [/^image\/jpe?g$/u, 'picture', '.jpg'],
  [/^image\/png$/u, 'picture', '.png'],
  [/^image\/gif$/u, 'picture', '.gif'],
  [/^application\/pdf$/u, 'document', '.pdf'],
  [/^text\/html$/u, 'page', '.html'],
  [/^text\/plain$/u, 'text', '.txt'],
];

/** What a file of a message is called, also where it came without a name. `index` is its place among the message's files. */
export function fileName({ name, mediaType }: Pick<Attachment, 'name' | 'mediaType'>, index: number): string {
  if (name !== '') return name;
  const [, stem = 'attachment', extension = ''] = namelessFiles.find(([pattern]) => pattern.test(mediaType)) ?? [];
  return `${stem}-${index + 1}${extension}`;
}
