import { paragraph } from '../blocks.ts'
import { dateInLetters } from '../dates.ts'
import type { Block } from '../document.ts'
import { byNumber } from '../grammar.ts'
import { fill } from '../wording/fill.ts'
import { inWords } from '../words.ts'
import type { Writing } from '../writing.ts'

/** The rule of the quorum by the règlement intérieur (CCH R441-9 IV); each item then says whether it was met. */
export function quorumRule({ state, wording }: Writing): Block {
  const { quorum, version } = state.commission.rules
  const words = wording.attendance
  const minimum = fill(byNumber(quorum.minimum, words.quorumMember), {
    count: inWords(quorum.minimum, 'masculine'),
  })
  const rule = quorum.base === 'landlord' ? words.quorumLandlord : words.quorumDeliberative
  const sentences = [
    fill(rule, { minimum, version: dateInLetters(version) }),
    quorum.countsProxies ? words.quorumCountsProxies : words.quorumLeavesProxies,
    ...(quorum.countsRemote ? [] : [words.quorumLeavesRemote]),
  ]
  return paragraph(sentences.join(' '))
}
