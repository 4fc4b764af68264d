import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ApiSettings } from './apiProcess.cts';

/** The API that the benchmark asks, in another process. */
export interface Api {
	/** The base URL, with `/v1`. */
	url: string;
	/** Replaces its responses and delay. */
	set(settings: ApiSettings): Promise<void>;
	close(): void;
}

/** Starts the API. */
export async function startApi(): Promise<Api> {
	const child = fork(join(__dirname, 'apiProcess.cts'), { execArgv: ['--require', 'tsx/cjs'] });
	const [{ url }] = (await once(child, 'message')) as [{ url: string }];
	return {
		url,
		set: async (settings) => {
			child.send(settings);
			await once(child, 'message');
		},
		close: () => child.disconnect(),
	};
}
