import { spawn } from 'node:child_process'

/** Opens an address in the user's browser where there is a screen; the address is printed anyway. */
export function openBrowser(address) {
  const opener = openerOf(process.platform)
  if (opener === null) return
  const [program, ...parameters] = opener
  const child = spawn(program, [...parameters, address], { stdio: 'ignore', detached: true })
  // No browser to open: the user has the address on the terminal.
  child.on('error', () => undefined)
  child.unref()
}

function openerOf(platform) {
  if (process.env.CI !== undefined) return null
  if (platform === 'darwin') return ['open']
  // `start` takes its first quoted word for a window's title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""']
  const hasScreen = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined
  return hasScreen ? ['xdg-open'] : null
}
