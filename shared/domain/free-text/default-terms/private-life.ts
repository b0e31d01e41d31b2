import type { Term } from '../term.ts'
import { listed } from './listed.ts'

const priority = 'situation prioritaire au titre de l’article L. 441-1 du CCH'
const why =
  'La vie privée et l’orientation sexuelle ne figurent jamais au dossier (RGPD, art. 9 ; code pénal, art. 225-1).'
const whyOffence =
  'Condamnations et infractions ne figurent pas au dossier (RGPD, art. 10) : seul un fait locatif, daté et prouvé, peut y être.'
const whyVictim =
  'Ce fait expose une personne protégée : nommez la situation prioritaire, sans la décrire (CCH, art. L. 441-1).'
const whyFamily =
  'La situation de famille se lit dans la composition du ménage : aucun jugement ne s’y ajoute (code pénal, art. 225-1).'
const whyAge = 'L’âge n’est pas un motif (code pénal, art. 225-1) : dites ce que le logement doit offrir.'

/** Private life, morals, offences (RGPD art. 9 and 10). */
export const moralsTerms: readonly Term[] = [
  ...listed('morals', why, [
    ['homosexuel / homosexuelle / gay / lesbienne / bisexuel / bisexuelle', ''],
    ['transgenre / transsexuel / transsexuelle / travesti', ''],
    ['orientation sexuelle', ''],
    ['adultère / infidèle', ''],
    ['mœurs / mœurs légères / vie dissolue', ''],
  ]),
  ...listed('morals', whyVictim, [
    ['prostituée / prostitution', priority],
    ['violences conjugales / femme battue / mari violent', priority],
    ['mariage forcé / viol / inceste', priority],
  ]),
  ...listed('morals', whyOffence, [
    ['casier judiciaire', ''],
    ['délinquant / délinquante / délinquance', ''],
    ['repris de justice / sorti de prison / sortie de prison', ''],
    ['prison / incarcéré / incarcérée / incarcération', ''],
    ['connu de la police / connue de la police / connu des services de police', ''],
    ['dealer / trafiquant', ''],
  ]),
]

/** Judgments on a family or an age (code pénal 225-1). */
export const familyTerms: readonly Term[] = [
  ...listed('family', whyFamily, [
    ['mère célibataire / fille-mère / mère isolée', 'personne seule avec enfant'],
    ['femme seule', 'personne seule'],
    ['vieille fille / vieux garçon', 'personne seule'],
    ['mauvaise mère / mauvais père / mère indigne / père absent', ''],
    ['trop d’enfants', 'ménage de plusieurs enfants'],
    ['enceinte / grossesse', 'enfant à naître'],
    ['polygame / polygamie', ''],
    ['famille éclatée / foyer instable', ''],
    ['enfant mal élevé / enfants mal élevés', ''],
  ]),
  ...listed('family', whyAge, [
    ['trop vieux / trop vieille / trop âgé / trop âgée', ''],
    ['trop jeune', ''],
  ]),
]
