import type { CivilDate } from '../../domain/calendar.ts'
import type { PersonName } from '../../domain/session/types.ts'
import type { CandidateState, Item } from '../../domain/state.ts'
import { dwellingOf } from '../../domain/vacancy/selectors.ts'
import { paragraph, strong } from '../blocks.ts'
import { dateInLetters, dayInLetters } from '../dates.ts'
import type { Block, DocumentDescription, Fact } from '../document.ts'
import { civility, fullName } from '../names.ts'
import { contactText, organisationPlace } from '../organisation-text.ts'
import { fill } from '../wording/fill.ts'
import { printedAt, type Writing } from '../writing.ts'
import { signatoryBlocks } from './signatory.ts'

/**
 * The date a letter bears: that of the signature of the minutes; null on a draft, which has none yet; `by-hand` for
 * what is sent later, on a day that the journal does not know.
 */
export type LetterDate = CivilDate | 'by-hand' | null

/** What one letter is written from: one household, the item it was presented for, and the date it bears. */
export interface Letter {
  readonly writing: Writing
  readonly item: Item
  readonly candidate: CandidateState
  readonly date: LetterDate
}

/** Who receives a letter, whether an applicant or a tenant. */
export interface Recipient {
  /** The file's name: an identifier, never a person's name. */
  readonly id: string
  readonly persons: readonly PersonName[]
  readonly address: string
  /** `Votre demande de logement social n° …`. */
  readonly reference: string
  /** At the foot of each page, beside the organisation; empty for none. */
  readonly footer: string
}

/** The part of a letter that depends on the decision. */
export interface LetterBody {
  readonly subject: string
  readonly blocks: readonly Block[]
  /** What stands below the signature, such as a coupon. */
  readonly below?: readonly Block[]
}

/** The whole letter around its body: letterhead, addressee, references, civility, closing, signatory. */
export function framedLetter(letter: Letter, body: LetterBody): DocumentDescription {
  return letterTo(applicant(letter), letter, body)
}

/** The same to whoever it is for. */
export function letterTo(
  recipient: Recipient,
  letter: Omit<Letter, 'candidate'>,
  body: LetterBody,
): DocumentDescription {
  const { writing, date } = letter
  const words = writing.wording.letters
  const { organisation } = writing.state
  return {
    name: recipient.id,
    title: body.subject,
    author: organisation.name,
    createdAt: printedAt(writing),
    look: 'letter',
    footer: recipient.footer,
    watermark: date === null ? words.watermark : null,
    blocks: [
      ...head(letter, recipient),
      { kind: 'facts', facts: references(letter, recipient, body.subject) },
      { kind: 'gap', size: 'small' },
      paragraph(`${civility(recipient.persons)},`),
      ...body.blocks,
      ...closing(writing, recipient),
      ...(body.below ?? []),
    ],
  }
}

/** The household's own letter carries its address, a protected one's too: nobody else reads it. */
function applicant({ writing, candidate }: Letter): Recipient {
  const words = writing.wording.letters
  const { id, applicants, registrationNumber: registration } = candidate.file
  return {
    id,
    persons: applicants,
    address: candidate.protectedPart?.address ?? '',
    reference: fill(words.registration, { registration }),
    footer: fill(words.footer, { organisation: writing.state.organisation.name, registration }),
  }
}

function head(letter: Omit<Letter, 'candidate'>, recipient: Recipient): readonly Block[] {
  const { organisation } = letter.writing.state
  const sender = [organisation.address, contactText(organisation)].filter((line) => line !== undefined)
  return [
    {
      kind: 'beside',
      left: [paragraph(organisation.name, 'letterhead'), ...sender.map((line) => paragraph(line, 'note'))],
      right: [],
    },
    { kind: 'gap', size: 'large' },
    {
      kind: 'beside',
      left: [],
      right: [...addressee(recipient), { kind: 'gap', size: 'small' }, dateLine(letter)],
    },
    { kind: 'gap', size: 'large' },
  ]
}

function addressee({ persons, address }: Recipient): readonly Block[] {
  const names = persons.map((person) => paragraph([strong(fullName(person))], 'address'))
  const lines = address.split(/\s*[,\n]\s*/).filter((line) => line !== '')
  return [...names, ...lines.map((line) => paragraph(line, 'address'))]
}

function dateLine({ writing, date }: Pick<Letter, 'writing' | 'date'>): Block {
  const words = writing.wording.letters
  if (date === null) return paragraph(words.draftDate, 'address')
  const place = organisationPlace(writing.state.organisation)
  if (date === 'by-hand') {
    const { dateByHand } = writing.wording.followUp
    return paragraph(place === null ? dateByHand : `${place}, ${dateByHand}`, 'address')
  }
  const written = dateInLetters(date)
  return paragraph(
    place === null ? fill(words.date, { date: written }) : fill(words.placeAndDate, { place, date: written }),
    'address',
  )
}

function references(
  { writing, item }: Omit<Letter, 'candidate'>,
  { reference }: Recipient,
  subject: string,
): readonly Fact[] {
  const { state, wording } = writing
  const words = wording.letters
  const session = fill(words.session, {
    number: state.session.number,
    date: dayInLetters(state.session.date),
  })
  const dwelling = fill(words.dwellingReference, { reference: dwellingOf(item).reference })
  return [
    { label: words.subject, value: [strong(subject)] },
    { label: words.yourReference, value: reference },
    { label: words.ourReference, value: `${session}, ${dwelling}` },
  ]
}

function closing(writing: Writing, { persons }: Recipient): readonly Block[] {
  const words = writing.wording.letters
  return [
    {
      kind: 'together',
      blocks: [paragraph(fill(words.closing, { civility: civility(persons) })), ...signatoryBlocks(writing)],
    },
  ]
}
