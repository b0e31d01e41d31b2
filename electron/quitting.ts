import { app } from 'electron'

/** Quits when the last window closes, once `close` has put everything away. */
export function quitWhenClosed(close: () => Promise<void>): void {
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', (event) => {
    event.preventDefault()
    void close().finally(() => app.exit(0))
  })
}
