// A bot on @slack/bolt that answers every mention with "pong". Checks the stand-in.
import bolt from '@slack/bolt';

const app = new bolt.App({
  token: process.env.SLACK_BOT_TOKEN,
  appToken: process.env.SLACK_APP_TOKEN,
  socketMode: true,
  clientOptions: { slackApiUrl: process.env.SLACK_API },
});

app.event('app_mention', async ({ event, client }) => {
  await client.chat.postMessage({
    channel: event.channel,
    thread_ts: event.ts,
    text: `pong ${event.text}`,
    blocks: [{ type: 'section', text: { type: 'plain_text', text: `pong ${event.text}` } }],
  });
});

app.command('/newsbot', async ({ command, ack, respond }) => {
  await ack();
  await respond({ text: `pong ${command.text}` });
});

app.error(async error => console.error('error', error.message));
process.on('SIGTERM', () => app.stop().then(() => process.exit(0)));
await app.start();
console.log('ready');
