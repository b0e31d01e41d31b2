import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { withData } from '../../../server/tool/open-data.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { exampleCommandsFile, exampleSession, linesOf, tool, toolData } from '../../support/tool.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const verifier = fileURLToPath(new URL('../../verifier/verify_archive.py', import.meta.url))

describe('the erasure of a signed sitting', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let data: string
  let place: readonly string[]
  let before: Readonly<Record<string, unknown>>
  let signed: Readonly<Record<string, unknown>>
  let erased: Awaited<ReturnType<typeof tool>>
  const pdf = () => join(folder.path, 'attestation.pdf')
  const order = () => ['--reason', 'retention', '--by', 'Mme Jeanne ROY', '--out', pdf()]

  beforeAll(async () => {
    folder = await temporaryFolder()
    data = join(folder.path, 'data')
    place = ['--data', data, '--session', exampleSession]
    await toolData(data, 'played')
    before = (await tool('verify', ...place)).results[0] ?? {}
    signed = (await tool('export', 'minutes', ...place, '--out', folder.path)).results[0] ?? {}
    erased = await tool('erase', ...place, ...order())
  })
  afterAll(() => folder.remove())

  test('J171: says what it erased, and writes one more record', () => {
    const length = Number(before.length)
    expect(erased.code).toBe(0)
    expect(erased.results[0]).toMatchObject({ session: exampleSession, upTo: length, length: length + 1 })
  })

  test('J171: leaves a journal that verifies, and says since when it is erased', async () => {
    const check = await tool('verify', ...place)
    expect(check.results[0]).toMatchObject({ valid: true, erased: erased.results[0]?.erased })
    expect(check.results[0]?.hash).toBe(erased.results[0]?.hash)
  })

  test('J172: keeps the chain up to the hash that the signed minutes print', async () => {
    const path = join(folder.path, 'erased.ndjson')
    await tool('archive', ...place, '--out', path)
    const records = linesOf(path)
      .slice(1)
      .map((line) => JSON.parse(line))
    const hashes = records.map(({ envelope }) => envelope.hash)
    expect(hashes).toContain(before.hash)
    const kept = records.filter(({ payload }) => payload !== null)
    expect(kept.map(({ envelope }) => envelope.type)).toEqual(['PayloadsErased'])
    expect(records.at(-1)?.payload.documents).toEqual([
      { kind: 'minutes', sha256: (signed.files as readonly { sha256: string }[])[0]?.sha256 },
      { kind: 'attendance', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
  })

  test('J173: a verifier written from the description alone agrees on the erased archive, and on its forgeries', async () => {
    const path = join(folder.path, 'erased.ndjson')
    await tool('archive', ...place, '--out', path)
    const lines = linesOf(path)
    const last = JSON.parse(lines.at(-1) ?? '')
    const forgeries: readonly (readonly [string, readonly string[]])[] = [
      ['as it is', lines],
      ['the erasure cut off', lines.slice(0, -1)],
      [
        'an erasure of less',
        lines.with(-1, JSON.stringify({ ...last, payload: { ...last.payload, upTo: 3 } })),
      ],
      [
        'a content put back',
        lines.with(3, JSON.stringify({ ...JSON.parse(lines[3] ?? ''), payload: { salt: 'x' } })),
      ],
      ['an envelope changed', lines.with(5, (lines[5] ?? '').replace('"by":"secretary"', '"by":"s1"'))],
      ['the reason withheld', lines.with(-1, JSON.stringify({ ...last, payload: null }))],
    ]
    for (const [name, changed] of forgeries) {
      const file = join(folder.path, 'forged.ndjson')
      writeFileSync(file, `${changed.join('\n')}\n`)
      const ours = (await tool('verify', '--archive', file)).results[0]
      const { stdout } = spawnSync('python3', ['-B', verifier, file], { encoding: 'utf8' })
      const theirs = JSON.parse(stdout)
      expect(ours?.valid, name).toBe(name === 'as it is')
      expect({ valid: theirs.valid, at: theirs.firstBroken }, name).toEqual({
        valid: ours?.valid,
        at: ours?.firstBroken,
      })
    }
  })

  test('J173: an erased archive under the name of another session does not hold', async () => {
    const path = join(folder.path, 'erased.ndjson')
    await tool('archive', ...place, '--out', path)
    const [header = '', ...records] = linesOf(path)
    writeFileSync(path, `${[header.replace('"session":"2', '"session":"3'), ...records].join('\n')}\n`)
    expect((await tool('verify', '--archive', path)).results[0]).toMatchObject({
      valid: false,
      firstBroken: 0,
    })
  })

  test('J174: no command is decided on it any more, and every command of the tool says that it is erased', async () => {
    for (const args of [
      ['state', ...place],
      ['apply', exampleCommandsFile, ...place],
      ['export', 'minutes', ...place, '--out', folder.path],
    ]) {
      const { code, results } = await tool(...args)
      expect({ code, error: results[0]?.error }, args[0]).toMatchObject({
        code: 1,
        error: { code: 'erased-session' },
      })
    }
  })

  test('J175: the certificate says what, when, why, by whom and the hashes, and names no household', async () => {
    const { pages } = await readPdf(readFileSync(pdf()))
    const text = pages.join(' ')
    const flat = text.replace(/\s+/g, ' ')
    for (const told of [
      'Attestation d’effacement',
      '2026-22',
      'fin de la durée de conservation',
      'Mme Jeanne ROY',
    ])
      expect(flat).toContain(told)
    const joined = text.replace(/\s+/g, '')
    expect(joined).toContain(String(before.hash))
    expect(joined).toContain(String(erased.results[0]?.hash))
    for (const household of ['NOIR', 'BLANC', 'LE GALL']) expect(flat).not.toContain(household)
  })

  test('J175: the certificate is made again, the same, from the journal alone', async () => {
    const again = await tool('erase', ...place, ...order())
    expect(again.results[0]).toEqual(erased.results[0])
  })

  test('J171: nothing of the contents is left in the files', () => {
    expect(existsSync(join(data, 'caleol.sqlite-wal'))).toBe(false)
    expect(readdirSync(data)).toContain('caleol.sqlite')
  })
})

describe('what is not erased', () => {
  test.each([
    [['--reason', 'retention'], 'without who orders it'],
    [['--by', 'Mme ROY'], 'without a reason'],
    [['--reason', 'because', '--by', 'Mme ROY'], 'for a reason that is none'],
  ])('J176: %j: a session %s', async (args) => {
    expect(await tool('erase', '--data', 'x', '--session', exampleSession, ...args)).toMatchObject({
      code: 2,
    })
  })

  test('J176: a sitting under way, and a session that is not there', async () => {
    const folder = await temporaryFolder()
    const place = ['--data', folder.path, '--session', exampleSession]
    await toolData(folder.path, 'prepared')
    const [first = ''] = linesOf(exampleCommandsFile)
    writeFileSync(join(folder.path, 'open.ndjson'), `${first}\n`)
    await tool('apply', join(folder.path, 'open.ndjson'), ...place)
    const answer = await tool('erase', ...place, '--reason', 'order', '--by', 'Mme ROY')
    expect(answer).toMatchObject({ code: 1, results: [{ error: { code: 'session-not-signed' } }] })
    expect(await tool('state', ...place)).toMatchObject({ code: 0 })
    const args = ['--data', folder.path, '--session', 'other', '--reason', 'order', '--by', 'Mme ROY']
    expect(await tool('erase', ...args)).toMatchObject({
      code: 1,
      results: [{ error: { code: 'unknown-session' } }],
    })
    await folder.remove()
  })

  test('J145: a session whose end a restored server awaits', async () => {
    const folder = await temporaryFolder()
    const place = ['--data', folder.path, '--session', exampleSession]
    await toolData(folder.path, 'prepared')
    await withData({ data: folder.path }, async ({ store, missingTails }) => {
      const after = (await store.head(exampleSession)) ?? emptyHead
      const hash = 'f'.repeat(64)
      await missingTails.note({
        session: exampleSession,
        after,
        head: { length: after.length + 1, hash },
        hashes: [hash],
        foundAt: '2026-11-27T08:00:00Z',
        outcome: 'awaited',
        settledAt: null,
      })
    })
    const answer = await tool('erase', ...place, '--reason', 'order', '--by', 'Mme ROY')
    expect(answer).toMatchObject({ code: 1, results: [{ error: { code: 'session-not-signed' } }] })
    expect(await tool('state', ...place)).toMatchObject({ code: 0 })
    await folder.remove()
  })
})

test('J179: the devices of an erased session’s seats have no access any more', async () => {
  const folder = await temporaryFolder()
  await toolData(folder.path, 'prepared')
  const token = await withData({ data: folder.path }, async ({ gatekeeper }) => {
    const paired = await gatekeeper.pair({ role: 'seat', session: exampleSession, seat: 's1' })
    return paired.token
  })
  const order = ['--reason', 'order', '--by', 'Mme ROY']
  expect((await tool('erase', '--data', folder.path, '--session', exampleSession, ...order)).code).toBe(0)
  await withData({ data: folder.path }, async ({ gatekeeper }) =>
    expect(await gatekeeper.authenticate(token)).toBeNull(),
  )
  await folder.remove()
})
