namespace NewsBot.Tests.Durability;

/// <summary>Damages a file as a bad disk or a careless hand would.</summary>
internal static class Damage
{
    /// <returns>What was done, to be named when a test fails.</returns>
    public static string Do(string file, Random random)
    {
        var bytes = File.ReadAllBytes(file);
        var done = random.Next(5) switch
        {
            0 => Truncate(ref bytes, random),
            1 => Zero(bytes, random),
            2 => Garble(bytes, random),
            _ => Flip(bytes, random),
        };
        File.WriteAllBytes(file, bytes);
        return $"{Path.GetFileName(file)}: {done}";
    }

    private static string Truncate(ref byte[] bytes, Random random)
    {
        var length = random.Next(bytes.Length);
        bytes = bytes[..length];
        return $"cut to {length}";
    }

    private static string Zero(byte[] bytes, Random random)
    {
        var (start, length) = Stretch(bytes, random);
        if (bytes.AsSpan(start, length).IndexOfAnyExcept((byte)0) < 0)
            return Flip(bytes, random);
        bytes.AsSpan(start, length).Clear();
        return $"{length} zeros at {start}";
    }

    private static string Garble(byte[] bytes, Random random)
    {
        var (start, length) = Stretch(bytes, random);
        for (var at = start; at < start + length; at++)
            bytes[at] ^= (byte)random.Next(1, 256);
        return $"{length} other bytes at {start}";
    }

    private static string Flip(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        bytes[at] ^= (byte)(1 << random.Next(8));
        return $"one bit at {at}";
    }

    private static (int Start, int Length) Stretch(byte[] bytes, Random random)
    {
        var start = random.Next(bytes.Length);
        return (start, Math.Min(bytes.Length - start, random.Next(1, 4_096)));
    }
}
