import { describe, expect, test } from 'vitest'
import { ceilingsChanges } from '../../../../renderer/features/followup/ceilings-change.ts'
import { offerToRefuse } from '../../../../renderer/features/followup/collision-notes.ts'
import { dueDateText } from '../../../../renderer/features/followup/due-words.ts'
import { offerNotes } from '../../../../renderer/features/followup/offer-notes.ts'
import { qualifyRequest } from '../../../../renderer/features/followup/qualify-dialog.tsx'
import type { SessionState } from '../../../../shared/domain/state.ts'
import { confirmedTable, signedRejection } from '../../../support/plai-sitting.ts'
import {
  adopted,
  answers,
  isSilent,
  notifies,
  open,
  play,
  signed,
  vacancyIn,
  type Wish,
} from '../../../support/sitting-acts.ts'
import { aCandidate, aGrid, aSession, aVacancy } from '../../../support/sitting-builders.ts'

const dalo = { dalo: true, daloDesignatedByPrefect: false, categories: [], publicAgent: false }
const grid = {
  ...aGrid,
  criteria: [
    ...aGrid.criteria,
    { code: 'REFUS', label: 'Refus', points: -5, kind: 'per_unjustified_refusal' as const },
  ],
}

function sitting(over: object = {}, wishes: object = {}): SessionState {
  const one = { registrationNumber: '052032600000000001', ...over }
  const vacancies = ['L1', 'L2'].map((id, index) =>
    aVacancy(id, {
      order: index + 1,
      candidates: [aCandidate(`${id}-A`, one), aCandidate(`${id}-B`), aCandidate(`${id}-C`)],
    }),
  )
  return signed(adopted(open(aSession({ vacancies, ...wishes }), 'p', 'a'), 'L1'))
}

function both(over: object = {}): SessionState {
  const vacancies = ['L1', 'L2'].map((id, index) =>
    aVacancy(id, {
      order: index + 1,
      candidates: [
        aCandidate(`${id}-A`, { registrationNumber: '052032600000000001', ...over }),
        aCandidate(`${id}-B`),
        aCandidate(`${id}-C`),
      ],
    }),
  )
  const room = open(aSession({ vacancies }), 'p', 'a')
  return signed(adopted(adopted(room, 'L1'), 'L2'))
}

function words(state: SessionState, today = '2026-12-03'): readonly string[] {
  const item = vacancyIn(state, 'L1')
  const [offer] = item.offers
  return offer === undefined
    ? []
    : offerNotes(state, item, offer, today).map((note) => `${note.status} ${note.words}`)
}

const received = notifies('L1-A', '2026-12-02')
const refuses = answers('L1-A', '2026-12-08', 'refused')
const qualifies: Wish = {
  type: 'QualifyRefusal',
  candidate: 'L1-A',
  justified: false,
  decidedBy: 'organisation',
  consultedOn: '2026-12-20',
  consulted: ['p', 'a', 'b', 'm', 'k'],
  reason: 'Logement adapté.',
}

describe('what is due of an offer, by this device’s day', () => {
  test.each<readonly [string, SessionState, string, readonly string[]]>([
    ['to notify', sitting(), '2026-12-17', ['neutral À notifier au plus tard le 17/12/2026.']],
    [
      'late',
      sitting(),
      '2026-12-18',
      ['blocks Notification en retard\u00a0: l’offre devait partir au plus tard le 17/12/2026.'],
    ],
    ['waiting', play(sitting(), received), '2026-12-14', []],
    [
      'its delay over',
      play(sitting(), received),
      '2026-12-15',
      [expect.stringMatching(/^blocks Délai de réponse dépassé depuis le 14\/12\/2026/)],
    ],
  ])('%s', (_name, state, today, expected) => {
    expect(words(state, today).map((line) => line.replaceAll(' :', '\u00a0:'))).toEqual(expected)
  })

  test('the date of a line of the list', () => {
    const act = { kind: 'document', item: 'L1', candidate: null } as const
    expect(dueDateText({ ...act, due: null, isOverdue: false })).toBe('Sans date')
    expect(dueDateText({ ...act, due: '2026-12-17', isOverdue: false })).toBe('17/12/2026')
    expect(dueDateText({ ...act, due: '2026-12-17', isOverdue: true })).toBe('17/12/2026, dépassée')
  })
})

describe('the DALO of an offer (CCH R*441-16-3)', () => {
  const priority = { priority: dalo }
  test('the warning is told while the offer waits, its consequence once refused or silent', () => {
    const waiting = play(sitting(priority), received)
    expect(words(waiting)).toEqual([expect.stringContaining('le courrier avertit de la perte')])
    expect(words(play(waiting, refuses))[0]).toContain('le ménage perd le bénéfice')
    expect(words(play(waiting, isSilent('L1-A', '2026-12-15')))[0]).toContain('le ménage perd le bénéfice')
    expect(words(play(waiting, answers('L1-A', '2026-12-08', 'accepted')))[0]).toContain(
      'le courrier avertit',
    )
  })

  test('a notice of before, which kept nothing, loses nothing', () => {
    const refused = play(sitting(priority), received, refuses)
    const items = refused.items.map((item) =>
      item.kind === 'vacancy'
        ? { ...item, offers: item.offers.map(({ daloWarning: _, ...offer }) => offer) }
        : item,
    )
    expect(words({ ...refused, items })[0]).toContain('Ce refus ne fait pas perdre')
  })
})

describe('what a refusal brings (Châlons Agglo, HAMARIS)', () => {
  const earlier = { refusals: [{ on: '2026-01-01', justified: false }] }
  const refused = play(sitting(earlier, { grid }), received, refuses)

  test.each<readonly [string, SessionState, string]>([
    [
      'not said yet, with its points',
      refused,
      'Refus à qualifier : retenu comme non justifié, il coûte 5 points à la demande',
    ],
    ['without a grid', play(sitting(earlier), received, refuses), 'il ne change pas la cotation'],
    [
      'held unjustified',
      play(refused, qualifies),
      'Refus qualifié de non justifié par l’organisme, membres consultés le 20/12/2026 : Logement adapté. Il coûte 5 points',
    ],
    [
      'held justified',
      play(refused, { ...qualifies, justified: true }),
      'Refus qualifié de justifié par l’organisme',
    ],
  ])('%s', (_name, state, expected) => {
    expect(words(state)[0]?.replaceAll('\u00a0', ' ')).toContain(expected)
  })

  test('a refusal noted as justified has nothing left to say', () => {
    const noted: Wish = {
      type: 'RecordAnswer',
      candidate: 'L1-A',
      on: '2026-12-08',
      answer: 'refused',
      justified: true,
    }
    expect(words(play(sitting(), received, noted))).toEqual([])
  })

  test('a transfer that refused twice is told, unless the refusal is justified', () => {
    const transfer = play(sitting({ ...earlier, transfer: true }), received, refuses)
    expect(words(transfer).at(-1)).toContain('watch Mutation')
    expect(words(play(transfer, { ...qualifies, justified: true })).join()).not.toContain('Mutation')
  })
})

describe('one household on two dwellings (CCH R441-2-8 a)', () => {
  const waiting = play(both(), received, notifies('L2-A', '2026-12-02'))
  const accepted = play(waiting, answers('L1-A', '2026-12-08', 'accepted'))
  const leased = play(accepted, { type: 'RecordLease', candidate: 'L1-A', signedOn: '2026-12-20' })

  test.each([
    ['two offers', waiting, 'Ce ménage a aussi une offre en cours sur L2'],
    ['one accepted', accepted, 'Ce ménage garde une offre ou un rang sur L2'],
    ['a lease signed', leased, 'Bail signé'],
  ])('%s', (_name, state, expected) => expect(words(state).at(-1)).toContain(expected))

  test('the refusal of the other offer is at hand once one is accepted, not before', () => {
    const toRefuse = (state: SessionState) => {
      const item = vacancyIn(state, 'L1')
      const [offer] = item.offers
      return offer === undefined ? null : offerToRefuse(state, item, offer)
    }
    expect(toRefuse(accepted)).toMatchObject({ item: 'L2', candidate: 'L2-A' })
    expect(toRefuse(leased)).toMatchObject({ item: 'L2', candidate: 'L2-A' })
    expect(toRefuse(waiting)).toBeNull()
    expect(toRefuse(play(both(), received, answers('L1-A', '2026-12-08', 'accepted')))).toBeNull()
  })
})

describe('what a table of ceilings would change', () => {
  const held = signedRejection('IR-PLAFOND')
  const changes = (first: number, provisional: string[] = []) =>
    ceilingsChanges(held, confirmedTable(first, { provisional })).map((change) => [
      change.candidate,
      change.status,
      change.after,
    ])

  test.each([
    ['over it', changes(14_000), [['L1-B', 'met', '14\u00a0000\u00a0€']]],
    ['within it', changes(20_000), [['L1-B', 'blocks', '20\u00a0000\u00a0€']]],
    ['still provisional', changes(20_000, ['PLAI']), [['L1-B', 'watch', '20\u00a0000\u00a0€']]],
  ])('%s', (_name, found, expected) => expect(found).toEqual(expected))

  test('nothing where no rejection waits', () => {
    expect(ceilingsChanges(signedRejection('IR-1'), confirmedTable(20_000))).toEqual([])
  })
})

test.each([
  ['whole', {}, true],
  ['without a qualification', { justified: null }, false],
  ['without a date', { consultedOn: '' }, false],
  ['without a reason', { reason: ' ' }, false],
])('a qualification %s', (_name, over, isReady) => {
  const fields = {
    justified: 'no',
    decidedBy: 'organisation',
    consultedOn: '2026-12-20',
    consulted: ['p'],
    reason: ' Adapté ',
    ...over,
  } as const
  const request = qualifyRequest('X', fields as Parameters<typeof qualifyRequest>[1])
  expect(request).toEqual(
    isReady
      ? {
          type: 'QualifyRefusal',
          candidate: 'X',
          justified: false,
          decidedBy: 'organisation',
          consultedOn: '2026-12-20',
          consulted: ['p'],
          reason: 'Adapté',
        }
      : null,
  )
})
