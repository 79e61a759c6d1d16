/**
 * Words that a question may hold and that change nothing to what it asks. Any other word that is not understood is said.
 * Negations (`pas`, `sans`, `sauf`, `not`, `except`) are left out on purpose: they do change it.
 */
export const FILLERS: readonly string[] = [
  // French
  'le la les l un une des du de d au aux a en y dans sur pour avec chez entre vers lors pendant durant par via parmi chaque grace',
  'ce cet cette ces c ca cela ceci celui celle ceux celles s se n m me t te j',
  'comment qui quoi dont il ils elle elles on je tu nous vous leur leurs son sa ses lui eux',
  'est sont etait etaient sera soit ont ai avons avez avait ete etre avoir a t',
  'fait font faire faut va vont aller peut peuvent pouvez peux pourrais pourriez',
  'voudrais veux veut aimerais aimerait voulons voudrions souhaite souhaiterais cherche savoir connaitre voir sais sait',
  'dis dites dire donne donnez donner donnons offrons montre montrez montrer affiche affichez afficher indique indiquez presente presentez calcule calculez',
  'moi svp stp merci bonjour s il vous plait',
  'quel quelle quels quelles lequel laquelle lesquels lesquelles',
  'total totale totaux chiffre chiffres donnee donnees statistique statistiques resultat resultats portrait',
  'repartition distribution ventilation ventile reparti repartis repartie reparties detail profil',
  'general generale vraiment plutot bien donc alors ici actuellement generalement habituellement normalement exactement environ',
  'type types genre sorte facon maniere offre ensemble region metropolitaine ville',
  'vendu vendus vendue vendues vente ventes realise realises',
  'celui-la ceux-la selon eux tout simplement',
  'age ages agee agees an ans annees',
  'plupart niveau quant proportionnellement represente representent constitue constituent compose composent forme forment compte comptent',
  'deplacent deplace organisme organismes partenaire partenaires',
  // English
  'by per via through across among each the of in on at to for from with into over during within and s t re ve d ll m',
  'is are was were be been being am do does did done has have had having can could would will should may might',
  'it its they them their there this that these those he she we you i me us who whom whose which what how many much',
  'please thanks thank hello hi tell show give display list find get let see know want like need look wonder',
  'number total amount figure figures data statistics stats result results breakdown distribution split overview detail',
  'really rather actually usually generally typically exactly about around roughly just only',
  'kind type types sort way city town area greater offering',
  'sold sale sales made make makes making take takes place',
  'people person persons someone one ones year years old aged ages',
  'represent represents constitute comprise account accounts consist',
  'a an as if whether so then',
];
