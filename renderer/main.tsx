import { createRoot } from 'react-dom/client'
import { Application } from './app/application.tsx'
import { browserServices, desktopServices } from './app/composition.ts'
import './styles/index.css'

const services =
  window.desktop === undefined ? browserServices(window) : desktopServices(window, window.desktop)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root')
createRoot(root).render(<Application services={services} />)
void services.device.start(services.navigation.takeLinkCode())
