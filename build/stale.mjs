import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node-24.mjs'

/** The latest change below those paths, in milliseconds; a removed file shows by its folder's own time. */
function latestChange(paths) {
  return Math.max(...paths.map((path) => changeOf(join(root, path))))
}

function changeOf(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(path).map((name) => changeOf(join(path, name)))
  return Math.max(stat.mtimeMs, ...inside)
}

/** Whether what the mark stands for is missing, or older than its sources. */
export function isStale(mark, sources) {
  const path = join(root, mark)
  return !existsSync(path) || statSync(path).mtimeMs < latestChange(sources)
}

/** Marks a result as made from what was there when the making began: a change in between shows at the next call. */
export function markFresh(mark, begunAt) {
  const path = join(root, mark)
  writeFileSync(path, '')
  utimesSync(path, begunAt, begunAt)
}
