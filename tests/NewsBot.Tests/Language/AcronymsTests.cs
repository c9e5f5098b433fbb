using NewsBot.Language;

namespace NewsBot.Tests.Language;

public sealed class AcronymsTests
{
    [Theory]
    [InlineData("The Marlow Harbour Trust (MHT) met on Monday.", "MHT Marlow Harbour Trust")]
    [InlineData("The Marlow Harbour Trust, or MHT, met.", "MHT Marlow Harbour Trust")]
    [InlineData("The Marlow Harbour Trust, also known as the MHT, met.", "MHT Marlow Harbour Trust")]
    [InlineData("The MHT (Marlow Harbour Trust) met.", "MHT Marlow Harbour Trust")]
    [InlineData("The Marlow Harbour Trust met. Later the MHT said no.", "MHT Marlow Harbour Trust")]
    [InlineData("The Office of Tides and Waters (OTW) opened.", "OTW Office of Tides and Waters")]
    [InlineData("The Centre for Tide Control and Repair (CTC) opened.", "CTC Centre for Tide Control and Repair")]
    [InlineData("The World Anti-Dredging Agency's (WADA) report.", "WADA World Anti-Dredging Agency")]
    [InlineData("The U.S. Tide Survey (USTS) measured it.", "USTS U.S. Tide Survey")]
    [InlineData("High tide alarms (HTAs) rang.", "HTA High tide alarms")]
    [InlineData("A sudden tide rise (STR) is rare.", "STR sudden tide rise")]
    [InlineData("The trust of the harbour (MHT) met.", null)]
    [InlineData("The Marlow Harbour Trust (founded 1901) met.", null)]
    [InlineData("Marlow, Harbour, Trust (MHT) met.", null)]
    [InlineData("Marlow has a company (AC) at sea.", null)]
    [InlineData("Harbour Trust met. Later HT said no.", null)]
    [InlineData("MHT", null)]
    [InlineData("(", null)]
    public void Of_NameAndItsLetters_AreJoinedWhereTheTextShowsThem(string text, string? expected) =>
        Assert.Equal(expected, Acronyms.Of(text).Names.Select(spelt => $"{spelt.Letters} {spelt.Name}").SingleOrDefault());

    [Theory]
    [InlineData("DNC", "DNC")]
    [InlineData("D.N.C.", "DNC")]
    [InlineData("U.N", "UN")]
    [InlineData("AT&T", "ATT")]
    [InlineData("FBI's", "FBI")]
    [InlineData("ICBMs", "ICBM")]
    [InlineData("A", null)]
    [InlineData("Dnc", null)]
    [InlineData("ABCDEFGH", null)]
    [InlineData("G20", null)]
    public void LettersOf_Word_TellsAcronymsFromOtherWords(string word, string? letters) => Assert.Equal(letters, Acronyms.LettersOf(word));
}
