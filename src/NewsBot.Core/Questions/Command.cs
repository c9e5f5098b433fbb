using System.Collections.Frozen;
using NewsBot.Answers;
using NewsBot.Facts;

namespace NewsBot.Questions;

/// <summary>The command that a question begins with, and the words after it.</summary>
/// <param name="Kind">The sort of answer.</param>
/// <param name="Rest">What follows the command's name.</param>
/// <param name="Facet">The list asked for by the command itself ("places ceasefire"); null with <see cref="AnswerKind.Mentions"/> where it names none.</param>
internal sealed record Command(AnswerKind Kind, string Rest, Facet? Facet = null)
{
    /// <summary>What begins something else than a noun phrase.</summary>
    private static readonly FrozenSet<string> Clauses = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "that", "to", "about", "of", "for", "on", "over", "against", "with", "by", "at", "in", "whether", "if", "how", "why", "what", "when");

    /// <summary>What may stand between "who" and the verb that says what is asked: "who has denied it", "who did not deny it".</summary>
    private static readonly FrozenSet<string> Helping = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "did", "has", "have", "had", "else", "also");

    /// <summary>A command by name, or a topic's own command ("/ceasefire regions"), or any other text.</summary>
    public static Command Read(string text)
    {
        var slash = text.StartsWith('/');
        if (slash)
            text = text[1..].TrimStart();
        if (slash && text.StartsWith("newsbot ", StringComparison.OrdinalIgnoreCase))
            text = text["newsbot ".Length..].TrimStart();
        var (name, rest) = Split(text);
        if (rest.Length == 0)
            name = name.TrimEnd('?', '!', '.');
        return Named(name, rest, slash) ?? (slash ? Topic(name.Replace('-', ' '), rest) : Loose(text));
    }

    private static Command? Named(string name, string rest, bool slash) => name.ToLowerInvariant() switch
    {
        "who" when slash || !IsQuestion(rest) => new Command(AnswerKind.Who, rest),
        "quotes" or "quote" => new Command(AnswerKind.Quotes, rest),
        "timeline" => new Command(AnswerKind.Timeline, rest),
        "compare" => new Command(AnswerKind.Compare, rest),
        "summary" or "summarize" or "summarise" => new Command(AnswerKind.Summary, rest),
        "latest" => new Command(AnswerKind.Latest, rest),
        "help" when slash || rest.Length == 0 => new Command(AnswerKind.Help, ""),
        "about" when slash || rest.Length == 0 => new Command(AnswerKind.About, ""),
        "ask" => new Command(AnswerKind.Passages, rest),
        "topic" when rest.Length > 0 => Split(rest) is var (topic, ask) ? Topic(topic.Replace('-', ' '), ask) : null,
        "facts" when Split(rest) is var (kind, about) && (slash || Facet.Find(kind) is not null) => new Command(AnswerKind.Mentions, Facet.Find(kind) is null ? rest : about, Facet.Find(kind)),
        "places" or "dates" or "numbers" or "people" when rest.Length > 0 => new Command(AnswerKind.Mentions, rest, Facet.Find(name)),
        _ => null,
    };

    private static Command Topic(string topic, string ask)
    {
        if (ask.Length == 0)
            return new Command(AnswerKind.Passages, topic);
        if (Facet.Find(ask) is { } facet)
            return new Command(AnswerKind.Mentions, topic, facet);
        if (Facet.Find(topic) is { } before)
            return new Command(AnswerKind.Mentions, ask, before);
        return ask.ToLowerInvariant() switch
        {
            "timeline" => new Command(AnswerKind.Timeline, topic),
            "latest" => new Command(AnswerKind.Latest, topic),
            "summary" => new Command(AnswerKind.Summary, topic),
            "compare" => new Command(AnswerKind.Compare, topic),
            "quotes" => new Command(AnswerKind.Quotes, topic),
            _ when IsStance(ask) => new Command(AnswerKind.Who, $"{ask} {topic}"),
            _ => new Command(AnswerKind.Passages, $"{topic} {ask}"),
        };
    }

    /// <summary>"ceasefire regions" without a slash: few words, the last of which names a list.</summary>
    private static Command Loose(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && !FunctionWords.Contains(words[0]) && Facet.Find(words[^1]) is { } facet
            ? new Command(AnswerKind.Mentions, string.Join(' ', words[..^1]), facet)
            : new Command(AnswerKind.Passages, text);
    }

    /// <summary>"who is ...", "who took part ...", "who wrote the song" are questions; "who denied" and "who denied the leak" are commands.</summary>
    private static bool IsQuestion(string rest)
    {
        var (verb, behind) = Split(rest);
        if (Helping.Contains(verb))
            (verb, behind) = Split(behind);
        if (Negations.Contains(verb))
            (verb, behind) = Split(behind);
        return !IsStance(verb) || HasObject(behind) && StanceLexicon.Default.IsDeed(verb);
    }

    private static bool HasObject(string behind) => behind.Length > 0 && !Clauses.Contains(Split(behind).First.TrimEnd('?', '!', '.'));

    private static bool IsStance(string word) => StanceLexicon.Default.TryRead(word.AsSpan().TrimEnd("?.!,"), out _);

    private static (string First, string Others) Split(string text)
    {
        var blank = text.IndexOf(' ');
        return blank < 0 ? (text, "") : (text[..blank], text[(blank + 1)..].Trim());
    }
}
