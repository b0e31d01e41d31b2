import { createRoot } from 'react-dom/client'
import { SyncContext, type SyncView } from '../../../renderer/app/sync-context.ts'
import { FrenchProvider } from '../../../renderer/components/french-provider.tsx'
import '../../../renderer/styles/index.css'
import { FakeSitting } from './fake-sitting.tsx'
import { scenarios } from './scenarios.tsx'

/** All is well with the line, unless the scenario says otherwise. */
const well: SyncView = {
  host: 'browser',
  line: 'up',
  lineSince: '2026-11-26T13:12:00Z',
  exchange: { kind: 'done' },
  isFilling: false,
  waiting: 0,
}

/** Shows the scenario named in the address: `?scenario=projection-comparison`. */
const name = new URLSearchParams(location.search).get('scenario') ?? ''
const scenario = scenarios[name]
const root = document.getElementById('root')
if (scenario === undefined || root === null) {
  document.body.textContent = Object.keys(scenarios).join('\n')
} else {
  createRoot(root).render(
    <FrenchProvider>
      <FakeSitting initial={scenario.state()} identity={scenario.identity} line={scenario.line ?? 'up'}>
        <SyncContext value={{ ...well, ...scenario.sync }}>{scenario.screen()}</SyncContext>
      </FakeSitting>
    </FrenchProvider>,
  )
}
