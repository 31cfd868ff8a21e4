/** Reads the file that was chosen in a box, and empties the box, so that the same file can be chosen again once it has been put right. */
export function readChosen(
  box: HTMLInputElement,
  /** @param base64 '' where the file is empty or could not be read */
  onRead: (file: File, base64: string) => void,
): void {
  const file = box.files?.[0];
  if (!file) return;
  const reader = new FileReader();
  // "data:…;base64,UEsDB…"; of an empty file there is no comma.
  const send = () => onRead(file, String(reader.result ?? '').split(',')[1] ?? '');
  reader.onload = send;
  reader.onerror = send;
  reader.readAsDataURL(file);
  box.value = '';
}
