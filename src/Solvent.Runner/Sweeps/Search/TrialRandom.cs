namespace Solvent.Runner.Sweeps;

/// <summary>
/// Random numbers of one trial: SplitMix64 (Steele, Lea and Flood 2014). The numbers depend on the seed of the sweep and the trial alone, so that a trial tries the
/// same in every version of .NET and after a resume.
/// </summary>
internal sealed class TrialRandom(long seed, int trial)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state = Mix((ulong)seed + Golden) ^ Mix(((ulong)trial * 2) + 1);

    /// <summary>The next number from 0 up to, not including, 1.</summary>
    public double Next()
    {
        _state += Golden;
        return (Mix(_state) >> 11) * (1.0 / (1UL << 53));
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
