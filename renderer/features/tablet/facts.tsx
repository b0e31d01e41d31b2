import type { Fact } from '../dossier/fact.ts'

/** Labels and values in two columns; what is longer than its line goes on under itself. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="tablet-facts">
      {facts.map(({ label, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two children have the same label, and lines never move
        <div key={at} className="tablet-fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
