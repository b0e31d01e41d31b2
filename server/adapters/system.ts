import { randomBytes } from 'node:crypto'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Entropy } from '../../shared/ports/entropy.ts'

export const systemClock: Clock = { now: () => new Date().toISOString() }

export const systemEntropy: Entropy = { salt: () => randomBytes(16).toString('hex') }
