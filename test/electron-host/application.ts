import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The application under test, as its `package.json` describes it. */
interface Application {
  readonly folder: string
  readonly main: string
  readonly name: string
  readonly version: string
}

function readApplication(folder: string): Application {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly main: string
    readonly name: string
    readonly productName?: string
    readonly version: string
  }
  const { main, name, productName = name, version } = manifest
  return { folder, main: join(folder, main), name: productName, version }
}

export const application = readApplication(process.argv[1] ?? '.')
