import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

/** A part of the window, in pixels. */
export interface Frame {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** What comes and goes, or belongs to n8n's own offers. */
const HIDDEN = `
	.el-notification, .n8n-toast, [data-test-id="ask-assistant-floating-button"] {
		display: none !important;
	}
`;

/** What lies over the canvas. */
const CONTROLS = `
	[data-test-id="canvas-controls"], .vue-flow__panel, .vue-flow__controls,
	[data-test-id="canvas-handle-plus-wrapper"], [data-test-id^="execute-workflow-button"],
	[data-test-id="workflow-chat-button"], [class*="executionButtons"] {
		visibility: hidden !important;
	}
`;

/** How far a frame goes beyond what it holds, in pixels. */
export type Margin = Partial<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** The smallest frame that holds all of these, with a margin. */
export async function around(
	elements: Locator,
	{ left = 0, top = 0, right = 0, bottom = 0 }: Margin = {},
): Promise<Frame> {
	const boxes = await Promise.all((await elements.all()).map((one) => one.boundingBox()));
	const seen = boxes.filter((box) => box !== null);
	const x = Math.round(Math.min(...seen.map((box) => box.x)) - left);
	const y = Math.round(Math.min(...seen.map((box) => box.y)) - top);
	const end = Math.round(Math.max(...seen.map((box) => box.x + box.width)) + right);
	const foot = Math.round(Math.max(...seen.map((box) => box.y + box.height)) + bottom);
	return { x, y, width: end - x, height: foot - y };
}

/** Takes the pictures of the README. */
export class Camera {
	constructor(
		private readonly page: Page,
		private readonly folder: string,
	) {
		mkdirSync(folder, { recursive: true });
	}

	/** Gives the window a size, and hides what no picture should show. */
	async setUp(width: number, height: number, { controls }: { controls: boolean }): Promise<void> {
		await this.page.setViewportSize({ width, height });
		await this.page.addStyleTag({ content: controls ? HIDDEN : HIDDEN + CONTROLS });
	}

	/** Saves the frame, or the whole window, with no more colours than a small file can have. */
	async take(name: string, frame?: Frame): Promise<void> {
		// Fonts and edges come a moment after the nodes.
		await this.page.waitForTimeout(1000);
		const picture = await this.page.screenshot({ clip: frame, animations: 'disabled' });
		const file = join(this.folder, `${name}.png`);
		const { size } = await sharp(picture).png({ palette: true, effort: 10 }).toFile(file);
		process.stdout.write(`${name}.png  ${Math.ceil(size / 1024)} KB\n`);
	}
}
