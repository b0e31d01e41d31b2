import type { Term } from '../term.ts'
import { listed } from './listed.ts'

const whyReligion =
  'La religion, vraie ou supposée, ne figure jamais au dossier (RGPD, art. 9 ; code pénal, art. 225-1).'
const whyOpinion =
  'Les opinions et l’engagement syndical ne figurent jamais au dossier (RGPD, art. 9 ; code pénal, art. 225-1).'

/** Religion and its practice (RGPD art. 9). */
export const religionTerms: readonly Term[] = listed('religion', whyReligion, [
  ['religion / religieux / religieuse', ''],
  ['musulman / musulmane', ''],
  ['islam / islamique / islamiste', ''],
  ['catholique', ''],
  ['chrétien / chrétienne', ''],
  ['protestant / protestante / évangélique', ''],
  ['juif / juive / israélite', ''],
  ['témoin de Jéhovah', ''],
  ['bouddhiste / hindou / hindoue', ''],
  ['athée', ''],
  ['pratiquant / pratiquante', ''],
  ['voilée / porte le voile / foulard islamique', ''],
  ['ramadan', ''],
  ['halal / casher', ''],
  ['mosquée / synagogue', ''],
  ['imam / rabbin', ''],
  ['secte / sectaire', ''],
  ['intégriste', ''],
])

/** Political opinions and trade unions (RGPD art. 9). */
export const opinionTerms: readonly Term[] = listed('opinion', whyOpinion, [
  ['opinion politique / opinions politiques / politisé / politisée', ''],
  ['militant / militante', ''],
  ['syndicaliste / syndiqué / syndiquée', ''],
  ['gréviste', ''],
  ['communiste', ''],
  ['socialiste', ''],
  ['extrême droite / extrême gauche', ''],
  ['front national / rassemblement national', ''],
  ['anarchiste', ''],
  ['gilet jaune', ''],
  ['franc-maçon', ''],
])
