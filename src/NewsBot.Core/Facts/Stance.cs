namespace NewsBot.Facts;

/// <summary>How a speaker stands to what is said. Each cue lemma belongs to one.</summary>
public enum Stance
{
    Said,
    Claimed,
    Confirmed,
    Denied,
    Accused,
    Promised,
    Asked,
    Warned,
    Believed,
    Wanted,
    Praised,
    Criticized,
    Agreed,
    Disagreed,
    Announced,
    Declined,
}
