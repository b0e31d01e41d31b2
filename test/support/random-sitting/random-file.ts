import type { Draw } from './draw.ts'
import { NameBook } from './names.ts'

/** A session file as JSON, before it is read: amounts in euros. */
export interface RawFile extends Raw {
  readonly session: Raw & { readonly id: string }
  readonly commission: Raw & { readonly seats: readonly RawSeat[] }
  readonly vacancies: readonly RawVacancy[]
  readonly urgentAllocations: readonly (Raw & { readonly id: string })[]
  readonly occupancyReviews: readonly (Raw & { readonly id: string })[]
}
/** What the drawn file holds besides, which nobody here reads again. */
type Raw = Readonly<Record<string, unknown>>
export interface RawSeat extends Raw {
  readonly id: string
  readonly college: string
  readonly voice: string
  readonly isPresident?: boolean
  readonly scope?: unknown
}
export interface RawVacancy extends Raw {
  readonly id: string
  readonly dwelling: { readonly inseeCode: string }
  readonly candidates: readonly { readonly id: string; readonly missingDocuments?: readonly string[] }[]
  readonly exception?: Raw
}

const communes = [
  { commune: 'Chaumont', inseeCode: '52121', postcode: '52000', epci: '200068658' },
  { commune: 'Langres', inseeCode: '52269', postcode: '52200', epci: '245200597' },
] as const

/** A session file that holds no defect, with identifiers, names and figures drawn at random. */
export function randomFile(draw: Draw): RawFile {
  const names = new NameBook(draw)
  const date = '2026-11-26'
  return {
    format: 'caleol-session/1',
    organisation: {
      id: `org-${draw.code(4)}`,
      name: `Habitat ${draw.code(3)}`,
      court: 'tribunal administratif de Châlons-en-Champagne',
    },
    commission: { id: 'caleol', name: 'CALEOL', rules: rules(draw), seats: seats(draw, names) },
    session: {
      id: `s-${draw.code(8)}`,
      number: `2026-${draw.integer(1, 99)}`,
      date,
      time: '14:00',
      place: 'Siège, salle du conseil',
      form: 'in-person',
      reviewMode: draw.pick(['paper', 'projection', 'tablet'] as const),
    },
    scoringGrid: null,
    ceilings: '2026',
    vacancies: Array.from({ length: draw.integer(3, 4) }, (_, index) => vacancy(draw, names, index + 1)),
    urgentAllocations: [
      {
        id: `U-${draw.code(5)}`,
        decidedOn: '2026-11-17',
        decidedBy: 'présidence de la CALEOL',
        facts: 'Relogement après sinistre',
        dwelling: dwelling(draw),
        candidate: candidate(draw, names, 'A'),
      },
    ],
    occupancyReviews: [
      {
        id: `O-${draw.code(5)}`,
        tenant: names.person(),
        leaseSignedOn: draw.date(2014, 2022),
        dwelling: dwelling(draw),
        persons: [{ role: 'applicant', birthDate: draw.date(1945, 1975) }],
        income: income(draw),
        situation: 'under-occupied',
      },
    ],
  }
}

function rules(draw: Draw) {
  return {
    version: '2026-01-15',
    quorum: {
      base: draw.pick(['landlord', 'deliberative'] as const),
      minimum: draw.integer(2, 4),
      countsProxies: draw.chance(50),
      countsRemote: true,
    },
    proxiesPerMember: 1,
    tieBreak: ['mayor', 'president'],
    minimumCandidates: 3,
    offerDelayDays: draw.integer(10, 15),
    remoteMinimumShare: 0.5,
    effortRateAlert: 0.33,
    dailyRemainderAlert: 12,
  }
}

function seats(draw: Draw, names: NameBook): readonly RawSeat[] {
  const seat = (college: string, more: object = {}) => ({
    id: `${college}-${draw.code(5)}`,
    college,
    voice: 'deliberative',
    holder: names.person(),
    ...more,
  })
  const landlord = Array.from({ length: 6 }, (_, index) =>
    seat(
      'landlord',
      index === 0 ? { isPresident: true } : index === 5 ? { tenantsRepresentative: true } : {},
    ),
  )
  const mayors = communes.map(({ inseeCode, commune }) =>
    seat('mayor', { scope: { communes: [inseeCode] }, function: `représentation du maire de ${commune}` }),
  )
  return [...landlord, seat('state'), ...mayors, seat('insertion', { voice: 'consultative' })]
}

function dwelling(draw: Draw) {
  const rooms = draw.integer(2, 5)
  return {
    reference: `REF-${draw.code(5)}`,
    address: `${draw.integer(1, 99)} rue ${draw.pick(['du Cavalier', 'des Tanneurs', 'de l’Abbé-Grégoire'])}`,
    ...draw.pick(communes),
    zone: 'other',
    qpv: draw.chance(30),
    type: `T${rooms}`,
    rooms,
    area: draw.integer(3000, 9500) / 100,
    floor: draw.integer(0, 6),
    financing: draw.pick(['PLUS', 'PLS', 'PLAI'] as const),
    rent: draw.euros(200, 600),
    charges: draw.euros(20, 150),
  }
}

function vacancy(draw: Draw, names: NameBook, order: number): RawVacancy {
  const isFew = draw.chance(25)
  const letters = ['A', 'B', 'C', 'D', 'E'].slice(0, isFew ? 2 : draw.integer(3, 5))
  return {
    id: `L-${draw.code(5)}`,
    order,
    dwelling: dwelling(draw),
    reservation: { holder: 'landlord' },
    candidates: letters.map((letter) => candidate(draw, names, letter)),
    ...(isFew
      ? {
          exception: {
            code: 'insufficient-candidates',
            reason: 'Deux candidatures reçues après publication',
          },
        }
      : {}),
  } as RawVacancy
}

function income(draw: Draw) {
  return {
    referenceTaxIncome: { year: 2024, amount: draw.integer(4000, 45000) },
    ...(draw.chance(30) ? { previousYear: { year: 2025, amount: draw.integer(3000, 40000) } } : {}),
    monthly: [{ kind: 'salary', amount: draw.euros(600, 2800) }],
  }
}

function candidate(draw: Draw, names: NameBook, letter: string) {
  const { title, lastName, firstName } = names.person()
  const birthDate = draw.date(1950, 2004)
  const children = Array.from({ length: draw.integer(0, 4) }, () => ({
    role: 'child',
    birthDate: draw.date(2009, 2026),
  }))
  return {
    id: `c-${draw.code(8)}`,
    letter,
    registrationNumber: draw.code(18),
    registeredOn: draw.date(2018, 2026),
    renewedUntil: '2027-06-30',
    applicants: [{ title, lastName, firstName, birthDate }],
    persons: [{ role: 'applicant', birthDate, ...(draw.chance(10) ? { disabled: true } : {}) }, ...children],
    income: income(draw),
    ...(draw.chance(70) ? { housingBenefit: draw.euros(50, 300) } : {}),
    criteria: [],
    ...(draw.chance(20) ? { missingDocuments: ['avis-imposition-n2'] } : {}),
    ...(draw.chance(10) ? { protected: true, address: 'adresse connue du secrétariat' } : {}),
  }
}
