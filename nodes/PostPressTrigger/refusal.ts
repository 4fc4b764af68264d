import { ApiError } from '../PostPress/transport/apiError';

/** Statuses of an invalid cursor. */
const REFUSED = [400, 404, 410, 422];

/** True if the API no longer accepts a cursor. */
export const isRefused = (failure: unknown) =>
	failure instanceof ApiError && REFUSED.includes(failure.details.status ?? 0);
