using System.Text.RegularExpressions;
using NewsBot.Language;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Tells the lines that a page sets around an article's sentences: bylines, datelines, stamps, credits, links to other articles,
/// calls to subscribe.</summary>
/// <remarks>By their form alone, and only where they are paragraphs of their own. They stay stored and can be found; a passage merely
/// neither begins nor ends with one that has no word of the question.</remarks>
internal static partial class PageFurniture
{
    private const int LongestOpening = 8;
    private const int ShortestOpening = 4;
    private const int LongestCredit = 12;
    private const int LongestCall = 30;

    /// <summary>The passage's sentences without the furniture at either end; all where there is nothing else.</summary>
    /// <param name="passage">Of an article with this <paramref name="text"/>.</param>
    /// <param name="asksWhere">"Dunmere —" may be the answer.</param>
    public static (int First, int Last) Trim(string text, RankedPassage passage, QuestionTerms question, bool asksWhere)
    {
        var strip = passage.Candidate.Tokens;
        var (first, last) = (passage.FirstSentence, passage.LastSentence);
        while (first < last && Is(text, strip, first) && IsSpared(first))
            first++;
        while (first < last && Is(text, strip, last) && IsSpared(last))
            last--;
        return (first, last);

        bool IsSpared(int sentence) => SentenceMarks.Of(strip.Of(sentence, sentence), question).Terms == 0 && !(asksWhere && NamesPlace(strip.Of(sentence, sentence)));
    }

    /// <summary>The first sentence of the article proper: neither a greeting nor the number of a list, where there is another.</summary>
    public static TextSpan Opening(string text, TokenStrip strip)
    {
        var proper = Enumerable.Range(0, strip.Sentences.Length).Where(i => !Is(text, strip, i)).ToList();
        var opening = proper.Find(i => strip.Sentences[i].Words >= ShortestOpening);
        return strip.Sentences[proper.Count == 0 || strip.Sentences[opening].Words >= ShortestOpening ? opening : proper[0]].Span;
    }

    /// <summary>Whether a line by itself is furniture, wherever it stands.</summary>
    public static bool Is(string line, int words) => !line.Any(char.IsLetterOrDigit)
        || words <= LongestCall && Call().IsMatch(line)
        || words <= LongestCredit && !EndsSentence(line) && (Credit().IsMatch(line) || Agency().IsMatch(line) || Stamp().IsMatch(line));

    private static bool Is(string text, TokenStrip strip, int sentence)
    {
        var sentences = strip.Sentences;
        var isParagraph = sentences[sentence].BeginsParagraph && (sentence + 1 == sentences.Length || sentences[sentence + 1].BeginsParagraph);
        return isParagraph && (Is(sentences[sentence].Span.Of(text), sentences[sentence].Words) || IsBeforeText(text, sentences, sentence));
    }

    /// <summary>"Ann Lee", "London —": short lines without a stop before the first sentence of an article.</summary>
    private static bool IsBeforeText(string text, ReadOnlySpan<TokenSentence> sentences, int sentence)
    {
        for (var i = 0; i <= sentence; i++)
        {
            if (!sentences[i].BeginsParagraph || sentences[i].Words > LongestOpening || EndsSentence(sentences[i].Span.Of(text)))
                return false;
        }

        return sentence + 1 < sentences.Length;
    }

    private static bool NamesPlace(ReadOnlySpan<StoredToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Traits.HasFlag(TokenTraits.Place))
                return true;
        }

        return false;
    }

    private static bool EndsSentence(string line) => line.TrimEnd('"', '”', '’', '\'', ')', ' ') is [.., '.' or '!' or '?' or '…'];

    [GeneratedRegex(@"^(?:(?:read (?:more|also|next)|related(?: stories| articles)?|see also|more (?:from|on|stories)|watch(?: more| now)?|learn more|keep reading|more)\s*:|read more$|advertisement$|sign up (?:for|to|here|now)\b|subscribe (?:to|now|here|for)\b|click here\b|follow (?:us|every|along)\b|download (?:the|our) .*\bapp\b|join our\b|share this\b|just for subscribers\b|already a subscriber\b|support (?:local|our) journalism\b|this (?:article|story) (?:has been|was) (?:updated|originally)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Call();

    [GeneratedRegex(@"^(?:By (?:\p{Lu}[\p{L}.'’-]*(?:,| and| of| for)? ?){2,}$|(?i:photos?|images?|pictures?|video|illustration|credit|contributing|contributors?|source)(?i: by| credit)?\s*:|(?i:photos? by) \p{Lu})")]
    private static partial Regex Credit();

    [GeneratedRegex(@"(?:Getty Images|Shutterstock|(?:^|[/(—–] ?|via )(?:AP|AFP|EPA|Reuters|Associated Press))\)?$")]
    private static partial Regex Agency();

    [GeneratedRegex(@"^(?:(?:last |first )?(?:updated|published|posted)\b.*\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}, \d{4}\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Stamp();
}
