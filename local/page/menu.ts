/**
 * The menu row: File and Extensions, with the add-on's own submenu. Works by mouse and by keys (arrows, Home, End,
 * Escape, letters), after the ARIA menubar pattern. Tests: test/local/server/page.test.ts
 */
export interface MenuEntry {
  readonly label: string;
  /** A menu of its own. */
  readonly items?: readonly (MenuEntry | 'separator')[];
  readonly choose?: () => void;
}

export function showMenus(bar: HTMLElement, menus: readonly MenuEntry[]): void {
  bar.replaceChildren(...menus.map((menu) => item(menu)));
  const tops = [...bar.querySelectorAll<HTMLButtonElement>(':scope > li > button')];
  tops.forEach((button, at) => {
    button.tabIndex = at === 0 ? 0 : -1;
  });
  bar.addEventListener('keydown', (event) => onKey(bar, event));
  bar.addEventListener('mouseover', (event) => {
    const button = (event.target as Element).closest('button');
    // With one menu open, pointing at another opens that one.
    if (button?.getAttribute('aria-haspopup') && bar.querySelector('[aria-expanded="true"]')) open(button, false);
  });
  document.addEventListener('pointerdown', (event) => {
    if (!bar.contains(event.target as Node)) closeAll(bar);
  });
  window.addEventListener('blur', () => closeAll(bar));
}

function item(entry: MenuEntry | 'separator'): HTMLLIElement {
  const line = document.createElement('li');
  if (entry === 'separator') {
    line.setAttribute('role', 'separator');
    return line;
  }
  line.setAttribute('role', 'none');
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.setAttribute('role', 'menuitem');
  button.append(entry.label);
  line.append(button);
  if (entry.items) {
    button.setAttribute('aria-haspopup', 'menu');
    button.setAttribute('aria-expanded', 'false');
    const list = document.createElement('ul');
    list.className = 'menu';
    list.hidden = true;
    list.setAttribute('role', 'menu');
    list.setAttribute('aria-label', entry.label);
    list.append(...entry.items.map(item));
    line.append(list);
    if (!entry.items.length) button.disabled = true;
    markSubmenus(list);
    button.addEventListener('click', (event) => {
      const isOpen = button.getAttribute('aria-expanded') === 'true';
      // A key press arrives as a click without a position.
      if (isOpen && event.detail > 0) close(button);
      else open(button, event.detail === 0);
    });
  } else {
    button.addEventListener('click', () => {
      const bar = button.closest<HTMLElement>('[role="menubar"]');
      if (bar) closeAll(bar);
      entry.choose?.();
    });
  }
  return line;
}

function markSubmenus(list: HTMLElement): void {
  for (const button of list.querySelectorAll<HTMLElement>(':scope > li > button[aria-haspopup]')) {
    const arrow = document.createElement('span');
    arrow.setAttribute('aria-hidden', 'true');
    arrow.textContent = '▸';
    button.append(arrow);
  }
}

const listOf = (button: Element): HTMLElement | null => button.parentElement?.querySelector(':scope > ul') ?? null;
const buttonsOf = (list: Element): HTMLButtonElement[] => [
  ...list.querySelectorAll<HTMLButtonElement>(':scope > li > button'),
];

function open(button: HTMLElement, intoIt: boolean): void {
  const list = listOf(button);
  const siblings = button.parentElement?.parentElement;
  if (!list || !siblings) return;
  for (const other of buttonsOf(siblings)) if (other !== button) close(other);
  button.setAttribute('aria-expanded', 'true');
  list.hidden = false;
  if (intoIt) buttonsOf(list)[0]?.focus();
}

function close(button: Element): void {
  const list = listOf(button);
  if (!list) return;
  for (const inner of buttonsOf(list)) close(inner);
  button.setAttribute('aria-expanded', 'false');
  list.hidden = true;
}

function closeAll(bar: HTMLElement): void {
  for (const button of buttonsOf(bar)) close(button);
}

function onKey(bar: HTMLElement, event: KeyboardEvent): void {
  const button = (event.target as Element).closest('button');
  const list = button?.parentElement?.parentElement;
  if (!button || !list) return;
  const isTop = list === bar;
  const siblings = buttonsOf(list);
  const step = (by: number): void => {
    const next = siblings[(siblings.indexOf(button) + by + siblings.length) % siblings.length];
    if (!next) return;
    const wasOpen = isTop && button.getAttribute('aria-expanded') === 'true';
    next.focus();
    if (isTop) {
      for (const other of siblings) other.tabIndex = other === next ? 0 : -1;
      if (wasOpen) open(next, false);
    }
  };
  const top = button.closest('[role="menubar"] > li')?.querySelector<HTMLElement>(':scope > button');
  const parent = isTop ? null : list.parentElement?.querySelector<HTMLElement>(':scope > button');
  const keys: Record<string, () => void> = {
    ArrowDown: () => (isTop ? open(button, true) : step(1)),
    ArrowUp: () => (isTop ? open(button, true) : step(-1)),
    ArrowRight: () => {
      if (isTop) step(1);
      else if (listOf(button)) open(button, true);
      else moveTop(bar, top, 1);
    },
    ArrowLeft: () => {
      if (isTop) step(-1);
      else if (parent && parent !== top) {
        close(parent);
        parent.focus();
      } else moveTop(bar, top, -1);
    },
    Home: () => siblings[0]?.focus(),
    End: () => siblings[siblings.length - 1]?.focus(),
    Escape: () => {
      if (parent) {
        close(parent);
        parent.focus();
      } else closeAll(bar);
    },
    Tab: () => closeAll(bar),
  };
  const act = keys[event.key] ?? letterJump(siblings, button, event.key);
  if (!act) return;
  if (event.key !== 'Tab') event.preventDefault();
  event.stopPropagation();
  act();
}

function moveTop(bar: HTMLElement, top: HTMLElement | null | undefined, by: number): void {
  const tops = buttonsOf(bar);
  const next = tops[(tops.indexOf(top as HTMLButtonElement) + by + tops.length) % tops.length];
  if (next) open(next, true);
}

function letterJump(siblings: HTMLButtonElement[], from: HTMLButtonElement, key: string): (() => void) | undefined {
  if (key.length !== 1 || key === ' ') return undefined;
  const at = siblings.indexOf(from);
  const ordered = [...siblings.slice(at + 1), ...siblings.slice(0, at + 1)];
  const found = ordered.find((button) => button.textContent?.toLowerCase().startsWith(key.toLowerCase()));
  return found && (() => found.focus());
}
