import type { CandidateId, SessionState } from '../../shared/domain/state.ts'
import { adopts, open, play, proposes, signed, starts, type Wish } from './sitting-acts.ts'
import {
  aCandidate,
  aDwelling,
  aSession,
  aVacancy,
  type SessionWishes,
  someLists,
} from './sitting-builders.ts'

type Row = readonly [number, number, number, number, number, number]

/** A dwelling in PLAI, whose ceilings the lists of the tests hold as provisional, and one in PLUS, whose are firm. */
export function aPlaiSession(wishes: SessionWishes = {}): SessionState {
  const candidates = ['A', 'B', 'C'].map((letter) => aCandidate(`L1-${letter}`))
  return aSession({
    vacancies: [
      aVacancy('L1', { dwelling: aDwelling({ reference: 'R-L1', financing: 'PLAI' }), candidates }),
      aVacancy('L2', { order: 2 }),
    ],
    ...wishes,
  })
}

/** `L1-A` gets the dwelling, `L1-B` is rejected for that motive, `L1-C` is not retained. */
export function rejecting(motive: string): Wish {
  return proposes('L1', [
    { candidate: 'L1-A', kind: 'allocated', rank: 1 },
    { candidate: 'L1-B', kind: 'inadmissible', motive },
    { candidate: 'L1-C', kind: 'not-allocated', motive: 'ND-1' },
  ])
}

/** The sitting signed, `L1-B` rejected for that motive. */
export function signedRejection(motive: string, session: SessionState = aPlaiSession()): SessionState {
  return signed(play(open(session, 'p', 'a'), starts('L1'), rejecting(motive), adopts('L1')))
}

/** The table of the tests with the PLAI confirmed: the ceiling of a person alone is the first figure. */
export function confirmedTable(first: number, over: Partial<Confirmed> = {}): Confirmed {
  const [table] = someLists.ceilings
  if (table === undefined) throw new Error('the lists of the tests hold a table')
  const byCategory: Row = [first, 30_000, 40_000, 50_000, 60_000, 70_000]
  const PLAI = { other: { byCategory: [...byCategory], perExtraPerson: 4000 } }
  return { ...table, id: 'essai-2', provisional: [], tables: { ...table.tables, PLAI }, ...over }
}

type Confirmed = Extract<Wish, { type: 'ConfirmCeilings' }>['table']

export function confirms(table: Confirmed): Wish {
  return { type: 'ConfirmCeilings', table }
}

export function isNoticed(candidate: CandidateId, receivedOn: string): Wish {
  return { type: 'RecordRejectionNotice', candidate, receivedOn, proof: 'LRAR' }
}

export function replies(candidate: CandidateId, on: string, text: string = 'Ressources changées'): Wish {
  return { type: 'RecordRejectionAnswer', candidate, on, text }
}
