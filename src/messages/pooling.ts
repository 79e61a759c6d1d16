import { guillemets, message } from './message.ts';

/** Pools, agreements, deliveries as a whole. */
export const POOLING = {
  'agreement-missing': message<{ organisation: string }>({
    fr: (p) =>
      `Rien n’a été lu : l’accord de ${guillemets(p.organisation)} aux conditions de la mutualisation n’est pas consigné. Ajoutez --agree pour le consigner, ou faites-le signer d’abord.`,
    en: (p) =>
      `Nothing was read: “${p.organisation}” has no agreement to the pool’s terms on record. Add --agree to record it, or have it signed first.`,
  }),
};
