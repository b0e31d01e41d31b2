import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What `electron <folder> --flags` does: puts its arguments in place and runs the application's main file. */
const [node = process.execPath, , folder = '.', ...flags] = process.argv
process.argv = [node, resolve(folder), ...flags]

const { application } = await import('./application.ts')
const { standsForElectron } = await import('./versions.ts')
Object.defineProperty(process.versions, 'electron', { value: standsForElectron, enumerable: true })
await import(pathToFileURL(application.main).href)
