import { writeJsonPath } from '../../../util/json-path.ts'
import { type JsonPlace, memberOf, textOf } from '../../../util/json-place.ts'
import { type FoundDefect, found } from '../defects.ts'
import { quote } from '../quote.ts'
import { seatPlaces } from '../session-places.ts'

/** One seat at most is the president's (contract 5.6). */
export function onePresident(root: JsonPlace): readonly FoundDefect[] {
  const [first, ...others] = seatPlaces(root)
    .map((seat) => memberOf(seat, 'isPresident'))
    .filter(({ value }) => value === true)
  if (first === undefined) return []
  return others.map(({ path }) =>
    found(path, 'two-presidents', { first: writeJsonPath(first.path.slice(0, -1)) }),
  )
}

/** A substitute replaces another seat of the file, which is no substitute itself. */
export function substitutes(root: JsonPlace): readonly FoundDefect[] {
  const seats = seatPlaces(root)
  const members = new Map(seats.map((seat) => [textOf(memberOf(seat, 'id')), seat]))
  return seats.flatMap((seat) => {
    const reference = memberOf(seat, 'substituteOf')
    const replaced = textOf(reference)
    return replaced === null ? [] : judgeReference(seat, reference, replaced, members.get(replaced))
  })
}

function judgeReference(
  seat: JsonPlace,
  { path }: JsonPlace,
  replaced: string,
  member: JsonPlace | undefined,
): readonly FoundDefect[] {
  if (textOf(memberOf(seat, 'id')) === replaced) return [found(path, 'substitute-of-itself')]
  if (member === undefined) return [found(path, 'unknown-seat', { seat: quote(replaced) })]
  if (textOf(memberOf(member, 'substituteOf')) === null) return []
  return [found(path, 'substitute-of-substitute', { seat: quote(replaced) })]
}
