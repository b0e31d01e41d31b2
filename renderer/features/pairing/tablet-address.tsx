import { useEffect, useState } from 'react'
import { useServices } from '../../app/services.ts'
import { Notice } from '../../components/notice.tsx'
import type { TabletDoor } from './tablet-door.ts'

/** Where members point their tablets. */
export function TabletAddress() {
  const { tabletDoor } = useServices()
  const [door, setDoor] = useState<TabletDoor | null>(null)
  useEffect(() => {
    void tabletDoor().then(setDoor)
  }, [tabletDoor])
  if (door === null) return null
  if (door.kind === 'none') {
    return (
      <Notice tone="told" title="Aucune tablette ne peut rejoindre ce poste">
        Il n’est relié à aucun serveur. Les codes servent ici à signer.
      </Notice>
    )
  }
  return (
    <div>
      <p>Sur la tablette, ouvrez cette adresse, puis saisissez le code :</p>
      <p className="tablet-address">{door.address}</p>
      {door.kind === 'this-machine' ? (
        <p className="text-soft text-small">Cette adresse n’est accessible que depuis ce poste.</p>
      ) : null}
    </div>
  )
}
