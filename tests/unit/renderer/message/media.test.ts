import { describe, expect, it } from 'vitest';
import { opensHere, showsAsPicture } from '#renderer/message/media';

describe('attachments', () => {
  it('are shown as pictures only when nothing in them can run', () => {
    expect(
      ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml', 'text/html', 'image/png; x=<script>'].map(
        showsAsPicture,
      ),
    ).toEqual([true, true, true, false, false, false]);
  });

  it('open in a tab when they are pictures or PDF, and are saved otherwise', () => {
    expect(
      [
        'application/pdf',
        'image/gif',
        'text/html',
        'application/xhtml+xml',
        'image/svg+xml',
        'application/javascript',
      ].map(opensHere),
    ).toEqual([true, true, false, false, false, false]);
  });
});
