using System.IO.Compression;
using System.Text;
using CsCheck;

namespace Solvent.Datasets.Tests;

/// <summary>Whatever comes out of a row delta is what went in, or an error that says so.</summary>
public sealed class RowDeltaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void An_edited_table_comes_back_byte_for_byte()
        => RandomTexts.Pairs.Sample(pair => AssertRoundTrip(pair.Base, pair.Target), iter: 2000);

    [Fact]
    public void Anything_at_all_comes_back_byte_for_byte()
        => RandomTexts.Garbage.Sample(pair => AssertRoundTrip(pair.Base, pair.Target), iter: 2000);

    [Fact]
    public void A_damaged_delta_is_refused_or_makes_other_bytes()
        => Gen.Select(Gen.OneOf(RandomTexts.Pairs, RandomTexts.Rearranged), Gen.Int[0, int.MaxValue], Gen.Byte).Sample((pair, position, value) =>
        {
            if (Encode(pair.Base, pair.Target) is not { } delta) return;
            delta[position % delta.Length] = value;
            AssertEnds(pair.Base, delta, pair.Target.Length);
        }, iter: 2000);

    [Fact]
    public void A_truncated_delta_is_refused()
        => Gen.Select(Gen.OneOf(RandomTexts.Pairs, RandomTexts.Rearranged), Gen.Int[0, int.MaxValue]).Sample((pair, position) =>
        {
            if (Encode(pair.Base, pair.Target) is not { } delta) return;
            Assert.Throws<InvalidDataException>(() => Decode(pair.Base, delta[..(position % delta.Length)]));
        }, iter: 2000);

    [Fact]
    public void A_delta_on_another_base_is_refused_or_makes_other_bytes()
        => Gen.Select(RandomTexts.Pairs, RandomTexts.Garbage).Sample((pair, other) =>
        {
            if (Encode(pair.Base, pair.Target) is { } delta) AssertEnds(other.Base, delta, pair.Target.Length);
        }, iter: 2000);

    [Fact]
    public void A_base_that_is_too_large_to_rearrange_is_searched_with_a_second_reader()
    {
        // More than a window holds goes at the beginning, and something changes behind it.
        var lines = Enumerable.Range(0, 400_000).Select(i => $"{i},{i * 7919L % 1_000_003},some text that makes the line longer than it needs to be").ToList();
        var @base = Encoding.UTF8.GetBytes(string.Join('\n', lines) + '\n');
        var target = Encoding.UTF8.GetBytes(string.Join('\n', lines.Skip(380_000).Select((line, i) => i % 1000 == 5 ? line + "!" : line)) + '\n');
        var delta = new MemoryStream();

        var encoder = new RowDeltaEncoder(() => new MemoryStream(@base), () => new MemoryStream(target), @base.Length, target.Length, Token, mostRearranged: 0);

        Assert.True(encoder.TryEncode(delta, target.Length));
        Assert.InRange(delta.Length, 1, 2000);
        Assert.True(target.AsSpan().SequenceEqual(Decode(@base, delta.ToArray())));
    }

    [Fact]
    public void Texts_of_lines_longer_than_any_table_has_make_no_delta()
    {
        var @base = new byte[3 << 20];
        Array.Fill(@base, (byte)'a');

        Assert.Null(Encode(@base, [.. @base, (byte)'b']));
    }

    [Fact]
    public void An_encoding_that_is_cancelled_ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var text = "a,b\n1,2\n"u8.ToArray();

        Assert.ThrowsAny<OperationCanceledException>(() => RowDelta.TryEncode(
            () => new MemoryStream(text), () => new MemoryStream(text), text.Length, text.Length, new MemoryStream(), 1000, cancelled.Token));
    }

    [Fact]
    public void A_base_that_cannot_be_read_says_why()
    {
        var text = "a,b\n1,2\n"u8.ToArray();
        var delta = Encode(text, "a,b\n1,2\n3,4\n"u8.ToArray())!;

        using var target = RowDelta.OpenRead(() => new GZipStream(new MemoryStream(text), CompressionMode.Decompress), new MemoryStream(delta));

        Assert.Throws<InvalidDataException>(() => target.ReadByte());
    }

    /// <summary>Damage may go unnoticed here, for whoever reads an object checks its hash, but never ends in any other exception.</summary>
    private static void AssertEnds(byte[] @base, byte[] delta, int targetLength)
    {
        try
        {
            using var target = RowDelta.OpenRead(() => new MemoryStream(@base), new MemoryStream(delta));
            var copy = new byte[targetLength + 1000];
            Assert.True(target.ReadAtLeast(copy, copy.Length, throwOnEndOfStream: false) <= copy.Length);
        }
        catch (InvalidDataException exception)
        {
            Assert.NotEmpty(exception.Message);
        }
    }

    private static void AssertRoundTrip(byte[] @base, byte[] target)
    {
        if (Encode(@base, target) is not { } delta) return;
        Assert.Equal(target, Decode(@base, delta));
    }

    private static byte[]? Encode(byte[] @base, byte[] target, long most = long.MaxValue)
    {
        var delta = new MemoryStream();
        return RowDelta.TryEncode(() => new MemoryStream(@base), () => new MemoryStream(target), @base.Length, target.Length, delta, most, Token)
            ? delta.ToArray()
            : null;
    }

    private static byte[] Decode(byte[] @base, byte[] delta)
    {
        using var target = RowDelta.OpenRead(() => new MemoryStream(@base), new MemoryStream(delta));
        var copy = new MemoryStream();
        target.CopyTo(copy);
        return copy.ToArray();
    }
}
