using NewsBot.Sources.Text;

namespace NewsBot.Tests.Sources.Text;

public sealed class CopiedPageTests
{
    [Fact]
    public void Read_PageAsCopied_KeepsTitleDatesBodyAndCaptionsApart()
    {
        var page = CopiedPage.Read("""
            Ministers ‘Close to a Deal’ on Fishing Quotas, Norway Says

            March 3, 2019 Updated: March 5, 2019

            Fisheries ministers from five countries met in Bergen on Friday.

            Minister Kari Dahl said that the talks “went well.”

            Fishing boats wait in the harbour of Bergen, Norway March 1, 2019.  REUTERS/Lise Aas/Pool
            Fishing boats wait in the harbour of Bergen, Norway, March 1, 2019. (REUTERS/Lise Aas/Pool)

            The quotas are set in June (see table).
            """);

        Assert.Equal("Ministers ‘Close to a Deal’ on Fishing Quotas, Norway Says", page.Title);
        Assert.Equal("2019-03-03", page.Dates?.Published.ToString());
        Assert.Equal("2019-03-05", page.Dates?.Updated.ToString());
        Assert.Equal("Fisheries ministers from five countries met in Bergen on Friday.\n\nMinister Kari Dahl said that the talks “went well.”\n\nThe quotas are set in June (see table).", page.Text);
        var caption = Assert.Single(page.Captions);
        Assert.Equal("Fishing boats wait in the harbour of Bergen, Norway, March 1, 2019.", caption.Text);
        Assert.Equal("REUTERS/Lise Aas/Pool", caption.Credit);
    }

    [Theory]
    [InlineData("July 9, 2017 Updated: July 10, 2017", "2017-07-09", "2017-07-10", null)]
    [InlineData("Published 4 May 2020", "2020-05-04", null, null)]
    [InlineData("Tuesday, May 5, 2020 3:45 PM EDT", "2020-05-05", null, null)]
    [InlineData("By Jane Roe | June 1st, 2021", "2021-06-01", null, "Jane Roe")]
    [InlineData("By Jane Roe and Max de Vries", null, null, "Jane Roe and Max de Vries")]
    [InlineData("2021-06-01", "2021-06-01", null, null)]
    [InlineData("Last updated: 2 Sept. 2021 at 14:30 GMT", "2021-09-02", "2021-09-02", null)]
    public void DateLine_LineOfDatesAndAuthor_IsRead(string line, string? published, string? updated, string? author)
    {
        var read = DateLine.Read(line);

        Assert.NotNull(read);
        Assert.Equal((published, updated, author), (read.Published?.ToString(), read.Updated?.ToString(), read.Author));
    }

    [Theory]
    [InlineData("The ministers met on July 9, 2017.")]
    [InlineData("By noon the streets were empty")]
    [InlineData("February 30, 2020")]
    [InlineData("Storm hits coast")]
    public void DateLine_AnyOtherLine_IsNone(string line) => Assert.Null(DateLine.Read(line));

    [Theory]
    [InlineData("A tram in Ghent. (AP Photo/Ann Roe)", "AP Photo/Ann Roe")]
    [InlineData("A tram in Ghent, May 3. (Photo by Ann Roe/Getty Images)", "Photo by Ann Roe/Getty Images")]
    [InlineData("A tram in Ghent. Photograph: Ann Roe/The Daily", "Photograph: Ann Roe/The Daily")]
    [InlineData("A tram in Ghent. Ann Roe/Reuters", "Ann Roe/Reuters")]
    [InlineData("A tram in Ghent. (Courtesy of the city)", "Courtesy of the city")]
    [InlineData("A tram in Ghent (Ann Roe via AP)", "Ann Roe via AP")]
    [InlineData("A tram in Ghent (Reuters)", "Reuters")]
    public void Caption_LineThatEndsInACredit_IsOne(string line, string credit) => Assert.Equal(credit, CaptionReader.Read(line)?.Credit);

    [Theory]
    [InlineData("The mayor said the tram was late (again).")]
    [InlineData("“The tram was late,” the mayor said. (Reuters)")]
    [InlineData("Trams and/or buses were late.")]
    [InlineData("The tram was late, Reuters reported.")]
    [InlineData("(Reporting by Ann Roe; Editing by Max Lund)")]
    [InlineData("The photo was taken in May.")]
    public void Caption_OrdinaryParagraph_IsNone(string line) => Assert.Null(CaptionReader.Read(line));

    [Fact]
    public void Read_TextBrokenAtAColumn_JoinsItsLines()
    {
        var page = CopiedPage.Read("Storm hits coast\n\nA storm hit the coast of Jutland on Monday and took the roofs\noff a dozen houses in the old town, the fire brigade said in a\nstatement.\n\nNobody was hurt.");

        Assert.Equal("A storm hit the coast of Jutland on Monday and took the roofs off a dozen houses in the old town, the fire brigade said in a statement.\n\nNobody was hurt.", page.Text);
    }

    [Fact]
    public void Read_TextWithoutTitle_HasNone()
    {
        var page = CopiedPage.Read("A storm hit the coast on Monday.\n\nNobody was hurt.");

        Assert.Null(page.Title);
        Assert.Equal("A storm hit the coast on Monday.\n\nNobody was hurt.", page.Text);
    }

    [Fact]
    public void Read_CreditOnALineOfItsOwn_BelongsToTheLineAbove()
    {
        var page = CopiedPage.Read("Storm hits coast\n\nA roof on a beach in Jutland\nAnn Roe/Getty Images\n\nA storm hit the coast on Monday.\n\nReuters");

        Assert.Equal("A storm hit the coast on Monday.", page.Text);
        var caption = Assert.Single(page.Captions);
        Assert.Equal(("A roof on a beach in Jutland", "Ann Roe/Getty Images"), (caption.Text, caption.Credit));
    }
}
