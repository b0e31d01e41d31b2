import type { Item, SessionState } from '../domain/state.ts'
import { dwellingOf } from '../domain/vacancy/selectors.ts'
import { dwellingAddress } from './dwelling-text.ts'
import { uncapitalised } from './grammar.ts'
import { fill } from './wording/fill.ts'
import type { Writing } from './writing.ts'

/** An item's number among those of its kind: vacancies keep the order of the file, the others are counted from 1. */
export function itemNumber(state: SessionState, item: Item): string {
  if (item.kind === 'vacancy') return String(item.vacancy.order)
  return String(state.items.filter(({ kind }) => kind === item.kind).indexOf(item) + 1)
}

/** `Logement n° 1 : CHA-0412, 12 rue du Cavalier, 52000 Chaumont`. */
export function itemHeading({ state, wording }: Writing, item: Item): string {
  const dwelling = dwellingOf(item)
  const values = {
    number: itemNumber(state, item),
    reference: dwelling.reference,
    address: dwellingAddress(dwelling),
  }
  switch (item.kind) {
    case 'vacancy':
      return fill(wording.minutes.vacancyHeading, values)
    case 'urgent-allocation':
      return fill(wording.minutes.urgentHeading, values)
    case 'occupancy-review':
      return fill(wording.minutes.reviewHeading, values)
  }
}

/** Files name the charge; a sentence names whoever bears it, whose gender the file does not give. */
export function urgentAuthor(decidedBy: string): string {
  return uncapitalised(decidedBy).replace(/^(présidence|direction)(?= |$)/, 'la $1')
}
