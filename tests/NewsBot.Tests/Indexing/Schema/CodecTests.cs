using System.Text;
using FsCheck.Xunit;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Indexing.Schema;
using NewsBot.Ingestion;
using NewsBot.Language;
using NewsBot.Retrieval;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Indexing.Schema;

public sealed class CodecTests
{
    [Fact]
    public void Article_WithEverything_ComesBackTheSame()
    {
        var said = new Fact
        {
            Stance = Stance.Denied,
            Type = SpeechType.Mixed,
            Speaker = new Speaker("he", [new TextSpan(3, 2)], "Owen Brandt", 0.5),
            Cue = new Cue("denied", [new TextSpan(6, 6)], "deny", Negated: true),
            Content = [new TextSpan(13, 4), new TextSpan(20, 2)],
            ToldBy = new Speaker("she", [], null, 0),
        };
        var facts = new TextFacts([said], [new Mention(MentionKind.Place, "Kilbride", new TextSpan(0, 8), null, "town")], [new TextSpan(0, 30)]);
        var article = Some.HarbourNews()[0] with { Captions = [new Caption("A boat", "Ada Quill")], Url = new Uri("https://example.org/a"), Audience = Audience.Of("slack:t"), Language = "fr" };
        var bytes = ArticleCodec.Write(new AnalyzedArticle(article, "story", facts));

        var read = ArticleCodec.Read(bytes);

        Assert.Equal(article with { Captions = [] }, read.Article with { Captions = [] });
        Assert.Equal(article.Captions, read.Article.Captions);
        Assert.Equal("story", read.StoryId);
        Assert.Equal(facts.Mentions, read.Facts.Mentions);
        Assert.Equal(facts.Sentences, read.Facts.Sentences);
        var fact = Assert.Single(read.Facts.Facts);
        Assert.Equal((said.Stance, said.Type, said.Cue.Lemma, said.Cue.Negated, said.Speaker.Name, said.ToldBy.Words), (fact.Stance, fact.Type, fact.Cue.Lemma, fact.Cue.Negated, fact.Speaker!.Name, fact.ToldBy!.Words));
        Assert.Equal(said.Content, fact.Content);
    }

    [Property]
    public void Mentions_OfAnyStretch_AreThoseThatStandWhollyInIt(byte start, byte length)
    {
        Mention[] mentions = [.. Enumerable.Range(0, 20).Select(i => new Mention((MentionKind)(i % 5), $"m{i}", new TextSpan(i * 10, 8), i % 3 == 0 ? null : $"r{i}", i % 4 == 0 ? "town" : null))];
        var article = new AnalyzedArticle(Some.HarbourNews()[0], "story", new TextFacts([], [.. mentions], []));
        var stretch = new TextSpan(start, length);

        var inside = ArticleCodec.Read(ArticleCodec.Write(article)).Facts.MentionsIn(stretch);

        Assert.Equal(mentions.Where(mention => mention.Span.Start >= start && mention.Span.End <= start + length), inside);
        Assert.Equal(inside, article.Facts.MentionsIn(stretch));
    }

    [Property]
    public void Facts_ThatFit_AreThoseWhoseOutlineFits(byte start, byte length, bool negated)
    {
        Fact[] facts = [.. Enumerable.Range(0, 20).Select(i => new Fact
        {
            Stance = (Stance)(i % 4),
            Type = SpeechType.Direct,
            Speaker = i % 5 == 0 ? null : new Speaker($"s{i}", i % 3 == 0 ? [] : [new TextSpan((i * 10) + 4, 2), new TextSpan(i * 10, 1)], i % 2 == 0 ? $"S{i}" : null, 0.5),
            Cue = new Cue("said", [new TextSpan(i * 10, 4)], "say", Negated: i % 2 == 1),
            Content = [new TextSpan(i * 10, 3), new TextSpan((i * 10) + 5, 2)],
            ToldBy = i % 4 == 0 ? new Speaker("they", [new TextSpan(1, 2)], null, 0) : null,
        })];
        var article = new AnalyzedArticle(Some.HarbourNews()[0], "story", new TextFacts([.. facts], [], []));
        var stretch = new TextSpan(start, length);
        bool Fits(FactOutline outline) => outline.Negated == negated && outline.Stance != Stance.Denied && outline.Speaker is { } speaker && stretch.Overlaps(speaker) && stretch.Contains(outline.Extent);

        var read = ArticleCodec.Read(ArticleCodec.Write(article)).Facts;

        Assert.Equal(facts.Select(fact => fact.Outline), read.Facts.Select(fact => fact.Outline));
        Assert.Equal(facts.Where(fact => Fits(fact.Outline)).Select(fact => fact.Speaker!.Words), read.FactsThat(Fits).Select(fact => fact.Speaker!.Words));
        Assert.Equal(article.Facts.FactsThat(Fits).Select(fact => fact.Outline), read.FactsThat(Fits).Select(fact => fact.Outline));
    }

    [Property]
    public void RecurringWord_Any_ReadsAsItself(string word)
    {
        var bytes = Encoding.UTF8.GetBytes(word);
        var plain = Encoding.UTF8.GetString(bytes);

        Assert.Equal(plain, RecurringWords.Of(bytes));
        Assert.Equal(plain, RecurringWords.Of(bytes));
    }

    [Fact]
    public void RecurringWord_AgainAndAgain_IsMadeOnce()
    {
        var first = RecurringWords.Of("vehemently denied"u8);

        Assert.Same(first, RecurringWords.Of("vehemently denied"u8));
    }

    [Property]
    public void Strip_Any_ComesBackTheSame(int[] packed, byte title, (int First, int Words, bool Begins)[] sentences)
    {
        var tokens = packed.Select(number => new StoredToken(number)).ToArray();
        var strip = new TokenStrip(tokens, Math.Min(title, tokens.Length), [.. sentences.Select(s => new TokenSentence(s.First, s.First, new TextSpan(s.First, 1), s.Words & 0xFFFF, s.Begins))]);

        var read = TokenStripCodec.Read(TokenStripCodec.Write(strip));

        Assert.Equal(strip.Tokens.ToArray(), read.Tokens.ToArray());
        Assert.Equal(strip.TitleTokens, read.TitleTokens);
        Assert.Equal(strip.Sentences, read.Sentences);
    }

    [Theory]
    [InlineData("The U.S. and the US", "the", "usa", "and", "the", "usa")]
    [InlineData("U.N. envoys told us", "un", "envoi", "told", "us")]
    public void Analyzer_Acronyms_AreOneWordApartFromPronouns(string text, params string[] stems)
    {
        var analyzed = AnalyzedText.Of(new NewsAnalyzer(), text);

        Assert.Equal(stems, Enumerable.Range(0, analyzed.Count).Select(analyzed.Stem));
    }
}
