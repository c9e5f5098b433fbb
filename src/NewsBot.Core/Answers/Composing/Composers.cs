namespace NewsBot.Answers.Composing;

/// <summary>The composer of each kind of answer.</summary>
internal sealed class Composers
{
    private readonly PassagesComposer _passages = new();
    private readonly Dictionary<AnswerKind, IComposer> _byKind;

    public Composers() => _byKind = new()
    {
        [AnswerKind.Passages] = _passages,
        [AnswerKind.Who] = new WhoComposer(_passages),
        [AnswerKind.Quotes] = new QuotesComposer(),
        [AnswerKind.Mentions] = new MentionsComposer(),
        [AnswerKind.Timeline] = new TimelineComposer(),
        [AnswerKind.Compare] = new CompareComposer(),
        [AnswerKind.Summary] = new SummaryComposer(),
        [AnswerKind.Latest] = new LatestComposer(),
        [AnswerKind.Help] = new HelpComposer(),
        [AnswerKind.About] = new AboutComposer(),
    };

    public IComposer For(AnswerKind kind) => _byKind[kind];
}
