import type { CivilDate } from '../../domain/calendar.ts'
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

/** What one letter is written from: one household, the item it was presented for, and the date it bears. */
export interface Letter {
  readonly writing: Writing
  readonly item: Item
  readonly candidate: CandidateState
  /** Null on a draft: the letter is dated when the minutes are signed. */
  readonly date: CivilDate | null
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
  const { writing, candidate } = letter
  const words = writing.wording.letters
  const { organisation } = writing.state
  return {
    name: candidate.file.id,
    title: body.subject,
    author: organisation.name,
    createdAt: printedAt(writing),
    look: 'letter',
    footer: fill(words.footer, {
      organisation: organisation.name,
      registration: candidate.file.registrationNumber,
    }),
    watermark: letter.date === null ? words.watermark : null,
    blocks: [
      ...head(letter),
      { kind: 'facts', facts: references(letter, body.subject) },
      { kind: 'gap', size: 'small' },
      paragraph(`${civility(candidate.file.applicants)},`),
      ...body.blocks,
      ...closing(letter),
      ...(body.below ?? []),
    ],
  }
}

function head(letter: Letter): readonly Block[] {
  const { state } = letter.writing
  const { organisation } = state
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
      right: [...addressee(letter), { kind: 'gap', size: 'small' }, dateLine(letter)],
    },
    { kind: 'gap', size: 'large' },
  ]
}

/** The household's own letter carries its address, a protected one's too: nobody else reads it. */
function addressee({ candidate }: Letter): readonly Block[] {
  const names = candidate.file.applicants.map((applicant) =>
    paragraph([strong(fullName(applicant))], 'address'),
  )
  const address = (candidate.protectedPart?.address ?? '').split(/\s*[,\n]\s*/).filter((line) => line !== '')
  return [...names, ...address.map((line) => paragraph(line, 'address'))]
}

function dateLine({ writing, date }: Letter): Block {
  const words = writing.wording.letters
  if (date === null) return paragraph(words.draftDate, 'address')
  const place = organisationPlace(writing.state.organisation)
  const written = dateInLetters(date)
  return paragraph(
    place === null ? fill(words.date, { date: written }) : fill(words.placeAndDate, { place, date: written }),
    'address',
  )
}

function references({ writing, item, candidate }: Letter, subject: string): readonly Fact[] {
  const { state, wording } = writing
  const words = wording.letters
  const session = fill(words.session, {
    number: state.session.number,
    date: dayInLetters(state.session.date),
  })
  const dwelling = fill(words.dwellingReference, { reference: dwellingOf(item).reference })
  return [
    { label: words.subject, value: [strong(subject)] },
    {
      label: words.yourReference,
      value: fill(words.registration, { registration: candidate.file.registrationNumber }),
    },
    { label: words.ourReference, value: `${session}, ${dwelling}` },
  ]
}

function closing({ writing, candidate }: Letter): readonly Block[] {
  const words = writing.wording.letters
  return [
    {
      kind: 'together',
      blocks: [
        paragraph(fill(words.closing, { civility: civility(candidate.file.applicants) })),
        ...signatoryBlocks(writing),
      ],
    },
  ]
}
