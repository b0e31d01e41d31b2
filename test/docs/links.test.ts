import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...globSync(['docs/**/*.md', 'test/electron-host/*.md'], { cwd: root }),
]

/** The files and folders of this repository that a page sends its reader to. */
function targetsOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '')
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
}

test.each(pages)('%s sends its reader to what is there', (page) => {
  const missing = targetsOf(page).filter((target) => !existsSync(join(root, dirname(page), target)))
  expect(missing).toEqual([])
})

test('the commands that a page gives exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }
  const given = pages.flatMap((page) => [
    ...readFileSync(join(root, page), 'utf8').matchAll(/npm run (?:--silent )?([a-z:0-9]+)/g),
  ])
  expect(given.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([])
})
