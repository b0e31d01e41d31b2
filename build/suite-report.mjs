// A reporter of vitest for `npm test`: how many tests passed, and what failed, told again at the very end, when the page
// that said it is far above. It writes to the file that CALEOL_SUITE_REPORT names.
import { writeFileSync } from 'node:fs'

export default class SuiteReport {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const failures = [
      ...modules.flatMap(failuresOf),
      ...unhandledErrors.map((error) => `outside any test: ${firstLine(error)}`),
    ]
    const passed = tests.filter((test) => test.result().state === 'passed').length
    writeFileSync(process.env.CALEOL_SUITE_REPORT, JSON.stringify({ passed, failures }))
  }
}

/** The file that does not load, the hooks and the tests that failed, a line each. */
function failuresOf(module) {
  const { relativeModuleId, children } = module
  const suites = [module, ...children.allSuites()].map((suite) => [suite.fullName ?? '', suite.errors()])
  const tests = [...children.allTests('failed')].map((test) => [test.fullName, test.result().errors])
  return [...suites, ...tests].flatMap(([name, errors]) =>
    errors.map((error) => `${relativeModuleId} ${name}: ${firstLine(error)}`),
  )
}

function firstLine({ message }) {
  return message.split('\n', 1)[0]
}
