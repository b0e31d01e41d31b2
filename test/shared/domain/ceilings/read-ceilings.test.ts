import { expect, test } from 'vitest'
import { readCeilings } from '../../../../shared/domain/ceilings/read-ceilings.ts'
import { confirmedTable } from '../../../support/plai-sitting.ts'

const good = confirmedTable(20_000)

test('a file of ceilings is read without its notes', () => {
  expect(readCeilings(JSON.stringify({ ...good, unit: 'euros', categories: [1, 2] }))).toEqual({
    kind: 'read',
    table: good,
  })
})

test.each([
  ['is empty', '', '$', 'Le fichier est vide'],
  ['is no JSON', '{', '$', 'Le fichier s’interrompt'],
  [
    'has no date',
    { ...good, appliesFrom: undefined },
    'appliesFrom',
    'La clé «\u00a0appliesFrom\u00a0» manque',
  ],
  [
    'has a date that is not',
    { ...good, appliesFrom: '2026-13-01' },
    'appliesFrom',
    'Cette date n’existe pas',
  ],
  ['has a wrong id', { ...good, id: 'a b' }, 'id', 'Cet identifiant n’est pas valable'],
  ['lacks a category', tableOf([1, 2, 3, 4, 5]), 'tables.PLAI.other.byCategory', 'Écrivez six plafonds'],
  [
    'has one too many',
    tableOf([1, 2, 3, 4, 5, 6, 7]),
    'tables.PLAI.other.byCategory',
    'Écrivez six plafonds',
  ],
  [
    'has a figure in letters',
    tableOf(['1', 2, 3, 4, 5, 6]),
    'tables.PLAI.other.byCategory[0]',
    'Cette valeur est',
  ],
  [
    'has a negative figure',
    tableOf([-1, 2, 3, 4, 5, 6]),
    'tables.PLAI.other.byCategory[0]',
    'Ce nombre est trop petit',
  ],
  ['has a key twice', '{"id": "a", "id": "b"}', 'id', 'figure plusieurs fois'],
  [
    'is sound but for a key twice',
    JSON.stringify(good).replace('"id":', '"id":"essai-1","id":'),
    'id',
    'figure plusieurs fois',
  ],
])('a file that %s says where and what to write', (_name, content, path, sentence) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const reading = readCeilings(text)
  expect(reading).toMatchObject({ kind: 'defective' })
  expect(reading.kind === 'defective' ? reading.defects : []).toContainEqual({
    path,
    message: expect.stringContaining(sentence),
  })
})

test('every defect comes at once', () => {
  const reading = readCeilings(JSON.stringify({ tables: {} }))
  expect(reading.kind === 'defective' ? reading.defects.map(({ path }) => path) : []).toEqual([
    'id',
    'appliesFrom',
  ])
})

function tableOf(byCategory: readonly unknown[]) {
  return { ...good, tables: { ...good.tables, PLAI: { other: { byCategory, perExtraPerson: 1 } } } }
}
