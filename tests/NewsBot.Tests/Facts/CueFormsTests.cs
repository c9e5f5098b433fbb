using NewsBot.Facts;
using NewsBot.Language;

namespace NewsBot.Tests.Facts;

public sealed class CueFormsTests
{
    [Fact]
    public void TryRead_EveryFormOfEveryCue_IsKnown()
    {
        var forms = Lexicon.Default.Verbs.ToLookup(pair => pair.Verb, pair => pair.Word);
        Assert.All(StanceLexicon.Default.Lemmas, lemma => Assert.All(forms[lemma].Append(lemma), form => Assert.True(StanceLexicon.Default.TryRead(form, out _), form)));
    }

    [Theory]
    [InlineData("deny", "denies", "denied", "denying")]
    [InlineData("say", "says", "said", "saying")]
    [InlineData("tell", "tells", "told", "telling")]
    [InlineData("admit", "admits", "admitted", "admitting")]
    [InlineData("claim", "claims", "claimed", "claiming")]
    public void TryRead_FormsOfOneVerb_LeadToItsEntry(string lemma, params string[] forms) => Assert.All(forms, form =>
    {
        Assert.True(StanceLexicon.Default.TryRead(form, out _, out var found));
        Assert.Equal(lemma, found);
    });
}
