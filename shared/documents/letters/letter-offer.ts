import { dwellingOf } from '../../domain/vacancy/selectors.ts'
import { paragraph, quiet, strong } from '../blocks.ts'
import { dayInLetters } from '../dates.ts'
import type { Block } from '../document.ts'
import { contactText } from '../organisation-text.ts'
import { fill } from '../wording/fill.ts'
import { inWords } from '../words.ts'
import type { Writing } from '../writing.ts'
import { dwellingBlock } from './dwelling-block.ts'
import type { Letter, LetterBody } from './letter-frame.ts'

/** Rank 1: the dwelling is offered, with the delay to answer (CCH R441-10). */
export function offerLetter(letter: Letter): LetterBody {
  const { writing } = letter
  return {
    subject: writing.wording.letters.offerSubject,
    blocks: offerBlocks(letter, []),
    below: coupon(letter),
  }
}

/** The same under the droit au logement opposable: the loss that a refusal brings must be told (CCH R*441-16-3). */
export function daloOfferLetter(letter: Letter): LetterBody {
  const words = letter.writing.wording.letters
  return {
    subject: words.daloSubject,
    blocks: offerBlocks(letter, [paragraph([strong(words.dalo)])]),
    below: coupon(letter),
  }
}

function offerBlocks({ writing, item }: Letter, dalo: readonly Block[]): readonly Block[] {
  const words = writing.wording.letters
  return [
    paragraph(fill(words.offer, { date: sessionDay(writing) })),
    dwellingBlock(writing, item),
    ...dalo,
    paragraph(fill(words.delay, { delay: delayText(writing) })),
    paragraph(fill(words.howToAnswer, { contact: contactClause(writing) })),
    paragraph(`${words.nextRank} ${refusalSentence(writing)}`),
  ]
}

export function sessionDay({ state }: Writing): string {
  return dayInLetters(state.session.date)
}

/** `dix jours`: the organisation's delay, never under the ten days of the law. */
export function delayText({ state, wording }: Writing): string {
  return fill(wording.letters.days, { count: inWords(state.commission.rules.offerDelayDays, 'masculine') })
}

export function contactClause({ state, wording }: Writing): string {
  const contact = contactText(state.organisation)
  return contact === undefined ? '' : fill(wording.letters.contact, { contact })
}

/** What a refusal brings depends on the territory: only a grid with a penalty lowers the score. */
function refusalSentence({ state, wording }: Writing): string {
  const hasPenalty = state.grid?.criteria.some(({ kind }) => kind === 'per_unjustified_refusal') ?? false
  return state.grid !== null && hasPenalty
    ? fill(wording.letters.refusalScored, { grid: state.grid.title })
    : wording.letters.refusal
}

/** A coupon to cut and send back. */
function coupon({ writing, item, candidate }: Letter): readonly Block[] {
  const words = writing.wording.letters
  const about = fill(words.couponAbout, {
    registration: candidate.file.registrationNumber,
    reference: dwellingOf(item).reference,
  })
  return [
    {
      kind: 'together',
      blocks: [
        { kind: 'gap', size: 'small' },
        { kind: 'rule' },
        paragraph([
          strong(fill(words.coupon, { organisation: writing.state.organisation.name })),
          quiet(` · ${about}`),
        ]),
        { kind: 'choices', label: words.couponChoice, options: [words.accept, words.refuse] },
        paragraph(words.couponReason),
        { kind: 'writing-lines', count: 1 },
        { kind: 'beside', left: [paragraph(words.couponDate)], right: [paragraph(words.couponSignature)] },
        { kind: 'gap', size: 'small' },
      ],
    },
  ]
}
