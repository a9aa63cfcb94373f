/** Puts a text into the downloads, as a file of this name. */
export function saveAs(fileName: string, text: string, mediaType = 'text/plain;charset=utf-8'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = fileName;
  link.click();
  // The browser reads it when it likes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
