namespace NewsBot.Answers.Composing;

/// <summary>Finds the statements that settle "did she deny it?" or "what did she say about it?".</summary>
internal static class Deeds
{
    private const int MostShown = 2;

    public static List<Statement> Find(Inquiry inquiry)
    {
        if (inquiry.Query.Deed is not { } deed)
            return [];
        var asked = inquiry.Query with { Deed = null, Stances = deed.Stance is { } stance ? [stance] : [], Speaker = deed.Speaker, Words = deed.About };
        var found = StatementFinder.Find(inquiry.With(asked));
        return [.. (found.Count > 0 || deed.Stance is null ? found : StatementFinder.Find(inquiry.With(asked), pointing: true)).Take(MostShown)];
    }
}
