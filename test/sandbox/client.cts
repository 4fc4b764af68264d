import axios, { type AxiosResponse } from 'axios';
import { SANDBOX_KEY, type Sandbox } from './server.cts';

/** The response members that the sandbox's tests check. */
export interface Reply {
	object: string;
	items: Array<Record<string, unknown>>;
	config: { params: Record<string, unknown> };
	paging: { start: number; page_count: number; total_count: number };
	cursor: string | null;
	title: string;
	detail: string;
	instance: string;
	type: string;
	status: number;
}

export const DEMO = 'acc_linkedin_demo';
export const CLASSIC = 'acc_linkedin_classic';
export const PEOPLE = { api: 'classic', category: 'people', keywords: 'engineer' };

const plain = {
	headers: { 'X-API-KEY': SANDBOX_KEY },
	validateStatus: () => true,
	maxRedirects: 0,
};

type Query = Record<string, string | number>;

/** A plain client of a sandbox: it neither throws on errors nor follows redirects. */
export class Client {
	constructor(private readonly sandbox: Sandbox) {}

	async get(path: string, params: Query = {}, headers = {}): Promise<AxiosResponse<Reply>> {
		return await axios.get(this.sandbox.url + path, {
			...plain,
			params,
			headers: { ...plain.headers, ...headers },
		});
	}

	async search(body: unknown, query: Query = {}, config = {}): Promise<AxiosResponse<Reply>> {
		return await axios.post(`${this.sandbox.url}/linkedin/search`, body, {
			...plain,
			params: { account_id: DEMO, ...query },
			...config,
		});
	}

	async parameters(query: Query): Promise<AxiosResponse<Reply>> {
		return await this.get('/linkedin/search/parameters', { account_id: DEMO, ...query });
	}

	/** Follows the cursors of a search, up to 100 pages. */
	async walk(body: unknown, query: Query = {}): Promise<Reply[]> {
		const pages = [(await this.search(body, query)).data];
		for (let last = pages[0]; last.cursor && pages.length < 100; last = pages[pages.length - 1]) {
			pages.push((await this.search({ cursor: last.cursor }, query)).data);
		}
		return pages;
	}
}

/** The IDs of all items of some pages. */
export function ids(...pages: Reply[]): unknown[] {
	return pages.flatMap((page) => page.items.map((item) => item.id));
}
