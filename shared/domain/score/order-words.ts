import { assertNever } from '../../util/assert-never.ts'
import { frenchDate } from '../../util/french-date.ts'
import { differencesText } from './differences.ts'
import type { TieBreak } from './grid-reading.ts'
import type { ScoredCandidate } from './order.ts'
import { pointsWord, signed } from './points-text.ts'
import { type Score, type ScoreLine, sumOf } from './score.ts'

/** Two candidates in the order shown. */
export interface Pair {
  readonly before: ScoredCandidate
  readonly after: ScoredCandidate
}

/** Why the first stands before the second: in a few words, then in a sentence that calls them by their letters. */
export interface OrderWords {
  readonly glance: string
  readonly sentence: string
}

/** One total is greater: by how much, and by which lines as `tell` lets them be told. */
export function totalWords(
  pair: Pair,
  before: Score,
  after: Score,
  tell: (lines: readonly ScoreLine[]) => readonly ScoreLine[],
): OrderWords {
  const [one, other] = lettersOf(pair)
  const ahead = sumOf([{ points: before.total }, { points: -after.total }])
  const totals = `${signed(before.total)} contre ${signed(after.total)}`
  const why = differencesText(tell(before.lines), tell(after.lines))
  return {
    glance: `+${pointsWord(ahead)}`,
    sentence: `${one} est avant ${other}, avec ${pointsWord(ahead)} de plus (${totals}) : ${why}.`,
  }
}

/** Equal totals, said as such, then what separates them. */
export function tiedWords(pair: Pair, total: number, by: TieBreak | 'file'): OrderWords {
  const [one, other] = lettersOf(pair)
  const { glance, why } = tieBreakWords(pair, by)
  return { glance, sentence: `${one} et ${other} sont ex aequo à ${pointsWord(total)} : ${why}.` }
}

function tieBreakWords(pair: Pair, by: TieBreak | 'file'): { readonly glance: string; readonly why: string } {
  const [one, other] = lettersOf(pair)
  const before = `${one} est avant ${other}`
  switch (by) {
    case 'dalo': {
      const why = `${before} parce que sa demande relève du droit au logement opposable (DALO)`
      return { glance: 'DALO', why }
    }
    case 'registeredOn': {
      const dates = `${registration(pair.before)}, contre ${registration(pair.after)}`
      return { glance: 'plus ancienne', why: `${before} parce que sa demande est plus ancienne (${dates})` }
    }
    case 'registrationNumber': {
      const why = `seul l’ordre des numéros uniques place ${one} avant ${other}, sans priorité entre elles`
      return { glance: 'numéro unique', why }
    }
    case 'file': {
      const why = `le barème ne les départage pas, ${before} dans l’ordre du dossier`
      return { glance: 'ordre du dossier', why }
    }
    default:
      return assertNever(by)
  }
}

function registration({ candidate }: ScoredCandidate): string {
  return frenchDate(candidate.file.registeredOn)
}

/** Only a transfer has no score where there is a grid. */
export function unscoredWords(pair: Pair): OrderWords {
  const [one, other] = lettersOf(pair)
  const rule = 'le barème ne note pas les demandes de mutation'
  if (pair.before.score !== null) {
    const sentence = `${one} est avant ${other}, qui n’a pas de cotation : ${rule}.`
    return { glance: 'mutation non notée', sentence }
  }
  const place = `${one} est avant ${other} dans l’ordre du dossier`
  return {
    glance: 'ordre du dossier',
    sentence: `Ni ${one} ni ${other} n’a de cotation : ${rule}, ${place}.`,
  }
}

function lettersOf({ before, after }: Pair): readonly [string, string] {
  return [before.candidate.file.letter, after.candidate.file.letter]
}
