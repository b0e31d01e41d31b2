import { describe, expect, it, test } from 'vitest'
import {
  attendanceRows,
  proxyHolders,
  seatsLeftUnmarked,
  sittingRows,
  sittingSentence,
} from '../../../../../renderer/features/chair/members/member-rows.ts'
import type { SessionState } from '../../../../../shared/domain/state.ts'
import { itemOf } from '../../../../../shared/domain/vacancy/selectors.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../../../../support/played-sitting.ts'

const started = play(preparedSitting(), exampleCommands('c014'))
const recused = play(preparedSitting(), exampleCommands('c043'))

function rowsOf(state: SessionState, id: string) {
  const item = itemOf(state, id)
  return item === undefined ? [] : sittingRows(state, item)
}

describe('the members of an item', () => {
  test.each([
    ['present', 's1', 'met', 'en salle'],
    ['excused', 's4', 'neutral', 'absence excusée'],
    ['represented', 's5', 'met', 'pouvoir à Mme SCHMITT'],
  ])('tells who is %s by a mark and a word', (_, seat, mark, words) => {
    expect(rowsOf(started, 'L1').find((row) => row.seat === seat)).toMatchObject({ mark, words })
  })

  it('changes with the dwelling: the mayor of each commune sits on its own', () => {
    const mayors = (id: string) =>
      rowsOf(started, id).flatMap(({ seat }) => (seat.startsWith('mayor') ? [seat] : []))
    expect([mayors('L1'), mayors('L3')]).toEqual([['mayor-chaumont'], ['mayor-nogent']])
  })

  it('puts consultative voices last and says so', () => {
    expect(rowsOf(started, 'L1').at(-1)).toMatchObject({ seat: 'insertion', isConsultative: true })
    expect(rowsOf(started, 'L1').at(-1)?.role).toContain('voix consultative')
  })

  it('marks a déport above presence', () => {
    expect(rowsOf(recused, 'L3').find(({ seat }) => seat === 's3')).toMatchObject({
      isRecused: true,
      mark: 'recused',
      words: 'déport',
    })
  })

  it('says when a proxy has lost its holder', () => {
    const left = play(started, [
      commandBy('secretary', { type: 'RecordAttendance', seat: 's2', status: 'excused' }),
    ])
    expect(rowsOf(left, 'L1').find(({ seat }) => seat === 's5')).toMatchObject({
      mark: 'watch',
      words: 'pouvoir sans effet, Mme SCHMITT ne participe pas',
    })
  })

  it('counts the voices that take part', () => {
    expect(sittingSentence(rowsOf(started, 'L1'))).toBe('8\u00a0voix sur 9')
  })
})

describe('the attendance sheet', () => {
  it('lists the whole commission, not yet called over', () => {
    const rows = attendanceRows(preparedSitting())
    expect(rows).toHaveLength(12)
    expect(new Set(rows.map(({ words }) => words))).toEqual(new Set(['à pointer']))
  })

  it('offers a proxy to deliberative members who are there, and not to the member itself', () => {
    const holders = proxyHolders(started, 's4').map(({ id }) => id)
    expect(holders).toContain('s1')
    expect(holders).not.toContain('s4')
    expect(holders).not.toContain('insertion')
    expect(holders).not.toContain('mayor-nogent')
  })
})

describe('a person who holds several seats', () => {
  const withBerger = play(preparedSitting('chaumont', twoSeats), exampleCommands('c011'))

  it('is offered her other seat once she is there by one, and no proxy to herself', () => {
    expect(seatsLeftUnmarked(withBerger, 'mayor-chaumont').map(({ id }) => id)).toEqual(['s4'])
    expect(seatsLeftUnmarked(withBerger, 's4')).toEqual([])
    expect(seatsLeftUnmarked(withBerger, 's1')).toEqual([])
    const there = play(withBerger, [
      commandBy('secretary', { type: 'RecordAttendance', seat: 's4', status: 'present' }),
    ])
    expect(seatsLeftUnmarked(there, 'mayor-chaumont')).toEqual([])
    expect(proxyHolders(there, 'mayor-chaumont').map(({ id }) => id)).not.toContain('s4')
  })

  it('leaves the chair of an item to another member who is told so', () => {
    const state = play(started, [commandBy('secretary', { type: 'Recuse', item: 'L1', seat: 's1' })])
    expect(rowsOf(state, 'L1').find(({ seat }) => seat === 's2')?.role).toBe('préside ce point')
    expect(rowsOf(state, 'L2').find(({ seat }) => seat === 's2')?.role).toBe('')
  })
})

function twoSeats(file: Record<string, unknown>): void {
  const { seats } = file.commission as { seats: { id: string; holder: object }[] }
  const holder = { title: 'Mme', lastName: 'BERGER', firstName: 'Sophie', person: 'berger' }
  for (const seat of seats) if (seat.id === 's4' || seat.id === 'mayor-chaumont') seat.holder = holder
}
