import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** A file planted where the zone applies, and whether the linter must refuse its import. */
const cases: readonly { readonly file: string; readonly line: string; readonly refused: boolean }[] = [
  { file: 'shared/domain/planted.ts', line: "import { join } from 'node:path'", refused: true },
  { file: 'shared/domain/planted.ts', line: "import type { Kysely } from 'kysely'", refused: true },
  { file: 'shared/domain/planted.ts', line: "import { z } from 'zod'", refused: false },
  {
    file: 'shared/domain/planted.ts',
    line: "import type { Head } from '../journal/record.ts'",
    refused: true,
  },
  {
    file: 'shared/documents/planted.ts',
    line: "import type { Content } from 'pdfmake/interfaces'",
    refused: true,
  },
  {
    file: 'shared/documents/planted.ts',
    line: "import type { Item } from '../domain/state.ts'",
    refused: false,
  },
  {
    file: 'shared/journal/planted.ts',
    line: "import type { Item } from '../domain/state.ts'",
    refused: true,
  },
  { file: 'shared/sync/planted.ts', line: "import type { Item } from '../domain/state.ts'", refused: true },
  { file: 'shared/util/planted.ts', line: "import { z } from 'zod'", refused: true },
  { file: 'renderer/app/planted.ts', line: "import { join } from 'node:path'", refused: true },
  { file: 'renderer/app/planted.ts', line: "import { app } from 'electron'", refused: true },
  {
    file: 'renderer/app/planted.ts',
    line: "import type { OpenHost } from '../../server/host/open-host.ts'",
    refused: true,
  },
  {
    file: 'renderer/app/planted.ts',
    line: "import type { Item } from '../../shared/domain/state.ts'",
    refused: false,
  },
  { file: 'server/host/planted.ts', line: "import { app } from 'electron'", refused: true },
  {
    file: 'server/host/planted.ts',
    line: "import { useSitting } from '../../renderer/app/sitting-context.ts'",
    refused: true,
  },
  {
    file: 'electron/planted.ts',
    line: "import { useSitting } from '../renderer/app/sitting-context.ts'",
    refused: true,
  },
  {
    file: 'electron/planted.ts',
    line: "import { openHost } from '../server/host/open-host.ts'",
    refused: false,
  },
]

describe('the import zones', () => {
  const planted = new Set<string>()
  afterEach(() => {
    for (const folder of planted) rmSync(folder, { recursive: true })
    planted.clear()
  })

  it.each(cases)('in $file, `$line` is refused: $refused', ({ file, line, refused }) => {
    const folder = join(root, dirname(file), 'zone-probe')
    // One folder down, so that the probe never meets a real file: relative imports climb one step more.
    const probe = join(folder, 'planted.ts')
    planted.add(folder)
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, `${line.replace("'../", "'../../")}\n`)
    const lint = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/@biomejs/biome/bin/biome'),
        'lint',
        '--only=style/noRestrictedImports',
        probe,
      ],
      { cwd: root, encoding: 'utf8' },
    )
    expect(lint.stdout + lint.stderr).toContain('Checked 1 file')
    expect(lint.status !== 0).toBe(refused)
  })
})
