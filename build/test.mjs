// npm test: installs what is missing, then every check in turn. Plain JavaScript for Node 20: it runs before any install.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installWhatIsMissing, say } from './dependencies.mjs'
import { node24, node24Environment, root } from './node-24.mjs'
import { installSystemNeeds } from './system-needs.mjs'

const modules = join(root, 'node_modules')
const reports = join(root, 'reports')
const nothing = { passed: 0, failures: [] }

/** A check that only succeeds or fails; a suite also tells how many tests it ran. */
const steps = [
  { name: 'types', command: [join(modules, 'typescript/bin/tsc'), '--build', 'tsconfig.json'] },
  { name: 'format and lint', command: [join(modules, '@biomejs/biome/bin/biome'), 'check', '.'] },
  { name: 'dead code', command: [join(modules, 'knip/bin/knip.js')] },
  suite('unit tests', [
    join(modules, 'vitest/vitest.mjs'),
    'run',
    '--project',
    'shared',
    '--project',
    'unit',
  ]),
  suite('simulation', [join(modules, 'vitest/vitest.mjs'), 'run', '--project', 'simulation']),
  suite('contract and integration tests', [
    join(modules, 'vitest/vitest.mjs'),
    'run',
    '--project',
    'integration',
  ]),
  { name: 'build', command: [join(root, 'build/build.mjs'), '--if-stale'] },
  suite('end-to-end tests', [join(root, 'build/e2e.mjs')]),
  { name: 'short bench', command: [join(root, 'test/bench/main.ts'), '--short'] },
]

function suite(name, command) {
  const report = join(reports, `${name.replace(/[^a-z]+/g, '-')}.json`)
  const reporters = ['--reporter=default', `--reporter=${join(root, 'build/suite-report.mjs')}`]
  return { name, command: [...command, ...reporters], report }
}

const obstacle = installWhatIsMissing()
if (obstacle !== null) end([{ name: 'npm', passed: 0, failures: [obstacle], seconds: 0 }])
mkdirSync(reports, { recursive: true })
const needs = installSystemNeeds().map((remark) => ({
  name: 'system',
  passed: 0,
  failures: [remark],
  seconds: 0,
}))
end([...needs, ...steps.map(run)])

function run({ name, command, report }) {
  say(`\n── ${name}`)
  if (report !== undefined) rmSync(report, { force: true })
  const start = performance.now()
  const { status } = spawnSync(node24, command, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...node24Environment,
      PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH}`,
      CALEOL_SUITE_REPORT: report ?? '',
    },
  })
  const seconds = (performance.now() - start) / 1000
  const { passed, failures } = report === undefined ? nothing : toldBy(report)
  // A check that fails without a failing test (a type error, a suite that does not end well) is one failure.
  const untold = status !== 0 && failures.length === 0 ? ['it is said above, where it ran'] : []
  return { name, passed, failures: [...failures, ...untold], seconds }
}

function toldBy(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : nothing
}

function end(results) {
  const lines = results.map(({ name, passed, failures, seconds }) => {
    const mark = failures.length === 0 ? 'ok  ' : 'FAIL'
    const count = passed + failures.length === 0 ? '' : ` ${passed} passed, ${failures.length} failed`
    return `${mark} ${name.padEnd(32)} ${seconds.toFixed(1).padStart(6)} s ${count}`
  })
  const told = results.flatMap(({ name, failures }) => failures.map((failure) => `FAIL ${name}: ${failure}`))
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  process.stdout.write(`\n${[...lines, ...told].join('\n')}\n${passed} passed, ${told.length} failed\n`)
  process.exit(told.length === 0 ? 0 : 1)
}
