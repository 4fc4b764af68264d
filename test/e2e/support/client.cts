import { randomUUID } from 'node:crypto';
import { OWNER } from './environment.cts';

/** Talks to n8n as its editor does. */
export class Client {
	private cookie = '';

	/** n8n binds a session to the browser that began it. */
	private readonly browserId = randomUUID();

	constructor(private readonly url: string) {}

	/** Sends a request and returns the `data` of n8n's response. Throws n8n's message. */
	async send<T>(method: string, path: string, body?: unknown): Promise<T> {
		const answer = await fetch(this.url + path, {
			method,
			headers: {
				'content-type': 'application/json',
				cookie: this.cookie,
				'browser-id': this.browserId,
			},
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		for (const cookie of answer.headers.getSetCookie()) {
			if (cookie.startsWith('n8n-auth=')) this.cookie = cookie.split(';')[0];
		}
		const text = await answer.text();
		if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
		const json = JSON.parse(text) as { data?: T };
		return json.data ?? (json as T);
	}

	/** Logs in as the owner, whom the first log-in creates. */
	async logIn(): Promise<void> {
		const { email, password } = OWNER;
		const login = async () =>
			await this.send('POST', '/rest/login', { emailOrLdapLoginId: email, email, password });
		try {
			await login();
		} catch {
			await this.send('POST', '/rest/owner/setup', OWNER);
			await login();
		}
	}
}
