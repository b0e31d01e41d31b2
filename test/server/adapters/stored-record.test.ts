import { describe, expect, test } from 'vitest'
import { storedRecord } from '../../../server/adapters/stored-record.ts'
import { firstRecords } from '../../support/journal-records.ts'
import { testKeys } from '../../support/test-keys.ts'

const [record] = firstRecords(1)
if (record === undefined) throw new Error('no record')
const { envelope, payload } = record
const { hash: _hash, ...shorter } = envelope

describe('a record out of a text that a store has sealed', () => {
  test.each([
    ['as it was written', record],
    ['with a signature', { ...record, signature: testKeys.signer.sign('texte') }],
    ['without its content, which was erased', { ...record, payload: null }],
  ])('is taken %s', (_name, stored) => {
    expect(storedRecord(JSON.stringify(stored))).toEqual(stored)
  })

  test.each<readonly [string, unknown]>([
    ['nothing', null],
    ['a number', 4],
    ['a list', []],
    ['no envelope', { payload }],
    ['an envelope that is nothing', { envelope: null, payload }],
    ['a key more', { ...record, more: 1 }],
    ['a key more in its envelope', { envelope: { ...envelope, more: 1 }, payload }],
    ['a key less in its envelope', { envelope: shorter, payload }],
    ['an id that is no text', { envelope: { ...envelope, id: 4 }, payload }],
    ['no content', { envelope }],
    ['a content without its salt', { envelope, payload: {} }],
    ['a content that is a text', { envelope, payload: 'texte' }],
  ])('is not taken with %s', (_name, stored) => {
    expect(storedRecord(JSON.stringify(stored))).toBeNull()
  })

  test('is not taken from what is no JSON', () => {
    expect(storedRecord('{"envelope":')).toBeNull()
  })
})
