import { describe, expect, test } from 'vitest'
import { counterLine, shareText } from '../../../../renderer/features/year/counter-words.ts'
import { fraction } from '../../../../shared/domain/fraction.ts'
import type { Bound, Measure } from '../../../../shared/domain/year/measure.ts'
import type { CounterKey } from '../../../../shared/domain/year/targets.ts'

const setting = { epci: '200068658', reservataires: new Map([['als', 'Action Logement Services']]) }

function measured(numerator: number, denominator: number, verdict: Measure['verdict'], unknown = 0): Measure {
  return { numerator, denominator, unknown, verdict }
}

function line(
  before: Measure,
  after: Measure,
  bound: Bound = 'at-least',
  key: CounterKey = { kind: 'agreement-priority' },
) {
  const shown = counterLine({ key, bound, target: fraction(25, 100), before, after }, setting)
  return Object.fromEntries(
    Object.entries(shown).map(([name, value]) => [name, value?.replaceAll('\u00a0', ' ') ?? null]),
  )
}

describe('a share of the year’s attributions', () => {
  test.each([
    [measured(18, 64, 'reached'), '18 sur 64 (28,1 %)'],
    [measured(1, 1, 'reached'), '1 sur 1 (100,0 %)'],
    [measured(0, 3, 'missed'), '0 sur 3 (0,0 %)'],
    [measured(0, 0, 'none'), 'aucune'],
    [measured(0, 0, 'undetermined', 1), 'aucune, 1 inconnue à part'],
    [measured(18, 64, 'reached', 3), '18 sur 64 (28,1 %), 3 inconnues à part'],
  ])('%o: %s', (measure, text) => {
    expect(shareText(measure).replaceAll('\u00a0', ' ')).toBe(text)
  })
})

describe('a line of the panel', () => {
  test('tells both shares, the target, and a state by shape and word', () => {
    expect(line(measured(18, 64, 'reached'), measured(19, 65, 'reached'))).toMatchObject({
      before: '18 sur 64 (28,1 %)',
      after: '19 sur 65 (29,2 %)',
      target: 'objectif 25 %',
      status: 'met',
      verdict: 'atteint',
    })
  })

  test('tells one share where nothing changes', () => {
    expect(line(measured(18, 64, 'reached'), measured(18, 64, 'reached')).after).toBeNull()
  })

  test.each([
    ['missed', 'reached', 'at-least', 'met', 'atteint ainsi'],
    ['reached', 'missed', 'at-least', 'watch', 'ne serait plus atteint'],
    ['missed', 'missed', 'at-least', 'watch', 'non atteint'],
    ['none', 'missed', 'at-least', 'watch', 'non atteint'],
    ['none', 'reached', 'at-least', 'met', 'atteint'],
    ['reached', 'reached', 'at-most', 'met', 'respecté'],
    ['reached', 'missed', 'at-most', 'watch', 'ne serait plus respecté'],
    ['missed', 'reached', 'at-most', 'met', 'respecté ainsi'],
    ['none', 'undetermined', 'at-most', 'neutral', 'à vérifier'],
    ['none', 'none', 'at-most', 'neutral', 'sans objet'],
  ] as const)('%s, then %s, %s: %s, %s', (was, becomes, bound, status, verdict) => {
    expect(line(measured(1, 4, was), measured(2, 5, becomes), bound)).toMatchObject({ status, verdict })
  })

  const landlord = { holder: 'landlord', id: null, label: null } as const
  test.each<readonly [CounterKey, string]>([
    [
      { kind: 'first-quartile-outside-qpv', epci: '200068658' },
      'Premier quartile hors quartiers prioritaires',
    ],
    [
      { kind: 'first-quartile-outside-qpv', epci: null },
      'Premier quartile hors quartiers prioritaires, EPCI non renseigné',
    ],
    [
      { kind: 'other-quartiles-inside-qpv', epci: '200072999' },
      'Autres quartiles en quartier prioritaire, EPCI 200072999',
    ],
    [{ kind: 'priority', reservation: landlord }, 'DALO et publics prioritaires, logements non réservés'],
    [
      { kind: 'priority', reservation: { holder: 'local-authority', id: 'x', label: null } },
      'DALO et publics prioritaires, contingent de la collectivité',
    ],
    [
      { kind: 'priority', reservation: { holder: 'other', id: 'x', label: 'Ministère des armées' } },
      'DALO et publics prioritaires, Ministère des armées',
    ],
    [{ kind: 'agreement-priority' }, 'Accord local, publics prioritaires'],
    [{ kind: 'agreement-public-agents' }, 'Accord local, agents publics'],
    [{ kind: 'prefecture-flux' }, 'Flux, contingent préfectoral'],
    [{ kind: 'public-agents-flux' }, 'Flux, agents de l’État'],
    [{ kind: 'reservataire-flux', id: 'als' }, 'Flux, Action Logement Services'],
    [{ kind: 'reservataire-flux', id: 'ville' }, 'Flux, réservataire ville'],
  ])('%o is named %s', (key, label) => {
    expect(line(measured(1, 4, 'reached'), measured(1, 4, 'reached'), 'at-least', key).label).toBe(label)
  })

  test('a ceiling is called so, a decimal shown only where there is one', () => {
    const counter = { key: { kind: 'prefecture-flux' }, bound: 'at-most' } as const
    const none = measured(0, 0, 'none')
    const told = (share: number) =>
      counterLine({ ...counter, target: fraction(share, 1000), before: none, after: none }, setting).target
    expect(told(300)).toBe('plafond 30\u00a0%')
    expect(told(333)).toBe('plafond 33,3\u00a0%')
  })
})
