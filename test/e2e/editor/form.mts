import type { Locator, Page } from 'playwright-core';

/** How long an open list takes to settle, in milliseconds; clicks on a moving entry go astray. */
const SETTLE = 400;

/** How often a menu is clicked before it counts as stuck. */
const CLICKS = 10;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The form of an open node, filled with the mouse and by typing. */
export class Form {
	/** The clicks of a person who fills the form without a slip. */
	clicks = 0;

	constructor(private readonly page: Page) {}

	private async click(target: Locator): Promise<void> {
		this.clicks += 1;
		await target.click();
	}

	private testId(id: string): Locator {
		return this.page.locator(`[data-test-id="${id}"]`);
	}

	/** Waits until the form is there. */
	async isOpen(): Promise<void> {
		await this.testId('node-parameters').first().waitFor();
	}

	/** The entries of the menu that is open. */
	private options(): Locator {
		return this.page.locator('.el-select-dropdown__item:visible');
	}

	private async option(label: string): Promise<void> {
		await this.page.waitForTimeout(SETTLE);
		const wanted = new RegExp(`^\\s*${escaped(label)}\\s*$`, 'i');
		const named = this.page.locator('.option-headline').filter({ hasText: wanted });
		const fitting = this.options().filter({ hasText: wanted });
		await this.click(fitting.or(this.options().filter({ has: named })).first());
		await this.page.waitForTimeout(SETTLE);
	}

	/** The last field of this name. */
	private input(parameter: string): Locator {
		return this.testId(`parameter-input-${parameter}`).last().locator('input').first();
	}

	/** Selects an entry of a field with fixed choices. */
	async choose(parameter: string, label: string): Promise<void> {
		await this.click(this.input(parameter));
		await this.option(label);
	}

	/** Selects entries of a multi-select, which stays open for further ones. */
	private async selectAt(field: Locator, labels: string[]): Promise<void> {
		// While the list is loading, its input is disabled and another one stands in front.
		await this.click(field.locator('input:enabled').first());
		for (const label of labels) await this.option(label);
		await this.page.keyboard.press('Escape');
		await this.options().first().waitFor({ state: 'hidden' });
	}

	/** Selects entries in the last multi-select of this name. */
	async select(parameter: string, ...labels: string[]): Promise<void> {
		await this.selectAt(this.testId(`parameter-input-${parameter}`).last(), labels);
	}

	/** Selects entries in a multi-select of a filter that has several. */
	async selectIn(filter: string, parameter: string, ...labels: string[]): Promise<void> {
		const field = this.testId(`fixed-collection-${filter}`);
		await this.selectAt(field.locator(`[data-test-id="parameter-input-${parameter}"]`), labels);
	}

	/** The entries of a multi-select. */
	async offered(parameter: string): Promise<string[]> {
		await this.click(this.input(parameter));
		await this.options().first().waitFor();
		const headlines = this.page.locator('.el-select-dropdown__item:visible .option-headline');
		return (await headlines.allInnerTexts()).map((text) => text.trim());
	}

	/** Types into a field. */
	async type(parameter: string, text: string): Promise<void> {
		await this.click(this.input(parameter));
		await this.input(parameter).fill(text);
		await this.page.keyboard.press('Tab');
	}

	/** Opens the menu of a button. While the form is rendered again, the menu closes, so it may take a few clicks. */
	private async menu(button: Locator): Promise<void> {
		this.clicks += 1;
		for (let click = 0; click < CLICKS; click++) {
			await button.click();
			await this.page.waitForTimeout(SETTLE);
			if ((await this.options().count()) > 0) return;
		}
		throw new Error('The menu does not open');
	}

	/** Selects from the menu of the last button with this text. */
	async add(button: string, label: string): Promise<void> {
		await this.menu(this.page.locator(`input[placeholder="${button}"]`).last());
		await this.option(label);
	}

	/** Adds a filter to the form. */
	async addFilter(label: string): Promise<void> {
		await this.add('Add Filter', label);
	}

	/** The entries of the menu of filters. */
	async filters(): Promise<string[]> {
		const button = this.page.locator('input[placeholder="Add Filter"]');
		await this.menu(button);
		const labels = await this.options().allInnerTexts();
		await button.click();
		await this.options().first().waitFor({ state: 'hidden' });
		return labels.map((label) => label.trim());
	}

	/** Adds an entry to a filter; where a filter has several kinds of entry, one of this kind. */
	async addEntry(filter: string, kind?: string): Promise<void> {
		const collection = this.testId(`fixed-collection-${filter}`);
		if (kind === undefined) {
			await this.click(collection.locator('[data-test-id="fixed-collection-add"]'));
			return;
		}
		await this.menu(collection.locator('input[placeholder^="Add "]').last());
		await this.option(kind);
	}

	/** Opens the last list of this name, or that of a filter, and types into it; returns the entries. */
	async open(name: string, typed?: string, filter?: string): Promise<Locator> {
		const around = filter ? this.testId(`fixed-collection-${filter}`) : this.page;
		const locator = around.locator(`[data-test-id="resource-locator-${name}"]`).last();
		await this.click(locator.locator('[data-test-id="rlc-input"]'));
		const search = this.page.locator('[data-test-id="rlc-search"]:visible');
		if (typed !== undefined) await search.fill(typed);
		return this.page.locator('[data-test-id="rlc-item"]:visible');
	}

	/** Picks in the last list of this name what the typed text finds. */
	async pick(name: string, entry: string, typed?: string): Promise<void> {
		const found = await this.open(name, typed);
		await this.click(found.filter({ hasText: entry }).first());
		await this.page.waitForTimeout(SETTLE);
	}

	/** Picks in the last list of a filter what the typed text finds. */
	async pickIn(filter: string, entry: string, typed: string): Promise<void> {
		const found = await this.open('id', typed, filter);
		await this.click(found.filter({ hasText: entry }).first());
		await this.page.waitForTimeout(SETTLE);
	}

	/** The value of the last field of this name. */
	async picked(name: string): Promise<string> {
		const locator = this.testId(`resource-locator-${name}`).last();
		return await locator.locator('input[data-test-id="rlc-input"]').inputValue();
	}

	/** The text of the form. */
	async text(): Promise<string> {
		return await this.testId('node-parameters').first().innerText();
	}
}
