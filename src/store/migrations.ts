/** Statements that bring a catalogue from one version to the next. Never edited once released: add another. */
export const MIGRATIONS: readonly string[] = [
  `create table pool (one integer primary key check (one = 1), json text not null);
   create table organisations (
     slug text primary key, name text not null, holding text not null, sellers text not null, joined_at text not null);
   create table agreements (
     id integer primary key, organisation text not null references organisations, terms_version text not null,
     agreed_at text not null, withdrawn_at text);
   create table consents (
     organisation text not null references organisations, figure text not null, audience text not null,
     granted integer not null, granted_at text not null, primary key (organisation, figure, audience));
   create table receipts (
     sequence integer primary key autoincrement, id text not null unique, delivery text not null,
     organisation text not null references organisations, sha256 text not null, state text not null,
     received_at text not null, json text not null);
   create index receipts_by_content on receipts (organisation, sha256, state);
   create table batches (
     id text primary key, receipt text not null references receipts (id), organisation text not null, kind text not null,
     lake_version integer not null, file text not null, rows integer not null,
     effective_file text, effective_rows integer not null);
   create index batches_by_kind on batches (organisation, kind);
   create table recipes (
     organisation text not null, fingerprint text not null, json text not null, saved_at text not null,
     primary key (organisation, fingerprint));
   create table reconciliations (
     receipt text primary key references receipts (id), json text not null, made_at text not null);
   create table questions (
     id integer primary key, asked_at text not null, asker text not null, question text, query text not null,
     reading text not null, outcome text not null, edition text);
   create table revision (one integer primary key check (one = 1), number integer not null);
   insert into revision values (1, 0);`,
  `alter table organisations add column represented_by text references organisations;
   alter table organisations add column open_data text;`,
  `drop table recipes;
   create table recipes (
     organisation text not null references organisations, id text not null, version integer not null,
     headers text not null, source text not null, json text not null, saved_at text not null,
     primary key (organisation, id, version));`,
  `alter table batches add column listing text;
   alter table batches add column listed_by text;
   alter table batches add column withdraws integer not null default 0;`,
  `create table pulls (
     organisation text not null references organisations, address text not null, until text not null,
     pulled_at text not null, primary key (organisation, address));`,
  `create table policies (
     sequence integer primary key autoincrement, version text not null unique, json text not null, sha256 text not null,
     signature text not null, saved_at text not null);
   create table editions (
     sequence integer primary key autoincrement, id text not null unique, policy text not null references policies (version),
     months_from text not null, months_to text not null, sha256 text not null, built_at text not null, withdrawn text);`,
  `create table deposit_keys (
     id text primary key, organisation text not null references organisations, name text not null,
     digest text not null unique, created_at text not null, last_used_at text, withdrawn integer not null default 0);`,
  `create table pushes (id text primary key, body text not null, json text not null, answered_at text not null);
   create index pushes_by_age on pushes (answered_at);
   create table pushed_lines (
     organisation text not null references organisations, line text not null,
     receipt text not null references receipts (id), version text not null,
     primary key (organisation, line, receipt)) without rowid;`,
  `create table ways_in (
     organisation text primary key references organisations, language text not null, answers_to text, expects text,
     ssh_keys text not null);
   create table reminders (
     organisation text not null references organisations, since text not null, step integer not null,
     sent_at text not null, primary key (organisation, since, step));`,
  `create table label_choices (
     organisation text not null references organisations, field text not null, label_key text not null,
     shared_key text not null, code text, made_at text not null, primary key (organisation, label_key));
   create table production_choices (
     organisation text not null references organisations, one text not null, other text not null,
     same integer not null, made_at text not null, primary key (organisation, one, other));
   create table production_tellings (
     organisation text not null references organisations, production text not null, made_at text not null,
     primary key (organisation, production));
   create table venues (
     code text primary key, name text not null, municipality text, kind text, capacity integer, made_at text not null,
     merged_into text references venues);
   create table venue_choices (
     organisation text not null references organisations, venue text not null, code text references venues,
     made_at text not null, primary key (organisation, venue));`,
  `create table noisy_editions (
     sequence integer primary key autoincrement, id text not null unique, policy text not null references policies (version),
     months_from text not null, months_to text not null, rho_thousandths integer not null, spent_at text not null,
     sha256 text, built_at text);
   create table noise_signs (holding text primary key, sign integer not null);`,
  `create table further_tables (
     edition text not null, number integer not null, key text not null, asked_by text not null, asked_at text not null,
     sha256 text not null, primary key (edition, number), unique (edition, key)) without rowid;`,
  `alter table editions add column replaced_by text references editions (id);`,
  `alter table consents add column until text;
   create table consent_requests (
     figure text not null, audience text not null, asked_at text not null, primary key (figure, audience));`,
  `alter table editions add column counted_from text;`,
  `create table closed_questions (
     edition text not null, key text not null, asked_by text not null, asked_at text not null,
     primary key (edition, key)) without rowid;`,
  `create table neighbours (folder text primary key, same text not null, declared_at text not null);`,
  `alter table neighbours add column pool text not null default '{}';`,
  `create table tour_choices (
     organisation text not null references organisations, production text not null, other_organisation text not null,
     other text not null, same integer not null, made_at text not null, primary key (organisation, production, other));`,
  `alter table revision add column lines integer not null default 0;
   update revision set lines = number;`,
  `alter table revision add column stamp text not null default '';
   update revision set stamp = lower(hex(randomblob(4)));`,
];
