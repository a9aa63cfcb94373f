/** Puts a text into the downloads, as a file of this name. */
export function saveAs(fileName: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  link.download = fileName;
  link.click();
  // The browser reads it when it likes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
