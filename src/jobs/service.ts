import { refusal } from '#messages/messages.ts';
import type { Receipt } from '#model/receipt.ts';
import type { ChosenReceipt, OrganisationState, PoolState, Progress, Service } from '#model/service.ts';
import { hasAgreement, organisations } from '#store/organisations.ts';
import { makeStaging } from '#store/pool-folder.ts';
import { questions } from '#store/questions.ts';
import { receipt, receipts } from '#store/receipts.ts';
import { recipesOf } from '#store/recipes.ts';
import { agreeingOf } from './agree/agreeing.ts';
import { answer } from './answer.ts';
import type { Answering } from './answering.ts';
import { today } from './answers/asked-facts.ts';
import { ownReturn } from './answers/own-return.ts';
import { ask } from './ask.ts';
import { askConsent, consentInbox, recordConsentOf } from './consents/consents.ts';
import { confirm } from './delivery/confirm.ts';
import { deliver } from './delivery/deliver.ts';
import { reconcile } from './delivery/reconcile.ts';
import { takeBack } from './delivery/take-back.ts';
import { undo } from './delivery/undo.ts';
import { openUploads } from './delivery/uploads.ts';
import type { OpenPool } from './open-pool.ts';
import { openPushes } from './push/push.ts';
import { housesNotAgreed } from './releases/agreed-panels.ts';
import { namesOfPanels, panelsReleased } from './releases/panels-released.ts';
import { figuresOfRelease, release, releases } from './releases/releases.ts';

/** What the doors ask of one open pool. */
export function poolService(pool: OpenPool, answering: Answering): Service {
  const uploads = openUploads(makeStaging(pool.folder, 'uploads'), pool.now);
  /** What a house says of a file, it may say before the file is handed in. */
  const seen = async (chosen: ChosenReceipt) =>
    uploads.previewed(chosen.organisation, chosen.receipt) ?? ownReceipt(pool, chosen);
  const push = openPushes(pool, () => answering.keepSoon());
  return {
    pool: () => poolState(pool, answering),
    organisations: () => organisationStates(pool),
    ask: (asked) => ask(answering, asked),
    query: ({ query, audience }) => answer(answering, { query, audience }),
    uploads,
    deliver: async (delivery) => {
      const delivered = await deliver(pool, uploads, delivery);
      answering.keepSoon();
      return delivered;
    },
    push,
    receipts: async (organisation) => (await receipts(pool.catalogue, organisation)).toReversed(),
    undo: async (chosen) => {
      const undone = await undo(pool, (await ownReceipt(pool, chosen)).id);
      answering.keepSoon();
      return undone;
    },
    confirm: async (confirmed) => confirm(pool, await seen(confirmed), confirmed.choices),
    recipes: (organisation) => recipesOf(pool.catalogue, organisation),
    takeBack: ({ organisation, recipe, taken }) => takeBack(pool, organisation, recipe, taken),
    agreeing: agreeingOf(answering),
    consents: {
      inbox: (organisation) => consentInbox(answering, organisation),
      say: async (word) => {
        const said = await recordConsentOf(pool, word);
        answering.keepSoon();
        return said;
      },
      ask: (figure, asker) => askConsent(pool, figure, asker),
    },
    reconcile: async (stated) => reconcile(await seen(stated), stated),
    ownReturn: (organisation) => ownReturn(answering, organisation),
    log: (page) => questions(pool.catalogue, page),
    releases: () => releases(pool),
    release: (chosen) => release(pool, chosen),
    figuresOfRelease: (id) => figuresOfRelease(pool, id),
    progress: (listener) => {
      listener(READY);
      return () => undefined;
    },
  };
}

export const READY: Progress = {
  state: 'ready',
  text: { fr: 'La mutualisation est prête.', en: 'The pool is ready.' },
  done: 1,
  of: 1,
};

async function poolState(pool: OpenPool, answering: Answering): Promise<PoolState> {
  const known = await answering.known();
  const made = await receipts(pool.catalogue, null);
  const released = await panelsReleased(pool);
  const day = today({ pool, known });
  return {
    pool: known.pool,
    organisations: known.organisations.length,
    deliveries: made.filter(({ state }) => state === 'committed').length,
    asOf: known.asOf,
    panels: namesOfPanels(released.filter(({ panel }) => housesNotAgreed(panel, known, day).length === 0)),
  };
}

async function organisationStates(pool: OpenPool): Promise<readonly OrganisationState[]> {
  const houses = await organisations(pool.catalogue);
  const made = await receipts(pool.catalogue, null);
  const byName = houses.toSorted((a, b) => a.name.localeCompare(b.name, 'fr-CA'));
  return Promise.all(
    byName.map(async ({ slug, name }) => ({
      slug,
      name,
      agreed: await hasAgreement(pool.catalogue, slug),
      deliveries: made.filter((one) => one.organisation === slug && one.state === 'committed').length,
    })),
  );
}

/** Another house’s receipt is as unknown as one that does not exist. */
async function ownReceipt(pool: OpenPool, chosen: ChosenReceipt): Promise<Receipt> {
  const made = await receipt(pool.catalogue, chosen.receipt);
  if (made?.organisation !== chosen.organisation)
    throw refusal('receipt-unknown', { receipt: chosen.receipt });
  return made;
}
