import { describe, expect, it } from 'vitest'
import { fileFor, isOfBundle } from '../../electron/bundle-address.ts'

describe('an address of the bundle', () => {
  it.each([
    ['app://bundle/', '/b/index.html'],
    ['app://bundle/index.html', '/b/index.html'],
    ['app://bundle/icon.svg', '/b/icon.svg'],
    ['app://bundle/assets/index-1.js', '/b/assets/index-1.js'],
    ['app://bundle/seance/2026-11-26-chaumont', '/b/index.html'],
    ['app://bundle/projection/2026.11', '/b/index.html'],
    ['app://bundle/seance/../../etc/passwd', '/b/index.html'],
    ['app://bundle/assets/a%20b.js', '/b/assets/a b.js'],
  ])('%s names %s', (address, file) => {
    expect(fileFor('/b', address)).toBe(file)
  })

  it.each([
    'app://bundle/assets/%2e%2e%2f%2e%2e%2fetc/passwd',
    'app://bundle/assets/..%2f..%2f..%2fetc%2fpasswd',
    'app://bundle/assets/..%5c..%5csecret',
    'app://bundle/..%2f..%2fsecret.txt',
    'app://bundle/assets/a%00.js',
    'app://bundle/assets/%ff.js',
    'app://other/index.html',
  ])('%s names nothing', (address) => {
    expect(fileFor('/b', address)).toBeNull()
  })

  it.each([
    ['app://bundle', true],
    ['app://bundle/seance/x', true],
    ['app://bundle.example.org/', false],
    ['app://bundles/', false],
    ['https://bundle/', false],
    ['file:///app://bundle/', false],
    ['', false],
  ])('%s is ours: %s', (url, expected) => {
    expect(isOfBundle(url)).toBe(expected)
  })
})
