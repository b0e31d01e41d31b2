import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headSigner, isSignedBy } from '../../../server/keys/head-keys.ts'
import { keyRing } from '../../../server/keys/key-ring.ts'
import { otherKeys, testKeys } from '../../support/test-keys.ts'

describe('the signature of a head', () => {
  test('is Ed25519 as RFC 8032 writes it (its second vector)', () => {
    const seed = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex')
    const publicKey = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'
    const value =
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'
    const signer = headSigner(seed)
    expect(Buffer.from(signer.key, 'base64url').toString('hex')).toBe(publicKey)
    expect(Buffer.from(signer.sign('r').value, 'base64url').toString('hex')).toBe(value)
  })

  const made = testKeys.signer.sign('un texte')
  test.each([
    ['that key and that text', made, 'un texte', true],
    ['another text', made, 'un autre', false],
    ['another key', { ...made, key: otherKeys.signer.key }, 'un texte', false],
    ['a key that is too short', { ...made, key: made.key.slice(4) }, 'un texte', false],
    ['a signature that is too short', { ...made, value: made.value.slice(4) }, 'un texte', false],
  ])('holds for %s alone', (_name, signature, text, holds) => {
    expect(isSignedBy(signature, text)).toBe(holds)
  })
})

describe('what is sealed at rest', () => {
  const { sealer } = testKeys

  test('J27: opens under its key and in its place alone, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (plain, context) => {
        const sealed = sealer.seal(plain, context)
        expect(sealer.open(sealed, context)).toBe(Buffer.from(plain).toString())
        expect(sealer.open(sealed, `${context}x`)).toBeNull()
        expect(otherKeys.sealer.open(sealed, context)).toBeNull()
      }),
    )
  })

  test('never reads the same twice', () => {
    expect(sealer.seal('oui', 'c')).not.toBe(sealer.seal('oui', 'c'))
  })

  test('no nonce serves twice, however many records are sealed', () => {
    const nonces = Array.from({ length: 600 }, () => sealer.seal('oui', 'c').slice(0, 16))
    expect(new Set(nonces).size).toBe(600)
  })

  test.each(['', 'AAAA', '{"envelope":{}}', 'é'.repeat(40)])(
    'what was never sealed does not open: %s',
    (text) => {
      expect(sealer.open(text, 'c')).toBeNull()
    },
  )

  test('a changed byte shows', () => {
    const bytes = Buffer.from(sealer.seal('le texte', 'c'), 'base64')
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(sealer.open(changed.toString('base64'), 'c')).toBeNull()
    }
  })
})

test('a secret is long enough, or no key is made of it', () => {
  expect(() => keyRing(new Uint8Array(31))).toThrow('32')
})
