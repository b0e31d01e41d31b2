import { expect, test } from 'vitest'
import { UnreadableCell, Vault } from '../../../../renderer/adapters/vault/vault.ts'

const secret = (byte: number) => new Uint8Array(32).fill(byte)
const content = { household: 'M. NOIR', seq: 3 }

test('J160: what is sealed is opened by the same secret, and holds none of its words', async () => {
  const cell = await (await Vault.of(secret(1))).seal(content, 'runs/a/1-3')
  expect(Buffer.from(cell).toString('latin1')).not.toContain('NOIR')
  expect(await (await Vault.of(secret(1))).open(cell, 'runs/a/1-3')).toEqual(content)
})

test('J160: the same content sealed twice gives two different cells', async () => {
  const vault = await Vault.of(secret(1))
  expect(await vault.seal(content, 'p')).not.toEqual(await vault.seal(content, 'p'))
})

test.each([
  ['another table or key', secret(1), 'outbox/a/1-3', (cell: Uint8Array<ArrayBuffer>) => cell],
  ['another device', secret(2), 'runs/a/1-3', (cell: Uint8Array<ArrayBuffer>) => cell],
  [
    'a changed byte',
    secret(1),
    'runs/a/1-3',
    (cell: Uint8Array<ArrayBuffer>) => cell.with(20, (cell[20] ?? 0) ^ 1),
  ],
  ['a cell cut short', secret(1), 'runs/a/1-3', (cell: Uint8Array<ArrayBuffer>) => cell.slice(0, 20)],
])('J161: %s opens nothing', async (_name, key, place, change) => {
  const cell = await (await Vault.of(secret(1))).seal(content, 'runs/a/1-3')
  await expect((await Vault.of(key)).open(change(cell), place)).rejects.toBeInstanceOf(UnreadableCell)
})

test('J162: a name gives one opaque id on one device, another elsewhere', async () => {
  const [here, there] = [await Vault.of(secret(1)), await Vault.of(secret(2))]
  const id = here.idOf('2026-11-26-chaumont/s1')
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(here.idOf('2026-11-26-chaumont/s1')).toBe(id)
  expect(here.idOf('2026-11-26-chaumont/s2')).not.toBe(id)
  expect(there.idOf('2026-11-26-chaumont/s1')).not.toBe(id)
})

test('a secret of another length is a bug', async () => {
  await expect(Vault.of(new Uint8Array(31))).rejects.toThrow('32 bytes')
})
