import { join } from 'node:path'
import type { DesktopConsole } from './desktop-console.ts'
import type { OpenedConsole } from './opened-console.ts'

/** Does what gives a file to the user, and answers where the user then has it: a download, or a place chosen on the disk. */
export async function savedFile(
  console: OpenedConsole,
  name: string,
  give: () => Promise<unknown>,
): Promise<string> {
  const path = join(console.folder, name)
  if (console.host === 'browser') {
    const [download] = await Promise.all([console.page.waitForEvent('download'), give()])
    await download.saveAs(path)
    return path
  }
  await chooseInSaveWindow(console as DesktopConsole, path)
  await give()
  return path
}

/** Sits before the system's own window, which is not a page: chooses that place in it, once it opens. */
async function chooseInSaveWindow({ app }: DesktopConsole, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) })
  }, path)
}
