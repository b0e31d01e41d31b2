import { describe, expect, test } from 'vitest'
import { minutes } from '../../../shared/documents/minutes.ts'
import type { SessionState } from '../../../shared/domain/state.ts'
import { emptyHead } from '../../../shared/journal/record.ts'
import { documentText, rawText } from '../../support/document-text.ts'
import { commandBy, exampleCommands, play, preparedSitting } from '../../support/played-sitting.ts'

const head = { length: 90, hash: 'ab'.repeat(32) }
const signed = play(preparedSitting(), exampleCommands())

function textOf(state: SessionState): string {
  return documentText(minutes(state, head))
}

describe('the minutes of the example sitting', () => {
  test.each([
    'Procès-verbal de la commission d’attribution des logements et d’examen de l’occupation des logements',
    'Séance n° 2026-22 du jeudi 26 novembre 2026',
    'La commission s’est réunie à 14 h 00, au siège, salle de la Marne, Chaumont, sous la présidence de M. Jérôme LOPEZ, président de la CALEOL.',
    'Étaient présents, avec voix délibérative :',
    'Avait donné pouvoir : Mme Sarah MICHAUD à Mme Maëlle SCHMITT.',
    'Était excusé : M. Antoine DUPUY.',
    'Était absent : M. Théo POULAIN, maire de Nogent.',
    'M. Loïc GAILLARD, Action Logement Services (à distance)',
    'Le quorum, fixé à quatre membres ayant voix délibérative par le règlement intérieur du 15 janvier 2026, est apprécié pour chaque logement.',
    'Logement n° 1 : CHA-0412, 12 rue du Cavalier, 52000 Chaumont',
    'T3 de 64,2 m², 2e étage sans ascenseur, PLUS, quartier prioritaire. Loyer 318,40 €, charges 104,15 €. Contingent : organisme.',
    'Siègent neuf membres ayant voix délibérative ; huit participent, le quorum est atteint : sept membres comptés, quatre requis.',
    'Mme MICHAUD (par pouvoir donné à Mme SCHMITT)',
    'Quatre demandes ont été examinées.',
    'Par sept voix pour et une voix contre, la commission décide (CCH, art. R. 441-3) :',
    '1. M. Antoine DELAUNAY et Mme Sarah GAUTHIER ;',
    '2. M. Cédric ROCHE.',
    'Attribution sous condition suspensive, au rang 3, à Mme Laura BARBIER : fourniture de la pièce « Avis d’imposition de l’année N-2 de chaque personne majeure » au plus tard le 10 décembre 2026.',
    'Non-attribution à Mme Manon GAILLARD : une autre candidature a été jugée prioritaire. Les candidatures classées répondent à des situations de logement plus urgentes.',
    'Par quatre voix pour et quatre voix contre, la voix de Mme Sophie BERGER, représentante du maire de Chaumont, étant prépondérante, la commission décide',
    'M. Théo POULAIN, maire de Nogent, rejoint la séance à 14 h 22.',
    'Mme Camille BAILLY, ayant déclaré un intérêt, s’est retirée et n’a pris part ni aux débats ni au vote.',
    'Siègent neuf membres ayant voix délibérative ; sept participent, le quorum est atteint : six membres comptés, quatre requis.',
    'Deux demandes seulement ont été examinées, en raison de l’insuffisance du nombre de candidats : deux candidatures reçues du réservataire après publication de l’offre.',
    'Rejet pour irrecevabilité de la demande de Mme Zoé MOULIN et M. Mehdi PELLETIER : ressources supérieures au plafond réglementaire. Le revenu fiscal de référence du ménage dépasse le plafond applicable.',
    'Une demande a été examinée, le logement relevant du prêt locatif aidé d’intégration adapté : logement ayant bénéficié de la subvention PLAI adapté.',
    'Attribution du logement à Mme Sarah LEROUX.',
    'Attribution prononcée en urgence le 18 novembre 2026 par la présidence de la CALEOL (relogement après incendie du logement occupé), soumise à validation, au bénéfice de Mme Laura CLEMENT : validée par six voix pour et une abstention.',
    'La commission constate une sous-occupation. Logement adapté : T2, rez-de-chaussée ou ascenseur, secteur Chaumont centre. Avis notifié au locataire.',
    'L’ordre du jour étant épuisé, la séance est levée à 14 h 56.',
    'Signé le 26 novembre 2026 à 15 h 16',
    `Empreinte du registre : ${head.hash}`,
  ])('say: %s', (expected) => expect(textOf(signed)).toContain(expected))

  test('print no code, no hole and no narrow space', () => {
    const text = rawText(minutes(signed, head))
    expect(text).not.toMatch(
      /\b(ND|IR)-[A-Z]+|avis-imposition|PLAI-adapte|under-occupied|undefined|null|NaN|\{\w+\}/,
    )
    expect(text).not.toMatch(/\u202f| [;:!?»%€]/)
  })

  test('carry PROJET and no fingerprint until the chair has signed', () => {
    const closed = play(preparedSitting(), exampleCommands('c064'))
    expect(minutes(closed, head).watermark).toBe('PROJET')
    expect(textOf(closed)).not.toContain('Empreinte')
    expect(minutes(signed, head).watermark).toBeNull()
  })

  test('print the head of the journal at the signature, whatever was recorded since', () => {
    const journal = { length: 101, hash: 'ab'.repeat(32) }
    const signatures = signed.signatures.map((signature) => ({ ...signature, journal }))
    const text = documentText(minutes({ ...signed, signatures }, head))
    expect(text).toContain(`Empreinte du registre : ${journal.hash}`)
  })

  test('before the opening say that the sitting was not opened', () => {
    const text = documentText(minutes(preparedSitting(), emptyHead))
    expect(text).toContain('La séance n’a pas été ouverte.')
    expect(text).toContain('N’ont pas été examinés au cours de la séance :')
  })
})

describe('what a sitting may bring to its minutes', () => {
  const ofL1 = exampleCommands('c014')
  const by = (fields: Record<string, unknown>) => commandBy('secretary', fields)

  test('a withdrawn request with its reason, out of those examined', () => {
    const state = play(preparedSitting(), [
      ...ofL1,
      by({ type: 'WithdrawCandidate', candidate: 'L1-A', reason: 'Renonciation écrite.' }),
    ])
    expect(textOf(state)).toContain('Trois demandes ont été examinées.')
    expect(textOf(state)).toContain(
      'La demande de Mme Manon GAILLARD a été retirée de l’ordre du jour : renonciation écrite.',
    )
  })

  test('a departure with a proxy, at its place', () => {
    const state = play(preparedSitting(), [
      ...ofL1,
      by({ type: 'RecordAttendance', seat: 's3', status: 'represented', proxyTo: 's1' }),
      by({ type: 'RecordAttendance', seat: 's6', status: 'absent' }),
    ])
    expect(textOf(state)).toContain(
      'Mme Camille BAILLY quitte la séance à 14 h 30 et donne pouvoir à M. Jérôme LOPEZ.',
    )
    expect(textOf(state)).toContain(
      'M. Kévin HOARAU, représentant des locataires, quitte la séance à 14 h 30.',
    )
  })

  test('a later departure changes nothing in what was adopted before', () => {
    const adopted = play(preparedSitting(), exampleCommands('c026'))
    const left = play(adopted, [by({ type: 'RecordAttendance', seat: 's2', status: 'absent' })])
    expect(textOf(left)).toContain('Siègent neuf membres ayant voix délibérative ; huit participent')
  })

  test('a single allocation under condition has no rank', () => {
    const decisions = [
      { candidate: 'L5-A', kind: 'conditional', rank: 1, document: 'identite', deadline: '2026-12-01' },
    ]
    const state = play(preparedSitting(), [
      ...ofL1,
      by({ type: 'StartItem', item: 'L5' }),
      by({ type: 'ProposeDecisions', vacancy: 'L5', decisions }),
      by({ type: 'AdoptByConsensus', item: 'L5' }),
    ])
    expect(textOf(state)).toContain(
      'Attribution sous condition suspensive à Mme Sarah LEROUX : fourniture de la pièce « Pièce d’identité ou titre de séjour en cours de validité » au plus tard le 1er décembre 2026.',
    )
  })

  test('an item reopened, with the reason', () => {
    const state = play(preparedSitting(), [
      ...exampleCommands('c026'),
      by({ type: 'ReopenItem', item: 'L1', reason: 'Pièce reçue en séance' }),
    ])
    expect(textOf(state)).toContain('Le point a été rouvert à 14 h 30 : pièce reçue en séance.')
    expect(textOf(state)).toContain('L’examen n’a pas été achevé ; aucune décision n’est prise.')
  })

  test('items that the sitting did not come to', () => {
    const state = play(preparedSitting(), [...exampleCommands('c026'), by({ type: 'CloseSession' })])
    expect(textOf(state)).toContain('Points non examinés')
    expect(textOf(state)).toContain('– Logement n° 3 : NOG-0019, 8 allée des Couteliers, 52800 Nogent')
    expect(textOf(state)).toContain('La séance est levée à 14 h 30.')
  })

  test('a rectifying act, numbered and signed, behind the unchanged minutes', () => {
    const state = play(signed, [
      by({ type: 'RectifyMinutes', reason: 'Erreur de plume', text: 'Lire « 64,2 m² ».', item: 'L1' }),
      commandBy('s1', { type: 'SignMinutes', seat: 's1' }),
    ])
    const text = textOf(state)
    expect(text).toContain('Acte rectificatif n° 1 du 26 novembre 2026')
    expect(text).toContain('Point concerné : Logement n° 1 : CHA-0412')
    expect(text).toContain('Motif : Erreur de plume')
    expect(text).toContain('Signé le 26 novembre 2026 à 14 h 30.')
    expect(text).toContain('Par sept voix pour et une voix contre')
  })

  test('a sitting at a distance says so, with its law', () => {
    const video = preparedSitting('chaumont', (file) => {
      Object.assign(file.session as object, { form: 'video' })
    })
    const text = textOf(play(video, exampleCommands('c013')))
    expect(text).toContain('La commission s’est réunie à 14 h 00, en visioconférence, sous la présidence')
    expect(text).toContain('ordonnance n° 2014-1329 du 6 novembre 2014')
  })
})
