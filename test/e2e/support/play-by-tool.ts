import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from '../../../shared/domain/commands.ts'
import type { SessionReport } from '../../../shared/domain/report.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { type ToolAnswer, tool, toolApply, toolState } from './tool.ts'

/** How the headless tool plays a sitting: its answer to each command, and the state at the end. */
export interface ToolPlay {
  readonly answers: readonly ToolAnswer[]
  readonly state: SessionReport
}

/** Imports a sitting and plays commands on it without a window, in data of its own. */
export async function playByTool(
  session: string,
  fileText: string,
  commands: readonly Command[],
): Promise<ToolPlay> {
  const folder = await temporaryFolder()
  const [file, orders, data] = ['seance.json', 'commands.ndjson', 'data'].map((name) =>
    join(folder.path, name),
  ) as [string, string, string]
  await writeFile(file, fileText)
  await writeFile(orders, commands.map((command) => JSON.stringify(command)).join('\n'))
  await tool('import', file, '--data', data)
  const answers = await toolApply(data, session, orders)
  const state = await toolState(data, session)
  await folder.remove()
  return { answers, state }
}
