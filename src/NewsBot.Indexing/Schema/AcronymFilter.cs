using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsBot.Indexing.Schema;

/// <summary>Writes acronyms without points ("U.N." as "UN") and keeps the country "US" apart from the pronoun.</summary>
internal sealed class AcronymFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    public AcronymFilter(TokenStream input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;

        if (HasPointsBetweenLetters())
            DropPoints();
        if (_term is { Length: 2 } && _term.Buffer[0] == 'U' && _term.Buffer[1] == 'S')
            _term.SetEmpty().Append("usa");
        return true;
    }

    private bool HasPointsBetweenLetters()
    {
        var (buffer, length) = (_term.Buffer, _term.Length);
        if (length < 3)
            return false;
        for (var i = 0; i < length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(buffer[i]) : buffer[i] != '.')
                return false;
        }

        return true;
    }

    private void DropPoints()
    {
        var (buffer, kept) = (_term.Buffer, 0);
        for (var i = 0; i < _term.Length; i += 2)
            buffer[kept++] = buffer[i];
        _term.Length = kept;
    }
}
