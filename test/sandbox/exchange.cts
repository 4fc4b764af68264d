import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { refuse, type Answer } from './errors.cts';
import type { RecordedRequest, Traffic } from './traffic.cts';

const MAX_BODY = 1_000_000;

/** A request and the ways to respond; each one ends its record first. */
export class Exchange {
	private readonly gone = new AbortController();

	constructor(
		private readonly request: IncomingMessage,
		private readonly response: ServerResponse,
		readonly record: RecordedRequest,
		private readonly traffic: Traffic,
	) {
		response.on('close', () => {
			this.gone.abort();
			traffic.end(record, { aborted: true });
		});
	}

	/** True if the client has disconnected. */
	get left(): boolean {
		return this.gone.signal.aborted;
	}

	/** Reads the body into the record, as JSON if possible or else as text. Throws a Refusal. */
	async readBody(): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of this.request) chunks.push(chunk as Buffer);
		const text = Buffer.concat(chunks).toString();
		if (text === '') return;
		this.record.body = text;
		if (text.length > MAX_BODY) refuse('content_too_large', 'The body is larger than 1 MB.');
		try {
			this.record.body = JSON.parse(text) as unknown;
		} catch {
			refuse('malformed_request', 'The body is not valid JSON.');
		}
	}

	/** Waits; ends early if the client disconnects. */
	async pause(ms: number): Promise<void> {
		if (ms > 0) await wait(ms, undefined, { signal: this.gone.signal }).catch(() => undefined);
	}

	/** Waits until the client disconnects or the sandbox closes. */
	async hang(): Promise<void> {
		if (this.left) return;
		await new Promise((resolve) => this.gone.signal.addEventListener('abort', resolve));
	}

	/** Starts a response that never ends: occasional bytes until the client disconnects or the sandbox closes. */
	async drip(): Promise<void> {
		this.response.writeHead(200, { 'content-type': 'application/json' });
		while (!this.left) {
			this.response.write(' ');
			await this.pause(20);
		}
	}

	/** Closes the connection without a response. */
	cut(): void {
		this.traffic.end(this.record, {});
		this.request.socket.destroy();
	}

	/** Sends any text. */
	sendText(status: number, text: string, headers: Record<string, string>): void {
		if (this.left) return;
		// Ended before sending, because a client may send its next request immediately.
		this.traffic.end(this.record, { status });
		this.response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) });
		this.response.end(text);
	}

	/** Sends JSON. */
	send({ status, body, headers }: Answer): void {
		this.sendText(status, JSON.stringify(body) ?? '', {
			'content-type': 'application/json; charset=utf-8',
			...headers,
		});
	}

	/** Sends truncated JSON with a matching content length. */
	sendTruncated({ status, body }: Answer): void {
		const text = JSON.stringify(body);
		this.sendText(status, text.slice(0, Math.floor(text.length / 2)), {
			'content-type': 'application/json; charset=utf-8',
		});
	}
}
