import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../shared/util/canonical-json.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { otherKeys, testKeys } from '../../support/test-keys.ts'
import { exampleSession, tool, toolData } from '../../support/tool.ts'

const program = fileURLToPath(new URL('../../verifier/verify_archive.py', import.meta.url))
const seed = Number(process.env.CALEOL_SEED ?? Date.now() % 2 ** 31)

/** What the verifier written in another language answers; it must at least answer. */
function independently(...parameters: readonly string[]) {
  const { stdout, stderr, status } = spawnSync('python3', ['-B', program, ...parameters], {
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(`the independent verifier said nothing (${status}): ${stderr}`)
  return { code: status, answer: JSON.parse(stdout) as { valid: boolean; firstBroken?: number } }
}

describe('a verifier written from the description alone', { timeout: 120_000 }, () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let archive: string
  let lines: readonly string[]

  beforeAll(async () => {
    folder = await temporaryFolder()
    archive = join(folder.path, 'archive.ndjson')
    await toolData(join(folder.path, 'data'), 'played')
    await tool('archive', '--data', join(folder.path, 'data'), '--session', exampleSession, '--out', archive)
    lines = readFileSync(archive, 'utf8').trimEnd().split('\n')
  }, 120_000)
  afterAll(() => folder.remove())

  async function both(changed: readonly string[]) {
    const path = join(folder.path, 'changed.ndjson')
    writeFileSync(path, `${changed.join('\n')}\n`)
    const ours = (await tool('verify', '--archive', path)).results[0]
    return { ours, theirs: independently(path).answer }
  }

  test('agrees that the archive as written holds, to the hash and the keys', async () => {
    const { ours, theirs } = await both(lines)
    expect(ours).toMatchObject({ valid: true })
    expect(theirs).toEqual(ours)
  })

  test('believes the key that is named, and no other', () => {
    expect(independently(archive, '--signed-by', testKeys.signer.key)).toMatchObject({ code: 0 })
    expect(independently(archive, '--signed-by', otherKeys.signer.key)).toMatchObject({ code: 1 })
  })

  type Change = (lines: readonly string[]) => readonly string[]
  const signatureOf = (line: string | undefined) => JSON.parse(line ?? '{}').signature
  const edited =
    (line: number, edit: (record: ReturnType<typeof JSON.parse>) => void): Change =>
    (all) => {
      const record = JSON.parse(all.at(line) ?? '')
      edit(record)
      return all.with(line, JSON.stringify(record))
    }
  const changes: readonly (readonly [string, Change])[] = [
    ['a letter changed', (all) => all.with(2, (all[2] ?? '').replace('Chaumont', 'Chaumond'))],
    ['a number changed', (all) => all.with(2, (all[2] ?? '').replace(/"area":(\d)/, '"area":9$1'))],
    ['a line removed', (all) => all.toSpliced(20, 1)],
    ['a line repeated', (all) => all.toSpliced(20, 0, all[20] ?? '')],
    ['two lines swapped', (all) => all.toSpliced(20, 2, all[21] ?? '', all[20] ?? '')],
    ['the tail cut', (all) => all.slice(0, -3)],
    [
      'a content withheld',
      (all) => all.with(15, JSON.stringify({ ...JSON.parse(all[15] ?? ''), payload: null })),
    ],
    [
      'a header of another session',
      (all) => all.with(0, (all[0] ?? '').replace('"session":"2', '"session":"3')),
    ],
    [
      'a document’s hash changed',
      (all) => all.with(0, (all[0] ?? '').replace(/"sha256":"..../, '"sha256":"ffff')),
    ],
    ['a line that is no JSON', (all) => all.with(9, '{"envelope":')],
    [
      'the signature of another head',
      (all) =>
        all.with(
          -1,
          JSON.stringify({
            ...JSON.parse(all.at(-1) ?? ''),
            signature: signatureOf(all.at(-2)) ?? signatureOf(all.at(-3)),
          }),
        ),
    ],
    ['a mark of the order of bytes behind the last line', (all) => all.with(-1, `${all.at(-1)}\uFEFF`)],
    ['a next-line character behind it', (all) => all.with(-1, `${all.at(-1)}\u0085`)],
    ['a position that is a list', edited(2, (record) => Object.assign(record.envelope, { seq: [] }))],
    ['a key more in a signature', edited(-1, (record) => Object.assign(record.signature, { more: 1 }))],
    [
      'a signature with a letter that is none of its alphabet',
      edited(-1, (record) => Object.assign(record.signature, { value: `${record.signature.value}!` })),
    ],
    ['a head whose length is a text', edited(0, (header) => Object.assign(header.head, { length: '1' }))],
    [
      'a hash of 63 digits in the header',
      (all) => all.with(0, (all[0] ?? '').replace(/"hash":"./, '"hash":"')),
    ],
  ]
  test.each(changes)('agrees on %s: not valid, and where', async (_name, change) => {
    const { ours, theirs } = await both(change(lines))
    expect(ours).toMatchObject({ valid: false, firstBroken: expect.any(Number) })
    expect(theirs).toMatchObject({ valid: false, firstBroken: ours?.firstBroken })
  })

  test(`writes canonical JSON as we do, whatever the value (CALEOL_SEED=${seed})`, () => {
    const values = fc.sample(fc.jsonValue({ maxDepth: 3, noUnicodeString: false }), { numRuns: 2000, seed })
    const numbers = fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), { numRuns: 2000, seed })
    const path = join(folder.path, 'values.json')
    writeFileSync(path, JSON.stringify([...values, ...numbers]))
    const script = `import sys, json; sys.path.insert(0, sys.argv[1]); import verify_archive as v
print(json.dumps([v.canonical(one) for one in json.load(open(sys.argv[2], encoding='utf-8'))]))`
    const place = fileURLToPath(new URL('../../verifier', import.meta.url))
    const { stdout, stderr } = spawnSync('python3', ['-B', '-c', script, place, path], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    expect(stderr).toBe('')
    const written = JSON.parse(readFileSync(path, 'utf8')) as readonly unknown[]
    expect(JSON.parse(stdout)).toEqual(written.map(canonicalJson))
  })
})
