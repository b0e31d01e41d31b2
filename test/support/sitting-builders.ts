import type { z } from 'zod'
import { apply } from '../../shared/domain/apply.ts'
import type { EventContext } from '../../shared/domain/events.ts'
import { importEvents } from '../../shared/domain/session/import-events.ts'
import { defaultPolicy, type Policy } from '../../shared/domain/session/policy/policy.ts'
import type { ReferenceLists, ScoringGrid } from '../../shared/domain/session/reference-lists.ts'
import type { candidate } from '../../shared/domain/session/schema/candidate.ts'
import type { commissionRules, seat } from '../../shared/domain/session/schema/commission.ts'
import type { dwelling } from '../../shared/domain/session/schema/dwelling.ts'
import {
  type occupancyReview,
  sessionFile,
  type sitting,
  type urgentAllocation,
  type vacancy,
} from '../../shared/domain/session/schema/session-file.ts'
import type { PreparedSession, SessionFile } from '../../shared/domain/session/types.ts'
import type { SessionState } from '../../shared/domain/state.ts'

type SeatInput = z.input<typeof seat>
type RulesInput = z.input<typeof commissionRules>
type SittingInput = z.input<typeof sitting>
type DwellingInput = z.input<typeof dwelling>
type CandidateInput = z.input<typeof candidate>
type VacancyInput = z.input<typeof vacancy>
type UrgentAllocationInput = z.input<typeof urgentAllocation>
type OccupancyReviewInput = z.input<typeof occupancyReview>
type FileInput = z.input<typeof sessionFile>

export const chaumont = '52121'
export const nogent = '52353'
export const day = '2026-11-26'

/** A deliberative seat of the landlord, its holder named after its id. */
export function aSeat(id: string, over: Partial<SeatInput> = {}): SeatInput {
  const holder = { title: 'Mme', lastName: id.toUpperCase(), firstName: 'Camille' } as const
  return { id, college: 'landlord', voice: 'deliberative', holder, ...over }
}

export function aMayor(id: string, inseeCode: string, over: Partial<SeatInput> = {}): SeatInput {
  return aSeat(id, { college: 'mayor', scope: { communes: [inseeCode] }, ...over })
}

/** Three of the landlord (`p` presides), two mayors of whom one sits on Chaumont, and a consultative seat. */
export const usualSeats: readonly SeatInput[] = [
  aSeat('p', { isPresident: true }),
  aSeat('a'),
  aSeat('b'),
  aMayor('m', chaumont),
  aMayor('n', nogent),
  aSeat('k', { college: 'insertion', voice: 'consultative' }),
]

export function someRules(over: Partial<RulesInput> = {}): RulesInput {
  return {
    version: '2026-01-15',
    quorum: { base: 'deliberative', minimum: 2, countsProxies: false, countsRemote: true },
    proxiesPerMember: 1,
    tieBreak: ['mayor', 'president'],
    minimumCandidates: 3,
    offerDelayDays: 10,
    remoteMinimumShare: 0.5,
    effortRateAlert: 0.33,
    dailyRemainderAlert: 12,
    ...over,
  }
}

/** A T3 of 60 m² in Chaumont at 500 euros a month, charges included. */
export function aDwelling(over: Partial<DwellingInput> = {}): DwellingInput {
  return {
    reference: 'R-1',
    address: '1 rue des Tilleuls',
    postcode: '52000',
    commune: 'Chaumont',
    inseeCode: chaumont,
    zone: 'other',
    qpv: false,
    type: 'T3',
    rooms: 3,
    area: 60,
    financing: 'PLUS',
    rent: 400,
    charges: 100,
    ...over,
  }
}

/** A lone adult of 36 with 2 000 euros a month, registered on 1 March 2024, nothing to report. */
export function aCandidate(id: string, over: Partial<CandidateInput> = {}): CandidateInput {
  const digits = [...id].map((letter) => letter.charCodeAt(0)).join('')
  return {
    id,
    letter: id.at(-1) ?? 'A',
    registrationNumber: `052${digits}000000000000000`.slice(0, 18),
    registeredOn: '2024-03-01',
    renewedUntil: '2027-03-01',
    applicants: [{ title: 'Mme', lastName: id, firstName: 'Alix', birthDate: '1990-01-01' }],
    persons: [{ role: 'applicant', birthDate: '1990-01-01' }],
    income: {
      referenceTaxIncome: { year: 2024, amount: 15_000 },
      monthly: [{ kind: 'salaire', amount: 2000 }],
    },
    criteria: [],
    ...over,
  }
}

/** A dwelling with three candidates, A to C, named after the vacancy. */
export function aVacancy(id: string, over: Partial<VacancyInput> = {}): VacancyInput {
  return {
    id,
    order: 1,
    dwelling: aDwelling({ reference: `R-${id}` }),
    reservation: { holder: 'landlord' },
    candidates: ['A', 'B', 'C'].map((letter) => aCandidate(`${id}-${letter}`)),
    ...over,
  }
}

export function anUrgentAllocation(
  id: string,
  over: Partial<UrgentAllocationInput> = {},
): UrgentAllocationInput {
  return {
    id,
    decidedOn: '2026-11-10',
    decidedBy: 'la direction',
    facts: 'Incendie du logement',
    dwelling: aDwelling({ reference: `R-${id}` }),
    candidate: aCandidate(`${id}-A`),
    ...over,
  }
}

export function anOccupancyReview(
  id: string,
  over: Partial<OccupancyReviewInput> = {},
): OccupancyReviewInput {
  return {
    id,
    tenant: { title: 'M.', lastName: id, firstName: 'Alix' },
    leaseSignedOn: '2020-05-01',
    dwelling: aDwelling({ reference: `R-${id}` }),
    persons: [{ role: 'applicant', birthDate: '1950-01-01' }],
    income: { referenceTaxIncome: { year: 2024, amount: 12_000 }, monthly: [] },
    situation: 'under-occupied',
    ...over,
  }
}

export const aGrid: ScoringGrid = {
  id: 'essai/1',
  title: 'Barème d’essai',
  criteria: [
    { code: 'DALO', label: 'DALO', points: 30, kind: 'fixed' },
    { code: 'SUROCC', label: 'Suroccupation', points: 10, kind: 'fixed' },
    { code: 'EMPLOI', label: 'Emploi', points: 5, kind: 'fixed' },
    { code: 'ANNEES', label: 'Ancienneté publiée', points: null, kind: 'per_year' },
  ],
}

/** Round figures: the ceiling of category n is n thousand euros in PLUS; PLAI is half of it, PLS is not known. */
const row = { byCategory: [10_000, 20_000, 30_000, 40_000, 50_000, 60_000], perExtraPerson: 7000 }
const halfRow = { byCategory: [5000, 10_000, 15_000, 20_000, 25_000, 30_000], perExtraPerson: 3500 }

export const someLists: ReferenceLists = {
  grids: [aGrid],
  ceilings: [
    {
      id: 'essai',
      appliesFrom: '2026-01-01',
      provisional: ['PLAI'],
      tables: { PLUS: { other: row, paris: row }, PLAI: { other: halfRow } },
    },
  ],
  motives: {
    'not-allocated': [
      { code: 'ND-1', label: 'Typologie' },
      { code: 'ND-2', label: 'Autre', needsStatement: true },
    ],
    inadmissible: [
      { code: 'IR-1', label: 'Séjour' },
      { code: 'IR-PLAFOND', label: 'Ressources au-dessus du plafond' },
      { code: 'IR-2', label: 'Plafond dépassé', restsOn: 'ceiling' },
    ],
  },
  documents: [
    { code: 'avis', label: 'Avis d’imposition' },
    { code: 'identite', label: 'Pièce d’identité' },
  ],
  policy: defaultPolicy,
}

/** What a test says of its sitting; the rest is usual: two dwellings, an urgent allocation and a review. */
export interface SessionWishes {
  readonly seats?: readonly SeatInput[]
  readonly rules?: Partial<RulesInput>
  readonly sitting?: Partial<SittingInput>
  readonly vacancies?: readonly VacancyInput[]
  readonly urgentAllocations?: readonly UrgentAllocationInput[]
  readonly occupancyReviews?: readonly OccupancyReviewInput[]
  readonly holidays?: string
  readonly grid?: ScoringGrid
  readonly policy?: Policy
}

export function aSessionFile(wishes: SessionWishes = {}): SessionFile {
  const { holidays } = wishes
  const file: FileInput = {
    format: 'caleol-session/1',
    organisation: { id: 'org', name: 'Office', ...(holidays === undefined ? {} : { holidays }) },
    commission: {
      id: 'caleol',
      name: 'CALEOL',
      rules: someRules(wishes.rules),
      seats: [...(wishes.seats ?? usualSeats)],
    },
    session: {
      id: 'S1',
      number: '1',
      date: day,
      time: '14:00',
      place: 'Siège',
      form: 'in-person',
      reviewMode: 'paper',
      ...wishes.sitting,
    },
    scoringGrid: wishes.grid?.id ?? null,
    ceilings: 'essai',
    vacancies: [...(wishes.vacancies ?? [aVacancy('L1'), nogentVacancy()])],
    urgentAllocations: [...(wishes.urgentAllocations ?? [anUrgentAllocation('U1')])],
    occupancyReviews: [...(wishes.occupancyReviews ?? [anOccupancyReview('O1')])],
  }
  return sessionFile.parse(file)
}

function nogentVacancy(): VacancyInput {
  const dwelling = aDwelling({ reference: 'R-L2', commune: 'Nogent', inseeCode: nogent })
  return aVacancy('L2', { order: 2, dwelling })
}

export function aPreparedSession(wishes: SessionWishes = {}): PreparedSession {
  const { motives, documents, ceilings, policy } = someLists
  const [table] = ceilings
  if (table === undefined) throw new Error('the lists of the tests hold a table')
  return {
    file: aSessionFile(wishes),
    grid: wishes.grid ?? null,
    ceilings: table,
    lists: { motives, documents, policy: wishes.policy ?? policy },
  }
}

/** The sitting as imported, nothing said yet. */
export function aSession(wishes: SessionWishes = {}): SessionState {
  const context: EventContext = {
    at: '2026-11-20T09:00:00Z',
    receivedAt: '2026-11-20T09:00:00Z',
    by: 'secretary',
  }
  const state = importEvents(aPreparedSession(wishes)).reduce<SessionState | null>(
    (now, event) => apply(now, event, context),
    null,
  )
  if (state === null) throw new Error('an import opens a state')
  return state
}
