using System.Collections.Frozen;

namespace NewsBot.Questions;

/// <summary>English words that hold a question together without saying what it is about.</summary>
public static class FunctionWords
{
    private static readonly FrozenSet<string> All = """
        a an the this that these those some any each every either neither both all another other such same own
        i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours ourselves
        they them their theirs themselves one ones someone somebody anyone anybody everyone everybody something anything everything nothing
        who whom whose which what when where why how whether
        am is are was were be been being do does did done doing have has had having will would shall should can could may might must ought
        isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't shouldn't can't couldn't
        and or but nor so yet if then else than because while although though as since unless until
        of in on at by for with without from to into onto upon about above below over under between among against through during before after
        within across along around behind beyond near off out up down via per toward towards amid
        not no yes very too also just only even still already again ever never here there now
        many much more most few less least several lot lots
        let's us please ok okay
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <remarks>In capitals "US" is the country.</remarks>
    public static bool Contains(ReadOnlySpan<char> word) => word is not "US" && All.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
