using NewsBot.Questions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers;

public sealed class CountedAnswersTests
{
    [Theory]
    [InlineData("how many ferries sank?", "ferries")]
    [InlineData("how many of the yellow cranes were sold?", "yellow cranes")]
    [InlineData("how many people died in the flood?", "people")]
    [InlineData("how many died in the flood?", "")]
    [InlineData("how many did it take?", "")]
    [InlineData("in the flood, how many boats were lost?", "boats")]
    [InlineData("how old is the ferry?", "years")]
    [InlineData("how tall is the crane?", null)]
    [InlineData("what is the number of ferries?", null)]
    [InlineData("how many", "")]
    public void Read_HowMany_TellsWhatIsToBeCounted(string question, string? counted) =>
        Assert.Equal(counted, QuestionReader.Read(new Question { Text = question, AskedAt = DateTimeOffset.UnixEpoch }, new PublisherNames([]), []).Counted);

    [Theory]
    [InlineData("The flood of Dunmere killed 12 people in 2023.", "how many people died in the flood of Dunmere?", "Most likely 12 people.")]
    [InlineData("The flood of Dunmere killed 12 and hurt 70.", "how many died in the flood of Dunmere?", "Most likely 12.")]
    [InlineData("More than 40 old wooden ferries sank in Dunmere harbour, 15 miles from Kilbride.", "how many ferries sank in Dunmere harbour?", "Most likely More than 40 old wooden ferries.")]
    [InlineData("The ferry sank in Dunmere harbour on the second day of the 2023 season with 30 people aboard.", "how many ferries sank in Dunmere harbour?", "Reported by Coast Herald.")]
    [InlineData("A 22-foot ferry sank in Dunmere harbour.", "how many ferries sank in Dunmere harbour?", "Reported by Coast Herald.")]
    [InlineData("The ferries that sank in Dunmere harbour cost $40 each.", "how many ferries sank in Dunmere harbour?", "Reported by Coast Herald.")]
    [InlineData("Two ferries sank in Marlow. Nothing is known of the harbour of Dunmere.", "how many ferries sank in Dunmere harbour?", "Reported by Coast Herald.")]
    [InlineData("Ferries sink in Dunmere harbour. The harbour of Dunmere has 14 ferries.", "how many ferries vanished in Dunmere harbour?", "Reported by Coast Herald.")]
    [InlineData("The flood came to Dunmere at night. At least 36 people have died.", "how many people died in the flood of Dunmere?", "Most likely At least 36 people.")]
    [InlineData("The flood of Dunmere left 36 dead. People died at home.", "how many people died in the flood of Dunmere?", "Most likely 36 dead.")]
    [InlineData("In the flood of Dunmere a 6.6 earthquake killed sheep. No people died.", "how many people died in the flood of Dunmere?", "Reported by Coast Herald.")]
    [InlineData("Mayor Ines Calder, 61, met two men in 2023.", "how old is Ines Calder?", "Most likely 61.")]
    [InlineData("The 61-year-old Ines Calder met two men in 2023.", "how old is Ines Calder?", "Most likely 61-year-old.")]
    [InlineData("Ines Calder met two men in 2023.", "how old is Ines Calder?", "Reported by Coast Herald.")]
    [InlineData("Five men were aboard the ferry in Dunmere.", "how many passengers were aboard the ferry in Dunmere?", "Most likely Five men.")]
    public async Task Ask_HowMany_LeadsWithANumberThatCountsIt(string text, string question, string lead)
    {
        using var news = new IndexedNews(Some.News("flood", "News of the week", "Coast Herald", new DateOnly(2024, 5, 14), text));

        Assert.Equal(lead, (await news.AskAsync(question)).Lead);
    }
}
