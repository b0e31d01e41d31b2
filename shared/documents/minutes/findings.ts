import { checksOf } from '../../domain/checks.ts'
import { mayBeAccepted } from '../../domain/finding/rules.ts'
import { standingAcceptances } from '../../domain/finding/selectors.ts'
import type { Acceptance } from '../../domain/finding/types.ts'
import type { VacancyItem } from '../../domain/state.ts'
import { paragraph } from '../blocks.ts'
import type { Block } from '../document.ts'
import { clause, uncapitalised } from '../grammar.ts'
import { householdFullName } from '../names.ts'
import { fill } from '../wording/fill.ts'
import type { Writing } from '../writing.ts'

/** What the commission passed over on this dwelling, a sentence each, with its reason. */
export function passedOver(writing: Writing, item: VacancyItem): readonly Block[] {
  const checks = checksOf(writing.state, item)
  return standingAcceptances(item, checks).flatMap((acceptance) => {
    const sentence = acceptanceSentence(writing, item, acceptance)
    return sentence === null ? [] : [paragraph(sentence)]
  })
}

function acceptanceSentence(
  { wording }: Writing,
  item: VacancyItem,
  { check, candidate, reason }: Acceptance,
): string | null {
  if (!mayBeAccepted(check)) return null
  const { passedOver: template, findings } = wording.findings
  const file = item.candidates.find((one) => one.file.id === candidate)?.file
  const finding = fill(findings[check], { name: file === undefined ? '' : householdFullName(file) })
  return fill(template, { finding, reason: uncapitalised(clause(reason)) })
}
