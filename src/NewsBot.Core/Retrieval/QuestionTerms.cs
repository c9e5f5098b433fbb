using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsBot.Retrieval;

/// <summary>A question's terms, ready to be looked up in token strips; a set of them is one bit each.</summary>
internal sealed class QuestionTerms
{
    private const int MostTerms = 64;
    private const float TypicalMass = 48;

    /// <summary>A power of two.</summary>
    private const int UsesSize = 1024;

    private readonly int[] _forms;
    private readonly int[] _variantsOf;
    private readonly float[] _masses;
    private readonly float[] _weights;
    private readonly Uses[] _uses = new Uses[UsesSize];
    private readonly IReadOnlySet<int> _sought;
    private readonly TermRun[] _runs;

    public QuestionTerms(SearchResult found)
    {
        _sought = found.Sought;
        foreach (var form in _sought)
            UsesOf(form) |= Uses.Sought;
        var kept = found.Terms.Take(MostTerms).ToArray();
        var variants = kept.SelectMany((term, place) => term.Forms.Skip(1).Select(form => (form, place))).ToArray();
        _forms = [.. kept.Select(term => term.Form), .. variants.Select(variant => variant.form)];
        _variantsOf = [.. variants.Select(variant => variant.place)];
        Count = kept.Length;
        _masses = [.. kept.Select(term => (float)(term.Idf * term.Weight))];
        _weights = [.. kept.Select(term => (float)term.Weight)];
        foreach (var form in _forms)
            UsesOf(form) |= Uses.Term;
        for (var i = 0; i < kept.Length; i++)
        {
            All |= 1ul << i;
            if (kept[i].IsName)
                NameSet |= 1ul << i;
        }

        _runs = [.. found.Synonyms.Select(synonym => new TermRun([.. synonym.Forms], SetOf(kept, term => synonym.Terms.Contains(term.Form)))).Where(run => run.Terms != 0)];
        foreach (var run in _runs)
            UsesOf(run.Forms[0]) |= Uses.Run;
        PartSets = [.. Enumerable.Range(0, 32).Select(part => SetOf(kept, term => (term.Parts & 1u << part) != 0)).TakeWhile(set => set != 0)];
        Mass = Math.Max(MassOf(All), 1e-6f);
        NameMass = MassOf(NameSet);
        Scale = MathF.Sqrt(Mass * TypicalMass);
        for (var i = 0; i + 1 < kept.Length; i++)
            PairMass += _masses[i] + _masses[i + 1];
    }

    public int Count { get; }

    public ulong All { get; }

    public ulong NameSet { get; }

    public float Mass { get; }

    /// <summary>What covered mass is measured against: it grows with the question, but less than in step, since of a long
    /// question one passage can only ever cover a part.</summary>
    public float Scale { get; }

    /// <summary>The terms of each part of the question.</summary>
    public ulong[] PartSets { get; }

    public float NameMass { get; }

    public float PairMass { get; }

    private static ulong SetOf(SearchTerm[] terms, Func<SearchTerm, bool> holds)
    {
        var set = 0ul;
        for (var i = 0; i < terms.Length; i++)
            set |= holds(terms[i]) ? 1ul << i : 0;
        return set;
    }

    /// <summary>What a word may be to the question; forms that end alike share it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Uses UsesOf(int form) => ref _uses[form & (UsesSize - 1)];

    /// <summary>The term's place, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int form) => (UsesOf(form) & Uses.Term) != 0 ? PlaceOf(form) : -1;

    /// <summary>Whether the word may be anything to the question; most are not, and are passed over at a glance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayUse(int form) => UsesOf(form) != 0;

    private int PlaceOf(int form)
    {
        var place = Array.IndexOf(_forms, form);
        return place < Count ? place : _variantsOf[place - Count];
    }

    /// <summary>The words that stand for terms of the question together, where the tokens begin with such; of several the longest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TermRun? RunAt(ReadOnlySpan<StoredToken> tokens) => (UsesOf(tokens[0].Form) & Uses.Run) != 0 ? LongestAt(tokens) : null;

    private TermRun? LongestAt(ReadOnlySpan<StoredToken> tokens)
    {
        TermRun? longest = null;
        foreach (var run in _runs)
        {
            if ((longest is null || run.Forms.Length > longest.Forms.Length) && run.Begins(tokens))
                longest = run;
        }

        return longest;
    }

    /// <summary>Whether the word is one of the things that the question asks for.</summary>
    public bool IsSought(int form) => (UsesOf(form) & Uses.Sought) != 0 && _sought.Contains(form);

    public float MassOf(ulong set) => Sum(_masses, set);

    /// <summary>How much the question leans on the terms of a set, however telling they are.</summary>
    public float WeightOf(ulong set) => Sum(_weights, set);

    /// <summary>The mass of the weightiest term of a set.</summary>
    public float HighestOf(ulong set)
    {
        var highest = 0f;
        for (; set != 0; set &= set - 1)
            highest = Math.Max(highest, _masses[BitOperations.TrailingZeroCount(set)]);
        return highest;
    }

    private static float Sum(float[] values, ulong set)
    {
        var sum = 0f;
        for (; set != 0; set &= set - 1)
            sum += values[BitOperations.TrailingZeroCount(set)];
        return sum;
    }

    public float PairMassOf(ulong pairs)
    {
        var mass = 0f;
        for (; pairs != 0; pairs &= pairs - 1)
        {
            var first = BitOperations.TrailingZeroCount(pairs);
            mass += _masses[first] + _masses[first + 1];
        }

        return mass;
    }

    [Flags]
    private enum Uses : byte
    {
        Term = 1,
        Run = 2,
        Sought = 4,
    }
}

/// <summary>Words in a row that stand for terms of a question.</summary>
/// <param name="Forms">The keys of their stems.</param>
/// <param name="Terms">The terms.</param>
internal sealed record TermRun(int[] Forms, ulong Terms)
{
    public bool Begins(ReadOnlySpan<StoredToken> tokens)
    {
        if (tokens.Length < Forms.Length)
            return false;
        for (var i = 0; i < Forms.Length; i++)
        {
            if (tokens[i].Form != Forms[i])
                return false;
        }

        return true;
    }
}
