import { openConsole } from './open-console.ts'
import type { ConsoleOptions, Host, OpenedConsole } from './opened-console.ts'

/** Opens a console for as long as `use` runs; its processes and its folder go whatever happens. */
export async function withConsole(
  host: Host,
  options: ConsoleOptions,
  use: (console: OpenedConsole) => Promise<void>,
): Promise<void> {
  const console = await openConsole(host, options)
  try {
    await use(console)
  } finally {
    await console.close()
    await console.remove()
  }
}
