// Goal: what a house says, and the number that tells others of it, exist together or not at all. Method: a catalogue that
// refuses a write as a killed process leaves it: what was written before stays, what should follow does not.
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { recordConsentOf } from '#jobs/consents/consents.ts';
import { type OpenPool, openPool } from '#jobs/open-pool.ts';
import { describeOrganisation } from '#jobs/organisation.ts';
import { readRevision } from '#jobs/revisions/pool-revision.ts';
import { consents } from '#store/consents.ts';
import { organisation } from '#store/organisations.ts';
import { saveProductionChoice } from '#store/production-choices.ts';
import { HOUSE, MadePool } from './made-pool.ts';

let made: MadePool;
let pool: OpenPool;
let beside: DatabaseSync;

const alone = { name: null, holding: null, sellers: null };

/** From now on, writes to the revision of which this is true are the ones that never come. */
function endsAt(condition: string): void {
  beside.exec(
    `create trigger ended before update on revision when ${condition} begin select raise(abort, 'ended'); end`,
  );
}

beforeEach(async () => {
  made = await MadePool.make();
  pool = openPool(made.root, () => new Date());
  beside = new DatabaseSync(pool.folder.catalogue);
  await describeOrganisation(pool, HOUSE, alone);
});
afterEach(() => {
  beside.close();
  pool.catalogue.close();
  made.remove();
});

describe('a revision of the pool', () => {
  it('is never one of new lines under the name of those before', () => {
    const before = pool.catalogue.revision();
    endsAt('new.number = old.number');
    pool.catalogue.bumpRevision();
    assert.deepEqual([pool.catalogue.revision(), pool.catalogue.linesRevision()], [before + 1, before + 1]);
    pool.catalogue.bumpRevision({ ofLines: false });
    assert.deepEqual([pool.catalogue.revision(), pool.catalogue.linesRevision()], [before + 2, before + 1]);
  });

  it('comes with what is said of a house, or neither does', async () => {
    endsAt('true');
    await assert.rejects(describeOrganisation(pool, HOUSE, { ...alone, holding: 'groupe' }), /ended/);
    await assert.rejects(describeOrganisation(pool, 'compagnie-essai', alone), /ended/);
    assert.equal((await organisation(pool.catalogue, HOUSE))?.holding, HOUSE);
    assert.equal(await organisation(pool.catalogue, 'compagnie-essai'), null);
  });

  it('is nothing of what is taken back while it is read', async () => {
    const choice = { organisation: HOUSE, other: 'b', isSame: true, madeAt: '2025-01-01' };
    const refused = pool.catalogue.transaction(async () => {
      for (let one = 0; one < 30; one += 1)
        await saveProductionChoice(pool.catalogue, { ...choice, one: `a${one}` });
      throw new Error('ended');
    });
    const reading = readRevision(pool);
    await assert.rejects(refused, /ended/);
    assert.deepEqual((await reading).agreed.productions, []);
  });

  it('comes with a consent, or neither does', async () => {
    const word = { organisation: HOUSE, figure: 'discipline-shares:opera', audience: 'members' } as const;
    endsAt('true');
    await assert.rejects(recordConsentOf(pool, { ...word, granted: true }), /ended/);
    assert.deepEqual(await consents(pool.catalogue), []);
  });
});
