using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsBot.Indexing.Schema;

/// <summary>Cuts Thai, which sets no blanks between words, into overlapping pairs of characters; other words stay whole.</summary>
/// <remarks>As Lucene's own analyzer does with Chinese, Japanese and Korean.</remarks>
internal sealed class CharacterPairAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(NewsAnalyzer.Version, reader);
        return new TokenStreamComponents(tokenizer, new PairFilter(new LowerCaseFilter(NewsAnalyzer.Version, tokenizer)));
    }

    private sealed class PairFilter : TokenFilter
    {
        private readonly ICharTermAttribute _term;
        private readonly IOffsetAttribute _offset;
        private (string Text, int Start, int Next) _run = ("", 0, 0);

        public PairFilter(TokenStream input)
            : base(input) => (_term, _offset) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IOffsetAttribute>());

        public override bool IncrementToken()
        {
            if (_run.Next + 2 > _run.Text.Length)
            {
                if (!m_input.IncrementToken())
                    return false;
                if (_term.Length < 3 || _term.Buffer[0] is < '\u0E00' or > '\u0E7F')
                    return true;
                _run = (_term.ToString(), _offset.StartOffset, 0);
            }

            ClearAttributes();
            _term.SetEmpty().Append(_run.Text, _run.Next, 2);
            _offset.SetOffset(_run.Start + _run.Next, _run.Start + _run.Next + 2);
            _run.Next++;
            return true;
        }

        public override void Reset()
        {
            base.Reset();
            _run = ("", 0, 0);
        }
    }
}
