// A bot on discord.js that answers every command with "pong". Checks the stand-in, and gives the load run something to compare with.
import { Client, GatewayIntentBits } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API, version: '10' },
});

client.on('clientReady', () => console.log('ready'));
client.on('error', error => console.error('error', error.message));
client.on('interactionCreate', async interaction => {
  try {
    if (interaction.isAutocomplete()) {
      await interaction.respond([{ name: 'pong', value: 'pong' }]);
    } else if (interaction.isChatInputCommand()) {
      await interaction.deferReply();
      await interaction.editReply(`pong ${interaction.commandName} ${interaction.options.data.map(option => option.value).join(' ')}`.trim());
    }
  } catch (error) {
    console.error('error', error.message);
  }
});

process.on('SIGTERM', () => client.destroy().then(() => process.exit(0)));
await client.login(process.env.DISCORD_TOKEN);
