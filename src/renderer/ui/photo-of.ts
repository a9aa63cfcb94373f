/** Where a customer's photo is served; null where there is none. */
export function photoOf({ id, photo }: Readonly<{ id: string; photo: string | null }>): string | null {
  return photo === null ? null : `/bytes/photos/${id}/${photo}`;
}
