import { createRoot } from 'react-dom/client'
import { FrenchProvider } from '../../../renderer/components/french-provider.tsx'
import '../../../renderer/styles/index.css'
import { FakeSitting } from './fake-sitting.tsx'
import { scenarios } from './scenarios.tsx'

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
        {scenario.screen()}
      </FakeSitting>
    </FrenchProvider>,
  )
}
