namespace NewsBot.Language.Recognition;

/// <summary>Languages that their script gives away.</summary>
internal static class ScriptLanguage
{
    private const int LettersRead = 4000;

    /// <returns>Empty when the script is shared by several languages, such as the Latin one.</returns>
    public static string Of(string text)
    {
        var scripts = new Dictionary<string, int>(StringComparer.Ordinal);
        var letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            if (++letters > LettersRead)
                break;
            var script = Script(c);
            scripts[script] = scripts.GetValueOrDefault(script) + 1;
        }

        // Japanese mixes kana into Chinese characters; a little of them decides.
        if (scripts.GetValueOrDefault("ja") * 10 > letters)
            return "ja";
        var most = scripts.OrderByDescending(script => script.Value).Select(script => (script.Key, script.Value)).FirstOrDefault();
        return most.Key is { Length: > 0 } code && most.Value * 2 > letters && most.Value >= 10 ? code : "";
    }

    private static string Script(char c) => c switch
    {
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => "el",
        >= '\u0530' and <= '\u058F' => "hy",
        >= '\u0590' and <= '\u05FF' => "he",
        >= '\u0980' and <= '\u09FF' => "bn",
        >= '\u0A00' and <= '\u0A7F' => "pa",
        >= '\u0A80' and <= '\u0AFF' => "gu",
        >= '\u0B80' and <= '\u0BFF' => "ta",
        >= '\u0C00' and <= '\u0C7F' => "te",
        >= '\u0C80' and <= '\u0CFF' => "kn",
        >= '\u0D00' and <= '\u0D7F' => "ml",
        >= '\u0E00' and <= '\u0E7F' => "th",
        >= '\u10A0' and <= '\u10FF' => "ka",
        >= '\u3040' and <= '\u30FF' => "ja",
        >= '\u4E00' and <= '\u9FFF' => "zh",
        >= '\uAC00' and <= '\uD7AF' => "ko",
        _ => "",
    };
}
