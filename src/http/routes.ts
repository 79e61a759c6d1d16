import type { Route } from './route.ts';
import {
  getLabels,
  getMatches,
  getPoolLabels,
  getTours,
  getVenueList,
  getVenues,
  postLabels,
  postMatches,
  postTours,
  postVenues,
} from './routes/agreeing.ts';
import { postAsk } from './routes/ask.ts';
import { getConsents, postConsent, postConsentAsk } from './routes/consents.ts';
import { postDelivery, putDelivery } from './routes/deliveries.ts';
import { getMetrics } from './routes/metrics.ts';
import { getOrganisations } from './routes/organisations.ts';
import { getReturn } from './routes/own-return.ts';
import { getPool } from './routes/pool.ts';
import { putLines } from './routes/push.ts';
import { postQuery } from './routes/query.ts';
import { getQuestions } from './routes/questions.ts';
import { getReceipts } from './routes/receipts.ts';
import { getRecipes, postConfirm, postTakeBack } from './routes/recipes.ts';
import { postReconcile } from './routes/reconcile.ts';
import { getRelease, getReleaseCsv, getReleases } from './routes/releases.ts';
import { postUndo } from './routes/undo.ts';
import { getUpload, postUpload, putUpload } from './routes/uploads.ts';
import { getScheme, getSchemeJsonLd, getSchemeTurtle, getVocabulary } from './routes/vocabulary.ts';

/** Every route but the stream of progress. One with a suffix stands before the one without. */
export const ROUTES: readonly Route[] = [
  getPool,
  getOrganisations,
  postAsk,
  postQuery,
  putDelivery,
  postUpload,
  getUpload,
  putUpload,
  postDelivery,
  putLines,
  getReceipts,
  postUndo,
  postReconcile,
  postConfirm,
  getRecipes,
  postTakeBack,
  getLabels,
  postLabels,
  getPoolLabels,
  getMatches,
  postMatches,
  getTours,
  postTours,
  getVenueList,
  getVenues,
  postVenues,
  getConsents,
  postConsent,
  postConsentAsk,
  getReturn,
  getQuestions,
  getReleases,
  getReleaseCsv,
  getRelease,
  getMetrics,
  getVocabulary,
  getSchemeTurtle,
  getSchemeJsonLd,
  getScheme,
];
