import { ApiError } from '../PostPress/transport/apiError';

/** Statuses that say that a cursor leads nowhere any more. */
const REFUSED = [400, 404, 410, 422];

/** True where the API does not know a cursor any more. */
export const isRefused = (failure: unknown) =>
	failure instanceof ApiError && REFUSED.includes(failure.details.status ?? 0);
