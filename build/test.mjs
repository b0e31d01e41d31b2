// npm test: installs what is missing, then every check in turn. Plain JavaScript for Node 20: it runs before any install.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installWhatIsMissing, say } from './dependencies.mjs'
import { node24, node24Environment, root } from './node-24.mjs'
import { installSystemNeeds } from './system-needs.mjs'

const modules = join(root, 'node_modules')
const reports = join(root, 'reports')

/** A check that only succeeds or fails; a suite also tells how many tests it ran. */
const steps = [
  { name: 'types', command: [join(modules, 'typescript/bin/tsc'), '--build', 'tsconfig.json'] },
  { name: 'format and lint', command: [join(modules, '@biomejs/biome/bin/biome'), 'check', '.'] },
  { name: 'dead code', command: [join(modules, 'knip/bin/knip.js')] },
  suite('unit tests', [join(modules, 'vitest/vitest.mjs'), 'run', '--project', 'unit']),
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
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { name, command: [...command, ...reporters], report }
}

const obstacle = installWhatIsMissing()
if (obstacle !== null) end([{ name: 'npm', passed: 0, failed: 1, seconds: 0, remark: obstacle }])
mkdirSync(reports, { recursive: true })
const needs = installSystemNeeds().map((remark) => ({
  name: 'system',
  passed: 0,
  failed: 1,
  seconds: 0,
  remark,
}))
end([...needs, ...steps.map(run)])

function run({ name, command, report }) {
  say(`\n── ${name}`)
  if (report !== undefined) rmSync(report, { force: true })
  const start = performance.now()
  const { status } = spawnSync(node24, command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...node24Environment, PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH}` },
  })
  const seconds = (performance.now() - start) / 1000
  const { passed, failed } = report === undefined ? { passed: 0, failed: 0 } : counted(report)
  // A check that fails without a failing test (a file that does not load, a type error) is one failure.
  return { name, passed, failed: status === 0 ? failed : Math.max(failed, 1), seconds }
}

function counted(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
  return { passed: numPassedTests, failed: numFailedTests }
}

function end(results) {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
  const lines = results.map(({ name, passed, failed, seconds, remark }) => {
    const mark = failed === 0 ? 'ok  ' : 'FAIL'
    const count = passed + failed === 0 ? '' : ` ${passed} passed, ${failed} failed`
    return `${mark} ${name.padEnd(32)} ${seconds.toFixed(1).padStart(6)} s ${count}${remark === undefined ? '' : ` ${remark}`}`
  })
  process.stdout.write(`\n${lines.join('\n')}\n${total('passed')} passed, ${total('failed')} failed\n`)
  process.exit(total('failed') === 0 ? 0 : 1)
}
