import type { Item } from '../../domain/state.ts'
import { dwellingOf, reservationOf } from '../../domain/vacancy/selectors.ts'
import { dateInLetters } from '../dates.ts'
import type { Block, Fact } from '../document.ts'
import { costParts, costText, dwellingAddress, dwellingFeatures, reservationText } from '../dwelling-text.ts'
import { euros } from '../numbers.ts'
import { fill } from '../wording/fill.ts'
import type { Writing } from '../writing.ts'

/** The precise description of the dwelling that the household must receive (CCH R441-2-17). */
export function dwellingBlock({ wording }: Writing, item: Item): Block {
  const words = wording.letters
  const dwelling = dwellingOf(item)
  const reservation = reservationOf(item)
  const total = costParts(dwelling).reduce((sum, { amount }) => sum + amount, 0)
  const facts: readonly Fact[] = [
    { label: words.reference, value: dwelling.reference },
    { label: words.address, value: dwellingAddress(dwelling) },
    { label: words.features, value: dwellingFeatures(dwelling) },
    { label: words.rent, value: `${costText(dwelling)}, ${fill(words.total, { total: euros(total) })}` },
    ...(reservation === null ? [] : [{ label: words.reservation, value: reservationText(reservation) }]),
    ...(dwelling.availableOn === undefined
      ? []
      : [{ label: words.available, value: dateInLetters(dwelling.availableOn) }]),
  ]
  return { kind: 'framed', blocks: [{ kind: 'facts', facts }] }
}

/** The same where the household is not offered the dwelling: which one it was, without its price. */
export function shortDwellingBlock({ wording }: Writing, item: Item): Block {
  const words = wording.letters
  const dwelling = dwellingOf(item)
  return {
    kind: 'framed',
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: words.reference, value: dwelling.reference },
          { label: words.address, value: dwellingAddress(dwelling) },
          { label: words.features, value: dwellingFeatures(dwelling) },
        ],
      },
    ],
  }
}
