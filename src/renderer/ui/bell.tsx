/** The mark of the product, as in resources/icon.svg. Decoration: the name stands beside it. */
export function Bell({ size }: Readonly<{ size: number }>) {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="64" height="64" rx="15" fill="#0d5c63" />
      <path
        d="M32 13c-8.3 0-13.5 6.2-13.5 14.5v7.2c0 1.6-.5 3.1-1.5 4.4l-2.6 3.5c-.9 1.2 0 2.9 1.5 2.9h32.2c1.5 0 2.4-1.700 1.5-2.9L47 39.1a7.4 7.4 0 0 1-1.5-4.4v-7.2C45.5 19.2 40.3 13 32 13z"
        fill="#fff"
      />
      <circle cx="32" cy="50.5" r="4.5" fill="#f2a63b" />
      <rect x="29.5" y="8.5" width="5" height="7" rx="2.5" fill="#fff" />
    </svg>
  );
}
