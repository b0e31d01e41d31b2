import { statSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Small files first: the table of a mutant's own area kills most of them before a whole sitting is played. */
class SmallFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((left, right) => sizeOf(left) - sizeOf(right))
  }
}

function sizeOf({ moduleId }: TestSpecification): number {
  return statSync(moduleId).size
}

/**
 * What the mutation tester runs: the tables of the commission's rules. The drawn sittings and files are left out: what
 * kills a mutant must not hang on dice, and one drawn run lasts as long as a whole table. So are the file of 20 MB, and
 * the shapes of events, which read the source that the mutation tester rewrites.
 */
export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    sequence: { sequencer: SmallFilesFirst },
    include: ['test/shared/domain/**/*.test.ts'],
    exclude: [
      'test/shared/domain/**/*.properties.test.ts',
      'test/shared/domain/**/*-fuzz.test.ts',
      'test/shared/domain/session/session-file-size.test.ts',
      'test/shared/domain/event-shapes.test.ts',
    ],
    testTimeout: 120_000,
  },
})
