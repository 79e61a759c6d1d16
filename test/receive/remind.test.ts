import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { Outgoing } from '#receive/outgoing.ts';
import { plainSales } from '../jobs/made-files.ts';
import { HOUSE, parterre } from '../jobs/made-pool.ts';
import { MadeReceiving } from './made-receiving.ts';

const DAY_MS = 86_400_000;
const OFFICE = 'bureau@theatre-essai.test';

let at: MadeReceiving;
beforeEach(async () => {
  at = await MadeReceiving.make();
});
afterEach(() => at.close());

type LateJson = { readonly organisation: string; readonly lastHanded: string | null; readonly step: number };

async function late(): Promise<readonly LateJson[]> {
  const { status, out, err } = await parterre(['late', at.made.root, '--json']);
  assert.equal(status, 0, err);
  return JSON.parse(out) as readonly LateJson[];
}

describe('a house whose file is late', () => {
  it('is told to the steward, in words too, and no other house is', async () => {
    assert.match((await parterre(['late', at.made.root])).out, /Aucun organisme n’est en retard/);
    at.pool.catalogue.run("update agreements set agreed_at = '2024-01-05T12:00:00Z'");
    assert.deepEqual(await late(), []);
    await at.says({ expects: 'monthly' });
    const [house, other] = await late();
    assert.deepEqual(
      [house?.organisation, house?.lastHanded, house?.step, other],
      [HOUSE, null, 2, undefined],
    );
    const { out } = await parterre(['late', at.made.root]);
    assert.match(
      out,
      /Théâtre d’essai\s: en retard depuis le 16\sfévrier\s2024\. Rien n’a encore été déposé\. Il manque\s: du 5\sjanvier\s2024 au/,
    );
    await at.made.ingest([at.made.file('ventes.csv', plainSales(1))]);
    assert.deepEqual(await late(), []);
  });

  it('is written to once, and once more after long, in its language, with a copy to the steward', async () => {
    await at.says({ expects: 'weekly', answersTo: OFFICE, language: 'en' });
    let isDown = true;
    const outgoing: Outgoing = async (mail) => {
      if (isDown) throw new Error('down');
      await at.outgoing(mail);
    };
    await at.open({ folder: at.inbox, outgoing });
    const days = async (count: number) => {
      at.skippedMs = count * DAY_MS;
      await at.settle();
      return at.sent.map(({ isCopied }) => isCopied);
    };
    assert.deepEqual(await days(10), []);
    assert.deepEqual(await days(11), []);
    assert.match(at.told.join('\n'), /\[mail-unsent\]/);
    isDown = false;
    assert.deepEqual([await days(11), await days(12), await days(17)], [[false], [false], [false]]);
    assert.deepEqual(
      [await days(18), await days(400)],
      [
        [false, true],
        [false, true],
      ],
    );
    assert.match(
      at.sent[0]?.text ?? '',
      /^Hello,\n\nThe file of Théâtre d’essai that was expected has not come\./,
    );
    assert.deepEqual(at.sent[0]?.to, [OFFICE]);
  });
});

describe('what a house says of how it hands in', () => {
  const say = (...options: readonly string[]) =>
    parterre(['organisation', at.made.root, HOUSE, '--json', ...options]);

  it('is kept, and taken away when nothing is said in its place', async () => {
    const own = at.made.file(
      'cle.pub',
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGK0wmN/Cr3JXqmLW7u+g9pTh+wyqDHpSQEIQczXkVx9 camille@poste\n',
    );
    const said = await say(
      '--language',
      'en',
      '--answers-to',
      OFFICE,
      '--expects',
      'weekly',
      '--ssh-key',
      own,
    );
    assert.equal(said.status, 0, said.err);
    assert.deepEqual(JSON.parse(said.out).waysIn, {
      language: 'en',
      answersTo: OFFICE,
      expects: 'weekly',
      sshKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGK0wmN/Cr3JXqmLW7u+g9pTh+wyqDHpSQEIQczXkVx9'],
    });
    const { waysIn } = JSON.parse(
      (await say('--answers-to', '', '--expects', 'learned', '--ssh-key', '')).out,
    );
    assert.deepEqual(waysIn, { language: 'en', answersTo: null, expects: null, sshKeys: [] });
  });

  it('is refused in one sentence when it cannot be', async () => {
    const secret = at.made.file(
      'cle',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----\n',
    );
    for (const [options, status, code] of [
      [['--answers-to', 'bureau'], 1, 'address-unreadable'],
      [['--answers-to', 'a@b.test, c@d.test'], 1, 'address-unreadable'],
      [['--ssh-key', secret], 1, 'ssh-key-unreadable'],
      [['--ssh-key', 'absente.pub'], 1, 'ssh-key-unreadable'],
      [['--expects', 'daily'], 2, 'choice-unknown'],
      [['--language', 'de'], 2, 'choice-unknown'],
    ] as const) {
      const ran = await say(...options);
      assert.deepEqual([ran.status, JSON.parse(ran.out).errors[0].code], [status, code], options.join(' '));
    }
  });
});

describe('the command that receives', () => {
  const run = (...options: readonly string[]) => parterre(['receive', at.made.root, '--json', ...options]);

  it('says what is missing of what it was told', async () => {
    for (const [options, code] of [
      [[], 'receiving-nothing'],
      [['--folder', at.made.file('fichier', '')], 'receiving-folder-missing'],
      [['--mail', '2525'], 'mail-domain-missing'],
      [['--mail', '2525', '--mail-domain', 'd.test', '--certificate', 'absent'], 'certificate-unreadable'],
      [['--sftp', 'vingt-deux'], 'number-unreadable'],
    ] as const) {
      const { out } = await run(...options);
      assert.equal(JSON.parse(out).errors[0].code, code);
    }
  });
});
