import { createRoot } from 'react-dom/client'
import { Application } from './app/application.tsx'
import { browserServices, desktopServices } from './app/composition.ts'
import { Failed } from './app/error-boundary.tsx'
import { openDevice } from './app/open-device.ts'
import { FrenchProvider } from './components/french-provider.tsx'
import './styles/index.css'

const services =
  window.desktop === undefined ? browserServices(window) : desktopServices(window, window.desktop)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root')
const page = createRoot(root)
page.render(<Application services={services} />)
openDevice(services, services.navigation.takeLinkCode()).catch((error: unknown) => {
  reportError(error)
  page.render(
    <FrenchProvider>
      <Failed />
    </FrenchProvider>,
  )
})
