namespace Solvent.Datasets;

/// <summary>
/// Cuts where a rolling hash over the last 64 bytes ends in zeros, so that an insertion moves only the cuts near it. (W. Xia et al., "FastCDC", USENIX ATC 2016: the gear
/// hash and the shortest chunk that is skipped.)
/// </summary>
internal sealed class GearCutter : ContentCutter
{
    private const int Shortest = 1 << 14;
    private const int Longest = 1 << 18;

    // One cut in 64 KB, behind the shortest length.
    private const ulong Mask = 0xFFFF_0000_0000_0000;

    private static readonly ulong[] Gear = MakeGear();
    private ulong _hash;
    private int _length;

    public override int Take(ReadOnlySpan<byte> next, out bool ends)
    {
        // The hash forgets a byte after 64 others, so nothing before the shortest length but its last 64 bytes matters.
        var skipped = Math.Min(next.Length, Math.Max(0, Shortest - 64 - _length));
        var most = Math.Min(next.Length, Longest - _length);
        var hash = _hash;
        for (var i = skipped; i < most; i++)
        {
            hash = (hash << 1) + Gear[next[i]];
            if ((hash & Mask) != 0 || _length + i + 1 < Shortest) continue;
            (_hash, _length, ends) = (0, 0, true);
            return i + 1;
        }

        ends = _length + most == Longest;
        (_hash, _length) = ends ? (0UL, 0) : (hash, _length + most);
        return most;
    }

    /// <summary>Fixed numbers without a pattern (SplitMix64), part of the format only in so far as other numbers would find fewer equal chunks.</summary>
    private static ulong[] MakeGear()
    {
        var gear = new ulong[256];
        ulong state = 0x5357_4C56_454E_5432;
        for (var i = 0; i < gear.Length; i++)
        {
            state += 0x9E37_79B9_7F4A_7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58_476D_1CE4_E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
            gear[i] = mixed ^ (mixed >> 31);
        }

        return gear;
    }
}
