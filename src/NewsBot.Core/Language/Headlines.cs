namespace NewsBot.Language;

/// <summary>Tells lines set in headline capitals from running text: there a capital letter says nothing about names.</summary>
internal static class Headlines
{
    private const int FewestWords = 4;

    /// <summary>Whether the paragraph of tokens from <paramref name="start"/> up to <paramref name="end"/> is a headline.</summary>
    public static bool Is(TokenList tokens, int start, int end)
    {
        var (words, capitals) = (0, 0);
        for (var i = start; i < end; i++)
        {
            if (!tokens[i].IsWord || tokens[i].Length < 4)
                continue;
            words++;
            if (tokens[i].Capital)
                capitals++;
        }

        return words >= FewestWords && capitals * 4 >= words * 3;
    }
}
