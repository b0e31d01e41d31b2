import { expect, test } from 'vitest'
import { nearestWord } from '../../../shared/util/nearest-word.ts'

const keys = ['rent', 'charges', 'energyContribution', 'qpv', 'dpe', 'registrationNumber', 'registeredOn']

test.each([
  ['rnet', 'rent'],
  ['Rent', 'rent'],
  ['charge', 'charges'],
  ['energy_contribution', 'energyContribution'],
  ['registration_number', 'registrationNumber'],
  ['registredOn', 'registeredOn'],
  ['qvp', 'qpv'],
  ['loyer', null],
  ['xyz', null],
  ['', null],
  ['r'.repeat(5000), null],
])('the word nearest to %.30s is %s', (typed, near) => {
  expect(nearestWord(typed, keys)).toBe(near)
})
