// Shows stored messages as Discord shows them, and takes their picture.
// node render.mjs EXPECTATIONS-FOLDER PICTURES-FOLDER NAME...   (needs npm packages beside it, and chromium)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [expectations, pictures, ...names] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'newsbot-pictures-'));
mkdirSync(pictures, { recursive: true });
writeFileSync(join(work, 'entry.js'), "import '@skyra/discord-components-core';");
execFileSync('node_modules/.bin/esbuild', [join(work, 'entry.js'), '--bundle', '--format=iife', `--outfile=${join(work, 'bundle.js')}`, '--log-level=error'], {
  env: { ...process.env, NODE_PATH: resolve('node_modules') },
});

const html = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Discord's Markdown, as far as the bot writes it. */
function inline(text) {
  let shown = '';
  for (let i = 0; i < text.length; ) {
    const rest = text.slice(i);
    const link = /^\[((?:\\.|[^\]\\])*)\]\((https?:[^)\s]+)\)/.exec(rest);
    if (rest[0] === '\\' && rest.length > 1) {
      shown += html(rest[1]);
      i += 2;
    } else if (rest.startsWith('**') && rest.indexOf('**', 2) > 0) {
      const end = rest.indexOf('**', 2);
      shown += `<discord-bold>${inline(rest.slice(2, end))}</discord-bold>`;
      i += end + 2;
    } else if (link) {
      shown += `<discord-link href="${html(link[2])}" target="_blank">${inline(link[1])}</discord-link>`;
      i += link[0].length;
    } else {
      shown += html(rest[0]);
      i += 1;
    }
  }
  return shown;
}

function block(text) {
  return text.split('\n').map(line =>
    line.startsWith('> ') ? `<discord-quote>${inline(line.slice(2))}</discord-quote>`
    : line.startsWith('-# ') ? `<div class="small">${inline(line.slice(3))}</div>`
    : `<div>${inline(line)}</div>`).join('');
}

const styles = { 1: 'primary', 2: 'secondary' };
const avatar = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'%3E%3Crect width='40' height='40' fill='%232f6fde'/%3E%3Cpath d='M9 12h22M9 18h22M9 24h14' stroke='white' stroke-width='3'/%3E%3C/svg%3E";
const buttons = rows => rows.map(row => `<discord-action-row>${row.components.map(button =>
  `<discord-button type="${styles[button.style]}">${html(button.label)}</discord-button>`).join('')}</discord-action-row>`).join('');

const embed = box => `<discord-embed slot="embeds" color="#${(box.color ?? 0).toString(16).padStart(6, '0')}"
  ${box.title ? `embed-title="${html(box.title.replace(/\\(.)/g, '$1')).replace(/"/g, '&quot;')}"` : ''} ${box.author ? `author-name="${html(box.author.name).replace(/"/g, '&quot;')}"` : ''}>
  <discord-embed-description slot="description">${block(box.description ?? '')}</discord-embed-description>
  ${box.footer ? `<discord-embed-footer slot="footer">${html(box.footer.text)}</discord-embed-footer>` : ''}
</discord-embed>`;

for (const name of names) {
  const message = JSON.parse(readFileSync(join(expectations, `${name}.json`), 'utf8'));
  const page = join(work, `${name}.html`);
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #313338; width: 440px; font-family: sans-serif }
    .small { font-size: 0.8em; color: #949ba4; line-height: 1.4 }
  </style><script src="bundle.js"></script>
  <discord-messages theme="dark" no-background>
    <discord-message author="NewsBot" bot avatar="${avatar}" timestamp="09:00">${message.content ? block(message.content) : ''}
      ${message.embeds.map(embed).join('')}
      <discord-attachments slot="components">${buttons(message.components)}</discord-attachments>
    </discord-message>
  </discord-messages>
  <script>setTimeout(() => document.body.dataset.height = Math.ceil(document.querySelector('discord-messages').getBoundingClientRect().height), 1500)</script>`);
  const seen = run(page, 2000, ['--dump-dom']).toString();
  run(page, Number(/data-height="(\d+)"/.exec(seen)[1]), [`--screenshot=${resolve(pictures, `discord-${name}.png`)}`]);
}

function run(page, height, wish) {
  return execFileSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    `--user-data-dir=${mkdtempSync(join(work, 'profile-'))}`, '--hide-scrollbars', `--window-size=440,${height}`, '--virtual-time-budget=3000', ...wish, `file://${page}`], { stdio: ['ignore', 'pipe', 'ignore'] });
}
