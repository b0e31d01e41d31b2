import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { VacancyItem } from '../../../shared/domain/state.ts'
import { candidatesOf } from '../../../shared/domain/vacancy/selectors.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { withFrenchSpaces } from '../../../shared/util/french-spaces.ts'
import { Button as ActButton } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { useDesk } from '../chair/desk/desk-context.ts'
import { decisionsOf } from '../chair/draft/draft-decisions.ts'
import { draftFor } from '../chair/draft/draft-history.ts'
import type { CounterLine } from './counter-words.ts'
import { useYearDesk, type YearRegister } from './register-context.ts'
import { type YearEffect, yearEffect } from './year-effect.ts'
import { failureNote, missingNote } from './year-notes.ts'
import './year-panel.css'

/** What the decisions being written would do to the year's targets; folded away until the chair wants it. */
export function YearPanel({ item }: { readonly item: VacancyItem }) {
  const { register, isShown, show } = useYearDesk()
  if (register.kind === 'none') return null
  return (
    <Disclosure className="year-panel" isExpanded={isShown} onExpandedChange={show}>
      <Heading level={2} className="year-panel-title">
        <Button slot="trigger" className="year-panel-trigger">
          <Icon name={isShown ? 'down' : 'right'} />
          Effet sur l’année
        </Button>
      </Heading>
      <DisclosurePanel>{isShown ? <PanelBody item={item} register={register} /> : null}</DisclosurePanel>
    </Disclosure>
  )
}

interface PanelBodyProps {
  readonly item: VacancyItem
  readonly register: Exclude<YearRegister, { kind: 'none' }>
}

function PanelBody({ item, register }: PanelBodyProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable with the keyboard (WCAG 2.1.1)
    <section className="year-panel-body" aria-label="Objectifs de l’année" tabIndex={0}>
      <RegisterView item={item} register={register} />
    </section>
  )
}

function RegisterView({ item, register }: PanelBodyProps) {
  switch (register.kind) {
    case 'told':
      return <ToldEffect item={item} register={register} />
    case 'asking':
      return <p className="year-note">Lecture du registre de l’année…</p>
    case 'failed':
      return <FailedRegister reason={register.reason} />
    default:
      return assertNever(register)
  }
}

function FailedRegister({ reason }: Pick<Extract<YearRegister, { kind: 'failed' }>, 'reason'>) {
  const { ask } = useYearDesk()
  return (
    <div className="year-failure">
      <p>{withFrenchSpaces(failureNote(reason))}</p>
      <ActButton size="small" onPress={ask}>
        Relire le registre
      </ActButton>
    </div>
  )
}

interface ToldEffectProps {
  readonly item: VacancyItem
  readonly register: Extract<YearRegister, { kind: 'told' }>
}

function ToldEffect({ item, register }: ToldEffectProps) {
  const { state, drafts } = useDesk()
  const candidates = candidatesOf(item).map(({ file }) => file.id)
  const decisions = decisionsOf(draftFor(drafts, item), candidates)
  const effect = yearEffect(register.entries, state, item, decisions)
  return (
    <>
      {register.missing.map(missingNote).map((note) => (
        <p key={note} className="year-note">
          <StatusMark status="watch">{withFrenchSpaces(note)}</StatusMark>
        </p>
      ))}
      {effect.lines.length === 0 ? (
        <p>Aucune attribution n’est encore au registre de l’année.</p>
      ) : (
        <EffectTable effect={effect} />
      )}
      {effect.notes.map((note) => (
        <p key={note} className="year-note">
          {withFrenchSpaces(note)}
        </p>
      ))}
    </>
  )
}

function EffectTable({ effect }: { readonly effect: YearEffect }) {
  const caption = effect.hasProposal
    ? 'Sans cette attribution → avec elle. Les autres objectifs de l’année ne changent pas.'
    : 'Personne n’est au premier rang : voici où en est l’année.'
  return (
    <table className="year-table">
      <caption>{withFrenchSpaces(caption)}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Objectif</th>
          <th scope="col">Attributions de l’année</th>
          <th scope="col">Seuil</th>
          <th scope="col">État</th>
        </tr>
      </thead>
      <tbody>
        {effect.lines.map((line) => (
          <EffectRow key={line.key} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function EffectRow({ line }: { readonly line: CounterLine }) {
  const { label, before, after, target, status, verdict } = line
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {before}
        {after === null ? null : (
          <>
            <span aria-hidden="true"> → </span>
            <span className="visually-hidden"> devient </span>
            <strong>{after}</strong>
          </>
        )}
      </td>
      <td>{target}</td>
      <td>
        <StatusMark status={status}>{verdict}</StatusMark>
      </td>
    </tr>
  )
}
