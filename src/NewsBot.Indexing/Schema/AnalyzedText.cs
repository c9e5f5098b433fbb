using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using NewsBot.Language;

namespace NewsBot.Indexing.Schema;

/// <summary>A text cut into stems once, to be used for every field that holds it.</summary>
internal sealed class AnalyzedText
{
    private readonly List<string> _stems = [];
    private readonly List<TextSpan> _spans = [];

    private AnalyzedText()
    {
    }

    public int Count => _stems.Count;

    public string Stem(int token) => _stems[token];

    public TextSpan Span(int token) => _spans[token];

    public static AnalyzedText Of(Analyzer analyzer, string text)
    {
        var analyzed = new AnalyzedText();
        ForEach(analyzer, text, (stem, span) =>
        {
            analyzed._stems.Add(stem.ToString());
            analyzed._spans.Add(span);
        });
        return analyzed;
    }

    /// <summary>The stems alone, in order.</summary>
    public static List<string> StemsOf(Analyzer analyzer, string text)
    {
        var stems = new List<string>();
        ForEach(analyzer, text, (stem, _) => stems.Add(stem.ToString()));
        return stems;
    }

    /// <summary>Shows each stem with its place in the text, in order; the stem is good for the call alone.</summary>
    public static void ForEach(Analyzer analyzer, string text, Action<ReadOnlySpan<char>, TextSpan> take)
    {
        using var stream = analyzer.GetTokenStream(NewsFields.Body, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            take(term.Buffer.AsSpan(0, term.Length), TextSpan.FromBounds(offset.StartOffset, offset.EndOffset));
        stream.End();
    }

    /// <summary>The tokens from <paramref name="first"/> to before <paramref name="end"/>, for a field.</summary>
    public TokenStream Replay(int first, int end) => new Replayed(this, first, end);

    public TokenStream Replay() => Replay(0, Count);

    /// <summary>The first token that begins at or after <paramref name="position"/>.</summary>
    public int FirstAt(int position)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private sealed class Replayed : TokenStream
    {
        private readonly AnalyzedText _text;
        private readonly int _first;
        private readonly int _end;
        private readonly ICharTermAttribute _term;
        private int _next;

        public Replayed(AnalyzedText text, int first, int end)
        {
            (_text, _first, _end) = (text, first, end);
            _term = AddAttribute<ICharTermAttribute>();
            _next = first;
        }

        public override bool IncrementToken()
        {
            if (_next == _end)
                return false;
            ClearAttributes();
            _term.SetEmpty().Append(_text._stems[_next++]);
            return true;
        }

        public override void Reset()
        {
            base.Reset();
            _next = _first;
        }
    }
}
