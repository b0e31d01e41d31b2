import { createRoot } from 'react-dom/client'
import { Application } from './app/application.tsx'
import { browserServices, desktopServices } from './app/composition.ts'
import { whenOpen } from './app/device-vault.ts'
import './styles/index.css'

const services =
  window.desktop === undefined ? browserServices(window) : desktopServices(window, window.desktop)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root')
createRoot(root).render(<Application services={services} />)
const linkCode = services.navigation.takeLinkCode()
void whenOpen(services.vault).then(() => services.device.start(linkCode))
void services.vault.start()
