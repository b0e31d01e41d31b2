import { describe, expect, it } from 'vitest'
import {
  failureWords,
  type HoldAct,
  type HostLink,
  holdAct,
  holderWords,
  outcomeWords,
} from '../../../../renderer/features/hand-over/hold-words.ts'
import type { BackendFailure } from '../../../../shared/ports/backend.ts'
import type { HandOverAnswer, SessionHold } from '../../../../shared/sync/hand-over.ts'

const since = '2026-11-26T13:05:00Z'
const now = '2026-11-26T15:00:00Z'
const free: SessionHold = { session: 'S1', epoch: 0, holder: null, isHere: false, setAside: 0, tails: [] }
const elsewhere: SessionHold = { ...free, epoch: 1, holder: { hub: 'h', name: 'poste 3fa2', since } }
const here: SessionHold = { ...elsewhere, isHere: true }

describe('what may be done about who orders a session', () => {
  it.each<[string, SessionHold, HostLink, HoldAct | null]>([
    ['the server’s, from a desk with a server', free, 'up', 'take'],
    ['the server’s, from a desk whose line is down', free, 'down', 'take'],
    ['the server’s, from a browser', free, 'browser', null],
    ['this desk’s', here, 'up', 'give-back'],
    ['another desk’s', elsewhere, 'up', 'break'],
    ['a desk’s, from a browser', elsewhere, 'browser', 'break'],
    ['any, on a desk that works alone', elsewhere, 'none', null],
  ])('%s', (_name, hold, link, act) => {
    expect(holdAct(hold, link)).toBe(act)
  })
})

describe('who orders a session, in words', () => {
  it.each<[string, SessionHold, string, object]>([
    ['the server', free, now, { holder: 'Le serveur', since: '' }],
    ['this desk alone', { ...free, isHere: true }, now, { holder: 'Ce poste', since: '' }],
    ['this desk', here, now, { holder: 'Ce poste' }],
    ['another', elsewhere, now, { holder: 'Poste 3fa2', since: expect.stringMatching(/^depuis \d+.h.05$/) }],
    ['another, since a day before', elsewhere, '2026-11-27T08:00:00Z', { since: 'depuis le 26/11/2026' }],
  ])('%s', (_name, hold, at, words) => {
    expect(holderWords(hold, at)).toMatchObject(words)
  })
})

describe('what an act came to, in words', () => {
  it.each<[HoldAct, string]>([
    ['take', 'Séance prise en main'],
    ['give-back', 'Séance rendue au serveur'],
    ['break', 'Séance reprise'],
  ])('%s done', (act, title) => {
    expect(outcomeWords(act, { kind: 'done' })).toMatchObject({ tone: 'done', title })
  })

  it.each<[string, HandOverAnswer | BackendFailure, RegExp]>([
    ['another holder', { kind: 'held-elsewhere', holder: 'poste 3fa2' }, /tenue par le poste 3fa2/],
    ['the server as holder', { kind: 'held-elsewhere', holder: 'le serveur' }, /tenue par le serveur/],
    ['a hold that changed', { kind: 'changed' }, /n’est plus tenue comme/],
    ['a session that went', { kind: 'unknown' }, /n’est plus sur le serveur/],
    ['another desk’s act', { kind: 'not-here' }, /application de bureau/],
    ['no line', { kind: 'failure', reason: 'unreachable' }, /ne répond pas/],
  ])('%s changes nothing, and says what to do', (_name, answer, words) => {
    const said = outcomeWords('take', answer)
    expect(said).toMatchObject({ tone: 'blocks', title: 'Rien n’a changé' })
    expect(said.words).toMatch(words)
  })

  it('a session given back without a line is told as such', () => {
    expect(outcomeWords('give-back', { kind: 'later' })).toMatchObject({ tone: 'watch' })
  })

  it.each<[BackendFailure['reason'], RegExp]>([
    ['unauthorised', /associé/],
    ['version', /version/],
    ['failed', /échoué/],
  ])('the failure %s has its own advice', (reason, words) => {
    expect(failureWords({ kind: 'failure', reason })).toMatch(words)
  })

  it('an answer to another question is a fault', () => {
    expect(() => outcomeWords('take', { kind: 'holds', holds: [] })).toThrow('holds')
  })
})
