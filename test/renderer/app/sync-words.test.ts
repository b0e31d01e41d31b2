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
  isFilling: false,
  waiting: 0,
}
const offline = `Hors ligne depuis ${formatInstant(since)}`

describe('syncWords', () => {
  it.each<[string, Partial<SyncView>, string, string]>([
    ['all is well in a browser', {}, 'met', 'À jour'],
    ['all is well on the desktop', { host: 'desktop' }, 'met', 'À jour'],
    ['nothing was exchanged yet', { exchange: null }, 'met', 'À jour'],
    ['one command waits', { waiting: 1 }, 'neutral', '1 décision à envoyer'],
    ['three wait', { waiting: 3 }, 'neutral', '3 décisions à envoyer'],
    ['the line is down', { line: 'down' }, 'watch', offline],
    ['it is down and two wait', { line: 'down', waiting: 2 }, 'watch', `${offline}, 2 décisions à envoyer`],
    ['the journal comes anew', { isFilling: true }, 'neutral', 'Registre en cours de rechargement'],
    [
      'the journal comes anew and one waits',
      { isFilling: true, waiting: 1 },
      'neutral',
      'Registre en cours de rechargement, 1 décision à envoyer',
    ],
    ['the line goes down while it comes', { isFilling: true, line: 'down' }, 'watch', offline],
    [
      'another hub holds the session',
      { exchange: { kind: 'held-elsewhere', holder: 'poste 3fa2' }, waiting: 1 },
      'watch',
      'Tenue par le poste 3fa2, hors ligne, 1 décision à envoyer',
    ],
    [
      'the server waits for the end of its journal',
      { exchange: { kind: 'awaiting' } },
      'watch',
      'Serveur restauré, suite du registre attendue',
    ],
    [
      'the replica is stopped, whatever the line: what waits is kept',
      { line: 'down', waiting: 2, exchange: { kind: 'stopped', reason: 'update-needed' } },
      'blocks',
      'Mise à jour de l’application nécessaire, 2 décisions à envoyer',
    ],
  ])('J148: when %s', (_name, change, status, words) => {
    expect(syncWords({ ...well, ...change })).toEqual({ status, words })
  })
})
