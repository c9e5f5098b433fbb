using System.Text;
using NewsBot.Answers;
using NewsBot.Conversations;
using NewsBot.SlackChat.Blocks;

namespace NewsBot.SlackChat.Rendering;

/// <summary>An answer as plain text that stands alone: what a notification shows and a screen reader reads.</summary>
internal static class PlainAnswer
{
    private static readonly int[] QuoteLengths = [600, 300, 150, 60];

    public static string Of(AnswerPage page)
    {
        foreach (var length in QuoteLengths)
        {
            var text = Write(page, length);
            if (SlackEscape.Plain(text, int.MaxValue) is { Length: <= SlackLimits.MessageText } escaped)
                return escaped;
        }
        return SlackEscape.Plain(Write(page, QuoteLengths[^1]), SlackLimits.MessageText);
    }

    private static string Write(AnswerPage page, int quoteLength)
    {
        var answer = page.Answer;
        var text = new StringBuilder();
        text.Append(AnswerBlocks.LeadOf(page)).Append('\n');
        foreach (var note in AnswerBlocks.NotesOf(page))
            text.Append(note).Append('\n');
        var number = page.First;
        foreach (var passage in page.Passages)
            Append(text, number++, passage, quoteLength);
        foreach (var line in AnswerBlocks.HelpOf(answer))
            text.Append(line).Append('\n');
        text.Append(AnswerBlocks.FooterOf(answer));
        return Shown.Clean(text.ToString());
    }

    private static void Append(StringBuilder text, int number, AnswerPassage passage, int quoteLength)
    {
        text.Append(number).Append(". ");
        if (passage.Label is { } label)
            text.Append(label).Append(": ");
        var kept = Shown.Fit(passage.Quote, quoteLength);
        text.Append('“').Append(passage.Quote, 0, kept).Append('”');
        if (kept < passage.Quote.Length)
            text.Append(Shown.CutMark);
        if (passage.Attribution is { } attribution)
            text.Append(" (").Append(Wording.Attribution(attribution)).Append(')');
        text.Append(" — ").Append(Wording.Source(passage.Citation));
        if (passage.Citation.Url is { AbsoluteUri.Length: <= 300 } url)
            text.Append(", ").Append(url.AbsoluteUri);
        text.Append('\n');
    }
}
