import { writeJsonPath } from '../../../util/json-path.ts'
import { type JsonPlace, memberOf, textOf } from '../../../util/json-place.ts'
import { type FoundDefect, found } from '../defects.ts'
import { quote } from '../quote.ts'
import { personPlaces, vacancyCandidatePlaces, vacancyPlaces } from '../session-places.ts'

/** Two candidates of one vacancy never bear one letter (contract 5.6). */
export function uniqueLetters(root: JsonPlace): readonly FoundDefect[] {
  return vacancyPlaces(root).flatMap((vacancy) => {
    const first = new Map<string, JsonPlace>()
    return vacancyCandidatePlaces(vacancy).flatMap((candidate) => judgeLetter(candidate, first))
  })
}

function judgeLetter(candidate: JsonPlace, first: Map<string, JsonPlace>): readonly FoundDefect[] {
  const place = memberOf(candidate, 'letter')
  const letter = textOf(place)
  if (letter === null) return []
  const bearer = first.get(letter)
  if (bearer === undefined) first.set(letter, candidate)
  if (bearer === undefined) return []
  return [found(place.path, 'duplicate-letter', { letter: quote(letter), first: writeJsonPath(bearer.path) })]
}

/** Everybody has a birth date but a child not born yet (contract 5.4). */
export function birthDates(root: JsonPlace): readonly FoundDefect[] {
  return personPlaces(root).flatMap((person) => {
    const role = textOf(memberOf(person, 'role'))
    const birthDate = memberOf(person, 'birthDate')
    const isMissing = role !== null && role !== 'expected' && birthDate.value === undefined
    return isMissing ? [found(birthDate.path, 'missing-birth-date')] : []
  })
}
