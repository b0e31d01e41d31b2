import { describe, expect, it } from 'vitest'
import type { SyncView } from '../../../renderer/app/sync-context.ts'
import { syncWords } from '../../../renderer/app/sync-words.ts'
import { formatInstant } from '../../../renderer/features/dossier/format.ts'

const since = '2026-11-26T13:12:00Z'
const well: SyncView = {
  host: 'browser',
  line: 'up',
  lineSince: since,
  exchange: { kind: 'done' },
  waiting: 0,
}
const offline = `Hors ligne depuis ${formatInstant(since)}`

describe('syncWords', () => {
  it.each<[string, Partial<SyncView>, string, string]>([
    ['all is well in a browser', {}, 'met', 'En ligne'],
    ['all is well on the desktop', { host: 'desktop' }, 'met', 'Enregistré'],
    ['one command waits', { waiting: 1 }, 'neutral', '1 saisie à envoyer'],
    ['three wait', { waiting: 3 }, 'neutral', '3 saisies à envoyer'],
    ['the line is down', { line: 'down' }, 'watch', offline],
    ['it is down and two wait', { line: 'down', waiting: 2 }, 'watch', `${offline}, 2 saisies à envoyer`],
    [
      'another hub holds the session',
      { exchange: { kind: 'held-elsewhere', holder: 'poste 3fa2' } },
      'watch',
      'Tenue par le poste 3fa2, hors ligne',
    ],
    [
      'the replica is stopped, whatever the line',
      { line: 'down', waiting: 2, exchange: { kind: 'stopped', reason: 'update-needed' } },
      'blocks',
      'Mise à jour nécessaire',
    ],
  ])('when %s', (_name, change, status, words) => {
    expect(syncWords({ ...well, ...change })).toEqual({ status, words })
  })
})
