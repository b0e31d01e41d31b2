import { StatusMark } from '../../../components/status-mark.tsx'
import { formatInstant, noBreakSpace } from '../../dossier/format.ts'
import { useCalmDesk } from '../desk/desk-context.ts'

/** The rectifying acts of signed minutes, each with its own signature. */
export function Rectifications() {
  const { state } = useCalmDesk()
  if (state.rectifications.length === 0) return null
  return (
    <section className="rectifications" aria-label="Actes rectificatifs">
      {state.rectifications.map(({ number, reason, text, signedAt }) => (
        <div key={number}>
          <p>
            <strong>{`Acte rectificatif n°${noBreakSpace}${number}`}</strong>{' '}
            {signedAt === null ? (
              <StatusMark status="watch">à signer par la présidence</StatusMark>
            ) : (
              <StatusMark status="met">{`signé à ${formatInstant(signedAt)}`}</StatusMark>
            )}
          </p>
          <p>{`${reason}${noBreakSpace}: ${text}`}</p>
        </div>
      ))}
    </section>
  )
}
