import { describe, expect, test } from 'vitest'
import { Turns } from '../../../server/host/turns.ts'

/** Works that begin when they are told and end when the test says so. */
class Bench {
  readonly begun: string[] = []
  readonly #ends = new Map<string, (failure?: Error) => void>()

  work(name: string): () => Promise<string> {
    return () => {
      this.begun.push(name)
      return new Promise((resolve, reject) =>
        this.#ends.set(name, (failure) => (failure === undefined ? resolve(name) : reject(failure))),
      )
    }
  }

  end(name: string, failure?: Error): void {
    this.#ends.get(name)?.(failure)
  }
}

const everyTurnGiven = () => new Promise((resolve) => setImmediate(resolve))

describe('turns', () => {
  test('two works at once, the others in the order they came', async () => {
    const bench = new Bench()
    const turns = new Turns({ atOnce: 2, perCaller: 9 })
    const answers = ['a', 'b', 'c', 'd'].map((name) => turns.run(name, bench.work(name)))
    await everyTurnGiven()
    expect(bench.begun).toEqual(['a', 'b'])
    bench.end('b')
    await everyTurnGiven()
    expect(bench.begun).toEqual(['a', 'b', 'c'])
    bench.end('a')
    await everyTurnGiven()
    for (const name of ['c', 'd']) bench.end(name)
    expect(await Promise.all(answers)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('a work that fails gives its place and its caller’s back', async () => {
    const bench = new Bench()
    const turns = new Turns({ atOnce: 1, perCaller: 1 })
    const failing = turns.run('a', bench.work('first'))
    await everyTurnGiven()
    bench.end('first', new Error('broken'))
    await expect(failing).rejects.toThrow('broken')
    const next = turns.run('a', bench.work('second'))
    await everyTurnGiven()
    bench.end('second')
    expect(await next).toBe('second')
  })

  test('one caller does not fill the queue; the others still have their turn', async () => {
    const bench = new Bench()
    const turns = new Turns({ atOnce: 1, perCaller: 2 })
    const greedy = ['a1', 'a2', 'a3'].map((name) => turns.run('a', bench.work(name)))
    const other = turns.run('b', bench.work('b'))
    expect(await greedy[2]).toBeNull()
    for (const name of ['a1', 'a2', 'b']) {
      await everyTurnGiven()
      bench.end(name)
    }
    expect(await Promise.all([...greedy, other])).toEqual(['a1', 'a2', null, 'b'])
  })
})
