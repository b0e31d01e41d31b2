import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { JournalRecord } from '../../../shared/journal/record.ts'
import { envelopeHashOf, payloadHashOf } from '../../../shared/journal/seal.ts'
import { signedTextOf } from '../../../shared/journal/signed-head.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { otherKeys, testKeys } from '../../support/test-keys.ts'
import { exampleCommandsFile, exampleSession, tool, toolData } from '../../support/tool.ts'

// Each test syncs a database of its own to the disk: slow beside the rest on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

describe('verify of a data folder (5.40)', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let place: readonly string[]

  beforeEach(async () => {
    folder = await temporaryFolder()
    place = ['--data', folder.path, '--session', exampleSession]
    await toolData(folder.path, 'prepared')
  })
  afterEach(() => folder.remove())

  function tamper(change: (database: DatabaseSync) => void): void {
    const database = new DatabaseSync(join(folder.path, 'caleol.sqlite'))
    change(database)
    database.close()
  }

  /** Rewrites the body of one record, as somebody who has the key of the data but not the hub's hand. */
  function rewrite(seq: number, change: (body: string) => string): void {
    tamper((database) => {
      const { sealer } = testKeys
      const context = `${exampleSession}/${seq}`
      const sealed = String(database.prepare('select body from records where seq = ?').get(seq)?.body)
      const body = sealer.seal(change(sealer.open(sealed, context) ?? ''), context)
      database.prepare('update records set body = ? where seq = ?').run(body, seq)
    })
  }

  /** Every record again, chained anew without its signature: whole, and nobody's. */
  function rewriteAll(signature: (record: JournalRecord) => JournalRecord['signature']): void {
    tamper((database) => {
      let prev = '0'.repeat(64)
      const rows = database.prepare('select seq, body from records order by seq').all()
      for (const { seq, body } of rows) {
        const context = `${exampleSession}/${seq}`
        const { envelope, payload } = JSON.parse(
          testKeys.sealer.open(String(body), context) ?? '',
        ) as JournalRecord
        const hash = envelopeHashOf({ ...envelope, prev })
        const record = { envelope: { ...envelope, prev, hash }, payload }
        const signed = { ...record, signature: signature(record) }
        const sealed = testKeys.sealer.seal(JSON.stringify(signed), context)
        database.prepare('update records set body = ? where seq = ?').run(sealed, Number(seq))
        prev = hash
      }
      database.prepare('update journals set hash = ?').run(prev)
    })
  }

  test('left alone, it holds', async () => {
    expect(await tool('verify', ...place)).toMatchObject({
      code: 0,
      results: [{ valid: true, hash: expect.any(String) }],
    })
  })

  test.each<readonly [string, () => void, number]>([
    ['an amount changed', () => rewrite(3, (body) => body.replace(/"amount":(\d+)/, '"amount":1')), 3],
    [
      'a content withheld',
      () => rewrite(6, (body) => JSON.stringify({ ...JSON.parse(body), payload: null })),
      6,
    ],
    [
      'a content changed without the key',
      () =>
        tamper((database) =>
          database.exec("update records set body = 'AAAA' || substr(body, 5) where seq = 7"),
        ),
      7,
    ],
    [
      'the content of another row',
      () =>
        tamper((database) =>
          database.exec('update records set body = (select body from records where seq = 8) where seq = 7'),
        ),
      7,
    ],
    ['a row that is no JSON', () => rewrite(7, () => '{"envelope":'), 7],
    ['a row without an envelope', () => rewrite(8, () => '{}'), 8],
    ['a row that is JSON of nothing', () => rewrite(9, () => 'null'), 9],
    [
      'a key added to an envelope',
      () => rewrite(3, (body) => body.replace('"envelope":{', '"envelope":{"more":1,')),
      3,
    ],
    [
      'a row that is no text',
      () => tamper((database) => database.exec("update records set body = x'00ff' where seq = 9")),
      9,
    ],
    [
      'a row without a content',
      () => rewrite(6, (body) => JSON.stringify({ envelope: JSON.parse(body).envelope })),
      6,
    ],
    ['a key added to a row', () => rewrite(6, (body) => body.replace('{', '{"more":1,')), 6],
    [
      'the id of another event',
      () => tamper((database) => database.exec(`update records set event_id = '"c9/0"' where seq = 6`)),
      6,
    ],
    [
      'a declared head of another length',
      () => tamper((database) => database.exec("update journals set length = 'many'")),
      1,
    ],
    [
      'a declared head of another hash',
      () => tamper((database) => database.exec("update journals set hash = '00'")),
      37,
    ],
    ['a row removed', () => tamper((database) => database.exec('delete from records where seq = 5')), 5],
    ['the tail cut', () => tamper((database) => database.exec('delete from records where seq > 10')), 11],
    ['every row removed', () => tamper((database) => database.exec('delete from records')), 1],
    [
      'a declared head that is shorter',
      () => tamper((database) => database.exec('update journals set length = 4')),
      5,
    ],
  ])('%s: not valid, and where', async (_name, change, firstBroken) => {
    change()
    expect(await tool('verify', ...place)).toMatchObject({
      code: 1,
      results: [{ valid: false, firstBroken }],
    })
    for (const command of ['state', 'archive'] as const) {
      const out = command === 'archive' ? ['--out', join(folder.path, 'a.ndjson')] : []
      expect(await tool(command, ...place, ...out)).toMatchObject({
        code: 1,
        results: [{ error: { code: 'broken-journal' } }],
      })
    }
  })

  test('J26: rewritten whole and hashed anew, it lacks the hub’s signature', async () => {
    rewriteAll(() => undefined)
    expect(await tool('verify', ...place)).toMatchObject({
      code: 1,
      results: [{ valid: false, firstBroken: 1 }],
    })
  })

  test('J26: rewritten whole and signed by another key, that key is not believed', async () => {
    rewriteAll((record) => otherKeys.signer.sign(signedTextOf(record)))
    expect(await tool('verify', ...place)).toMatchObject({
      code: 1,
      results: [{ valid: false, firstBroken: 1, keys: [otherKeys.signer.key] }],
    })
  })

  test('what stands behind the last signed head was never answered for', async () => {
    rewrite(36, (body) => JSON.stringify({ ...JSON.parse(body), signature: undefined }))
    expect((await tool('verify', ...place)).results).toMatchObject([{ valid: false, firstBroken: 1 }])
  })

  test('two rows swapped break at the first', async () => {
    tamper((database) => {
      database.exec('update records set seq = -5 where seq = 5; update records set seq = 5 where seq = 6')
      database.exec('update records set seq = 6 where seq = -5')
    })
    expect((await tool('verify', ...place)).results).toMatchObject([{ valid: false, firstBroken: 5 }])
  })

  test.each([
    ['state', []],
    ['apply', [exampleCommandsFile]],
  ] as const)('%s decides and shows nothing on a broken journal', async (command, operands) => {
    rewrite(3, (body) => body.replace(/"amount":(\d+)/, '"amount":1'))
    expect(await tool(command, ...operands, ...place)).toMatchObject({
      code: 1,
      results: [{ error: { code: 'broken-journal', message: expect.stringContaining('position 3') } }],
    })
  })
})

describe('verify --archive (a third party’s check)', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let lines: readonly string[]

  beforeAll(async () => {
    folder = await temporaryFolder()
    const out = join(folder.path, 'archive.ndjson')
    await toolData(join(folder.path, 'data'), 'played')
    await tool('archive', '--data', join(folder.path, 'data'), '--session', exampleSession, '--out', out)
    lines = readFileSync(out, 'utf8').trimEnd().split('\n')
  })
  afterAll(() => folder.remove())

  async function verified(text: string) {
    const path = join(folder.path, 'tampered.ndjson')
    writeFileSync(path, text)
    return tool('verify', '--archive', path)
  }
  const header = () =>
    JSON.parse(lines[0] ?? '') as { head: { length: number; hash: string }; session: string }
  const record = (position: number) => JSON.parse(lines[position] ?? '') as JournalRecord
  const text = (changed: readonly string[]) => `${changed.join('\n')}\n`

  test('the archive as written holds', async () => {
    const { length, hash } = header().head
    expect(await verified(text(lines))).toEqual({
      code: 0,
      results: [{ valid: true, length, hash, keys: [testKeys.signer.key] }],
    })
  })

  test('lines of another form but the same content hold', async () => {
    const spread = lines.map((line) =>
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(line)).reverse())),
    )
    expect(await verified(`${spread.join(' \r\n')}\r\n`)).toMatchObject({ code: 0 })
  })

  test.each<readonly [string, () => string, number | (() => number)]>([
    ['nothing', () => '', 0],
    ['no header', () => text(lines.slice(1)), 0],
    [
      'another format',
      () => text(lines.with(0, JSON.stringify({ ...header(), format: 'caleol-archive/3' }))),
      0,
    ],
    [
      'a header that names another session',
      () => text(lines.with(0, JSON.stringify({ ...header(), session: 'autre' }))),
      0,
    ],
    ['a header alone', () => text(lines.slice(0, 1)), 1],
    ['the tail cut', () => text(lines.slice(0, -3)), () => lines.length - 3],
    ['the last line cut in its middle', () => text(lines).slice(0, -40), () => lines.length - 1],
    ['a line removed', () => text(lines.toSpliced(20, 1)), 20],
    ['a line repeated', () => text(lines.toSpliced(20, 0, lines[20] ?? '')), 21],
    ['an empty line', () => text(lines.toSpliced(20, 0, '')), 20],
    ['two lines swapped', () => text(lines.toSpliced(20, 2, lines[21] ?? '', lines[20] ?? '')), 20],
    ['a letter changed', () => text(lines.with(2, (lines[2] ?? '').replace('Chaumont', 'Chaumond'))), 2],
    ['a content withheld', () => text(lines.with(15, JSON.stringify({ ...record(15), payload: null }))), 15],
    ['another file', () => '{"format": "caleol-session/1"}', 0],
    ['something else than text', () => '\u0000\u0001', 0],
  ])('%s: not valid, and where', async (_name, change, where) => {
    const firstBroken = typeof where === 'number' ? where : where()
    expect(await verified(change())).toMatchObject({ code: 1, results: [{ valid: false, firstBroken }] })
  })

  test('it names the acts of the signed sitting by their hashes, and the versions of its events', async () => {
    const { documents, events } = JSON.parse(lines[0] ?? '')
    expect(events).toMatchObject({ SessionImported: 1, MinutesSigned: 1 })
    const kinds = documents.map(({ kind }: { kind: string }) => kind)
    expect(kinds.filter((kind: string) => kind === 'letters')).toHaveLength(14)
    expect(kinds).toEqual(expect.arrayContaining(['minutes', 'attendance']))
  })

  test('a document’s hash changed in the header is not valid', async () => {
    const changed = (lines[0] ?? '').replace(/"sha256":"[0-9a-f]/, '"sha256":"0')
    const other = (lines[0] ?? '').replace(/"sha256":"[0-9a-f]/, '"sha256":"1')
    const first = changed === lines[0] ? other : changed
    expect(await verified(text(lines.with(0, first)))).toMatchObject({
      results: [{ valid: false, firstBroken: 0 }],
    })
  })

  test('a signature taken away at the end, or of another head, is not valid', async () => {
    const last = record(lines.length - 1)
    const bare = { envelope: last.envelope, payload: last.payload }
    const borrowed = {
      ...bare,
      signature: record(lines.length - 2).signature ?? record(lines.length - 3).signature,
    }
    const from = (changed: unknown) => text(lines.with(-1, JSON.stringify(changed)))
    expect(await verified(from(bare))).toMatchObject({
      code: 1,
      results: [{ firstBroken: lines.length - 1 }],
    })
    expect(await verified(from(borrowed))).toMatchObject({
      code: 1,
      results: [{ firstBroken: lines.length - 1 }],
    })
  })

  test('believes the key that is named, and no other', async () => {
    const path = join(folder.path, 'archive.ndjson')
    const by = (key: string) => tool('verify', '--archive', path, '--signed-by', key)
    expect(await by(testKeys.signer.key)).toMatchObject({ code: 0 })
    expect(await by(otherKeys.signer.key)).toMatchObject({ code: 1, results: [{ valid: false }] })
  })

  test('a whole chain whose events make no sense is not valid', async () => {
    const [first] = [record(1)]
    const payload = { salt: 'x', item: 'L1', candidate: { id: 'L1-A' } }
    const open = {
      ...first.envelope,
      type: 'CandidateImported',
      payloadHash: payloadHashOf(payload),
    }
    const hash = envelopeHashOf(open)
    const forged = [
      JSON.stringify({ ...header(), head: { length: 1, hash } }),
      JSON.stringify({ envelope: { ...open, hash }, payload }),
    ]
    expect(await verified(text(forged))).toMatchObject({
      code: 1,
      results: [{ valid: false, firstBroken: 1 }],
    })
  })

  test('an event of a later version is not folded by guess', async () => {
    const { envelope, payload } = record(1)
    const open = { ...envelope, v: 99 }
    const hash = envelopeHashOf(open)
    const later = [
      JSON.stringify({ ...header(), head: { length: 1, hash } }),
      JSON.stringify({ envelope: { ...open, hash }, payload }),
    ]
    expect(await verified(text(later))).toMatchObject({ results: [{ valid: false, firstBroken: 1 }] })
  })

  test('a file that is not there is refused', async () => {
    expect(await tool('verify', '--archive', join(folder.path, 'none'))).toMatchObject({
      code: 1,
      results: [{ error: { code: 'unreadable-file' } }],
    })
  })
})
