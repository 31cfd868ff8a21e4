/** Hands a file to the browser to save. A page from Google may not open other places, so its bytes stand in the link. */
const KIND: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

export function saveFile(file: { readonly base64: string; readonly name: string } | null): void {
  if (!file) return;
  const link = document.createElement('a');
  const ending = file.name.slice(file.name.lastIndexOf('.') + 1);
  link.href = `data:${KIND[ending] ?? 'application/octet-stream'};base64,${file.base64}`;
  link.download = file.name;
  link.click();
}
