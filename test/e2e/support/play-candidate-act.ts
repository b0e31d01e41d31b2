import type { CommandOf } from '../../../shared/domain/commands.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { CandidateActs } from '../pages/candidate-acts.ts'
import { RunningOrder } from '../pages/running-order.ts'
import type { Play } from './play.ts'

type CandidateAct = CommandOf<'WithdrawCandidate' | 'ReinstateCandidate' | 'RecordException'>

const exceptionLabels: Readonly<Record<CommandOf<'RecordException'>['code'], string>> = {
  'insufficient-candidates': 'Nombre de candidats insuffisant',
  'dalo-designated': 'Candidat désigné par le préfet (DALO)',
  'plai-adapted': 'Logement PLAI adapté',
}

/** Who is examined on a dwelling, and why so few. */
export async function playCandidateAct({ page, book }: Play, command: CandidateAct): Promise<void> {
  const acts = new CandidateActs(page)
  const item = command.type === 'RecordException' ? command.vacancy : book.itemOf(command.candidate)
  await new RunningOrder(page).lookAt(book.itemNumber(item))
  switch (command.type) {
    case 'WithdrawCandidate':
      return acts.withdraw(book.applicantsName(command.candidate), command.reason)
    case 'ReinstateCandidate':
      return acts.reinstate(book.applicantsName(command.candidate), command.reason)
    case 'RecordException':
      return acts.recordException(exceptionLabels[command.code], command.reason)
    default:
      return assertNever(command)
  }
}
