/** Opens an address in the person's browser, where there is one; never fails. */
import { spawn } from 'node:child_process';

export function showInBrowser(url: string): void {
  const { env, platform } = process;
  if (env['CI']) return;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return;
  const [command, ...args] =
    platform === 'win32' ? ['cmd', '/c', 'start', '', url] : [platform === 'darwin' ? 'open' : 'xdg-open', url];
  try {
    const opening = spawn(command as string, args as string[], { stdio: 'ignore', detached: true });
    opening.on('error', () => undefined);
    opening.unref();
  } catch {
    // The address is on the screen: a person can open it.
  }
}
