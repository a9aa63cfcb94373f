import {
  IconFile,
  IconFileMusic,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMovie,
  IconPhoto,
  type Icon,
} from '@tabler/icons-react';

const icons: readonly (readonly [RegExp, Icon])[] = [
  [/^image\//u, IconPhoto],
  [/^audio\//u, IconFileMusic],
  [/^video\//u, IconMovie],
  [/pdf$/u, IconFileTypePdf],
  [/zip|compressed|x-tar|x-7z|x-rar/u, IconFileZip],
  [/csv|spreadsheet|excel/u, IconFileSpreadsheet],
  [/^text\/|word|document/u, IconFileText],
];

export function iconFor(mediaType: string): Icon {
  return icons.find(([pattern]) => pattern.test(mediaType))?.[1] ?? IconFile;
}

/** Pictures a browser draws without running anything; SVG is a document and is not among them. */
export function showsAsPicture(mediaType: string): boolean {
  return /^image\/(?:png|jpe?g|gif|webp|avif|bmp)$/u.test(mediaType);
}

/** What may open in a tab of its own; everything else is saved to disk. */
export function opensHere(mediaType: string): boolean {
  return showsAsPicture(mediaType) || mediaType === 'application/pdf';
}
