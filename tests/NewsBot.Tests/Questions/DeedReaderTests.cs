using NewsBot.Facts;
using NewsBot.Questions;

namespace NewsBot.Tests.Questions;

public sealed class DeedReaderTests
{
    [Theory]
    [InlineData("what did Mara Lind say about the tunnel?", "Mara Lind", "tunnel")]
    [InlineData("what did lind write about the tunnel?", "lind", "tunnel")]
    [InlineData("how did Mara Lind describe the tunnel?", "Mara Lind", "tunnel")]
    [InlineData("what has the mayor", null, null)]
    [InlineData("what did the mayor say about the tunnel?", null, null)]
    [InlineData("what did Mara Lind open in the tunnel?", null, null)]
    [InlineData("what did Mara Lind say?", null, null)]
    public void Told_WhatDidSomeoneSay_NamesTheSpeakerAndTheSubject(string question, string? speaker, string? about)
    {
        var deed = Read(question).Deed;

        Assert.Equal(speaker, deed?.Speaker);
        Assert.Equal(about, deed is null ? null : Assert.Single(deed.About).Text);
        Assert.Null(deed?.Stance);
    }

    [Fact]
    public void Told_VerbWithAStance_AsksForThatStance() =>
        Assert.Equal(Stance.Denied, Read("what did Mara Lind deny about the tunnel?").Deed?.Stance);

    [Fact]
    public void Taken_DidSomeoneDeny_NamesStanceAndSubject()
    {
        var deed = Read("did Mara Lind deny the leak?").Deed!;

        Assert.Equal(("Mara Lind", Stance.Denied), (deed.Speaker, deed.Stance!.Value));
        Assert.Equal("leak", Assert.Single(deed.About).Text);
    }

    private static NewsQuery Read(string question) =>
        QuestionReader.Read(new Question { Text = question, AskedAt = new DateTimeOffset(2024, 5, 20, 12, 0, 0, TimeSpan.Zero) }, new PublisherNames([]), []);
}
