/*
 * `npm run test:e2e:queue`: the built package in an n8n in queue mode, with two workers.
 *
 * Redis and PostgreSQL are Debian's, installed on first use where this may do so; all runs on free ports of
 * this machine and is ended afterwards.
 */
import { after, before, describe } from 'node:test';
import { installN8n, installServers } from '../support/install.cts';
import { type Queue, startQueue } from '../support/queue.cts';
import { killedTests } from './killed.cts';
import { spreadTests } from './spread.cts';

installN8n('n8n-2');
installServers();

describe('queue mode', () => {
	let started: Queue | undefined;
	const queue = () => {
		if (!started) throw new Error('n8n is not running');
		return started;
	};
	before(async () => {
		started = await startQueue({ workers: 2 });
	});
	after(async () => {
		await started?.end();
	});

	spreadTests(queue);
	killedTests(queue);
});
