import { isDaloHousehold } from '../../domain/offer/dalo.ts'
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

/**
 * The dwelling is offered, with the delay to answer (CCH R441-10). To a DALO household the offer says that it is made
 * under it, and the loss that a refusal brings (CCH R*441-16-3). `turn` tells a next rank that its turn has come.
 */
export function offerLetter(letter: Letter, turn: readonly Block[] = []): LetterBody {
  const { writing, item } = letter
  const words = writing.wording.letters
  return {
    subject: isDaloHousehold(letter.candidate.file) ? words.daloSubject : words.offerSubject,
    blocks: [
      paragraph(fill(words.offer, { date: sessionDay(writing) })),
      dwellingBlock(writing, item),
      ...turn,
      ...answerBlocks(letter),
    ],
    below: coupon(letter),
  }
}

/** What every offer must tell: the DALO where it holds, the delay, how to answer and what a refusal brings. */
export function answerBlocks({ writing, candidate }: Letter): readonly Block[] {
  const words = writing.wording.letters
  return [
    ...(isDaloHousehold(candidate.file) ? [paragraph([strong(words.dalo)])] : []),
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
export function coupon({ writing, item, candidate }: Letter): readonly Block[] {
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
