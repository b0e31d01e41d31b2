import { describe, expect, test } from 'vitest'
import { minutes } from '../../../shared/documents/minutes.ts'
import { findingWording } from '../../../shared/documents/wording/finding-wording.ts'
import { findingRules, mayBeAccepted } from '../../../shared/domain/finding/rules.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { documentText, rawText } from '../../support/document-text.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../../support/played-sitting.ts'

const textOf = (state: SessionState) => documentText(minutes(state, emptyHead))
const by = (fields: Record<string, unknown>) => commandBy('secretary', fields)
const elects = (votes: readonly object[]) => by({ type: 'ElectPresident', votes })

describe('what the minutes tell of findings passed over', () => {
  const pass = (check: string, candidate?: string) =>
    by({
      type: 'AcceptFinding',
      item: 'L1',
      check,
      ...(candidate === undefined ? {} : { candidate }),
      reason: 'La pièce est attendue.',
    })
  const state = play(preparedSitting(), [...exampleCommands('c015'), pass('missing-documents', 'L1-D')])

  test('a sentence at the dwelling, with its reason', () => {
    expect(textOf(state)).toContain(
      'La commission relève que des pièces manquent au dossier de Mme Laura BARBIER et passe outre : la pièce est attendue.',
    )
  })

  test('nothing once it is taken back, or the candidate withdrawn', () => {
    const back = by({ type: 'WithdrawAcceptance', item: 'L1', check: 'missing-documents', candidate: 'L1-D' })
    expect(textOf(play(state, [back]))).not.toContain('passe outre')
    const away = by({ type: 'WithdrawCandidate', candidate: 'L1-D', reason: 'x' })
    expect(textOf(play(state, [away]))).not.toContain('passe outre')
  })

  test('every finding that may be passed over has its words, and no other', () => {
    const acceptable = Object.keys(findingRules).filter((code) => mayBeAccepted(code as never))
    expect(Object.keys(findingWording.findings).sort()).toEqual(acceptable.sort())
    for (const words of Object.values(findingWording.findings)) expect(words).toMatch(/^qu[e’]/)
  })

  test('the example passes over nothing', () => {
    expect(textOf(play(preparedSitting(), exampleCommands()))).not.toMatch(
      /passe outre|préside l’examen|élue? président/,
    )
  })
})

describe('the election of the president in the minutes (CCH R441-9 II 1° a)', () => {
  test.each<readonly [string, readonly object[], string]>([
    [
      'by majority, a woman',
      [
        { seat: 's2', votes: 4 },
        { seat: 's1', votes: 2 },
      ],
      'Mme Maëlle SCHMITT a été élue présidente de la commission à la majorité absolue des suffrages exprimés, par quatre voix sur six (CCH, art. R. 441-9).',
    ],
    [
      'by age, a man',
      [
        { seat: 's1', votes: 3, bornOn: '1950-01-01' },
        { seat: 's2', votes: 3, bornOn: '1960-01-01' },
      ],
      'Les voix s’étant partagées également, M. Jérôme LOPEZ a été élu président de la commission au bénéfice de l’âge (CCH, art. R. 441-9).',
    ],
  ])('%s', (_name, votes, expected) => {
    const text = textOf(play(preparedSitting(), [elects(votes), ...exampleCommands('c013')]))
    expect(text).toContain(expected)
    expect(rawText(minutes(play(preparedSitting(), [elects(votes)]), emptyHead))).not.toMatch(
      /19[56]0|\{\w+\}/,
    )
  })

  test('the former president is a member like another, the elected one bears the title', () => {
    const state = play(preparedSitting(), [elects([{ seat: 's6', votes: 6 }]), ...exampleCommands('c013')])
    expect(textOf(state)).toContain('M. Kévin HOARAU, président, représentant des locataires')
    expect(textOf(state)).not.toContain('LOPEZ, président')
  })
})

describe('who presides over an item that the chair left', () => {
  test('is told at that item', () => {
    const state = play(preparedSitting(), [
      ...exampleCommands('c013'),
      by({ type: 'Recuse', item: 'L1', seat: 's1' }),
      by({ type: 'StartItem', item: 'L1' }),
    ])
    expect(textOf(state)).toContain('Mme Maëlle SCHMITT préside l’examen de ce point.')
  })
})
