import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it, test } from 'vitest'
import { dexieReadMarksStore } from '../../../../renderer/adapters/read-marks-store.ts'
import { ReplicaDatabase } from '../../../../renderer/adapters/replica-database.ts'
import {
  dossierPrint,
  type ReadMark,
  readStateOf,
  withPageRead,
} from '../../../../renderer/features/tablet/read-state.ts'
import { itemOf } from '../../../../shared/domain/vacancy/selectors.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../../../support/played-sitting.ts'
import { testVault } from '../../../support/test-vault.ts'

const mark = (pages: readonly number[], print = 'now'): ReadMark => ({
  session: 'S',
  seat: 's1',
  item: 'L1',
  print,
  pages,
})

describe('where a reading stands', () => {
  test.each([
    ['nothing opened', undefined, 'to-read'],
    ['some pages', mark([1, 2]), 'started'],
    ['every page', mark([1, 2, 3]), 'read'],
    ['changed since', mark([1, 2, 3], 'before'), 'changed'],
  ] as const)('%s', (_, known, expected) => {
    expect(readStateOf(known, 'now', 3)).toBe(expected)
  })

  it('starts again on a dossier that changed', () => {
    const opened = { session: 'S', seat: 's1', item: 'L1', print: 'now' }
    expect(withPageRead(mark([1, 2], 'before'), opened, 3).pages).toEqual([3])
    expect(withPageRead(mark([3, 1]), opened, 2).pages).toEqual([1, 2, 3])
    expect(withPageRead(mark([1]), opened, 1).pages).toEqual([1])
  })
})

describe('a dossier changes', () => {
  const printAfter = (state = preparedSitting()) => {
    const item = itemOf(state, 'L1')
    if (item === undefined) throw new Error('the example has L1')
    return dossierPrint(item)
  }

  it('when a candidate is withdrawn, not when it is proposed, put to the vote or decided', () => {
    const decided = play(preparedSitting(), exampleCommands('c025'))
    const withdrawn = play(preparedSitting(), [
      ...exampleCommands('c014'),
      commandBy('secretary', { type: 'WithdrawCandidate', candidate: 'L1-A', reason: 'désistement' }),
    ])
    expect(printAfter(decided)).toBe(printAfter())
    expect(printAfter(withdrawn)).not.toBe(printAfter())
  })
})

describe('reading marks on the tablet', () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange }
  const open = () => dexieReadMarksStore({ database: new ReplicaDatabase(options), vault: testVault })

  it('survive a reload, each seat and session its own', async () => {
    const first = open()
    await Promise.all([
      first.noteOpened({ session: 'S', seat: 's1', item: 'L1', print: 'p' }, 1),
      first.noteOpened({ session: 'S', seat: 's1', item: 'L1', print: 'p' }, 2),
      first.noteOpened({ session: 'S', seat: 's2', item: 'L1', print: 'p' }, 1),
    ])
    const again = open()
    expect(await again.of('S', 's1')).toEqual([mark([1, 2], 'p')])
    expect(await again.of('S2', 's1')).toEqual([])
  })
})
