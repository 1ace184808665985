using System.Numerics;

namespace Solvent.Datasets;

/// <summary>The positions of each hash in ascending order.</summary>
internal sealed class HashChains
{
    private readonly ulong[] _hashes;
    private readonly int[] _heads;
    private readonly int[] _next;
    private readonly int _mask;

    /// <param name="hashes">The hash of each position.</param>
    /// <param name="count">Number of positions.</param>
    public HashChains(ulong[] hashes, int count)
    {
        _hashes = hashes;
        _heads = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(count, 8) + 1)];
        _next = new int[count];
        _mask = _heads.Length - 1;
        Array.Fill(_heads, -1);
        for (var i = count - 1; i >= 0; i--)
        {
            ref var head = ref _heads[(int)hashes[i] & _mask];
            (_next[i], head) = (head, i);
        }
    }

    /// <summary>The first position with a hash, or -1.</summary>
    public int First(ulong hash)
    {
        var i = _heads[(int)hash & _mask];
        while (i >= 0 && _hashes[i] != hash) i = _next[i];
        return i;
    }

    /// <summary>The first position with a hash that is not used, or -1. Used ones leave their chain, so that many equal lines cost no more than few.</summary>
    public int Next(ulong hash, bool[] used)
    {
        ref var link = ref _heads[(int)hash & _mask];
        while (link >= 0)
        {
            if (used[link]) link = _next[link];
            else if (_hashes[link] == hash) return link;
            else link = ref _next[link];
        }

        return -1;
    }

    /// <summary>The position with a hash that no other has, or -1 when it is used.</summary>
    public int Only(ulong hash, bool[] used)
    {
        var found = -1;
        for (var i = _heads[(int)hash & _mask]; i >= 0; i = _next[i])
        {
            if (_hashes[i] != hash) continue;
            if (found >= 0) return -1;
            found = i;
        }

        return found >= 0 && !used[found] ? found : -1;
    }
}
