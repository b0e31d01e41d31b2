import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from '../../../shared/domain/commands.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { SessionsPage } from '../pages/sessions-page.ts'
import { openConsole } from './open-console.ts'
import type { Host, OpenedConsole } from './opened-console.ts'
import { SittingBook } from './sitting-book.ts'
import { tool } from './tool.ts'

/** A sitting under way: its file, and what has been done in it before the test begins. */
export interface Prepared {
  readonly fileText: string
  readonly commands: readonly Command[]
}

/** Puts a sitting under way into a data folder, without a window. */
export async function prepareData(data: string, { fileText, commands }: Prepared): Promise<void> {
  const file = join(data, '..', 'seance.json')
  const orders = join(data, '..', 'commands.ndjson')
  await writeFile(file, fileText)
  await writeFile(orders, commands.map((command) => JSON.stringify(command)).join('\n'))
  await tool('import', file, '--data', data)
  if (commands.length === 0) return
  await tool('apply', orders, '--data', data, '--session', new SittingBook(fileText).session)
}

/** Opens the console on a sitting that the headless tool has brought to where the test begins. */
export async function openPreparedConsole(host: Host, prepared: Prepared): Promise<OpenedConsole> {
  const { path, remove } = await temporaryFolder()
  await prepareData(join(path, 'data'), prepared)
  const console = await openConsole(host, { example: false, folder: path })
  await new SessionsPage(console.page).open(new SittingBook(prepared.fileText).number)
  return { ...console, remove }
}
