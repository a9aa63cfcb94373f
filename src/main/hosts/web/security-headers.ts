/** What every answer carries, whatever it is. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
} as const;

/**
 * For the window's own page. `pipe` is where it may connect to besides its own origin. Frames are mail in `srcdoc`, which
 * inherits all this and runs no script; styles are inline in React's attributes and in mail.
 */
export function pageHeaders(pipe: string | null): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    // A frame can only narrow this. Each mail's own policy has no https: in it until its reader asks for the pictures.
    "img-src 'self' data: blob: https: http:",
    "font-src 'self'",
    `connect-src 'self'${pipe ? ` ${pipe}` : ''}`,
    "frame-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    ...commonHeaders,
    'Content-Security-Policy': policy.join('; '),
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=()',
    'Cache-Control': 'no-cache',
  };
}
