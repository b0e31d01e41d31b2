import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { confirmationFaults } from '../../../shared/domain/ceilings/confirmation-faults.ts'
import type { CeilingsDefect } from '../../../shared/domain/ceilings/read-ceilings.ts'
import { readCeilings } from '../../../shared/domain/ceilings/read-ceilings.ts'
import type { CeilingTable } from '../../../shared/domain/session/reference-lists.ts'
import { useSitting } from '../../app/sitting-context.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { DefectList } from '../sessions/defect-list.tsx'
import { CeilingsPreview } from './ceilings-preview.tsx'

type Step =
  | { readonly kind: 'empty' }
  | { readonly kind: 'defective'; readonly defects: readonly CeilingsDefect[] }
  | { readonly kind: 'unfit'; readonly faults: readonly string[] }
  | { readonly kind: 'ready'; readonly table: CeilingTable }

/** Reads the file of the published ceilings, says what it changes, and confirms. */
export function CeilingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { state, send } = useSitting()
  const [step, setStep] = useState<Step>({ kind: 'empty' })
  const [refusal, setRefusal] = useState<string | null>(null)
  const choose = async (files: FileList | null) => {
    const file = files?.item(0)
    if (!file) return
    const reading = readCeilings(await file.text())
    if (reading.kind === 'defective') return setStep(reading)
    const faults = confirmationFaults(state, reading.table)
    setStep(faults.length > 0 ? { kind: 'unfit', faults } : { kind: 'ready', table: reading.table })
  }
  const confirm = async () => {
    if (step.kind !== 'ready') return
    const answer = await send({ type: 'ConfirmCeilings', table: step.table })
    if (answer === null) onClose()
    else setRefusal(answer.message)
  }
  const buttons = (
    <>
      <Button onPress={onClose}>Renoncer</Button>
      <Button tone="primary" isDisabled={step.kind !== 'ready'} onPress={() => void confirm()}>
        Confirmer les plafonds
      </Button>
    </>
  )
  return (
    <Dialog title="Confirmer les plafonds" isOpen onClose={onClose} width="wide" footer={buttons}>
      <p>
        La séance s’est tenue avec la table « {state.ceilings.id} », dont les plafonds{' '}
        {provisional(state.ceilings)} étaient provisoires. Choisissez la table publiée. Aucune décision ne
        change : seules les lettres retenues sont revues.
      </p>
      <div>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => void choose(files)}
        >
          <Button icon="open">
            {step.kind === 'empty' ? 'Choisir le fichier des plafonds' : 'Choisir un autre fichier'}
          </Button>
        </FileTrigger>
      </div>
      <div aria-live="polite">
        <StepWords step={step} />
      </div>
      <div role="alert">{refusal === null ? null : <StatusMark status="blocks">{refusal}</StatusMark>}</div>
    </Dialog>
  )
}

function provisional({ provisional: financings }: CeilingTable): string {
  return financings.map((financing) => (financing === 'PLAI-adapte' ? 'PLAI adapté' : financing)).join(' et ')
}

function StepWords({ step }: { readonly step: Step }) {
  switch (step.kind) {
    case 'empty':
      return null
    case 'defective':
      return <Defects defects={step.defects} />
    case 'unfit':
      return step.faults.map((fault) => (
        <p key={fault}>
          <StatusMark status="blocks">{fault}</StatusMark>
        </p>
      ))
    case 'ready':
      return <CeilingsPreview table={step.table} />
  }
}

function Defects({ defects }: { readonly defects: readonly CeilingsDefect[] }) {
  return (
    <>
      <p>
        <StatusMark status="blocks">Ce fichier ne peut pas être lu comme une table de plafonds.</StatusMark>
      </p>
      <DefectList caption="Défauts du fichier" defects={defects} />
    </>
  )
}
