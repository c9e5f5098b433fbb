using System.Buffers;
using NewsBot.Facts;
using NewsBot.Ingestion;
using NewsBot.Language;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Schema;

/// <summary>Prepares an article's words for the rerankers.</summary>
internal static class TokenStripMaker
{
    private static readonly SearchValues<string> Pronouns = SearchValues.Create(
        ["he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "this", "these"], StringComparison.OrdinalIgnoreCase);

    public static TokenStrip Make(string text, AnalyzedText title, AnalyzedText body, TextFacts facts)
    {
        var tokens = new StoredToken[title.Count + body.Count];
        for (var i = 0; i < title.Count; i++)
            tokens[i] = StoredToken.Of(StoredToken.FormOf(title.Stem(i)), TokenTraits.None);

        var traits = TraitsOf(text, body, facts);
        for (var i = 0; i < body.Count; i++)
            tokens[title.Count + i] = StoredToken.Of(StoredToken.FormOf(body.Stem(i)), traits[i]);

        return new TokenStrip(tokens, title.Count, SentencesOf(text, title.Count, body, facts));
    }

    private static TokenSentence[] SentencesOf(string text, int shift, AnalyzedText body, TextFacts facts)
    {
        var sentences = new TokenSentence[facts.Sentences.Length];
        var previousEnd = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var span = facts.Sentences[i];
            var begins = i == 0 || text.AsSpan(previousEnd, span.Start - previousEnd).Contains('\n');
            sentences[i] = new TokenSentence(
                shift + body.FirstAt(span.Start), shift + body.FirstAt(span.End), span, PassageSplitter.CountWords(span.In(text)), begins);
            previousEnd = span.End;
        }

        return sentences;
    }

    private static TokenTraits[] TraitsOf(string text, AnalyzedText body, TextFacts facts)
    {
        var traits = new TokenTraits[body.Count];
        for (var i = 0; i < traits.Length; i++)
        {
            var word = body.Span(i).In(text);
            if (char.IsUpper(word[0]))
                traits[i] |= TokenTraits.Capital;
            if (word.Length < 6 && Pronouns.Contains(word.ToString()))
                traits[i] |= TokenTraits.Pronoun;
        }

        foreach (var mention in facts.Mentions)
            Mark(traits, body, mention.Span, TraitOf(mention.Kind));
        foreach (var fact in facts.Facts)
        {
            foreach (var span in fact.Content)
                Mark(traits, body, span, TokenTraits.Reported);
        }

        return traits;
    }

    private static void Mark(TokenTraits[] traits, AnalyzedText body, TextSpan span, TokenTraits trait)
    {
        for (var i = body.FirstAt(span.Start); i < traits.Length && body.Span(i).Start < span.End; i++)
            traits[i] |= trait;
    }

    private static TokenTraits TraitOf(MentionKind kind) => kind switch
    {
        MentionKind.Person => TokenTraits.Person,
        MentionKind.Organisation => TokenTraits.Organisation,
        MentionKind.Place => TokenTraits.Place,
        MentionKind.Date => TokenTraits.Date,
        _ => TokenTraits.Number,
    };
}
