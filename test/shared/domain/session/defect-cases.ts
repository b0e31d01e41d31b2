import type { DefectCode } from '../../../../shared/domain/session/defects.ts'
import type { Change } from '../../../support/example-session.ts'

/** One mutation of an example sitting, and what reading it must answer. */
export interface DefectCase {
  readonly name: string
  readonly changes: readonly Change[]
  /** The whole answer: every defect, in the file's order. */
  readonly defects: readonly (readonly [path: string, code: DefectCode])[]
  readonly example?: 'chaumont' | 'chalons'
}

const rules = ['commission', 'rules'] as const
const seats = ['commission', 'seats'] as const
const dwelling = ['vacancies', 0, 'dwelling'] as const
const candidate = ['vacancies', 0, 'candidates', 0] as const
const income = [...candidate, 'income'] as const
const instant = (time: string) => `2026-11-2${time}:00+01:00`

export const shapeCases: readonly DefectCase[] = [
  {
    name: 'an unknown format',
    changes: [[['format'], 'caleol-session/2']],
    defects: [['format', 'unknown-format']],
  },
  { name: 'no format', changes: [[['format'], undefined]], defects: [['format', 'missing-key']] },
  { name: 'no session', changes: [[['session'], undefined]], defects: [['session', 'missing-key']] },
  { name: 'no ceilings', changes: [[['ceilings'], undefined]], defects: [['ceilings', 'missing-key']] },
  { name: 'no vacancies', changes: [[['vacancies'], undefined]], defects: [['vacancies', 'missing-key']] },
  {
    name: 'a rule left out',
    changes: [[[...rules, 'tieBreak'], undefined]],
    defects: [['commission.rules.tieBreak', 'missing-key']],
  },
  {
    name: 'no registration number, even empty (5.3)',
    changes: [[[...candidate, 'registrationNumber'], undefined]],
    defects: [['vacancies[0].candidates[0].registrationNumber', 'missing-key']],
  },
  {
    name: 'an applicant without a birth date',
    changes: [[[...candidate, 'applicants', 0, 'birthDate'], undefined]],
    defects: [['vacancies[0].candidates[0].applicants[0].birthDate', 'missing-key']],
  },
  {
    name: 'an unknown key at the root',
    changes: [[['sesion'], {}]],
    defects: [['sesion', 'unknown-key']],
  },
  {
    name: 'an unknown key in a dwelling',
    changes: [[[...dwelling, 'loyer'], 300]],
    defects: [['vacancies[0].dwelling.loyer', 'unknown-key']],
  },
  {
    name: 'an unknown key with a space',
    changes: [[[...dwelling, 'rent charges'], 300]],
    defects: [['vacancies[0].dwelling["rent charges"]', 'unknown-key']],
  },
  {
    name: 'two unknown keys in one object',
    changes: [
      [[...rules, 'first'], 1],
      [[...rules, 'second'], 2],
    ],
    defects: [
      ['commission.rules.first', 'unknown-key'],
      ['commission.rules.second', 'unknown-key'],
    ],
  },
  {
    name: 'a mistyped key, unknown and missing at once',
    changes: [
      [[...dwelling, 'rent'], undefined],
      [[...dwelling, 'rnet'], 300],
    ],
    defects: [
      ['vacancies[0].dwelling.rnet', 'unknown-key'],
      ['vacancies[0].dwelling.rent', 'missing-key'],
    ],
  },
  {
    name: 'an unknown key in a contact',
    changes: [[['organisation', 'contact'], { telephone: '03 25 00 00 00', fax: '03 25 00 00 01' }]],
    defects: [['organisation.contact.fax', 'unknown-key']],
  },
  {
    name: 'a contact that is a number',
    changes: [[['organisation', 'contact'], 325]],
    defects: [['organisation.contact', 'wrong-type']],
  },
  {
    name: 'a contact whose telephone is a number: the defect is its own',
    changes: [[['organisation', 'contact'], { telephone: 325 }]],
    defects: [['organisation.contact.telephone', 'wrong-type']],
  },
  {
    name: 'a contact with a wrong telephone and an unknown key: both are its own',
    changes: [[['organisation', 'contact'], { telephone: 325, fax: '03 25 00 00 01' }]],
    defects: [
      ['organisation.contact.telephone', 'wrong-type'],
      ['organisation.contact.fax', 'unknown-key'],
    ],
  },
  {
    name: 'a number of rooms written as text',
    changes: [[[...dwelling, 'rooms'], '3']],
    defects: [['vacancies[0].dwelling.rooms', 'wrong-type']],
  },
  {
    name: 'a person of the household who says nothing: the role is asked first',
    changes: [[[...candidate, 'persons', 1], {}]],
    defects: [['vacancies[0].candidates[0].persons[1].role', 'missing-key']],
  },
  {
    name: 'two candidates without a letter are not one letter twice',
    changes: [
      [[...candidate, 'letter'], undefined],
      [['vacancies', 0, 'candidates', 1, 'letter'], undefined],
    ],
    defects: [
      ['vacancies[0].candidates[0].letter', 'missing-key'],
      ['vacancies[0].candidates[1].letter', 'missing-key'],
    ],
  },
  {
    name: 'two dwellings without an identifier are not one identifier twice',
    changes: [
      [['vacancies', 0, 'id'], undefined],
      [['vacancies', 1, 'id'], undefined],
    ],
    defects: [
      ['vacancies[0].id', 'missing-key'],
      ['vacancies[1].id', 'missing-key'],
    ],
  },
  {
    name: 'a rent written as text',
    changes: [[[...dwelling, 'rent'], '318,40']],
    defects: [['vacancies[0].dwelling.rent', 'wrong-type']],
  },
  {
    name: 'a postcode written as a number',
    changes: [[[...dwelling, 'postcode'], 52000]],
    defects: [['vacancies[0].dwelling.postcode', 'wrong-type']],
  },
  {
    name: 'null in the place of a key left out',
    changes: [[[...dwelling, 'epci'], null]],
    defects: [['vacancies[0].dwelling.epci', 'wrong-type']],
  },
  {
    name: 'vacancies that are no list',
    changes: [[['vacancies'], { L1: {} }]],
    defects: [['vacancies', 'wrong-type']],
  },
  {
    name: 'a candidate that is a text',
    changes: [[candidate, 'L1-A']],
    defects: [['vacancies[0].candidates[0]', 'wrong-type']],
  },
  {
    name: 'yes in the place of true',
    changes: [[[...dwelling, 'qpv'], 'oui']],
    defects: [['vacancies[0].dwelling.qpv', 'wrong-type']],
  },
  {
    name: 'a form of sitting that is a number',
    changes: [[['session', 'form'], 1]],
    defects: [['session.form', 'wrong-type']],
  },
  {
    name: 'an unknown college',
    changes: [[[...seats, 0, 'college'], 'bailleur']],
    defects: [['commission.seats[0].college', 'unknown-value']],
  },
  {
    name: 'an unknown voice',
    changes: [[[...seats, 0, 'voice'], 'délibérative']],
    defects: [['commission.seats[0].voice', 'unknown-value']],
  },
  {
    name: 'an unknown title',
    changes: [[[...seats, 0, 'holder', 'title'], 'Mlle']],
    defects: [['commission.seats[0].holder.title', 'unknown-value']],
  },
  {
    name: 'an unknown form of sitting',
    changes: [[['session', 'form'], 'remote']],
    defects: [['session.form', 'unknown-value']],
  },
  {
    name: 'an unknown review mode',
    changes: [[['session', 'reviewMode'], 'screen']],
    defects: [['session.reviewMode', 'unknown-value']],
  },
  {
    name: 'an unknown zone',
    changes: [[[...dwelling, 'zone'], 'A bis']],
    defects: [['vacancies[0].dwelling.zone', 'unknown-value']],
  },
  {
    name: 'an unknown type of dwelling',
    changes: [[[...dwelling, 'type'], 'T8']],
    defects: [['vacancies[0].dwelling.type', 'unknown-value']],
  },
  {
    name: 'an unknown financing',
    changes: [[[...dwelling, 'financing'], 'PLAI adapté']],
    defects: [['vacancies[0].dwelling.financing', 'unknown-value']],
  },
  {
    name: 'an unknown reservation holder',
    changes: [[['vacancies', 0, 'reservation', 'holder'], 'employer']],
    defects: [['vacancies[0].reservation.holder', 'unknown-value']],
  },
  {
    name: 'an unknown exception',
    changes: [[['vacancies', 3, 'exception', 'code'], 'urgent']],
    defects: [['vacancies[3].exception.code', 'unknown-value']],
  },
  {
    name: 'an unknown role in a household',
    changes: [[[...candidate, 'persons', 0, 'role'], 'spouse']],
    defects: [['vacancies[0].candidates[0].persons[0].role', 'unknown-value']],
  },
  {
    name: 'an unknown tie break',
    changes: [[[...rules, 'tieBreak', 0], 'prefect']],
    defects: [['commission.rules.tieBreak[0]', 'unknown-value']],
  },
  {
    name: 'an unknown situation of a tenancy',
    changes: [[['occupancyReviews', 0, 'situation'], 'empty']],
    defects: [['occupancyReviews[0].situation', 'unknown-value']],
  },
  {
    name: 'unknown holidays',
    changes: [[['organisation', 'holidays'], 'corsica']],
    defects: [['organisation.holidays', 'unknown-holidays']],
  },
  {
    name: 'holidays that only hold a known calendar',
    changes: [[['organisation', 'holidays'], 'le national']],
    defects: [['organisation.holidays', 'unknown-holidays']],
  },
  {
    name: 'holidays that only begin as a known calendar',
    changes: [[['organisation', 'holidays'], 'national-2']],
    defects: [['organisation.holidays', 'unknown-holidays']],
  },
  {
    name: 'a nameless organisation',
    changes: [[['organisation', 'name'], '  ']],
    defects: [['organisation.name', 'empty-text']],
  },
  {
    name: 'a candidate without a letter',
    changes: [[[...candidate, 'letter'], '']],
    defects: [['vacancies[0].candidates[0].letter', 'empty-text']],
  },
  {
    name: 'a note over 2,000 characters (5.6)',
    changes: [[[...candidate, 'note'], 'n'.repeat(2001)]],
    defects: [['vacancies[0].candidates[0].note', 'text-too-long']],
  },
  {
    name: 'a vacancy without candidates (5.6)',
    changes: [[['vacancies', 0, 'candidates'], []]],
    defects: [['vacancies[0].candidates', 'vacancy-without-candidates']],
  },
  {
    name: 'a household of nobody',
    changes: [[[...candidate, 'persons'], []]],
    defects: [['vacancies[0].candidates[0].persons', 'empty-list']],
  },
  {
    name: 'a household of more than fifty',
    changes: [[[...candidate, 'persons'], Array.from({ length: 51 }, () => ({ role: 'expected' }))]],
    defects: [['vacancies[0].candidates[0].persons', 'list-too-long']],
  },
]

export const valuesCases: readonly DefectCase[] = [
  {
    name: 'an identifier with an accent',
    changes: [[['session', 'id'], 'séance-22']],
    defects: [['session.id', 'bad-identifier']],
  },
  {
    name: 'an identifier of 65 characters',
    changes: [[['commission', 'id'], 'c'.repeat(65)]],
    defects: [['commission.id', 'bad-identifier']],
  },
  {
    name: 'an identifier with a slash where no grid is named (5.1)',
    changes: [[['organisation', 'id'], 'hlm/52']],
    defects: [['organisation.id', 'bad-identifier']],
  },
  {
    name: 'an empty identifier',
    changes: [[['vacancies', 0, 'id'], '']],
    defects: [['vacancies[0].id', 'bad-identifier']],
  },
  {
    name: 'a seat called secretary (5.8)',
    changes: [[[...seats, 11, 'id'], 'secretary']],
    defects: [['commission.seats[11].id', 'reserved-identifier']],
  },
  {
    name: 'a date that does not exist',
    changes: [[['session', 'date'], '2026-11-31']],
    defects: [['session.date', 'bad-date']],
  },
  {
    name: '29 February of a common year',
    changes: [[[...candidate, 'registeredOn'], '2025-02-29']],
    defects: [['vacancies[0].candidates[0].registeredOn', 'bad-date']],
  },
  {
    name: 'a date written the French way',
    changes: [[[...candidate, 'renewedUntil'], '24/03/2027']],
    defects: [['vacancies[0].candidates[0].renewedUntil', 'bad-date']],
  },
  {
    name: 'a date with a time',
    changes: [[[...dwelling, 'availableOn'], '2026-12-15T00:00:00Z']],
    defects: [['vacancies[0].dwelling.availableOn', 'bad-date']],
  },
  {
    name: 'a time that does not exist',
    changes: [[['session', 'time'], '24:00']],
    defects: [['session.time', 'bad-time']],
  },
  {
    name: 'a time written the French way',
    changes: [[['session', 'time'], '14 h 00']],
    defects: [['session.time', 'bad-time']],
  },
  {
    name: 'an instant without a zone',
    changes: [[['session', 'window'], { opensAt: '2026-11-24T09:00:00', closesAt: instant('6T18:00') }]],
    defects: [['session.window.opensAt', 'bad-instant']],
  },
  {
    name: 'an instant of a day that does not exist',
    changes: [
      [['session', 'window'], { opensAt: instant('4T09:00'), closesAt: '2026-11-31T18:00:00+01:00' }],
    ],
    defects: [['session.window.closesAt', 'bad-instant']],
  },
  {
    name: 'an amount with three decimals',
    changes: [[[...dwelling, 'rent'], 318.405]],
    defects: [['vacancies[0].dwelling.rent', 'bad-amount']],
  },
  {
    name: 'a tax income with three decimals',
    changes: [[[...income, 'referenceTaxIncome', 'amount'], 15978.123]],
    defects: [['vacancies[0].candidates[0].income.referenceTaxIncome.amount', 'bad-amount']],
  },
  {
    name: 'a negative rent',
    changes: [[[...dwelling, 'rent'], -318.4]],
    defects: [['vacancies[0].dwelling.rent', 'negative-amount']],
  },
  {
    name: 'a negative housing benefit',
    changes: [[[...candidate, 'housingBenefit'], -1]],
    defects: [['vacancies[0].candidates[0].housingBenefit', 'negative-amount']],
  },
  {
    name: 'a negative resource of three decimals, wrong twice',
    changes: [[[...income, 'monthly', 0, 'amount'], -0.001]],
    defects: [
      ['vacancies[0].candidates[0].income.monthly[0].amount', 'bad-amount'],
      ['vacancies[0].candidates[0].income.monthly[0].amount', 'negative-amount'],
    ],
  },
  {
    name: 'a hundred million of rent',
    changes: [[[...dwelling, 'rent'], 100_000_000]],
    defects: [['vacancies[0].dwelling.rent', 'amount-too-large']],
  },
  {
    name: 'a share over 1 (5.6)',
    changes: [[[...rules, 'remoteMinimumShare'], 50]],
    defects: [['commission.rules.remoteMinimumShare', 'bad-share']],
  },
  {
    name: 'a share below 0 (5.6)',
    changes: [[[...rules, 'effortRateAlert'], -0.33]],
    defects: [['commission.rules.effortRateAlert', 'bad-share']],
  },
  {
    name: 'an area of zero (5.6)',
    changes: [[[...dwelling, 'area'], 0]],
    defects: [['vacancies[0].dwelling.area', 'bad-area']],
  },
  {
    name: 'a negative area (5.6)',
    changes: [[[...dwelling, 'area'], -64.2]],
    defects: [['vacancies[0].dwelling.area', 'bad-area']],
  },
  {
    name: 'a postcode of four digits',
    changes: [[[...dwelling, 'postcode'], '5200']],
    defects: [['vacancies[0].dwelling.postcode', 'bad-postcode']],
  },
  {
    name: 'an INSEE code that is no code',
    changes: [[[...dwelling, 'inseeCode'], 'Chaumont']],
    defects: [['vacancies[0].dwelling.inseeCode', 'bad-insee-code']],
  },
  {
    name: 'a SIREN of eight digits',
    changes: [[[...dwelling, 'epci'], '20006865']],
    defects: [['vacancies[0].dwelling.epci', 'bad-siren']],
  },
  {
    name: 'a delay to answer under ten days',
    changes: [[[...rules, 'offerDelayDays'], 9]],
    defects: [['commission.rules.offerDelayDays', 'number-too-small']],
  },
  {
    name: 'a quorum of 3.5',
    changes: [[[...rules, 'quorum', 'minimum'], 3.5]],
    defects: [['commission.rules.quorum.minimum', 'not-an-integer']],
  },
  {
    name: 'a dwelling of no room',
    changes: [[[...dwelling, 'rooms'], 0]],
    defects: [['vacancies[0].dwelling.rooms', 'number-too-small']],
  },
  {
    name: 'a tax income of a year to come that nobody will see',
    changes: [[[...income, 'referenceTaxIncome', 'year'], 20245]],
    defects: [['vacancies[0].candidates[0].income.referenceTaxIncome.year', 'number-too-large']],
  },
]

export const referencesCases: readonly DefectCase[] = [
  {
    name: 'two seats with one identifier (5.2)',
    changes: [[[...seats, 1, 'id'], 's1']],
    defects: [['commission.seats[1].id', 'duplicate-identifier']],
  },
  {
    name: 'a vacancy that bears a seat’s identifier (5.2)',
    changes: [[['vacancies', 1, 'id'], 's1']],
    defects: [['vacancies[1].id', 'duplicate-identifier']],
  },
  {
    name: 'candidates of two vacancies with one identifier (5.2)',
    changes: [[['vacancies', 1, 'candidates', 0, 'id'], 'L1-A']],
    defects: [['vacancies[1].candidates[0].id', 'duplicate-identifier']],
  },
  {
    name: 'an urgent allocation that bears its candidate’s identifier (5.2)',
    changes: [[['urgentAllocations', 0, 'id'], 'U1-A']],
    defects: [['urgentAllocations[0].id', 'duplicate-identifier']],
  },
  {
    name: 'a review that bears a vacancy’s identifier (5.2)',
    changes: [[['occupancyReviews', 0, 'id'], 'L5']],
    defects: [['occupancyReviews[0].id', 'duplicate-identifier']],
  },
  {
    name: 'one identifier borne three times',
    changes: [
      [[...seats, 1, 'id'], 's1'],
      [[...seats, 2, 'id'], 's1'],
    ],
    defects: [
      ['commission.seats[1].id', 'duplicate-identifier'],
      ['commission.seats[2].id', 'duplicate-identifier'],
    ],
  },
  {
    name: 'two presidents (5.6)',
    changes: [[[...seats, 1, 'isPresident'], true]],
    defects: [['commission.seats[1].isPresident', 'two-presidents']],
  },
  {
    name: 'a substitute of nobody',
    changes: [[[...seats, 1, 'substituteOf'], 's99']],
    defects: [['commission.seats[1].substituteOf', 'unknown-seat']],
  },
  {
    name: 'a substitute of a vacancy',
    changes: [[[...seats, 1, 'substituteOf'], 'L1']],
    defects: [['commission.seats[1].substituteOf', 'unknown-seat']],
  },
  {
    name: 'a substitute of itself',
    changes: [[[...seats, 1, 'substituteOf'], 's2']],
    defects: [['commission.seats[1].substituteOf', 'substitute-of-itself']],
  },
  {
    name: 'a substitute of a substitute',
    changes: [
      [[...seats, 1, 'substituteOf'], 's1'],
      [[...seats, 2, 'substituteOf'], 's2'],
    ],
    defects: [['commission.seats[2].substituteOf', 'substitute-of-substitute']],
  },
  {
    name: 'two seats that replace each other',
    changes: [
      [[...seats, 1, 'substituteOf'], 's3'],
      [[...seats, 2, 'substituteOf'], 's2'],
    ],
    defects: [
      ['commission.seats[1].substituteOf', 'substitute-of-substitute'],
      ['commission.seats[2].substituteOf', 'substitute-of-substitute'],
    ],
  },
  {
    name: 'two candidates of one vacancy with one letter (5.6)',
    changes: [[['vacancies', 0, 'candidates', 2, 'letter'], 'B']],
    defects: [['vacancies[0].candidates[2].letter', 'duplicate-letter']],
  },
  {
    name: 'an unknown scoring grid',
    changes: [[['scoringGrid'], 'chalons/2023']],
    defects: [['scoringGrid', 'unknown-grid']],
  },
  {
    name: 'unknown ceilings',
    changes: [[['ceilings'], '2031']],
    defects: [['ceilings', 'unknown-ceilings']],
  },
  {
    name: 'a criterion that the grid does not hold',
    changes: [[[...candidate, 'criteria', 1], 'DIVORCE']],
    defects: [['vacancies[0].candidates[0].criteria[1]', 'unknown-criterion']],
    example: 'chalons',
  },
  {
    name: 'a seniority claimed as a criterion, which is computed',
    changes: [[[...candidate, 'criteria', 0], 'ANCIENNETE']],
    defects: [['vacancies[0].candidates[0].criteria[0]', 'unknown-criterion']],
    example: 'chalons',
  },
  {
    name: 'an empty criterion and an empty document are no code to look for',
    changes: [
      [[...candidate, 'criteria', 0], ' '],
      [[...candidate, 'missingDocuments'], [' ']],
    ],
    defects: [
      ['vacancies[0].candidates[0].criteria[0]', 'empty-text'],
      ['vacancies[0].candidates[0].missingDocuments[0]', 'empty-text'],
    ],
    example: 'chalons',
  },
  {
    name: 'a missing document that is not of the list (5.6)',
    changes: [
      [
        [...candidate, 'missingDocuments'],
        ['avis-imposition-n2', 'caution'],
      ],
    ],
    defects: [['vacancies[0].candidates[0].missingDocuments[1]', 'unknown-document']],
  },
  {
    name: 'a missing document of an urgent allocation',
    changes: [[['urgentAllocations', 0, 'candidate', 'missingDocuments'], ['caution']]],
    defects: [['urgentAllocations[0].candidate.missingDocuments[0]', 'unknown-document']],
  },
  {
    name: 'a sitting in writing without a window (5.6)',
    changes: [[['session', 'form'], 'written']],
    defects: [['session.window', 'missing-window']],
  },
  {
    name: 'a window that ends before it starts',
    changes: [
      [['session', 'form'], 'written'],
      [['session', 'window'], { opensAt: instant('6T09:00'), closesAt: instant('4T18:00') }],
    ],
    defects: [['session.window.closesAt', 'window-order']],
  },
  {
    name: 'a window whose bounds are days without an hour, which cannot be compared',
    changes: [
      [['session', 'form'], 'written'],
      [['session', 'window'], { opensAt: '2026-11-26', closesAt: '2026-11-24' }],
    ],
    defects: [
      ['session.window.opensAt', 'bad-instant'],
      ['session.window.closesAt', 'bad-instant'],
    ],
  },
  {
    name: 'a window of which one bound alone is an instant',
    changes: [
      [['session', 'form'], 'written'],
      [['session', 'window'], { opensAt: instant('6T09:00'), closesAt: '2026-11-24' }],
    ],
    defects: [['session.window.closesAt', 'bad-instant']],
  },
  {
    name: 'a window that opens at no instant',
    changes: [
      [['session', 'form'], 'written'],
      [['session', 'window'], { opensAt: '2026-11-27', closesAt: instant('4T09:00') }],
    ],
    defects: [['session.window.opensAt', 'bad-instant']],
  },
  {
    name: 'a child already born without a birth date (5.4)',
    changes: [[[...candidate, 'persons', 1, 'birthDate'], undefined]],
    defects: [['vacancies[0].candidates[0].persons[1].birthDate', 'missing-birth-date']],
  },
  {
    name: 'a tenant without a birth date (5.4)',
    changes: [[['occupancyReviews', 0, 'persons', 0, 'birthDate'], undefined]],
    defects: [['occupancyReviews[0].persons[0].birthDate', 'missing-birth-date']],
  },
]
