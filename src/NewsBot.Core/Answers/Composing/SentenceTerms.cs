using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>The question's terms in each sentence of an article, looked for once however many statements ask.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class SentenceTerms(TokenStrip strip, QuestionTerms question)
{
    private readonly ulong?[] _terms = new ulong?[strip.Sentences.Length];
    private ulong? _inTitle;

    public ulong InTitle => _inTitle ??= SentenceMarks.Of(strip.Title, question).Terms;

    public ulong In(int sentence) => _terms[sentence] ??= SentenceMarks.Of(strip.Of(sentence, sentence), question).Terms;
}
