using NewsBot.Facts;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Facts;

/// <summary>Each shape of attribution by a sentence of its own: who speaks, and how far the content reaches.</summary>
public sealed class AttributionFormsTests
{
    [Theory]
    [InlineData("Okafor denied on Monday that the dam leaks.", "Okafor", "that the dam leaks")]
    [InlineData("Okafor denied Monday that the dam leaks.", "Okafor", "that the dam leaks")]
    [InlineData("Okafor denied late on Tuesday that the dam leaks.", "Okafor", "that the dam leaks")]
    [InlineData("Okafor denied in a statement on Monday that the dam leaks.", "Okafor", "that the dam leaks")]
    [InlineData("Okafor denied, in a letter to the council, that the dam leaks.", "Okafor", "that the dam leaks")]
    [InlineData("Okafor said after the vote that the dam leaks.", "Okafor", "that the dam leaks")]
    [InlineData("Okafor promised on Thursday to rebuild the dam.", "Okafor", "to rebuild the dam")]
    [InlineData("Okafor has since said that the dam leaks.", "Okafor", "that the dam leaks")]
    public void Extract_AdverbialBeforeClause_IsReadPast(string sentence, string speaker, string content) => Holds(sentence, speaker, content);

    [Theory]
    [InlineData("Okafor denied meddling in the election.", "Okafor", "meddling in the election")]
    [InlineData("The company denied wrongdoing.", "The company", "wrongdoing")]
    [InlineData("Okafor admitted taking the money.", "Okafor", "taking the money")]
    public void Extract_ObjectOfCue_IsContent(string sentence, string speaker, string content) => Holds(sentence, speaker, content);

    [Theory]
    [InlineData("Brandt vetoed the law that allows fishing, arguing that the lake is empty.", "Brandt", "that the lake is empty")]
    [InlineData("Lena Brandt on Saturday criticized the budget.", "Lena Brandt", "the budget")]
    [InlineData("A report published Wednesday said that the lake is empty.", "A report", "that the lake is empty")]
    [InlineData("A letter obtained by the paper said that the lake is empty.", "A letter", "that the lake is empty")]
    public void Extract_WordsBetweenSpeakerAndCue_DoNotSpeak(string sentence, string speaker, string content) => Holds(sentence, speaker, content);

    [Theory]
    [InlineData("While Okafor denies the charge, the council is still divided.", "Okafor", "the charge")]
    [InlineData("But, Okafor added, the dam leaks.", "Okafor", "the dam leaks")]
    [InlineData("Okafor praised the plan and left the room.", "Okafor", "the plan")]
    [InlineData("Okafor said that the dam leaks and warned that it may break.", "Okafor", "that the dam leaks")]
    [InlineData("Okafor said that the dam leaks and warned that it may break.", "Okafor", "that it may break")]
    [InlineData("Lund, who backed the plan, left.", "Lund, who", "the plan")]
    [InlineData("Okafor said the dam is a marvel, a claim that the council doubts.", "Okafor", "the dam is a marvel")]
    public void Extract_ClauseOfTheSentence_EndsTheContent(string sentence, string speaker, string content) => Holds(sentence, speaker, content);

    [Theory]
    [InlineData("According to the ministry, exports fell.", "the ministry", "exports fell")]
    [InlineData("The clerk smiled at her claim that the file was lost.", "her", "that the file was lost")]
    [InlineData("\"The dam leaks,\" said Okafor.", "Okafor", "The dam leaks,")]
    [InlineData("\"The dam leaks,\" Okafor said, adding that it may break.", "Okafor", "that it may break")]
    [InlineData("The dam leaks, said Lena Brandt, the mayor.", "Lena Brandt", "The dam leaks")]
    [InlineData("The dam leaks, Okafor said, but it will hold.", "Okafor", "The dam leaks / but it will hold")]
    [InlineData("Exports, according to the ministry, fell.", "the ministry", "Exports / fell")]
    [InlineData("\"We waited,\" Brandt said. \"Nobody came to the harbour that night\" for an hour.", "Brandt", "We waited, / \"Nobody came to the harbour that night\" for an hour")]
    public void Extract_OtherRules_FindSpeakerAndContent(string sentence, string speaker, string content) => Holds(sentence, speaker, content);

    [Theory]
    [InlineData("Okafor: The dam will hold\n\nThe governor, Ruth Okafor, calmed the valley.", "Okafor", "The dam will hold")]
    [InlineData("Police: Man fell from bridge", "Police", "Man fell from bridge")]
    [InlineData("The harbour, in the end - Lena Brandt: \"Nobody came that night.\"", "Lena Brandt", "Nobody came that night.")]
    [InlineData("Added Brandt: \"Nobody came that night.\"", "Brandt", "Nobody came that night.")]
    [InlineData("\"The dam leaks,\" said engineers working on the wall.", "engineers", "The dam leaks,")]
    [InlineData("The dam leaks, said experts working on the wall.", "experts", "The dam leaks")]
    public void Extract_LabelsAndInversions_FindSpeakerAndContent(string text, string speaker, string content) => Holds(text, speaker, content);

    [Theory]
    [InlineData("Okafor praised the council during a rally.", "Okafor", "the council")]
    [InlineData("Okafor endorsed the mayor on Tuesday.", "Okafor", "the mayor")]
    [InlineData("Okafor criticized the budget in an interview with the paper.", "Okafor", "the budget")]
    [InlineData("Okafor criticized the budget on Monday as \"a gift to banks.\"", "Okafor", "the budget on Monday as \"a gift to banks.\"")]
    [InlineData("Okafor said that Brandt, who left in May, had never paid.", "Okafor", "that Brandt, who left in May, had never paid")]
    [InlineData("Okafor's claim that the ledger was forged surprised the court.", "Okafor", "that the ledger was forged")]
    [InlineData("Okafor, whose lawyer said the charges were \"absurd\", left the court.", "lawyer", "the charges were \"absurd\"")]
    public void Extract_CircumstancesAndMainClause_AreNotContent(string text, string speaker, string content) => Holds(text, speaker, content);

    [Fact]
    public void Extract_QuotationBehindAnAbbreviationThatEndsTheSentence_GoesOn() =>
        Holds("\"The dam leaks,\" Okafor told reporters after a visit to Aiken, S.C. \"Nobody mends it.\"", "Okafor", "The dam leaks, / Nobody mends it.");

    [Theory]
    [InlineData("Okafor said that the dam leaks, the Harbour Post reported.", "Okafor", "that the dam leaks")]
    [InlineData("Okafor said the dam leaks, according to the Harbour Post.", "Okafor", "the dam leaks")]
    [InlineData("The Harbour Post reported that Okafor said the dam leaks.", "Okafor", "the dam leaks")]
    [InlineData("Okafor told the Herald that the dam leaks, the Harbour Post reported.", "Okafor", "that the dam leaks")]
    [InlineData("The dam leaks, Okafor told reporters on Monday, the Harbour Post reported.", "Okafor", "The dam leaks")]
    public void Extract_StatementThatAReporterTells_IsItsSpeakersAndToldByTheReporter(string sentence, string speaker, string content)
    {
        var fact = Assert.Single(SomeFacts.Extractor().Extract(sentence, null).Facts, fact => fact.Speaker?.Words == speaker);

        Assert.Equal(content, string.Join(" / ", fact.Content.Select(span => span.Of(sentence))));
        Assert.EndsWith("Harbour Post", fact.ToldBy?.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Okafor said Brandt told her the dam leaks and that the council must act before the winter rains begin.")]
    [InlineData("The Harbour Post reported on a storm, and Okafor said the dam leaks.")]
    public void Extract_ReporterWhoSaysMore_TellsNothingOfIt(string sentence) =>
        Assert.DoesNotContain(SomeFacts.Extractor().Extract(sentence, null).Facts, fact => fact.ToldBy is not null);

    [Theory]
    [InlineData("The keeper denied Lund a goal.")]
    [InlineData("The keeper dived to deny a player a goal.")]
    [InlineData("The judge denied him bail.")]
    [InlineData("The judge denied her the right to speak.")]
    [InlineData("The judge denied bail.")]
    [InlineData("The court denied the motion.")]
    [InlineData("The court again denied Okafor's request for a new trial.")]
    [InlineData("The guards denied entry to forty people.")]
    [InlineData("The arrest denies the public this opportunity.")]
    [InlineData("Okafor was denied entry by the guards.")]
    [InlineData("Lund had been denied by the keeper.")]
    [InlineData("The request was denied by the ministry.")]
    public void Extract_ThingKeptFromSomeone_IsNoDenial(string sentence) =>
        Assert.DoesNotContain(SomeFacts.Extractor().Extract(sentence, null).Facts, fact => fact.Stance == Stance.Denied);

    [Theory]
    [InlineData("Okafor denied the charge.", "the charge")]
    [InlineData("Okafor denied her allegations.", "her allegations")]
    [InlineData("Okafor denied it.", "it")]
    [InlineData("Okafor denied those claims.", "those claims")]
    [InlineData("Okafor denied that the guards refused entry.", "that the guards refused entry")]
    [InlineData("Okafor denied asking for bail.", "asking for bail")]
    [InlineData("Okafor denied Lund owned the boat.", "Lund owned the boat")]
    [InlineData("Okafor denied any involvement in the flood.", "any involvement in the flood")]
    [InlineData("The report was denied by Okafor.", "The report")]
    public void Extract_ThingSaidOfSomeone_IsADenial(string sentence, string content)
    {
        var fact = Assert.Single(SomeFacts.Extractor().Extract(sentence, null).Facts, fact => fact.Stance == Stance.Denied);

        Assert.Equal(("Okafor", content), (fact.Speaker?.Words, string.Join(" / ", fact.Content.Select(span => span.Of(sentence)))));
    }

    [Fact]
    public void Extract_QuotedTitleBeforeTheCue_IsNotWhatIsSaid()
    {
        var facts = SomeFacts.Extractor().Extract("Okafor, director of “The Long Dam,” recently predicted a drier future for the valley.", null).Facts;

        Assert.DoesNotContain(facts, fact => fact.Speaker is { } speaker && speaker.Words.Contains("future", StringComparison.Ordinal));
    }

    [Fact]
    public void Extract_LabelThatNamesNobody_IsNoSpeaker() => Assert.Empty(SomeFacts.Extractor().Extract("Score: 21\n\nQ: Will the dam hold?", null).Facts);

    [Fact]
    public void Extract_SeveralSpeakersAtOnce_ResolvesToNoneOfThem()
    {
        const string Text = "Ruth Okafor met Lena Brandt. Both Okafor and Brandt said that the dam leaks.";
        Assert.Null(Assert.Single(SomeFacts.Extractor().Extract(Text, null).Facts).Speaker!.Name);
    }

    [Fact]
    public void Extract_SubjectThatOnlyFillsItsPlace_NamesNobody() =>
        Assert.DoesNotContain(SomeFacts.Extractor().Extract("It is easy to criticize the council.", null).Facts, fact => fact.Speaker is not null);

    private static void Holds(string sentence, string speaker, string content)
    {
        var found = SomeFacts.Extractor().Extract(sentence, null).Facts
            .Select(fact => (fact.Speaker?.Words, string.Join(" / ", fact.Content.Select(span => span.Of(sentence)))));
        Assert.Contains((speaker, content), found);
    }
}
