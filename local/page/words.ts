/** What the add-on and the page say in passing: alerts with a button, toasts that go away, and the saved state. */
const toasts = document.getElementById('toasts') as HTMLElement;
const saved = document.getElementById('saved') as HTMLElement;
const trouble = document.getElementById('trouble') as HTMLElement;

export function showAlert(title: string, text: string): void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-label', title || 'Message');
  if (title) {
    const heading = document.createElement('h2');
    heading.textContent = title;
    dialog.append(heading);
  }
  const words = document.createElement('p');
  words.className = 'dialog-words';
  if (!title) words.style.paddingTop = '20px';
  words.textContent = text;
  const foot = document.createElement('div');
  foot.className = 'dialog-foot';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'primary';
  button.textContent = 'OK';
  button.addEventListener('click', () => dialog.close());
  foot.append(button);
  dialog.append(words, foot);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param seconds below 0: stays */
export function showToast(title: string, text: string, seconds: number): void {
  const toast = document.createElement('div');
  toast.className = 'toast';
  if (title) {
    const strong = document.createElement('strong');
    strong.textContent = title;
    toast.append(strong);
  }
  toast.append(text);
  toasts.append(toast);
  if (seconds >= 0) setTimeout(() => toast.remove(), seconds * 1000);
}

export function showSaved(text: string, isFailed: boolean): void {
  saved.textContent = text;
  saved.classList.toggle('is-failed', isFailed);
}

/** A line across the page; '' takes it away. @param reloads with a button that loads the page anew */
export function showTrouble(text: string, reloads = false): void {
  trouble.textContent = text;
  if (reloads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Reload';
    button.addEventListener('click', () => location.reload());
    trouble.append(' ', button);
  }
  trouble.hidden = text === '';
}
