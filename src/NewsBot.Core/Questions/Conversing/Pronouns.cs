using System.Text;
using NewsBot.Language;

namespace NewsBot.Questions.Conversing;

/// <summary>Puts the person whom "he" or "she" stands for into a question.</summary>
internal static class Pronouns
{
    /// <summary>"did she deny it?" as "did Mara Lind deny it?".</summary>
    /// <param name="text">A question; one that names someone itself is left as it is.</param>
    /// <param name="people">Whom it may mean, likeliest first.</param>
    public static string Resolve(string text, IEnumerable<string> people)
    {
        var words = WordSpans.Of(text);
        if (words.Skip(1).Any(word => char.IsUpper(word.In(text)[0])) || !words.Exists(word => KindOf(word.In(text)) is not null))
            return text;
        var isFemale = KindOf(words.First(word => KindOf(word.In(text)) is not null).In(text))!.Value.IsFemale;
        return people.FirstOrDefault(person => !IsKnownAs(person, female: !isFemale)) is { } name ? With(text, words, name) : text;
    }

    private static string With(string text, List<TextSpan> words, string name)
    {
        var resolved = new StringBuilder();
        var from = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (KindOf(words[i].In(text)) is not { } kind)
                continue;
            var owns = kind.Form == PronounForm.Owner || kind.Form == PronounForm.ObjectOrOwner && i + 1 < words.Count && !FunctionWords.Contains(words[i + 1].In(text));
            resolved.Append(text, from, words[i].Start - from).Append(name).Append(owns ? "'s" : kind.Form == PronounForm.WithIs ? " is" : "");
            from = words[i].End;
        }

        return resolved.Append(text, from, text.Length - from).ToString();
    }

    private static (PronounForm Form, bool IsFemale)? KindOf(ReadOnlySpan<char> word) => word.Length > 5 ? null : word.ToString().ToLowerInvariant() switch
    {
        "he" or "him" => (PronounForm.Plain, false),
        "she" => (PronounForm.Plain, true),
        "his" => (PronounForm.Owner, false),
        "her" => (PronounForm.ObjectOrOwner, true),
        "he's" or "he’s" => (PronounForm.WithIs, false),
        "she's" or "she’s" => (PronounForm.WithIs, true),
        _ => null,
    };

    /// <summary>By the first name, where that is a man's or a woman's alone.</summary>
    private static bool IsKnownAs(string person, bool female) => Lexicon.Default.Find(person.AsSpan(0, person.AsSpan().IndexOf(' ') is var blank and > 0 ? blank : person.Length)) is { } first
        && (first.Uses & WordUse.GivenName) == (female ? WordUse.FemaleName : WordUse.MaleName);

    private enum PronounForm
    {
        Plain,
        Owner,
        ObjectOrOwner,
        WithIs,
    }
}
