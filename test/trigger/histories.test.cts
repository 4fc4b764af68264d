import * as fc from 'fast-check';
import { startSandbox, type Sandbox } from '../sandbox/server.cts';
import { histories, HistoryPlayer, type Trouble } from '../support/histories.cts';
import { useClock } from '../support/newResults.cts';
import { within } from '../support/properties.cts';

/** How many histories of each kind are played; HISTORIES=1000 plays more. */
const RUNS = Number(process.env.HISTORIES ?? 40);

/** How long one trouble may take on a busy machine, in milliseconds. */
const TIMEOUT = Math.max(60_000, 5_000 * RUNS);

const SEARCHES = {
	'sorted by date': { api: 'classic', category: 'jobs', output: 'raw' },
	'in any order': { api: 'classic', category: 'companies', output: 'raw' },
};

const TROUBLES: Array<[Trouble, string]> = [
	['moves', 'results come, move and go between polls'],
	['movesInPolls', 'results come, move and go while it reads'],
	['lateResults', 'results appear late, below the top'],
	['bentPages', 'pages are empty, repeat themselves or end early'],
	['dyingCursors', 'cursors die between polls'],
];

const clock = useClock();
let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

describe('a trigger returns each new result once, and no old one, if', () => {
	it.each(TROUBLES)(
		'(%s) %s',
		async (trouble) => {
			const players = Object.entries(SEARCHES).map(
				([name, search]) => new HistoryPlayer(sandbox, clock, search, name === 'sorted by date'),
			);
			await fc.assert(
				fc.asyncProperty(histories, fc.constantFrom(...players), async (history, player) => {
					expect(await player.play(trouble, history)).toEqual({
						twice: 0,
						old: 0,
						missed: 0,
						isEndless: false,
					});
				}),
				{ numRuns: RUNS, endOnFailure: true, ...within(TIMEOUT) },
			);
		},
		TIMEOUT,
	);
});
