using System.Text;
using NewsBot.SlackChat.Client;
using NewsBot.SlackChat.Connection;

namespace NewsBot.ChatTests.Slack.Client;

public sealed class EventReaderTests
{
    [Fact]
    public void Read_Mention_GivesMessage()
    {
        var read = Read("""{"type":"app_mention","user":"U1","text":"<@UBOT> hi","ts":"1.2","thread_ts":"1.1","channel":"C1"}""");
        Assert.Equal(new MessageReceived("T1", "C1", "U1", "<@UBOT> hi", "1.2", "1.1", IsDirect: false), read);
    }

    [Theory]
    [InlineData("""{"type":"app_mention","user":"U1","bot_id":"B1","text":"x","ts":"1.2","channel":"C1"}""")]
    [InlineData("""{"type":"message","user":"U1","bot_id":"B1","text":"x","ts":"1.2","channel":"D1","channel_type":"im"}""")]
    [InlineData("""{"type":"message","subtype":"bot_message","text":"x","ts":"1.2","channel":"D1","channel_type":"im"}""")]
    [InlineData("""{"type":"message","subtype":"message_changed","channel":"D1","channel_type":"im","message":{"user":"UBOT","bot_id":"B1","text":"x","ts":"1.2","edited":{"ts":"1.3"}}}""")]
    public void Read_BotsOwnWords_GivesNothing(string @event) => Assert.Null(Read(@event));

    [Theory]
    [InlineData("""{"type":"message","user":"U1","text":"<@UBOT> hi","ts":"1.2","channel":"C1","channel_type":"channel"}""")]
    [InlineData("""{"type":"message","subtype":"channel_join","user":"U1","text":"x","ts":"1.2","channel":"D1","channel_type":"im"}""")]
    [InlineData("""{"type":"channel_created","channel":{"id":"C1","name":"new"}}""")]
    [InlineData("""{"type":"app_home_opened","user":"U1","channel":"D1","tab":"about"}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"app_mention","user":"U1","text":"x","ts":5,"channel":"C1"}""")]
    [InlineData("""{"type":"app_mention","text":"x","ts":"1.2","channel":"C1"}""")]
    [InlineData("[]")]
    public void Read_NoUseForIt_GivesNothing(string @event) => Assert.Null(Read(@event));

    [Fact]
    public void Read_QuestionWithRepliesDeleted_IsDeletion()
    {
        var read = Read("""{"type":"message","subtype":"message_changed","channel":"C1","message":{"subtype":"tombstone","user":"USLACKBOT","text":"This message was deleted.","ts":"1.2"}}""");
        Assert.Equal(new MessageDeleted("T1", "C1", "1.2"), read);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("\"hello\"")]
    [InlineData("{}")]
    [InlineData("""{"type":"events_api"}""")]
    public void ReadSocket_NoMessageOfSlacks_IsOther(string message) =>
        Assert.Equal(SocketMessageKind.Other, EnvelopeReader.Read(Encoding.UTF8.GetBytes(message)).Kind);

    [Fact]
    public void ReadSocket_UnreadablePayload_StillWantsAcknowledgement()
    {
        var message = EnvelopeReader.Read("""{"envelope_id":"e1","type":"events_api","payload":{"team_id":7}}"""u8);
        Assert.Equal("e1", message.EnvelopeId);
        Assert.Null(message.Event);
    }

    private static SlackEvent? Read(string @event) =>
        EnvelopeReader.Read(Encoding.UTF8.GetBytes("{\"envelope_id\":\"e1\",\"type\":\"events_api\",\"payload\":{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":" + @event + "}}")).Event;
}
