using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>Two reports by one speaker: "Okafor said that the dam leaks and warned that it may break".</summary>
internal static class Joined
{
    /// <summary>Ends what the speaker was found to say before at the conjunction that joins the verb found now.</summary>
    public static void EndAt(TokenList tokens, TokenRange statement, VerbGroup group, TokenRange speaker, List<FactDraft> found)
    {
        var joint = group.First - 1;
        if (speaker.IsEmpty || joint <= statement.First || tokens[joint].Tag != Tag.Conjunction)
            return;
        for (var i = found.Count - 1; i >= 0 && found[i].Cue.First >= statement.First; i--)
        {
            var draft = found[i];
            if (draft.Speaker != speaker || draft.Content.Count == 0 || draft.Cue.Last >= joint || !draft.Content[^1].Contains(joint) || !AreAlike(tokens, draft.Cue.Last, group.Head))
                continue;
            var content = draft.Content[^1];
            draft.Content.RemoveAt(draft.Content.Count - 1);
            draft.AddContent(new TokenRange(content.First, Extents.TrimEnd(tokens, content.First, joint - 1)));
        }
    }

    private static bool AreAlike(TokenList tokens, int a, int b) =>
        tokens[a].Tag == tokens[b].Tag && (tokens[a].Tag != Tag.Verb || tokens[a].Is(WordUse.VerbPast) == tokens[b].Is(WordUse.VerbPast));
}
