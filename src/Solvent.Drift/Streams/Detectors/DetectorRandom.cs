using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>Random numbers whose state is one number that can be saved: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</summary>
[StructLayout(LayoutKind.Auto)]
internal struct DetectorRandom(long seed)
{
    private long _state = seed;

    /// <summary>A number from 0 to 1, without 1.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 to <paramref name="bound"/>, without it.</summary>
    public int NextBelow(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    public void Exchange(DetectorState state) => state.Whole("random", ref _state);

    private ulong Next()
    {
        unchecked
        {
            _state += (long)0x9E3779B97F4A7C15;
            var bits = (ulong)_state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
