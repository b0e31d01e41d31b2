import type { SessionState } from '../state.ts'
import { candidatesOf } from '../vacancy/selectors.ts'
import { foldText, isWordLetter } from './fold.ts'

/** The names of the people of a sitting, folded, a word each: applicants, tenants and members are no terms. */
export function knownNames(state: SessionState): ReadonlySet<string> {
  const applicants = state.items.flatMap((item) => candidatesOf(item).flatMap(({ file }) => file.applicants))
  const tenants = state.items.flatMap((item) =>
    item.kind === 'occupancy-review' ? [item.review.tenant] : [],
  )
  const holders = state.commission.seats.map(({ holder }) => holder)
  return nameWords([...applicants, ...tenants, ...holders])
}

/** The words of some people's names, folded: `LE GALL` is two. */
export function nameWords(
  people: readonly { readonly lastName: string; readonly firstName: string }[],
): ReadonlySet<string> {
  const names = people.flatMap(({ lastName, firstName }) => [lastName, firstName])
  return new Set(names.flatMap(wordsOfName))
}

function wordsOfName(name: string): readonly string[] {
  return [...foldText(name).letters]
    .map((letter) => (isWordLetter(letter) ? letter : ' '))
    .join('')
    .split(' ')
    .filter((word) => word !== '')
}
