import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { STATES } from '../support/environment.cts';
import { installBrowser, type N8nVersion } from '../support/install.cts';
import { saveWorkflow } from '../support/seed.cts';
import { postPress, startedByHand } from '../support/workflows.cts';
import { startWorld, type World } from '../support/world.cts';
import { type Browser, openBrowser } from './browser.mts';
import { Editor } from './editor.mts';

/** How long a run may take to reach the API, in milliseconds. */
const PATIENCE = 60_000;

/** An n8n with an open editor. */
export class Stage {
	private constructor(
		readonly world: World,
		private readonly browser: Browser,
		readonly editor: Editor,
		private readonly pictures: string,
	) {}

	/** Starts n8n and a browser, and logs in. */
	static async start(version: N8nVersion): Promise<Stage> {
		const pictures = join(STATES, 'pictures', version);
		mkdirSync(pictures, { recursive: true });
		const world = await startWorld(version, 'editor');
		const browser = await openBrowser(installBrowser());
		const editor = new Editor(browser.page, world.n8n.url);
		await editor.logIn();
		return new Stage(world, browser, editor, pictures);
	}

	/** Stops everything that was started. */
	async end(): Promise<void> {
		await this.browser.close();
		await this.world.end();
	}

	/** Opens a new PostPress node with these parameters. */
	async open(parameters: INodeParameters): Promise<void> {
		const node = postPress(this.world.credential, parameters);
		const { id } = await saveWorkflow(this.world.client, startedByHand(node));
		await this.editor.show(id);
		await this.editor.open(node.name);
	}

	/** Opens a new workflow that holds nothing but a start. */
	async openEmpty(): Promise<void> {
		const { name, nodes } = startedByHand(postPress(this.world.credential, {}));
		const workflow = { name, nodes: nodes.slice(0, 1), connections: {} };
		const { id } = await saveWorkflow(this.world.client, workflow);
		await this.editor.show(id);
	}

	/** Starts the open node and gives the body of the search that it sends. */
	async search(): Promise<Record<string, unknown>> {
		const { sandbox } = this.world;
		const before = sandbox.searches.length;
		await this.editor.execute();
		const end = Date.now() + PATIENCE;
		while (sandbox.searches.length === before) {
			if (Date.now() > end) throw new Error('The node sends no search');
			await pause(100);
		}
		return sandbox.searches[before].body as Record<string, unknown>;
	}

	/** Saves a picture of the whole window. */
	async picture(name: string): Promise<void> {
		await this.editor.page.screenshot({ path: join(this.pictures, `${name}.png`) });
	}
}
