namespace Solvent.Drift;

/// <summary>The generator of NumPy's legacy functions, to draw what they draw.</summary>
/// <remarks>Matsumoto and Nishimura, ACM Trans. Model. Comput. Simul. 8 (1998): MT19937.</remarks>
internal sealed class MersenneTwister
{
    private const int Size = 624;
    private const int Middle = 397;
    private readonly uint[] _state = new uint[Size];
    private int _next = Size;

    public MersenneTwister(uint seed)
    {
        const uint Multiplier = 1_812_433_253;
        _state[0] = seed;
        for (var i = 1; i < Size; i++) _state[i] = (Multiplier * (_state[i - 1] ^ (_state[i - 1] >> 30))) + (uint)i;
    }

    /// <summary>A whole number from 0 to <paramref name="most"/>: bits are drawn until they are in range.</summary>
    public uint Below(uint most)
    {
        if (most == 0) return 0;
        var mask = uint.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount(most);
        while (true)
        {
            var value = Next() & mask;
            if (value <= most) return value;
        }
    }

    private uint Next()
    {
        if (_next == Size) Refill();
        var value = _state[_next++];
        value ^= value >> 11;
        value ^= (value << 7) & 0x9d2c_5680;
        value ^= (value << 15) & 0xefc6_0000;
        return value ^ (value >> 18);
    }

    private void Refill()
    {
        for (var i = 0; i < Size; i++)
        {
            var bits = (_state[i] & 0x8000_0000) | (_state[(i + 1) % Size] & 0x7fff_ffff);
            _state[i] = _state[(i + Middle) % Size] ^ (bits >> 1) ^ ((bits & 1) == 0 ? 0 : 0x9908_b0df);
        }

        _next = 0;
    }
}
