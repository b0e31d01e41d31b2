import { expect, test } from 'vitest'
import { deviceName, deviceState } from '../../../../renderer/features/retention/device-words.ts'
import { outcomeOf } from '../../../../renderer/features/retention/retention-words.ts'
import type { PairedDevice } from '../../../../shared/sync/retention-messages.ts'

const tablet: PairedDevice = {
  device: 'd1',
  session: 'S1',
  seat: 's3',
  holder: 'Mme BERGER',
  pairedAt: '2026-11-20T12:00:00Z',
  lastSeenAt: null,
  expiresAt: '2027-05-20T12:00:00Z',
  revokedAt: null,
  revokedBy: null,
  erasedAt: null,
  unsent: null,
}
const at = '2026-11-22T12:00:00Z'

test.each<[Partial<PairedDevice>, string, string]>([
  [{}, 'neutral', 'Accès jusqu’au 20 mai 2027'],
  [{ expiresAt: null }, 'neutral', 'Accès sans terme'],
  [{ expiresAt: at }, 'watch', 'Accès expiré ; effacement au prochain contact'],
  [{ revokedAt: at }, 'watch', 'Accès retiré ; effacement au prochain contact'],
  [{ revokedAt: at, erasedAt: at, unsent: 0 }, 'met', 'Effacé le 22 novembre 2026'],
  [{ revokedAt: at, erasedAt: at, unsent: 1 }, 'met', 'Effacé le 22 novembre 2026, 1 saisie perdue'],
])('J179: a device with %j is %s: %s', (change, status, words) => {
  expect(deviceState({ ...tablet, ...change }, at)).toEqual({ status, words })
})

test('J179: a device is named by its member and its session, by its seat once nobody is named there, a desk as such', () => {
  const sessions = [{ id: 'S1', number: '2026-22' }] as never
  expect(deviceName(tablet, sessions)).toBe('Mme BERGER, séance 2026-22')
  expect(deviceName({ ...tablet, holder: null }, [])).toBe('Siège s3, séance S1')
  expect(deviceName({ ...tablet, session: null, seat: null, holder: null }, sessions)).toBe(
    'Poste du secrétariat',
  )
})

const order = { done: 'Fait', undone: 'Pas fait' }

test.each([
  [{ kind: 'done' }, 'done', ''],
  [{ kind: 'under-way' }, 'blocks', 'La séance est en cours.'],
  [{ kind: 'not-here' }, 'blocks', 'Un poste tient cette séance.'],
  [{ kind: 'unknown' }, 'blocks', 'n’existe plus ici'],
  [{ kind: 'failure', reason: 'unreachable' }, 'blocks', 'Le serveur ne répond pas.'],
  [{ kind: 'failure', reason: 'failed' }, 'blocks', 'prévenez l’assistance'],
] as const)('J176: the answer %j is told', (answer, tone, words) => {
  const outcome = outcomeOf(order, answer)
  expect(outcome?.tone).toBe(tone)
  expect(outcome?.title).toBe(tone === 'done' ? 'Fait' : 'Pas fait')
  expect(outcome?.words).toContain(words)
})

test('J175: a certificate shows by itself', () => {
  const certificate = { kind: 'certificate', name: 'a', pages: 1, sha256: '', base64: '' } as const
  expect(outcomeOf(order, certificate)).toBeNull()
  expect(outcomeOf(order, { kind: 'devices', devices: [] })).toBeNull()
})
